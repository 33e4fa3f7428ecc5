"""What partnerships can be filtered by through what hangs on them: agreements, visits and contacts."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from functools import cached_property
from typing import Any

from django.db.models import BigIntegerField, CharField, F, QuerySet, Value
from django.db.models.functions import Cast, Substr

from partnerships.facets.bits import bits_of
from partnerships.facets.dates import Dates
from partnerships.facets.index import Index
from partnerships.models import Partnership
from partnerships.views.matched import Matched

# What is asked of one agreement: "a twinning in force", not a twinning and something in force.
OF_ONE = ("kind", "status", "sector")
TIE = "tie"


def _signed() -> QuerySet:
    rows = Partnership.agreements.through.objects.filter(agreement__withdrawn=False).order_by()
    return rows.annotate(
        key=F("partnership"),
        kind=F("agreement__kind"),
        status=F("agreement__status"),
        sector=F("agreement__agreement_sectors__sector"),
        stored=Substr("agreement__signed", 1, 11, output_field=CharField()),
    )


def _visited() -> QuerySet:
    rows = Partnership.delegations.through.objects.filter(delegation__withdrawn=False)
    return _dated(rows, "delegation__date")


def _met() -> QuerySet:
    rows = Partnership.contacts.through.objects.filter(contact__withdrawn=False)
    return _dated(rows, "contact__date")


def _dated(rows: QuerySet, column: str) -> QuerySet:
    """Rows that give a tie a date, and no kind, status or sector."""
    return rows.order_by().annotate(
        key=F("partnership"),
        kind=Value(""),
        status=Value(""),
        sector=Cast(Value(None), BigIntegerField()),
        stored=Substr(column, 1, 11, output_field=CharField()),
    )


def read_ties(index: Index) -> None:
    """Adds to an index of partnerships what their agreements, visits and contacts give. One query.

    Its facet TIE has a code for every (kind, status, sector) that one agreement has.
    """
    columns = ("key", "kind", "status", "sector", "stored")
    codes: dict[Hashable, list[int]] = defaultdict(list)
    dates: list[tuple[int, str]] = []
    others = [rows.values_list(*columns) for rows in (_visited(), _met())]
    rows = _signed().values_list(*columns).union(*others, all=True)
    for key, kind, status, sector, stored in rows.iterator():
        if key in index.positions:
            at = index.positions[key]
            dates.append((at, stored))
            if kind:
                codes[kind, status, sector].append(at)
    index.codes[TIE] = {code: bits_of(held, index.size) for code, held in codes.items()}
    index.dates = Dates.of(dates, index.size)


class MatchedTies(Matched):
    """Kind, status and sector together are one question, asked of one agreement."""

    @cached_property
    def asked(self) -> dict[str, set[Hashable]]:
        """The codes asked for, by filter."""
        values = self.filters.form.cleaned_data
        keys = {name: self.filters.filters[name].key for name in OF_ONE}
        return {name: {keys[name](code) for code in values[name]} for name in OF_ONE if values.get(name)}

    def part(self, name: str, value: Any) -> int:
        return self._tied(self.asked) if name in OF_ONE else super().part(name, value)

    def bits(self, without: str = "") -> int:
        if without not in OF_ONE:
            return super().bits(without)
        found = self._tied({name: codes for name, codes in self.asked.items() if name != without})
        for name, bits in self.parts.items():
            if name not in OF_ONE:
                found &= bits
        return found

    def counts(self, name: str, codes: list[Hashable]) -> list[int]:
        if name not in OF_ONE:
            return super().counts(name, codes)
        place, found = OF_ONE.index(name), dict.fromkeys(codes, 0)
        for code, bits in self._of_ties({other: held for other, held in self.asked.items() if other != name}):
            if code[place] in found:
                found[code[place]] |= bits
        others = self.bits(without=name)
        return [(found[code] & others).bit_count() for code in codes]

    def _tied(self, asked: dict[str, set[Hashable]]) -> int:
        if not asked:
            return self.index.whole
        found = 0
        for _, bits in self._of_ties(asked):
            found |= bits
        return found

    def _of_ties(self, asked: dict[str, set[Hashable]]) -> Iterable[tuple[Any, int]]:
        tests = [(OF_ONE.index(name), codes) for name, codes in asked.items()]
        ties: dict[Any, int] = self.index.codes[TIE]
        return ((code, bits) for code, bits in ties.items() if all(code[at] in held for at, held in tests))
