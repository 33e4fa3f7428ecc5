"""The filter by sector: the one vocabulary, and what editors added to it."""

from collections.abc import Callable, Hashable

from django.db.models import Q, QuerySet

from partnerships import vocabulary
from partnerships.facets.kept import kept
from partnerships.models import Sector
from partnerships.views.fields import CodesField
from partnerships.views.filters import CodesFilter, Link


class SectorsField(CodesField):
    """Sectors by code, read from the database once for a version of the data."""

    def load(self, version: str) -> None:
        self.keys, self.choices = kept(version, "sectors", _read)


def _read() -> tuple[dict[str, int], list[tuple[str, str]]]:
    """The keys of sectors by code, and the choices in the order of their names."""
    held = list(Sector.objects.values_list("slug", "name", "pk"))
    choices: dict[str, str] = vocabulary.SECTORS | {slug: name for slug, name, _ in held}
    keys = {slug: key for slug, _, key in held}
    return keys, sorted(choices.items(), key=lambda pair: str(pair[1]))


class SectorFilter(CodesFilter):
    """Records on any of these sectors."""

    field_class = SectorsField

    def __init__(self, condition: Callable[[list[str]], Q], *links: Link) -> None:
        """`links` are rows that tie records to sectors, where a record has sectors of its own."""
        self.links = links
        super().__init__(vocabulary.SECTORS, "Sector", condition)

    def rows(self) -> list[QuerySet]:
        return [link.pairs("sector") for link in self.links]

    def key(self, code: str) -> Hashable:
        # A sector of the vocabulary that was never loaded has no key: its code stands for it.
        return self.parent.form.fields["sector"].keys.get(code, code)
