"""Bodies: councils, governments, commissions, universities, firms."""

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


class OrganisationQuerySet(RecordQuerySet):
    def for_list(self) -> Self:
        return self.select_related("region")

    def for_detail(self) -> Self:
        return self.select_related("region", "successor").prefetch_related("names")


class Organisation(Record):
    """A legal body in a place. A boundary has a GSS code; a body does not."""

    COLUMNS = (
        "name", "name_zh", "kind", "side", "region", "website", "valid_from", "valid_until", "successor",
    )  # fmt: skip
    CHILDREN = {"alias": Child("names")}

    name = models.CharField(max_length=200, help_text="Full name in English.")
    name_zh = models.CharField("name in Chinese", max_length=120, blank=True, default="")
    kind = choice(
        vocabulary.ORGANISATION_KINDS, "kind", default="other", help_text="What sort of body it is."
    )
    side = choice(vocabulary.BODY_SIDES, "side", help_text="United Kingdom, China or elsewhere.")
    region = models.ForeignKey(
        "partnerships.Region", null=True, blank=True, on_delete=models.PROTECT, related_name="organisations",
        help_text="The place it serves or sits in.",
    )  # fmt: skip
    website = models.URLField(max_length=300, blank=True, default="")
    valid_from = PartialDateField("exists since")
    valid_until = PartialDateField("existed until")
    successor = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="predecessors",
        help_text="The body that took over when this one ended.",
    )  # fmt: skip

    objects = OrganisationQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["name", "slug"]
        constraints = (
            one_of("kind", vocabulary.ORGANISATION_KINDS, "Kind"),
            one_of("side", vocabulary.BODY_SIDES, "Side"),
            models.CheckConstraint(
                condition=~models.Q(successor=models.F("id")) | models.Q(successor__isnull=True),
                name="organisation_not_own_successor",
                violation_error_message="A body cannot be its own successor.",
            ),
        )

    def __str__(self) -> str:
        return self.name


class OrganisationName(ChildRow):
    """Another name or spelling of a body."""

    PARENT = "organisation"

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)

    class Meta(ChildRow.Meta):
        constraints = (
            models.UniqueConstraint(fields=("organisation", "key"), name="organisation_name_once"),
        )

    def __str__(self) -> str:
        return self.name


class OrganisationClaim(Claim):
    """What gives a fact of a body."""

    record = claims_of("partnerships.Organisation")


class OrganisationFormerSlug(FormerSlug):
    """An old slug of a body."""

    record = former_slugs_of("partnerships.Organisation")


class OrganisationKey(SourceKey):
    """Which body a place in a source means."""

    record = source_keys_of("partnerships.Organisation")
