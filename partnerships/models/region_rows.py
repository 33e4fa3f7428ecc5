"""Rows of a place: other names, figures stated of it, where it lies, what followed when it ended."""

from django.db import models

from partnerships import vocabulary
from partnerships.models.base import ChildRow, choice, one_of
from partnerships.models.fields import PartialDateField


class RegionName(ChildRow):
    """Another name of a place: an alias people use, or a former one."""

    PARENT = "region"

    region = models.ForeignKey("partnerships.Region", on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)

    class Meta(ChildRow.Meta):
        constraints = (models.UniqueConstraint(fields=("region", "key"), name="region_name_once"),)

    def __str__(self) -> str:
        return self.name


class RegionFact(ChildRow):
    """A figure stated of a place, kept as stated; `doubt` says why it may be wrong."""

    PARENT = "region"

    region = models.ForeignKey("partnerships.Region", on_delete=models.CASCADE, related_name="facts")
    field = choice(vocabulary.FACT_FIELDS, "what is stated")
    value = models.BigIntegerField(help_text="A whole number in the unit.")
    unit = choice(vocabulary.FACT_UNITS, "unit")
    as_at = PartialDateField("stated in")
    doubt = models.CharField(max_length=300, blank=True, default="", help_text="Why the figure may be wrong.")
    attribution = models.CharField(max_length=200, blank=True, default="", help_text="Whom the source cites.")

    class Meta(ChildRow.Meta):
        constraints = (
            models.UniqueConstraint(fields=("region", "key"), name="region_fact_once"),
            one_of("field", vocabulary.FACT_FIELDS, "What is stated"),
            one_of("unit", vocabulary.FACT_UNITS, "Unit"),
            models.CheckConstraint(
                condition=models.Q(value__gte=0),
                name="regionfact_not_negative",
                violation_error_message="A figure cannot be below nought.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_field_display()}: {self.display_value}"

    @property
    def display_value(self) -> str:
        """The figure as people read it: "£31 billion", "90 million people"."""
        number = f"{self.value:,}"
        for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
            if self.value >= size and self.value * 1000 % size == 0:
                number = f"{self.value / size:,.3f}".rstrip("0").rstrip(".") + f" {word}"
                break
        unit = self.get_unit_display()
        return f"{unit}{number}" if unit in ("£", "US$") else f"{number} {unit}"


class RegionLink(ChildRow):
    """One place lies in another, for administration, as a place, or as a member."""

    PARENT = "child"

    child = models.ForeignKey("partnerships.Region", on_delete=models.CASCADE, related_name="parent_links")
    parent = models.ForeignKey("partnerships.Region", on_delete=models.CASCADE, related_name="child_links")
    kind = choice(vocabulary.LINK_KINDS, "kind")
    valid_from = PartialDateField("since")
    valid_until = PartialDateField("until")

    class Meta(ChildRow.Meta):
        constraints = (
            models.UniqueConstraint(fields=("child", "key"), name="region_link_key_once"),
            models.UniqueConstraint(
                fields=("parent", "child", "kind"),
                name="region_link_once",
                violation_error_message="This link is there already.",
            ),
            one_of("kind", vocabulary.LINK_KINDS, "Kind"),
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("child")),
                name="region_link_not_to_itself",
                violation_error_message="A place cannot lie in itself.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.child} in {self.parent}"


class RegionSuccessor(ChildRow):
    """A place that took over when another ended. One that was split in two has two."""

    PARENT = "region"

    region = models.ForeignKey("partnerships.Region", on_delete=models.CASCADE, related_name="successors")
    successor = models.ForeignKey(
        "partnerships.Region", on_delete=models.CASCADE, related_name="predecessors"
    )

    class Meta(ChildRow.Meta):
        constraints = (
            models.UniqueConstraint(fields=("region", "key"), name="region_successor_once"),
            models.CheckConstraint(
                condition=~models.Q(region=models.F("successor")),
                name="region_not_own_successor",
                violation_error_message="A place cannot be its own successor.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.successor} after {self.region}"


class RegionClosureManager(models.Manager["RegionClosure"]):
    def get_by_natural_key(self, ancestor: str, descendant: str) -> "RegionClosure":
        return self.get(ancestor__slug=ancestor, descendant__slug=descendant)


class RegionClosure(models.Model):
    """Every place below every place, itself included. Derived: see rules/closure.py."""

    ancestor = models.ForeignKey("partnerships.Region", on_delete=models.CASCADE, related_name="closure_down")
    descendant = models.ForeignKey("partnerships.Region", on_delete=models.CASCADE, related_name="closure_up")

    objects = RegionClosureManager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("ancestor", "descendant"), name="region_closure_once"),
        )

    def __str__(self) -> str:
        return f"{self.descendant_id} below {self.ancestor_id}"

    def natural_key(self) -> tuple[str, str]:
        return (self.ancestor.slug, self.descendant.slug)
