"""The brief for a visit, of a place or of a tie: as a page, as PDF and as a Word file."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from partnerships.brief import material
from partnerships.brief.blocks import Brief, Heading, Line
from partnerships.brief.write import write
from partnerships.exports import docx, pdf
from partnerships.views.base import PAGE, Register, refuse_text, unknown_parameters
from partnerships.views.partnership import PartnershipDetail
from partnerships.views.record_detail import RecordDetail
from partnerships.views.region import RegionDetail

FILES: dict[str, tuple[Callable, str]] = {
    ".pdf": (pdf.render, "application/pdf"),
    ".docx": (docx.render, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


class VisitBrief(Register):
    """What whoever hosts or travels should have read, on two printed pages."""

    listed: ClassVar[Any]

    def find(self, **names: str) -> Any:
        raise NotImplementedError

    def material(self, record: Any) -> material.Material:
        raise NotImplementedError

    def get(self, request: HttpRequest, ext: str, **names: str) -> HttpResponse:
        record = self.find(**names)
        if isinstance(record, str):
            return HttpResponsePermanentRedirect(f"{record}brief{ext}")
        if ext != PAGE and (errors := unknown_parameters(request, set())):
            return refuse_text(errors)
        site = request.build_absolute_uri("/").rstrip("/")
        brief = write(self.material(record), site)
        if ext == PAGE:
            response = render(request, "brief.html", self.context(record, brief))
        else:
            response = self.file(brief, ext, site, record)
        # It names people who hold no public post: not for the indexes of search engines.
        response["X-Robots-Tag"] = "noindex"
        return response

    @staticmethod
    def file(brief: Brief, ext: str, site: str, record: Any) -> HttpResponse:
        make, content_type = FILES[ext]
        response = HttpResponse(make(brief, site, record.changed), content_type=content_type)
        name = f"visit-brief-{record.slug.replace('/', '-')}{ext}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    def context(self, record: Any, brief: Brief) -> dict[str, Any]:
        page = record.get_absolute_url()
        parts: list[dict[str, Any]] = [{"title": "", "lines": []}]
        for block in brief.blocks:
            if isinstance(block, Heading):
                parts.append({"title": block.text, "lines": []})
            else:
                parts[-1]["lines"].append(block)
        return {
            "brief": brief,
            "parts": [
                part | {"is_sources": not isinstance(part["lines"][0], Line)}
                for part in parts
                if part["lines"]
            ],
            "files": [
                {"label": label, "url": f"{page}brief{ext}"}
                for label, ext in (("PDF", ".pdf"), ("Word", ".docx"))
            ],
            "breadcrumbs": [
                {"text": self.listed.title, "url": f"/{self.listed.stem}/"},
                {"text": record.name, "url": page},
                {"text": "Visit brief", "url": ""},
            ],
            "section": self.listed.stem,
            "as_at": brief.as_at,
        }


class RegionBrief(VisitBrief):
    """The brief of a place and all that lie in it."""

    listed = RegionDetail.listed
    find = RecordDetail.find  # type: ignore[assignment]

    def records(self) -> QuerySet:
        return material.regions()

    def material(self, region: Any) -> material.Material:
        return material.of_region(region)


class PartnershipBrief(VisitBrief):
    """The brief of one tie."""

    listed = PartnershipDetail.listed
    find = PartnershipDetail.find  # type: ignore[assignment]

    def records(self) -> QuerySet:
        return material.partnerships()

    def material(self, partnership: Any) -> material.Material:
        return material.of_partnership(partnership)
