"""Instruments: who bound themselves to what, when, for how long."""

from typing import Self

from django.db import models

from partnerships import vocabulary
from partnerships.models.agreement_rows import AgreementLink, AgreementSector, Party, Signatory
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
from partnerships.models.delegation import places_of
from partnerships.models.fields import PartialDateField
from partnerships.wording import and_list


def parties_of(path: str) -> models.Prefetch:
    """The parties of agreements at this path, with what their names are made of. One query."""
    return models.Prefetch(path, Party.objects.select_related("region", "organisation"))


class AgreementQuerySet(RecordQuerySet):
    def named(self) -> Self:
        """With all that an agreement's name is made of."""
        return self.prefetch_related(parties_of("parties"))

    def for_list(self) -> Self:
        sectors = AgreementSector.objects.select_related("sector")
        return self.named().prefetch_related(models.Prefetch("agreement_sectors", sectors))

    def for_detail(self) -> Self:
        links, linked = AgreementLink.objects.all(), AgreementLink.objects.all()
        return self.for_list().select_related("visit").prefetch_related(
            models.Prefetch("signatories", Signatory.objects.select_related("person", "organisation")),
            models.Prefetch("links", links.select_related("other")), parties_of("links__other__parties"),
            models.Prefetch("linked_from", linked.select_related("agreement")),
            parties_of("linked_from__agreement__parties"), places_of("visit__places"),
        )  # fmt: skip


class Agreement(Record):
    """An instrument between UK and Chinese parties, with both sides' label for it."""

    COLUMNS = (
        "kind", "label_uk", "label_zh", "signed", "starts", "ends", "term_years", "open_ended",
        "status", "status_as_at", "ended_by", "visit", "note",
    )  # fmt: skip
    CHILDREN = {
        "party": Child("parties"),
        "signatory": Child("signatories"),
        "sector": Child("agreement_sectors"),
        "link": Child("links"),
    }

    kind = choice(vocabulary.AGREEMENT_KINDS, "kind", help_text="What sort of instrument it is.")
    label_uk = models.CharField(
        "UK label", max_length=200, blank=True, default="", help_text="What the UK side calls it."
    )
    label_zh = models.CharField(
        "Chinese label", max_length=60, blank=True, default="", help_text="Such as 友好城市 or 备忘录."
    )
    signed = PartialDateField("signed")
    starts = PartialDateField("takes effect")
    ends = PartialDateField("ends")
    term_years = models.PositiveSmallIntegerField(
        "term in years", null=True, blank=True, help_text="As the instrument states it."
    )
    open_ended = models.BooleanField(null=True, blank=True, help_text="Whether it has no end date.")
    status = choice(
        vocabulary.AGREEMENT_STATUSES, "status", default="unknown", help_text="As a source reports it."
    )
    status_as_at = PartialDateField("status as at")
    ended_by = models.CharField(max_length=150, blank=True, default="", help_text="Who ended it.")
    note = models.CharField(max_length=500, blank=True, default="", help_text="What else the source reports.")
    visit = models.ForeignKey(
        "partnerships.Delegation", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="agreements_signed", help_text="The visit at which it was signed.",
    )  # fmt: skip

    objects = AgreementQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["-signed", "slug"]
        constraints = (
            one_of("kind", vocabulary.AGREEMENT_KINDS, "Kind"),
            one_of("status", vocabulary.AGREEMENT_STATUSES, "Status"),
            models.CheckConstraint(
                condition=models.Q(term_years__isnull=True) | models.Q(term_years__range=(1, 99)),
                name="agreement_term_in_range",
                violation_error_message="A term is between 1 and 99 years.",
            ),
            models.CheckConstraint(
                condition=~models.Q(open_ended=True) | models.Q(ends=""),
                name="agreement_open_or_ends",
                violation_error_message="An open-ended agreement has no end date.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """ "Leicestershire and Sichuan: Twinning, 1988"."""
        parties = sorted(self.parties.all(), key=lambda party: (party.side != "uk", party.position))
        what = self.label_uk or self.get_kind_display()
        when = f", {self.signed.display()}" if self.signed else ""
        return f"{and_list([party.written for party in parties]) or 'Parties not named'}: {what}{when}"


class AgreementClaim(Claim):
    """What gives a fact of an instrument."""

    record = claims_of("partnerships.Agreement")


class AgreementFormerSlug(FormerSlug):
    """An old slug of an instrument."""

    record = former_slugs_of("partnerships.Agreement")


class AgreementKey(SourceKey):
    """Which instrument a place in a source means."""

    record = source_keys_of("partnerships.Agreement")
