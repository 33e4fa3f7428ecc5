"""The thread between one UK and one Chinese place. Derived: see rules/partnerships.py."""

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse

from partnerships.models.agreement import Agreement
from partnerships.models.agreement_rows import Party, Signatory
from partnerships.models.delegation import Delegation
from partnerships.models.fields import PartialDateField
from partnerships.models.region_rows import RegionSuccessor


class PartnershipQuerySet(models.QuerySet["Partnership"]):
    def live(self) -> Self:
        """Partnerships that something in the register supports."""
        return self.exclude(basis="")

    def between(self, uk: str, china: str) -> Self:
        return self.filter(uk__slug=uk, china__slug=china)

    def with_holder(self) -> Self:
        """With the UK body that signed first, and whether what took over from it is a party by now."""
        parties = Party.objects.filter(agreement__partnerships=OuterRef("pk"), agreement__withdrawn=False)
        signed = parties.filter(region=OuterRef("uk"), organisation__isnull=False)
        return self.select_related("uk", "china").annotate(
            signer=Subquery(
                signed.order_by("agreement__signed", "pk").values("organisation__name")[:1],
                output_field=models.CharField(),
            ),
            confirmed=Exists(parties.filter(region__predecessors__region=OuterRef("uk"))),
        )

    def for_list(self) -> Self:
        """With who holds each tie: enough for a row of the list."""
        heirs = RegionSuccessor.objects.select_related("successor")
        return self.with_holder().prefetch_related(models.Prefetch("uk__successors", heirs))

    def for_detail(self) -> Self:
        agreements = Agreement.objects.named().prefetch_related(
            models.Prefetch("signatories", Signatory.objects.select_related("person"))
        )
        heirs = RegionSuccessor.objects.select_related("successor")
        return self.with_holder().prefetch_related(
            models.Prefetch("uk__successors", heirs),
            models.Prefetch("agreements", agreements),
            models.Prefetch("delegations", Delegation.objects.for_list()),
            "contacts",
        )

    def get_by_natural_key(self, uk: str, china: str) -> "Partnership":
        return self.get(uk__slug=uk, china__slug=china)


class Partnership(models.Model):
    """One UK and one Chinese place over time. It stores dates, never verdicts.

    `basis` lists what supports it ("agreement visit contact"); empty when nothing does any
    more, and the page stays.
    """

    uk = models.ForeignKey("partnerships.Region", on_delete=models.PROTECT, related_name="partnerships_uk")
    china = models.ForeignKey(
        "partnerships.Region", on_delete=models.PROTECT, related_name="partnerships_china"
    )
    basis = models.CharField(max_length=40, blank=True, default="")
    since = PartialDateField("since")
    last_contact = PartialDateField("last sign of contact")
    unrenewed_end = PartialDateField("end of the last term, where nothing is known to have renewed it")
    agreement_count = models.PositiveIntegerField(default=0)
    delegation_count = models.PositiveIntegerField(default=0)
    agreements = models.ManyToManyField("partnerships.Agreement", related_name="partnerships", blank=True)
    delegations = models.ManyToManyField("partnerships.Delegation", related_name="partnerships", blank=True)
    contacts = models.ManyToManyField("partnerships.Contact", related_name="partnerships", blank=True)

    objects = PartnershipQuerySet.as_manager()

    class Meta:
        ordering = ["uk__name", "china__name"]
        constraints = (
            models.UniqueConstraint(fields=("uk", "china"), name="partnership_one_a_pair"),
            models.CheckConstraint(condition=~models.Q(uk=models.F("china")), name="partnership_two_places"),
        )

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str, str]:
        return (self.uk.slug, self.china.slug)

    @property
    def name(self) -> str:
        return f"{self.uk.name} and {self.china.name}"

    @property
    def slug(self) -> str:
        return f"{self.uk.slug}/{self.china.slug}"

    def get_absolute_url(self) -> str:
        return reverse("partnership", kwargs={"uk": self.uk.slug, "china": self.china.slug, "ext": "/"})
