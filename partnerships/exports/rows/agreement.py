"""Instruments as rows of register_agreements.csv."""

from collections.abc import Sequence

from django.db.models import Prefetch, QuerySet
from django.utils.text import slugify

from partnerships import vocabulary
from partnerships.evidence.values import read
from partnerships.exports.rows.loadable import Backing, Cells, Loadable, backings, date_cells, part
from partnerships.models import Agreement, AgreementClaim, AgreementLink, Party, RegionName
from partnerships.models.claim import LIVE_STATES
from partnerships.partial_date import PartialDate
from partnerships.pipeline.rows.agreements import COLUMNS
from partnerships.rules.terms import end_of

_SIGNED = Agreement._meta.get_field("signed")


def prepared(found: QuerySet) -> QuerySet:
    links = AgreementLink.objects.select_related("other").order_by("position")
    return found.select_related("visit").prefetch_related("signatories", Prefetch("links", links))


def cells(agreements: Sequence[Agreement]) -> list[Cells]:
    others = {link.other_id for agreement in agreements for link in agreement.links.all()}
    known = backings(Agreement, others | {agreement.pk for agreement in agreements})
    dates = _other_dates(agreements)
    called = _called(agreements)
    return [_row(agreement, known, dates.get(agreement.pk, []), called) for agreement in agreements]


def _called(agreements: Sequence[Agreement]) -> set[tuple[int, str]]:
    """The places of these agreements and what else each is called. One query."""
    places = {party.region_id for agreement in agreements for party in agreement.parties.all()}
    return set(RegionName.objects.filter(region__in=places).values_list("region_id", "name"))


def _other_dates(agreements: Sequence[Agreement]) -> dict[int, list[PartialDate]]:
    """The dates of signing that sources give, by record."""
    claims = AgreementClaim.objects.filter(
        record__in=[agreement.pk for agreement in agreements], fact="signed", state__in=LIVE_STATES,
        stance="supports",
    )  # fmt: skip
    found: dict[int, list[PartialDate]] = {}
    rows = claims.exclude(source__rights="staff").order_by("source__slug", "locator")
    for pk, value in rows.values_list("record_id", "value"):
        date = read(_SIGNED, value)
        if isinstance(date, PartialDate):
            found.setdefault(pk, []).append(date)
    return found


def _row(
    agreement: Agreement, known: dict[int, Backing], given: list[PartialDate], called: set[tuple[int, str]]
) -> Cells:
    backing = known[agreement.pk]
    signed = agreement.signed
    other = next((date for date in given if signed and date.iso != signed.iso), None)
    return (
        {
            "key": backing.key or agreement.slug,
            "kind": agreement.kind,
            "label_uk": agreement.label_uk,
            "label_zh": agreement.label_zh,
            "term_years": agreement.term_years,
            "status": agreement.status,
            "ended_by": agreement.ended_by,
            "sectors": ";".join(row.sector.slug for row in agreement.agreement_sectors.all()),
            "signatories": ";".join(
                f"{part(each.name)}|{part(each.title)}|{each.side}|{each.act}"
                for each in agreement.signatories.all()
            ),
            "note": agreement.note,
            "open_ended": agreement.open_ended,
            "visit": agreement.visit.slug if agreement.visit else "",
        }
        | date_cells("signed", signed)
        | date_cells("signed_other", other)
        | date_cells("starts", agreement.starts)
        | date_cells("ends", end_of(agreement))
        | date_cells("status_as_at", agreement.status_as_at)
        | _sides(agreement, called)
        | {kind: _linked(agreement, kind, known) for kind in vocabulary.AGREEMENT_LINKS}
        | backing.cells()
    )


def _sides(agreement: Agreement, called: set[tuple[int, str]]) -> Cells:
    found: Cells = {}
    for side in vocabulary.SIDES:
        parties = [party for party in agreement.parties.all() if party.side == side]
        found[side] = ";".join(party.region.slug for party in parties if party.region)
        # A row has room for the one body that acts for the one party of its side.
        found[f"{side}_body"] = _body(parties[0], called) if len(parties) == 1 else ""
        found[f"{side}_written"] = "; ".join(party.written for party in parties if not party.region)
    return found


def _body(party: Party, called: set[tuple[int, str]]) -> str:
    """The body that acts for a place: its slug, or as it is written where the register has no such body.
    What a place is or was called is no body: its slug is made from its first name."""
    if party.organisation:
        return party.organisation.slug
    place = party.region
    if place is None or party.name in (place.name, place.name_zh) or slugify(party.name) == place.slug:
        return ""
    return "" if (place.pk, party.name) in called else part(party.name)


def _linked(agreement: Agreement, kind: str, known: dict[int, Backing]) -> str:
    linked = [link for link in agreement.links.all() if link.kind == kind]
    return ";".join(known[link.other_id].key or link.other.slug for link in linked)


AGREEMENTS = Loadable(
    COLUMNS,
    ("signed", "signed_other", "starts", "ends", "status_as_at"),
    ("open_ended", "visit"),
    prepared,
    cells,
)
