"""What every list does; a type's list is a few assignments.

An address ends in "/" for a page and in ".json" or another format for data. All come from one
filter set, so that they never say different things.
"""

import re
from functools import cache, partial
from typing import Any, ClassVar

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from partnerships.exports.listing import Listing
from partnerships.models import Record
from partnerships.models.prepared import Prepared
from partnerships.views import files
from partnerships.views.addresses import changed
from partnerships.views.base import (
    JSON,
    PAGE,
    Register,
    answer_json,
    unknown_parameters,
    version_of,
)
from partnerships.views.data import Data, as_at, sources_of
from partnerships.views.fields import quoted
from partnerships.views.filter_set import RecordFilters
from partnerships.views.footer import footer
from partnerships.views.list_page import PAGE_SIZE, choices, results
from partnerships.views.place_search import PlaceSearch, searches_of, settled_address
from partnerships.views.rows import Rows

_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


class RecordList(Register):
    """The list of one type: records that something supports, filtered by the address."""

    filters: ClassVar[type[RecordFilters]]
    stem: ClassVar[str]
    title: ClassVar[str]
    template: ClassVar[str]
    name_key: ClassVar[str] = "name"
    formats: ClassVar[tuple[str, ...]] = (".csv", files.XLSX, JSON)

    def records(self) -> QuerySet:
        raise NotImplementedError

    def data(self, record: Any) -> Data:
        raise NotImplementedError

    def get(self, request: HttpRequest, ext: str) -> HttpResponseBase:
        if ext not in (PAGE, *self.formats):
            raise Http404(f"{self.stem}{ext}")
        found = _records(type(self)).all()  # type: ignore[arg-type]
        filters = self.filters(request.GET, found, offer=ext == PAGE, version=version_of(request))
        if ext == PAGE:
            return self._answer_page(request, filters)
        # A file holds the whole list; only JSON comes page by page.
        errors = unknown_parameters(request, {*filters.filters, *(["page"] if ext == JSON else [])})
        paged = ext == JSON and filters.is_valid()
        page = self._page(request, filters, filters.matched) if paged else None
        for name, sentences in filters.form.errors.items():
            # The page is no field of the form; nothing else is said of the form as a whole.
            errors["page" if name == "__all__" else name] = [str(sentence) for sentence in sentences]
        listing = None if errors else self._listing(request, filters, page)
        errors = errors or files.too_long(ext, listing.count if listing else 0)
        if listing is None or errors:
            return files.refuse(ext, errors)
        if page is not None:
            return answer_json(self._listed(request, listing, page))
        return files.answer(request, ext, listing)

    def _answer_page(self, request: HttpRequest, filters: RecordFilters) -> HttpResponse:
        searches = searches_of(request, filters.form)
        address = settled_address(request, searches)
        if address:
            return redirect(address)
        for search in searches:
            if search.error:
                filters.form.add_error(search.side, search.error)
        unsettled = [search for search in searches if search.found]
        page = None
        if filters.is_valid() and not unsettled:
            records = _by_key(type(self))  # type: ignore[arg-type]
            page = self._page(request, filters, Rows(filters.matched, filters.version, records))
        return self._show(request, filters, page, unsettled)

    def _page(self, request: HttpRequest, filters: RecordFilters, found: Any) -> Page | None:
        given = [number.strip() for number in request.GET.getlist("page") if number.strip()] or ["1"]
        paginator = Paginator(found, PAGE_SIZE)
        if len(given) == 1 and _NUMBER.fullmatch(given[0]) and int(given[0]) <= paginator.num_pages:
            return paginator.page(int(given[0]))
        last = f"the last is {paginator.num_pages}" if paginator.num_pages > 1 else "there is one page only"
        shown = (
            given[0] if given[0].isascii() and given[0].isdigit() and len(given[0]) < 10 else quoted(given[0])
        )
        filters.form.add_error(None, f"There is no page {shown}: {last}.")
        return None

    def _show(
        self, request: HttpRequest, filters: RecordFilters, page: Page | None, unsettled: list[PlaceSearch]
    ) -> HttpResponse:
        context = {
            "formats": [
                {
                    "label": files.FORMATS[ext].label,
                    "type": files.FORMATS[ext].media_type.partition(";")[0],
                    "url": changed(request, f"/{self.stem}{ext}", page=None),
                }
                for ext in self.formats
            ],
            "cite_url": request.build_absolute_uri(changed(request, page=None)),
            "title": self.title,
            "section": self.stem,
            "breadcrumbs": [{"text": self.title, "url": ""}],
        }
        context |= results(request, filters, page) | choices(request, filters, unsettled, page is not None)
        context |= footer(filters.version)
        return render(request, self.template, context, status=400 if filters.form.errors else 200)

    def _listing(self, request: HttpRequest, filters: RecordFilters, page: Page | None) -> Listing:
        """The whole list under its filter, for every format."""
        count = filters.qs.count() if page is None else page.paginator.count
        return Listing(
            stem=self.stem,
            title=self.title,
            description=filters.describe(count),
            as_at=as_at(),
            count=count,
            found=filters.qs,
            as_data=partial(self.as_data, request),
            page=request.build_absolute_uri(changed(request, f"/{self.stem}/", page=None)),
            absolute=request.build_absolute_uri,
        )

    def _listed(self, request: HttpRequest, listing: Listing, page: Page) -> Data:
        following = changed(request, page=page.next_page_number()) if page.has_next() else None
        about = listing.about
        return {
            "count": listing.count,
            "description": listing.description,
            "as_at": about["as_at"],
            "definitions": about["definitions"],
            "licence": about["licence"],
            "next": request.build_absolute_uri(following) if following else None,
            "results": listing.as_data(list(page.object_list)),
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


@cache
def _records(view: type[RecordList]) -> QuerySet:
    """Put together once, never read itself: a page finds what it shows in the index, by key."""
    return view().records()


@cache
def _by_key(view: type[RecordList]) -> Prepared:
    return Prepared(lambda: view().records().order_by(), most=PAGE_SIZE)
