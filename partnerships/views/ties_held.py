"""What is tied to a place, from what the lists hold in memory: of a broad place the database takes seconds.

The same records in the same order as `ties_of` finds them, which is asked where a list is not held: to read
one for a place with a few records takes longer than to ask for them.
"""

from typing import Any

from django.http import QueryDict

from partnerships.charts.ties import ties_in_years
from partnerships.facets.atlas import TOP_KINDS
from partnerships.facets.index import Index
from partnerships.facets.kept import holds
from partnerships.models import Agreement, Delegation, Person, Region
from partnerships.views import links, ties_of
from partnerships.views.agreement import AgreementList
from partnerships.views.delegation import DelegationList
from partnerships.views.filter_set import RecordFilters
from partnerships.views.links import MOST
from partnerships.views.person import PersonList
from partnerships.views.record_list import RecordList


class TiesHeld:
    """The records tied to one place or to what lies in it."""

    def __init__(self, region: Region, asked: ties_of.TiesOf, version: str) -> None:
        """`asked` finds the same in the database."""
        self.region, self.asked, self.version = region, asked, version

    def agreements(self) -> list[links.Item]:
        if not self._is_held(AgreementList):
            return self.asked.agreements()
        keys = self._first(AgreementList)
        found = Agreement.objects.live().named().in_bulk(keys)
        return links.agreements(found[key] for key in keys if key in found)

    def visits(self) -> list[links.Item]:
        if not self._is_held(DelegationList):
            return self.asked.visits()
        keys = self._first(DelegationList)
        found = Delegation.objects.live().named().in_bulk(keys)
        return links.visits(found[key] for key in keys if key in found)

    def people(self) -> list[links.Item]:
        if not self._is_held(PersonList):
            return self.asked.people()
        keys = self._first(PersonList)
        found = ties_of.with_title(Person.objects.live()).in_bulk(keys)
        return ties_of.titled(found[key] for key in keys if key in found)

    def by_year(self, where: str) -> dict[str, Any]:
        if not (self._is_held(AgreementList) and self._is_held(DelegationList)):
            return self.asked.by_year(where)
        signed, made = self._index(AgreementList), self._index(DelegationList)
        took_place = made.any_of("status", ["took_place"])
        return ties_in_years(
            _years(signed, self._bits(signed)), _years(made, self._bits(made) & took_place), where
        )

    def _is_held(self, view: type[RecordList]) -> bool:
        """Whether a list is held, or is to be read for a place of the top level."""
        return self.region.kind in TOP_KINDS or holds(self.version, self._filters(view).kept_as)

    def _first(self, view: type[RecordList]) -> list[int]:
        index = self._index(view)
        return index.page(self._bits(index), 0, MOST + 1, None, "")

    def _index(self, view: type[RecordList]) -> Index:
        return self._filters(view).index

    def _filters(self, view: type[RecordList]) -> RecordFilters:
        return view.filters(QueryDict(), view().records(), offer=False, version=self.version)

    def _bits(self, index: Index) -> int:
        return index.any_of("place", [self.region.pk])


def _years(index: Index, bits: int) -> dict[str, int]:
    """How many of these records there are of each year, "" for those without a date."""
    numbers = {str(year): (bits & held).bit_count() for year, held in index.dates.years.items()}
    numbers[""] = (bits & ~index.dates.dated).bit_count()
    return {year: number for year, number in numbers.items() if number}
