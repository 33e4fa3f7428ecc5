"""The history of a row, as kept by django-simple-history."""

from functools import cache
from typing import Any, Self

from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords


class OneHistoryManager(HistoryManager):
    """Made once a query set class. The library makes a class anew at each use, a tenth of a load's time."""

    @classmethod
    @cache
    def from_queryset(cls, queryset_class: Any, class_name: str | None = None) -> type[Self]:
        return super().from_queryset(queryset_class, class_name)


def row_history() -> HistoricalRecords:
    """Every change of a row and of the rows of models that inherit from its own."""
    return HistoricalRecords(inherit=True, history_manager=OneHistoryManager)
