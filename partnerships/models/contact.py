"""Ties without an instrument, and decisions about ties."""

from typing import Self

from django.db import models
from django.urls import reverse

from partnerships import vocabulary
from partnerships.models.base import FormerSlug, Record, RecordQuerySet, SourceKey, choice, one_of
from partnerships.models.claim import Claim, claims_of, former_slugs_of, source_keys_of
from partnerships.models.fields import PartialDateField


class ContactQuerySet(RecordQuerySet):
    def for_list(self) -> Self:
        return self.select_related("uk", "china")


class Contact(Record):
    """A tie between two places without an instrument, or a decision about one."""

    COLUMNS = ("uk", "china", "kind", "date", "note")

    uk = models.ForeignKey(
        "partnerships.Region", null=True, on_delete=models.PROTECT, related_name="contacts_uk"
    )
    china = models.ForeignKey(
        "partnerships.Region", null=True, on_delete=models.PROTECT, related_name="contacts_china"
    )
    kind = choice(vocabulary.CONTACT_KINDS, "kind", default="contact")
    date = PartialDateField("date")
    note = models.CharField(
        max_length=500, blank=True, default="", help_text="What the source reports, in short."
    )

    objects = ContactQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["-date", "slug"]
        constraints = (one_of("kind", vocabulary.CONTACT_KINDS, "Kind"),)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        when = f", {self.date.display()}" if self.date else ""
        return f"{self.uk} and {self.china}: {self.get_kind_display()}{when}"

    def get_absolute_url(self) -> str:
        """Contacts have no page of their own: they stand on their partnership's."""
        if not (self.uk and self.china):
            return reverse("partnerships", kwargs={"ext": "/"})
        tie = reverse("partnership", kwargs={"uk": self.uk.slug, "china": self.china.slug, "ext": "/"})
        return f"{tie}#contact-{self.slug}"


class ContactClaim(Claim):
    """What gives a fact of a contact."""

    record = claims_of("partnerships.Contact")


class ContactFormerSlug(FormerSlug):
    """An old slug of a contact."""

    record = former_slugs_of("partnerships.Contact")


class ContactKey(SourceKey):
    """Which contact a place in a source means."""

    record = source_keys_of("partnerships.Contact")
