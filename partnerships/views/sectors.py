"""The filter by sector: the one vocabulary, and what editors added to it."""

from collections.abc import Callable

from django.db.models import Q

from partnerships import vocabulary
from partnerships.models import Sector
from partnerships.views.fields import CodesField
from partnerships.views.filters import CodesFilter


class SectorsField(CodesField):
    """Sectors by code, read from the database once a form."""

    def load(self) -> None:
        added = dict(Sector.objects.values_list("slug", "name"))
        self.choices = sorted((vocabulary.SECTORS | added).items(), key=lambda pair: str(pair[1]))


class SectorFilter(CodesFilter):
    """Records on any of these sectors."""

    field_class = SectorsField

    def __init__(self, condition: Callable[[list[str]], Q]) -> None:
        super().__init__(vocabulary.SECTORS, "Sector", condition)
