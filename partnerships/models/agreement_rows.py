"""Rows of an instrument: its parties, signatories, sectors, and the instruments it follows."""

from django.db import models

from partnerships import vocabulary
from partnerships.models.base import ChildRow, choice, one_of


class Party(ChildRow):
    """A place, and the body that acts for it where known, bound by an instrument."""

    PARENT = "agreement"

    agreement = models.ForeignKey("partnerships.Agreement", on_delete=models.CASCADE, related_name="parties")
    side = choice(vocabulary.SIDES, "side")
    region = models.ForeignKey(
        "partnerships.Region", null=True, blank=True, on_delete=models.PROTECT, related_name="parties"
    )
    organisation = models.ForeignKey(
        "partnerships.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="parties"
    )
    name = models.CharField("name as written", max_length=200, blank=True, default="")

    class Meta(ChildRow.Meta):
        verbose_name_plural = "parties"
        constraints = (
            models.UniqueConstraint(fields=("agreement", "key"), name="party_once"),
            one_of("side", vocabulary.SIDES, "Side"),
        )

    def __str__(self) -> str:
        return self.written

    @property
    def written(self) -> str:
        if self.region:
            return self.region.name
        return self.organisation.name if self.organisation else self.name or "a party not named"


class Signatory(ChildRow):
    """Who signed or witnessed an instrument, as written; may be unnamed."""

    PARENT = "agreement"

    agreement = models.ForeignKey(
        "partnerships.Agreement", on_delete=models.CASCADE, related_name="signatories"
    )
    side = choice(vocabulary.BODY_SIDES, "side")
    act = choice(vocabulary.SIGNING, "signed or witnessed", default="signed")
    name = models.CharField("name as written", max_length=200, blank=True, default="")
    title = models.CharField("title at the time", max_length=250, blank=True, default="")
    person = models.ForeignKey(
        "partnerships.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="signatures"
    )
    organisation = models.ForeignKey(
        "partnerships.Organisation",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="signatures",
    )

    class Meta(ChildRow.Meta):
        verbose_name_plural = "signatories"
        constraints = (
            models.UniqueConstraint(fields=("agreement", "key"), name="signatory_once"),
            one_of("side", vocabulary.BODY_SIDES, "Side"),
            one_of("act", vocabulary.SIGNING, "Signed or witnessed"),
        )

    def __str__(self) -> str:
        return self.name or "not named"


class AgreementSector(ChildRow):
    """A field of cooperation that an instrument names."""

    PARENT = "agreement"

    agreement = models.ForeignKey(
        "partnerships.Agreement", on_delete=models.CASCADE, related_name="agreement_sectors"
    )
    sector = models.ForeignKey(
        "partnerships.Sector", on_delete=models.PROTECT, related_name="agreement_sectors"
    )

    class Meta(ChildRow.Meta):
        constraints = (models.UniqueConstraint(fields=("agreement", "key"), name="agreement_sector_once"),)

    def __str__(self) -> str:
        return self.sector.name


class AgreementLink(ChildRow):
    """One instrument renews, replaces or falls under another."""

    PARENT = "agreement"

    agreement = models.ForeignKey("partnerships.Agreement", on_delete=models.CASCADE, related_name="links")
    other = models.ForeignKey("partnerships.Agreement", on_delete=models.CASCADE, related_name="linked_from")
    kind = choice(vocabulary.AGREEMENT_LINKS, "kind")

    class Meta(ChildRow.Meta):
        constraints = (
            models.UniqueConstraint(fields=("agreement", "key"), name="agreement_link_once"),
            one_of("kind", vocabulary.AGREEMENT_LINKS, "Kind"),
            models.CheckConstraint(
                condition=~models.Q(agreement=models.F("other")),
                name="agreement_link_not_to_itself",
                violation_error_message="An agreement cannot renew or replace itself.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.other_id}"
