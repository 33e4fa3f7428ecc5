"""Visits: who went where, led by whom, received by whom."""

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
from partnerships.wording import and_list


def places_of(path: str) -> models.Prefetch:
    """The places of visits at this path, with what their names are made of. One query."""
    return models.Prefetch(path, DelegationPlace.objects.select_related("region"))


class DelegationQuerySet(RecordQuerySet):
    def named(self) -> Self:
        """With all that a visit's name is made of."""
        return self.prefetch_related(places_of("places"))

    def for_list(self) -> Self:
        participants = Participant.objects.select_related("person", "organisation")
        return self.named().prefetch_related(models.Prefetch("participants", participants))

    def for_detail(self) -> Self:
        return self.for_list()


class Delegation(Record):
    """A visit by people of one side to places of the other."""

    COLUMNS = ("direction", "kind", "status", "date", "until", "size", "purpose", "note")
    CHILDREN = {
        "origin": Child("places", {"end": "origin"}),
        "destination": Child("places", {"end": "destination"}),
        "participant": Child("participants"),
    }

    direction = choice(vocabulary.DIRECTIONS, "direction", help_text="Inbound is from China to the UK.")
    kind = choice(
        vocabulary.DELEGATION_KINDS, "kind", default="delegation",
        help_text="An official call is one by an embassy or consulate.",
    )  # fmt: skip
    status = choice(
        vocabulary.DELEGATION_STATUSES, "status", default="took_place",
        help_text="Whether the source says that it took place.",
    )  # fmt: skip
    date = PartialDateField("date")
    until = PartialDateField("last day")
    size = models.PositiveIntegerField(null=True, blank=True, help_text="How many people came.")
    purpose = models.CharField(
        max_length=300, blank=True, default="", help_text="What it was for, in a few words."
    )

    note = models.CharField(max_length=500, blank=True, default="", help_text="What else the source reports.")

    objects = DelegationQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["-date", "slug"]
        constraints = (
            one_of("direction", vocabulary.DIRECTIONS, "Direction"),
            one_of("kind", vocabulary.DELEGATION_KINDS, "Kind"),
            one_of("status", vocabulary.DELEGATION_STATUSES, "Status"),
            models.CheckConstraint(
                condition=models.Q(size__isnull=True) | models.Q(size__range=(1, 10000)),
                name="delegation_size_in_range",
                violation_error_message="A delegation has between 1 and 10,000 people.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """ "Sichuan to Leicester and Leicestershire, 2017"."""
        when = f", {self.date.display()}" if self.date else ", undated"
        return f"{self._end('origin')} to {self._end('destination')}{when}"

    def _end(self, end: str) -> str:
        names = [place.written for place in self.places.all() if place.end == end]
        china_is_here = (self.direction == "inbound") == (end == "origin")
        return and_list(names) or ("a place in China" if china_is_here else "a place in the UK")

    def at(self, end: str) -> list["DelegationPlace"]:
        """The places at one end: "origin" or "destination"."""
        return [place for place in self.places.all() if place.end == end]


class DelegationPlace(ChildRow):
    """Where a visit came from or went to. Without a region: a place the register does not have."""

    PARENT = "delegation"
    FIXED = ("end",)

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="places")
    end = choice({"origin": "Came from", "destination": "Went to"}, "end")
    region = models.ForeignKey(
        "partnerships.Region",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="delegation_places",
    )
    name = models.CharField("as written", max_length=150, blank=True, default="")

    class Meta(ChildRow.Meta):
        constraints = (
            models.UniqueConstraint(fields=("delegation", "end", "key"), name="delegation_place_once"),
        )

    def __str__(self) -> str:
        return self.written

    @property
    def written(self) -> str:
        return self.region.name if self.region else self.name or "a place not named"


class Participant(ChildRow):
    """Someone, or a body, in a visit: the name and the title as written in the source stand."""

    PARENT = "delegation"

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="participants")
    name = models.CharField("name as written", max_length=200)
    role = choice(vocabulary.PARTICIPANT_ROLES, "role")
    title = models.CharField("title at the time", max_length=250, blank=True, default="")
    person = models.ForeignKey(
        "partnerships.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="participations"
    )
    organisation = models.ForeignKey(
        "partnerships.Organisation", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="participations",
    )  # fmt: skip

    class Meta(ChildRow.Meta):
        constraints = (
            models.UniqueConstraint(fields=("delegation", "key"), name="participant_once"),
            one_of("role", vocabulary.PARTICIPANT_ROLES, "Role"),
        )

    def __str__(self) -> str:
        return f"{self.name} ({self.get_role_display().lower()})"


class DelegationClaim(Claim):
    """What gives a fact of a visit."""

    record = claims_of("partnerships.Delegation")


class DelegationFormerSlug(FormerSlug):
    """An old slug of a visit."""

    record = former_slugs_of("partnerships.Delegation")


class DelegationKey(SourceKey):
    """Which visit a place in a source means."""

    record = source_keys_of("partnerships.Delegation")
