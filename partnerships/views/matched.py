"""Which records match a filter set, how many would match each of its choices, and a page of them."""

from collections.abc import Hashable
from functools import cached_property
from typing import Any

from partnerships.facets.index import Index

DATE = "date"  # both ends of a range together


class Matched:
    """The answer of one filter set. Every filter is a bitmap; all results are ANDs of them."""

    def __init__(self, filters: Any, index: Index) -> None:
        self.filters, self.index = filters, index

    @cached_property
    def parts(self) -> dict[str, int]:
        """What each filter in use finds by itself."""
        values = dict(self.filters.form.cleaned_data)
        since, until = values.pop("from", None), values.pop("to", None)
        found = {name: self.part(name, value) for name, value in values.items() if value and name != "sort"}
        return found | ({DATE: self.index.dates.within(since, until)} if since or until else {})

    def part(self, name: str, value: Any) -> int:
        return self.filters.filters[name].bits(self.index, value)

    def bits(self, without: str = "") -> int:
        """What all filters find, or all but one."""
        found = self.index.whole
        for name, bits in self.parts.items():
            if name != without:
                found &= bits
        return found

    @cached_property
    def all(self) -> int:
        return self.bits()

    def counts(self, name: str, codes: list[Hashable]) -> list[int]:
        """How many records each of these codes would find under the other filters."""
        held, others = self.index.codes.get(self.facet(name), {}), self.bits(without=name)
        return [(held.get(code, 0) & others).bit_count() for code in codes]

    def years(self) -> dict[int, int]:
        """How many records of each year the other filters find."""
        others = self.bits(without=DATE)
        counted = ((year, (bits & others).bit_count()) for year, bits in self.index.dates.years.items())
        return {year: number for year, number in counted if number}

    def undated(self) -> int:
        """How many records a range of dates leaves out because they have no date."""
        if DATE not in self.parts:
            return 0
        return (self.bits(without=DATE) & ~self.index.dates.dated).bit_count()

    def facet(self, name: str) -> str:
        """What the index calls the codes of a filter."""
        return "place" if name in ("uk", "china") else name

    def count(self) -> int:
        return self.all.bit_count()

    def __getitem__(self, part: slice) -> list[Any]:
        """One page of records, in the order asked for: what Django's Paginator takes."""
        keys = self.keys(part)
        found = self.records(keys)
        return [found[key] for key in keys if key in found]

    def records(self, keys: list[int]) -> dict[int, Any]:
        return self.filters.queryset.in_bulk(keys) if keys else {}

    def keys(self, part: slice) -> list[int]:
        """The keys of one page of records, in the order asked for."""
        order = self.filters.order()
        first = order == next(iter(self.filters.sorts))
        ordered = None if first else self.filters.in_order
        return self.index.page(self.all, part.start, part.stop, ordered, order)
