"""What every list does; a type's list is a few assignments.

An address ends in "/" for a page and in ".json" for data. Both come from one filter set,
so that they never say different things.
"""

import re
from typing import Any, ClassVar

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnerships.models import Record
from partnerships.views.addresses import changed, selected
from partnerships.views.base import (
    JSON,
    PAGE,
    Register,
    answer_json,
    refuse_json,
    unknown_parameters,
    written,
)
from partnerships.views.data import Data, as_at, sources_of
from partnerships.views.fields import quoted
from partnerships.views.filter_set import RecordFilters

PAGE_SIZE = 25
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


class RecordList(Register):
    """The list of one type: records that something supports, filtered by the address."""

    filters: ClassVar[type[RecordFilters]]
    stem: ClassVar[str]
    title: ClassVar[str]
    template: ClassVar[str]
    name_key: ClassVar[str] = "name"

    def records(self) -> QuerySet:
        raise NotImplementedError

    def data(self, record: Any) -> Data:
        raise NotImplementedError

    def get(self, request: HttpRequest, ext: str) -> HttpResponse:
        filters = self.filters(request.GET, self.records(), offer=ext == PAGE)
        errors = unknown_parameters(request, {*filters.filters, "page"}) if ext == JSON else {}
        page = self._page(request, filters) if filters.is_valid() else None
        if ext == PAGE:
            return self._show(request, filters, page)
        for name, sentences in filters.form.errors.items():
            # The page is no field of the form; nothing else is said of the form as a whole.
            errors["page" if name == "__all__" else name] = [str(sentence) for sentence in sentences]
        if page is None or errors:
            return refuse_json(errors)
        return answer_json(self._listed(request, filters, page))

    def _page(self, request: HttpRequest, filters: RecordFilters) -> Page | None:
        given = [number.strip() for number in request.GET.getlist("page") if number.strip()] or ["1"]
        paginator = Paginator(filters.qs, PAGE_SIZE)
        if len(given) == 1 and _NUMBER.fullmatch(given[0]) and int(given[0]) <= paginator.num_pages:
            return paginator.page(int(given[0]))
        last = f"the last is {paginator.num_pages}" if paginator.num_pages > 1 else "there is one page only"
        shown = (
            given[0] if given[0].isascii() and given[0].isdigit() and len(given[0]) < 10 else quoted(given[0])
        )
        filters.form.add_error(None, f"There is no page {shown}: {last}.")
        return None

    def _show(self, request: HttpRequest, filters: RecordFilters, page: Page | None) -> HttpResponse:
        count = 0 if page is None else page.paginator.count
        form: Any = filters.form
        if "sort" in form.errors:
            # A hidden field that is wrong would be sent again with every correction.
            form.data = form.data.copy()
            form.data.pop("sort")
        context = {
            "filterset": filters,
            "form": form,
            "page": page,
            "count": count,
            "description": "" if page is None else filters.describe(count),
            "undated": 0 if page is None else filters.undated(),
            "selected": selected(request, form),
            "clear_url": request.path,
            "sort_options": self._orders(request, filters),
            "formats": [{"label": "JSON", "url": changed(request, f"/{self.stem}.json", page=None)}],
            "title": self.title,
            "singular": filters.singular,
            "plural": filters.plural,
            "section": self.stem,
            "as_at": written(as_at()),
        }
        return render(request, self.template, context, status=400 if page is None else 200)

    @staticmethod
    def _orders(request: HttpRequest, filters: RecordFilters) -> list[dict[str, Any]]:
        now = request.GET.get("sort") or next(iter(filters.sorts))
        return [
            {"label": sort.label, "url": changed(request, sort=code, page=None), "current": code == now}
            for code, sort in filters.sorts.items()
        ]

    def _listed(self, request: HttpRequest, filters: RecordFilters, page: Page) -> Data:
        following = changed(request, page=page.next_page_number()) if page.has_next() else None
        records = list(page.object_list)
        return {
            "count": page.paginator.count,
            "description": filters.describe(page.paginator.count),
            "as_at": as_at().isoformat(),
            "next": request.build_absolute_uri(following) if following else None,
            "results": self.as_data(request, records),
        }

    def as_data(self, request: HttpRequest, records: list[Any]) -> list[Data]:
        """Records as the list and their own .json address give them."""
        sources = sources_of(records, request.build_absolute_uri)
        return [
            {
                "url": request.build_absolute_uri(record.get_absolute_url()),
                "slug": record.slug,
                self.name_key: record.name,
            }
            | self.data(record)
            | ({"sources": sources[record.pk]} if isinstance(record, Record) else {})
            for record in records
        ]
