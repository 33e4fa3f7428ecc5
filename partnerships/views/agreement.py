"""Agreements: their filter, list and page."""

from typing import Any

from django.db.models import Q, QuerySet

from partnerships import vocabulary
from partnerships.evidence.cells import Table
from partnerships.evidence.claims import live_claims
from partnerships.evidence.facts import Listed
from partnerships.evidence.holders import holders
from partnerships.evidence.status import AgreementEvidence
from partnerships.models import Agreement, AgreementSector, Partnership, Party
from partnerships.models.prepared import Prepared
from partnerships.rules.terms import end_of
from partnerships.views import gaps, links
from partnerships.views.data import Data, dated, slug_of
from partnerships.views.filter_set import RecordFilters
from partnerships.views.filters import CodesFilter, Link, PlaceFilter
from partnerships.views.record_detail import RecordDetail
from partnerships.views.record_list import RecordList
from partnerships.views.sectors import SectorFilter
from partnerships.views.sorting import by_date

TIES = (Link(Party, "agreement", "region"), Link(Party, "agreement", "organisation__region"))

_ties = Prepared(lambda: Partnership.objects.select_related("uk", "china"), "agreements")


def on_sectors(codes: list[str]) -> Q:
    return Q(pk__in=AgreementSector.objects.filter(sector__slug__in=codes).values("agreement"))


class AgreementFilters(RecordFilters):
    singular, plural = "agreement", "agreements"
    sorts = by_date("signed", "Last signed first", "First signed first", "slug")
    date_column = "signed"
    date_help = "When it was signed: 2018, 2018-11 or 2018-11-07."

    uk = PlaceFilter("uk", *TIES)
    china = PlaceFilter("china", *TIES)
    kind = CodesFilter(vocabulary.AGREEMENT_KINDS, "Kind")
    status = CodesFilter(vocabulary.AGREEMENT_STATUSES, "Status", help_text="As a source reports it.")
    sector = SectorFilter(on_sectors, Link(AgreementSector, "agreement", "sector"))
    gap = gaps.GapFilter(gaps.OF_AGREEMENTS)

    def when(self, words: str) -> str:
        return f"signed {words}"


class AgreementList(RecordList):
    filters = AgreementFilters
    stem, title, template = "agreements", "Agreements", "partnerships/agreement_list.html"
    formats = (*RecordList.formats, ".atom")

    def records(self) -> QuerySet:
        return Agreement.objects.live().for_list()

    def data(self, agreement: Agreement) -> Data:
        return (
            {"kind": agreement.kind, "label_uk": agreement.label_uk, "label_zh": agreement.label_zh}
            | {"status": agreement.status}
            | dated("status_as_at", agreement.status_as_at)
            | dated("signed", agreement.signed)
            | {"term_years": agreement.term_years}
            | dated("ends", end_of(agreement))
            | {
                "parties": [
                    {
                        "side": party.side,
                        "region": slug_of(party.region),
                        "organisation": slug_of(party.organisation),
                        "name": party.name,
                    }
                    for party in agreement.parties.all()
                ],
                "sectors": [row.sector.slug for row in agreement.agreement_sectors.all()],
            }
        )


class AgreementDetail(RecordDetail):
    listed = AgreementList
    template = "partnerships/agreement_detail.html"
    facts = (
        "kind", "label_uk", "label_zh", "signed", "starts", "ends", "term_years", "open_ended",
        "status", "status_as_at", "ended_by", Listed("sector", "Sectors", "sector"), "visit", "note",
    )  # fmt: skip
    tables = (
        Table(
            "party",
            "Parties",
            (("Side", "side"), ("Place", "region"), ("Body", "organisation"), ("As written", "name")),
            column="side",
            codes=("uk", "china"),
            no_gap=("name",),
        ),
        Table(
            "signatory",
            "Signatories",
            (
                ("Name", "person|name"),
                ("Title then", "title"),
                ("For", "organisation"),
                ("Side", "side"),
                ("Part", "act"),
            ),
            column="side",
            codes=("uk", "china"),
        ),
        Table(
            "link", "Earlier agreements it bears on", (("How", "kind"), ("Agreement", "other")), optional=True
        ),
    )

    def records(self) -> QuerySet:
        return Agreement.objects.for_detail()

    def evidence(self, agreement: Agreement) -> AgreementEvidence:
        return AgreementEvidence(agreement, live_claims(agreement), self.facts, self.tables)

    def context(self, agreement: Agreement) -> dict[str, Any]:
        return super().context(agreement) | {"holders": holders(agreement)}

    def related(self, agreement: Agreement) -> list[dict[str, Any]]:
        partners = links.partners(_ties(agreement.pk))
        others = [
            links.item(
                link.agreement.name,
                link.agreement.get_absolute_url(),
                f"{link.get_kind_display().lower()} this one",
            )
            for link in agreement.linked_from.all()
            if not link.agreement.withdrawn
        ]
        return [
            links.group("Partnerships", "It stands for no pair of places.", partners),
            links.group("Agreements that bear on it", "None is known.", others),
        ]
