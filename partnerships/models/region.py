"""Places below the country, how they lie in one another, and what is said of them."""

from typing import Self

from django.db import models

from partnerships import vocabulary
from partnerships.models.base import (
    Child,
    FormerSlug,
    Record,
    RecordQuerySet,
    SourceKey,
    choice,
    one_of,
)
from partnerships.models.claim import Claim, claims_of, former_slugs_of, source_keys_of
from partnerships.models.fields import PartialDateField
from partnerships.models.region_rows import RegionClosure, RegionLink


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
        return self.for_list().prefetch_related("names", "facts", "successors__successor")


class Region(Record):
    """A place below the country, on the UK or the Chinese side."""

    COLUMNS = (
        "side", "kind", "name", "name_zh", "pinyin", "iso_code", "gss_code", "gbt_code",
        "latitude", "longitude", "valid_from", "valid_until",
    )  # fmt: skip
    CHILDREN = {
        "alias": Child("names"),
        "within": Child("parent_links"),
        "figure": Child("facts"),
        "successor": Child("successors"),
    }

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
        )

    def __str__(self) -> str:
        return self.name


class RegionClaim(Claim):
    """What gives a fact of a place."""

    record = claims_of("partnerships.Region")


class RegionFormerSlug(FormerSlug):
    """An old slug of a place."""

    record = former_slugs_of("partnerships.Region")


class RegionKey(SourceKey):
    """Which place a row of a table means."""

    record = source_keys_of("partnerships.Region")
