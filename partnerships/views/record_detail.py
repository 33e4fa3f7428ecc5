"""What the page of every record does; a type's page is a few assignments and what it is tied to."""

from functools import cache
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render

from partnerships.evidence.claims import live_claims
from partnerships.evidence.facts import Evidence, Listed, Table
from partnerships.exports import json_ld
from partnerships.models.prepared import Prepared
from partnerships.views.base import (
    JSON,
    PAGE,
    Register,
    answer_json,
    refuse_json,
    unknown_parameters,
    version_of,
)
from partnerships.views.data import Data, claims_data
from partnerships.views.footer import footer
from partnerships.views.record_list import RecordList


class RecordDetail(Register):
    """The page of one record: its facts with footnotes, its rows, what it is tied to."""

    listed: ClassVar[type[RecordList]]
    template: ClassVar[str]
    facts: ClassVar[tuple[str | Listed, ...]] = ()
    tables: ClassVar[tuple[Table, ...]] = ()

    def records(self) -> QuerySet:
        raise NotImplementedError

    def get(self, request: HttpRequest, ext: str, **names: str) -> HttpResponse:
        record = self.find(**names)
        if isinstance(record, str):
            return HttpResponsePermanentRedirect(record if ext == PAGE else f"{record.rstrip('/')}.json")
        if ext == JSON:
            errors = unknown_parameters(request, set())
            return refuse_json(errors) if errors else answer_json(self.as_data(request, record))
        return render(request, self.template, self.context(record) | footer(version_of(request)))

    def find(self, **names: str) -> Any:
        """The record with this slug, or the address of the one that had it once."""
        by_slug = _by_slug(type(self))  # type: ignore[arg-type]
        found = next(iter(by_slug(names["slug"])), None)
        if found is None:
            records: Any = self.records()
            moved = records.with_page().filter(former_slugs__slug=names["slug"]).first()
            if moved is None:
                raise Http404(names["slug"])
            return moved.get_absolute_url()
        return found

    def as_data(self, request: HttpRequest, record: Any) -> Data:
        [content] = self.listed().as_data(request, [record])
        claims = claims_data(live_claims(record))
        return content | {"withdrawn": record.withdrawn, "claims": claims}

    def evidence(self, record: Any) -> Any:
        return Evidence(record, live_claims(record), self.facts, self.tables)

    def context(self, record: Any) -> dict[str, Any]:
        evidence = self.evidence(record)
        absolute = self.request.build_absolute_uri
        return {
            "object": record,
            "title": record.name,
            "facts": evidence.facts,
            "children": evidence.children,
            "footnotes": evidence.footnotes,
            "sources": evidence.sources,
            "withdrawn": getattr(record, "withdrawn", False),
            "unchecked": getattr(record, "unchecked", False),
            "related": self.related(record),
            "structured": json_ld.block(record, absolute, (each["address"] for each in evidence.sources)),
            "cite_url": absolute(record.get_absolute_url()),
            "json_url": f"{record.get_absolute_url().rstrip('/')}.json",
            "breadcrumbs": [
                {"text": self.listed.title, "url": f"/{self.listed.stem}/"},
                {"text": record.name, "url": ""},
            ],
            "section": self.listed.stem,
        }

    def related(self, record: Any) -> list[dict[str, Any]]:
        return []


@cache
def _by_slug(view: type[RecordDetail]) -> Prepared:
    """The records that a visitor may open, each with what its page shows."""

    def records() -> QuerySet:
        found: Any = view().records()
        return found.with_page().order_by()

    return Prepared(records, "slug", text=True)
