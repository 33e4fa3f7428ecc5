"""What each record is found by. Derived: see search/index.py."""

from typing import Any

from django.db import models

from partnerships.search.engine import TokensField
from partnerships.search.tables import KINDS


def entry_of(model: str) -> Any:
    return models.OneToOneField(
        f"partnerships.{model}", null=True, on_delete=models.CASCADE, related_name="search_entry"
    )


class SearchEntryManager(models.Manager["SearchEntry"]):
    def get_by_natural_key(self, kind: str, slug: str) -> "SearchEntry":
        uk, _, china = slug.partition("/")
        named = {f"{kind}__uk__slug": uk, f"{kind}__china__slug": china} if china else {f"{kind}__slug": slug}
        return self.get(**named)


class SearchEntry(models.Model):
    """One record as the search sees it: its names, what else it is found by, and the tokens of both.

    `heads` are its own names and `parts` all else, each a list of [label, text]; the labels are those of
    search/labels.py. `weight` decides between equals: the date of what has one, the size of a place.
    """

    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in KINDS])
    partnership = entry_of("Partnership")
    region = entry_of("Region")
    organisation = entry_of("Organisation")
    person = entry_of("Person")
    delegation = entry_of("Delegation")
    agreement = entry_of("Agreement")
    article = entry_of("Article")
    live = models.BooleanField(default=True)
    name = models.TextField()
    weight = models.PositiveIntegerField(default=0)
    heads = models.JSONField(default=list)
    parts = models.JSONField(default=list)
    names = TokensField(blank=True, default="")
    words = TokensField(blank=True, default="")

    objects = SearchEntryManager()

    class Meta:
        verbose_name_plural = "search entries"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(
                    *(models.Q(kind=kind, **{f"{kind}__isnull": False}) for kind in KINDS),
                    _connector=models.Q.OR,
                ),
                name="search_entry_of_its_kind",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def record(self) -> Any:
        return getattr(self, self.kind)

    def natural_key(self) -> tuple[str, str]:
        return (self.kind, self.record.slug)

    natural_key.dependencies = [f"partnerships.{kind}" for kind in KINDS]  # type: ignore[attr-defined]
