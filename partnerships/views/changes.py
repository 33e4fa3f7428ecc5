"""What was added, changed and withdrawn, week by week, as a page and as a feed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone

from partnerships import changes
from partnerships.changes import KINDS
from partnerships.exports import atom
from partnerships.views import files
from partnerships.views.addresses import changed
from partnerships.views.base import PAGE, Register, unknown_parameters, unlisted, version_of, written
from partnerships.views.data import as_at
from partnerships.views.fields import CodesField, Shown, quoted
from partnerships.views.footer import footer
from partnerships.views.list_page import of_form
from partnerships.weeks import Week

ATOM = ".atom"
PAGE_SIZE = 50
FEED_SIZE = 100
TITLE = "Changes"
# A page far behind would have to pass over all that lies before it.
MOST_PAGES = 10_000


class WeekField(Shown, forms.CharField):
    """A week of ISO 8601."""

    def to_python(self, value: Any) -> Week | None:  # type: ignore[override]
        text = (super().to_python(value) or "").strip()
        try:
            return Week.parse(text) if text else None
        except ValueError as error:
            raise ValidationError(f"{quoted(text)} is not a week: write 2026-W47.") from error

    def run_validators(self, value: Any) -> None:
        """Parsing has checked it."""


class PageField(Shown, forms.IntegerField):
    """Which page of a week, chosen by links under it: another filter begins at the first."""

    widget = forms.HiddenInput
    shown_by = ""  # not in the form


class ChangesForm(forms.Form):
    """What can be asked of the changes: types, one week, and which page of it."""

    type = CodesField(
        label="Type", required=False, choices=[(name, kind.label) for name, kind in KINDS.items()]
    )
    week = WeekField(label="Week", required=False, help_text="For example 2026-W47.")
    page = PageField(label="Page", required=False, min_value=1, max_value=MOST_PAGES)


class Changes(Register):
    """The changes of one week; the last in which there were any unless the address names another."""

    def get(self, request: HttpRequest, ext: str) -> HttpResponseBase:
        form = ChangesForm(request.GET)
        valid = form.is_valid()
        if ext == PAGE:
            return self._answer_page(request, form, valid)
        if ext != ATOM:
            raise Http404(f"changes{ext}")
        errors = unknown_parameters(request, {"type"})
        errors |= {name: [str(words) for words in found] for name, found in form.errors.items()}
        return files.refuse(ext, errors) if errors else self._feed(request, form)

    def _answer_page(self, request: HttpRequest, form: ChangesForm, valid: bool) -> HttpResponse:
        context: dict[str, Any] = {
            "title": TITLE,
            "plural": "changes",
            "section": "changes",
            "breadcrumbs": [{"text": TITLE, "url": ""}],
            "clear_url": request.path,
            "feed_url": changed(request, f"/changes{ATOM}", page=None, week=None),
            "entries": None,
        }
        if valid:
            context |= self._week(request, form.cleaned_data)
        context |= of_form(form) | footer(version_of(request))
        return render(request, "changes.html", context, status=200 if valid else 400)

    def _week(self, request: HttpRequest, asked: dict[str, Any]) -> dict[str, Any]:
        kinds = asked["type"] or list(KINDS)
        week = asked["week"] or changes.latest(kinds) or Week.of(timezone.now())
        number = asked["page"] or 1
        first = (number - 1) * PAGE_SIZE
        # A load changes hundreds at one moment: by name each can be found. A name made of others is its slug.
        ordered = changes.entries(kinds, week.span).order_by("of_kind", "shown", "slug")
        found = list(ordered[first : first + PAGE_SIZE + 1])
        before, after = changes.neighbours(kinds, week)
        return {
            "week": f"Week of {written(week.monday)}",
            "entries": changes.named(found[:PAGE_SIZE]),
            "number": number,
            "following_url": changed(request, week=week, page=number + 1) if found[PAGE_SIZE:] else "",
            "preceding_url": changed(request, week=week, page=number - 1) if number > 1 else "",
            "earlier_url": changed(request, week=before, page=None) if before else "",
            "later_url": changed(request, week=after, page=None) if after else "",
            "cite_url": request.build_absolute_uri(changed(request, week=week, page=None)),
        }

    def _feed(self, request: HttpRequest, form: ChangesForm) -> HttpResponseBase:
        """The newest changes: of the last week that has any and of the one before it."""
        kinds = form.cleaned_data["type"] or list(KINDS)
        absolute = request.build_absolute_uri
        week = changes.latest(kinds)
        found: list[changes.Change] = []
        for each in (week, changes.neighbours(kinds, week)[0] if week else None):
            if each:
                rows = changes.entries(kinds, each.span).order_by("-when", "of_kind", "-pk")
                found += changes.named(rows[: FEED_SIZE - len(found)])
        feed = atom.Feed(
            address=absolute(),
            page=absolute(changed(request, "/changes/")),
            title=TITLE,
            subtitle=f"What was added, changed and withdrawn, as at {as_at().isoformat()}.",
            updated=found[0].when if found else atom.LONG_AGO,
        )
        pieces = atom.pieces(feed, [self._entry(change, absolute) for change in found])
        return unlisted(StreamingHttpResponse(pieces, content_type=files.FORMATS[ATOM].media_type))

    @staticmethod
    def _entry(change: changes.Change, absolute: Any) -> atom.Entry:
        address = absolute(change.record.get_absolute_url())
        what = f"{change.label} {change.what}"
        # The same record may change again: each change is an entry of its own.
        moment = change.when.strftime("%Y%m%dT%H%M%S")
        mark = "&" if "#" in address else "#"
        return atom.Entry(
            address, change.name, change.when, f"{what}.", what, id=f"{address}{mark}{change.what}-{moment}"
        )
