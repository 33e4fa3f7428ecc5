"""The foot of a page: the day on which the register last changed, and how much it holds."""

from typing import Any

from django.db.models import QuerySet, Subquery
from django.utils import timezone

from partnerships.facets.kept import kept
from partnerships.models import (
    Agreement,
    Article,
    DataVersion,
    Delegation,
    Organisation,
    Partnership,
    Person,
    Region,
)
from partnerships.models.register import data_version
from partnerships.views.base import written
from partnerships.wording import counted

ONE = {
    "partnerships": "partnership",
    "agreements": "agreement",
    "delegations": "visit",
    "people": "person",
    "organisations": "organisation",
    "regions": "region",
    "articles": "source",
}
MANY = {stem: stem for stem in ONE} | {"delegations": "visits", "articles": "sources"}


class _Number(Subquery):
    """How many rows a query finds, as a value of another query."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"


def _lists() -> dict[str, QuerySet]:
    """What each list shows, by the stem of its address."""
    return {
        "partnerships": Partnership.objects.live(),
        "agreements": Agreement.objects.live(),
        "delegations": Delegation.objects.live(),
        "people": Person.objects.live(),
        "organisations": Organisation.objects.live(),
        "regions": Region.objects.live(),
        "articles": Article.objects.public(),
    }


def footer(version: str | None = None) -> dict[str, Any]:
    """As-at date and counts, worked out once for a version of the data (read now where none is given)."""
    return kept(data_version() if version is None else version, "footer", _footer)


def _footer() -> dict[str, Any]:
    """All in one query. A register that was never changed is empty and as at today."""
    numbers = {f"n_{stem}": _Number(found.order_by().values("pk")) for stem, found in _lists().items()}
    found = DataVersion.objects.filter(name="register").annotate(**numbers).values().first()
    row: dict[str, Any] = dict(found or {})
    changed = row.get("changed")
    counts = [
        {
            "stem": stem,
            "url": f"/{stem}/",
            "count": number,
            "label": MANY[stem],
            "noun": ONE[stem] if number == 1 else MANY[stem],
            "words": counted(number, ONE[stem], MANY[stem]),
        }
        for stem in ONE
        for number in [row.get(f"n_{stem}", 0)]
    ]
    as_at = timezone.localdate(changed) if changed else timezone.localdate()
    sources = next(each for each in counts if each["stem"] == "articles")
    return {
        "as_at": written(as_at),
        "footer_counts": counts,
        "footer_words": ", ".join(each["words"] for each in counts),
        "all_sources": sources,
    }
