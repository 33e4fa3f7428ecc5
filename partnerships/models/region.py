"""Places below the country, how they lie in one another, and what is said of them."""

from typing import Self

from django.db import models

from partnerships import vocabulary
from partnerships.models.base import (
    Child,
    ChildRow,
    FormerSlug,
    Record,
    RecordQuerySet,
    SourceKey,
    choice,
    one_of,
)
from partnerships.models.claim import Claim, claims_of, former_slugs_of, source_keys_of
from partnerships.models.fields import PartialDateField


class RegionQuerySet(RecordQuerySet):
    def within(self, slugs: list[str]) -> Self:
        """The places with these slugs and all that lie below them."""
        return self.filter(
            pk__in=RegionClosure.objects.filter(ancestor__slug__in=slugs).values("descendant_id")
        )

    def for_list(self) -> Self:
        parents = RegionLink.objects.select_related("parent")
        return self.prefetch_related(models.Prefetch("parent_links", parents))

    def for_detail(self) -> Self:
        return self.for_list().select_related("successor").prefetch_related("names", "facts")


class Region(Record):
    """A place below the country, on the UK or the Chinese side."""

    COLUMNS = (
        "side", "kind", "name", "name_zh", "pinyin", "iso_code", "gss_code", "gbt_code",
        "latitude", "longitude", "valid_from", "valid_until", "successor",
    )  # fmt: skip
    CHILDREN = {"alias": Child("names"), "within": Child("parent_links"), "figure": Child("facts")}

    side = choice(vocabulary.SIDES, "side", help_text="United Kingdom or China.")
    kind = choice(vocabulary.REGION_KINDS, "kind", help_text="What sort of place it is.")
    name = models.CharField(max_length=120, help_text="Usual English name, without City or Province.")
    name_zh = models.CharField(
        "name in Chinese", max_length=60, blank=True, default="", help_text="In simplified characters."
    )
    pinyin = models.CharField(max_length=120, blank=True, default="", help_text="With tone marks.")
    iso_code = models.CharField(
        "ISO 3166-2 code", max_length=10, blank=True, default="", help_text="Such as CN-SC or GB-LEC."
    )
    gss_code = models.CharField(
        "GSS code", max_length=12, blank=True, default="", help_text="Code of its boundary in UK statistics."
    )
    gbt_code = models.CharField(
        "GB/T 2260 code", max_length=12, blank=True, default="", help_text="Code of the Chinese division."
    )
    latitude = models.FloatField(null=True, blank=True, help_text="Degrees north (WGS 84).")
    longitude = models.FloatField(null=True, blank=True, help_text="Degrees east (WGS 84).")
    valid_from = PartialDateField("exists since")
    valid_until = PartialDateField("existed until")
    successor = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="predecessors",
        help_text="The place that took over when this one ended.",
    )  # fmt: skip

    objects = RegionQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["name", "slug"]
        constraints = (
            one_of("side", vocabulary.SIDES, "Side"),
            one_of("kind", vocabulary.REGION_KINDS, "Kind"),
            models.CheckConstraint(
                condition=models.Q(latitude__isnull=True) | models.Q(latitude__range=(-90, 90)),
                name="region_latitude_in_range",
                violation_error_message="A latitude lies between -90 and 90 degrees.",
            ),
            models.CheckConstraint(
                condition=models.Q(longitude__isnull=True) | models.Q(longitude__range=(-180, 180)),
                name="region_longitude_in_range",
                violation_error_message="A longitude lies between -180 and 180 degrees.",
            ),
            models.CheckConstraint(
                condition=~models.Q(successor=models.F("id")) | models.Q(successor__isnull=True),
                name="region_not_own_successor",
                violation_error_message="A place cannot be its own successor.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/regions/{self.slug}/"


class RegionName(ChildRow):
    """Another name of a place: an alias people use, or a former one."""

    PARENT = "region"

    region = models.ForeignKey(Region, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)

    class Meta(ChildRow.Meta):
        constraints = (models.UniqueConstraint(fields=("region", "key"), name="region_name_once"),)

    def __str__(self) -> str:
        return self.name


class RegionFact(ChildRow):
    """A figure stated of a place, kept as stated; `doubt` says why it may be wrong."""

    PARENT = "region"

    region = models.ForeignKey(Region, on_delete=models.CASCADE, related_name="facts")
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


class RegionClaim(Claim):
    """What gives a fact of a place."""

    record = claims_of("partnerships.Region")


class RegionFormerSlug(FormerSlug):
    """An old slug of a place."""

    record = former_slugs_of("partnerships.Region")


class RegionKey(SourceKey):
    """Which place a row of a table means."""

    record = source_keys_of("partnerships.Region")


class RegionLink(ChildRow):
    """One place lies in another, for administration, as a place, or as a member."""

    PARENT = "child"

    child = models.ForeignKey(Region, on_delete=models.CASCADE, related_name="parent_links")
    parent = models.ForeignKey(Region, on_delete=models.CASCADE, related_name="child_links")
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


class RegionClosureManager(models.Manager["RegionClosure"]):
    def get_by_natural_key(self, ancestor: str, descendant: str) -> "RegionClosure":
        return self.get(ancestor__slug=ancestor, descendant__slug=descendant)


class RegionClosure(models.Model):
    """Every place below every place, itself included. Derived: see rules/closure.py."""

    ancestor = models.ForeignKey(Region, on_delete=models.CASCADE, related_name="closure_down")
    descendant = models.ForeignKey(Region, on_delete=models.CASCADE, related_name="closure_up")

    objects = RegionClosureManager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("ancestor", "descendant"), name="region_closure_once"),
        )

    def __str__(self) -> str:
        return f"{self.descendant_id} below {self.ancestor_id}"

    def natural_key(self) -> tuple[str, str]:
        return (self.ancestor.slug, self.descendant.slug)
