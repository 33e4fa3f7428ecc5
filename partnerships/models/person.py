"""People and the posts they held."""

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
from partnerships.models.delegation import Participant, places_of
from partnerships.models.fields import PartialDateField


class PersonQuerySet(RecordQuerySet):
    def for_list(self) -> Self:
        return self.prefetch_related(models.Prefetch("posts", Post.objects.select_related("organisation")))

    def for_detail(self) -> Self:
        parts = Participant.objects.select_related("delegation")
        return self.for_list().prefetch_related(
            "names", models.Prefetch("participations", parts), places_of("participations__delegation__places")
        )


class Person(Record):
    """A person, with the name as it is usually written."""

    COLUMNS = ("name", "family_name", "given_name", "name_zh", "pinyin", "side")
    CHILDREN = {"alias": Child("names"), "post": Child("posts")}

    name = models.CharField(max_length=150, help_text="As it is usually written, without titles.")
    family_name = models.CharField(max_length=80, blank=True, default="")
    given_name = models.CharField(max_length=80, blank=True, default="")
    name_zh = models.CharField("name in Chinese", max_length=40, blank=True, default="")
    pinyin = models.CharField(max_length=100, blank=True, default="", help_text="With tone marks.")
    side = choice(vocabulary.BODY_SIDES, "side", help_text="The side the person acts for.")

    objects = PersonQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["name", "slug"]
        verbose_name_plural = "people"
        constraints = (one_of("side", vocabulary.BODY_SIDES, "Side"),)

    def __str__(self) -> str:
        return self.name


class PersonName(ChildRow):
    """Another way in which a person's name is written."""

    PARENT = "person"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=150)

    class Meta(ChildRow.Meta):
        constraints = (models.UniqueConstraint(fields=("person", "key"), name="person_name_once"),)

    def __str__(self) -> str:
        return self.name


class Post(ChildRow):
    """A title that a person held, at a body where it is known, as at a date."""

    PARENT = "person"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="posts")
    title = models.CharField(max_length=250, help_text="Title as the source has it.")
    organisation = models.ForeignKey(
        "partnerships.Organisation", null=True, blank=True, on_delete=models.SET_NULL, related_name="posts"
    )
    valid_from = PartialDateField("from")
    valid_until = PartialDateField("until")
    as_at = PartialDateField("held in")

    class Meta(ChildRow.Meta):
        constraints = (models.UniqueConstraint(fields=("person", "key"), name="post_once"),)

    def __str__(self) -> str:
        return self.title


class PersonClaim(Claim):
    """What gives a fact of a person."""

    record = claims_of("partnerships.Person")


class PersonFormerSlug(FormerSlug):
    """An old slug of a person."""

    record = former_slugs_of("partnerships.Person")


class PersonKey(SourceKey):
    """Which person a place in a source means."""

    record = source_keys_of("partnerships.Person")
