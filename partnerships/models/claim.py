"""A claim: this source, at this place, gives this value for this fact of this record."""

from typing import TYPE_CHECKING, Any

from django.db import models

from partnerships.models.history import row_history

STANCES = {"supports": "Supports", "disputes": "Disputes"}
ORIGINS = {"editor": "Editor", "row": "Row of a table", "reader": "Read from text"}
STATES = {
    "proposed": "Proposed",
    "held": "For staff until accepted",
    "accepted": "Accepted",
    "rejected": "Rejected",
    "withdrawn": "Withdrawn",
}
LIVE_STATES = ("proposed", "accepted")
OPEN_STATES = ("proposed", "held")  # no editor has judged it yet
EDITOR_LOCATOR = "editor"


class ClaimManager(models.Manager):
    def get_by_natural_key(self, record: str, source: str, locator: str, fact: str, subject: str) -> Any:
        return self.get(record__slug=record, source__slug=source, locator=locator, fact=fact, subject=subject)


class Claim(models.Model):
    """Evidence for one fact of one record. Concrete classes add `record`.

    `locator` is `chars:START-END` (offsets in the source's text), `row:KEY:column`, or
    `editor`. `value` is the value as stated, as JSON: a text, a number, or for a child row
    an object of its columns. `quote` keeps the words of a passage, so that a passage which
    vanished from its source can still be shown.
    """

    source = models.ForeignKey(
        "partnerships.Article", on_delete=models.RESTRICT, related_name="%(class)ss", verbose_name="source"
    )
    locator = models.CharField(max_length=600)
    fact = models.CharField(max_length=40)
    subject = models.CharField(max_length=200, blank=True, default="")
    value = models.JSONField(null=True, blank=True)
    quote = models.TextField(blank=True, default="")
    stance = models.CharField(max_length=10, choices=list(STANCES.items()), default="supports")
    origin = models.CharField(max_length=10, choices=list(ORIGINS.items()), default="reader")
    state = models.CharField(max_length=10, choices=list(STATES.items()), default="proposed")
    rule = models.CharField(max_length=80, blank=True, default="")

    history = row_history()
    objects = ClaimManager()

    if TYPE_CHECKING:  # what each type's own table adds
        record: Any
        record_id: int

    class Meta:
        abstract = True
        ordering = ["fact", "subject", "locator"]
        constraints = (
            models.UniqueConstraint(
                fields=("record", "source", "locator", "fact", "subject"),
                name="%(class)s_once",
                violation_error_message="This source already makes this claim at this place.",
            ),
            models.CheckConstraint(
                condition=models.Q(stance__in=list(STANCES)), name="%(class)s_stance_known"
            ),
            models.CheckConstraint(
                condition=models.Q(origin__in=list(ORIGINS)), name="%(class)s_origin_known"
            ),
            models.CheckConstraint(condition=models.Q(state__in=list(STATES)), name="%(class)s_state_known"),
            models.CheckConstraint(
                condition=models.Q(locator__startswith="chars:")
                | models.Q(locator__startswith="row:")
                | models.Q(locator=EDITOR_LOCATOR),
                name="%(class)s_locator_known",
                violation_error_message="The place in the source must be chars:START-END or row:KEY:column.",
            ),
        )
        indexes = (models.Index(fields=("record", "fact", "subject"), name="%(class)s_fact"),)

    def __str__(self) -> str:
        return f"{self.fact} {self.subject}".strip() + f" ({self.get_state_display().lower()})"

    def natural_key(self) -> tuple[str, ...]:
        return (self.record.slug, self.source.slug, self.locator, self.fact, self.subject)

    @property
    def is_live(self) -> bool:
        return self.state in LIVE_STATES

    @property
    def passage(self) -> tuple[int, int] | None:
        """Start and end of the passage in the source's text, or None where it is not one."""
        if not self.locator.startswith("chars:"):
            return None
        start, _, end = self.locator[6:].partition("-")
        return (int(start), int(end)) if start.isdigit() and end.isdigit() else None

    @property
    def rank(self) -> tuple[Any, ...]:
        """Sort key: the best claim comes first. Editor, accepted, row, reader; then the source."""
        if self.origin == "editor":
            order = 0
        elif self.state == "accepted":
            order = 1
        else:
            order = 2 if self.origin == "row" else 3
        numbers = self.passage or (0, 0)
        return order, self.source.slug, numbers, self.locator


def claims_of(record: str) -> models.ForeignKey:
    """The link from a type's claim table to its record."""
    return models.ForeignKey(record, on_delete=models.CASCADE, related_name="claims")


def former_slugs_of(record: str) -> models.ForeignKey:
    return models.ForeignKey(record, on_delete=models.CASCADE, related_name="former_slugs")


def source_keys_of(record: str) -> models.ForeignKey:
    return models.ForeignKey(
        record, null=True, blank=True, on_delete=models.SET_NULL, related_name="source_keys"
    )
