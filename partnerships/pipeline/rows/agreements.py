"""Instruments from rows."""

import re

from partnerships import vocabulary
from partnerships.pipeline.drafts import ClaimDraft, Draft
from partnerships.pipeline.resolve.agreements import end_of_term
from partnerships.pipeline.resolve.known import kind_family
from partnerships.pipeline.rows.people import person_of
from partnerships.pipeline.rows.sheet import Place, Sheet, body, claim, code, date, number, places, text
from partnerships.pipeline.slugs import subject_of
from partnerships.pipeline.table import Row

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
COLUMNS = (
    "key", "kind", "label_uk", "label_zh", "uk", "china", "uk_body", "china_body", "uk_written",
    "china_written", "signed", "signed_other", "starts", "ends", "term_years", "status", "status_as_at",
    "ended_by", "sectors", "renews", "replaces", "falls_under", "signatories", "source_url",
    "source_publisher", "source_url_2", "note", "confidence",
)  # fmt: skip


def identify(sheet: Sheet, row: Row) -> Draft | None:
    """Which instrument a row means. Raises BadFile for what cannot be placed."""
    kind = code(row, "kind", vocabulary.AGREEMENT_KINDS)
    sides = {side: places(sheet, row, side, side) for side in vocabulary.SIDES}
    for side, found in sides.items():
        if not found and not row[f"{side}_written"]:
            raise row.fault(side, "an agreement needs a party on each side: give a place or what is written")
    signed = date(row, "signed") if row["signed"] else None
    slugs = {side: {place.slug for place in found} for side, found in sides.items()}
    same = [
        known.slug
        for known in sheet.known.instruments
        if kind_family(known.kind) == kind_family(kind)
        and known.uk & slugs["uk"]
        and known.china & slugs["china"]
        and (known.date is None or signed is None or known.date.overlaps(signed))
    ]
    named = " ".join(sorted(slugs["uk"]) + sorted(slugs["china"])) or row["key"]
    wanted = f"{named} {kind.replace('_', ' ')} {signed.year if signed else ''}"
    return sheet.draft("agreement", row, same, wanted)


def fill(sheet: Sheet, row: Row, draft: Draft) -> None:
    """The claims of a row, once every row has its record."""
    draft.claims.append(claim(row, "kind", row["kind"]))
    for column, longest in (("label_uk", 200), ("label_zh", 60), ("ended_by", 150), ("note", 500)):
        if row[column]:
            draft.claims.append(claim(row, column, text(row, column, longest)))
    dates = {name: date(row, name) for name in ("signed", "starts", "ends", "status_as_at") if row[name]}
    draft.claims += [claim(row, name, str(value)) for name, value in dates.items()]
    if row["signed_other"] and not row["source_url_2"]:
        # Its address is not known: the row's one source stands for the date that it disagrees with too.
        draft.claims.append(claim(row, "signed", str(date(row, "signed_other")), "signed_other"))
    if row["status"]:
        status = code(row, "status", vocabulary.AGREEMENT_STATUSES)
        if status != "unknown":
            draft.claims.append(claim(row, "status", status))
    if row["term_years"]:
        years = number(row, "term_years", 1, 99)
        draft.claims.append(claim(row, "term_years", years))
        begins = dates.get("starts") or dates.get("signed")
        # What somebody ended did not run to the end of its term.
        if begins and "ends" not in dates and row["status"] != "ended":
            draft.claims.append(claim(row, "ends", str(end_of_term(begins, years)), "term_years"))
    draft.claims += [
        *_parties(sheet, row),
        *_sectors(sheet, row),
        *_links(sheet, row),
        *_signatories(sheet, row),
    ]


def _parties(sheet: Sheet, row: Row) -> list[ClaimDraft]:
    claims = []
    for side in vocabulary.SIDES:
        found: list[Place | None] = [*places(sheet, row, side, side)] or [None]
        for place in found:
            value = {"side": side, "name": place.name if place else text(row, f"{side}_written", 200)}
            value |= {"region": place.slug} if place else {}
            # A body stands for the one place of its side, not for each of several.
            if len(found) == 1 and row[f"{side}_body"]:
                value |= body(sheet, row, f"{side}_body") or {"name": _written(row, f"{side}_body")}
            subject = place.slug if place else subject_of(value["name"]) or side
            claims.append(claim(row, "party", value, side, subject))
    return claims


def _written(row: Row, column: str) -> str:
    """A body's name as it is written. A slug is none: it was meant for a body of the register."""
    if _SLUG.fullmatch(row[column]):
        raise row.fault(
            column, f"there is no organisation “{row[column][:60]}”: give its slug, or its name as written"
        )
    return text(row, column, 200)


def _sectors(sheet: Sheet, row: Row) -> list[ClaimDraft]:
    for sector in row.listed("sectors"):
        if sector not in sheet.sectors:
            raise row.fault("sectors", f"there is no sector “{sector}”")
    return [claim(row, "sector", {"sector": s}, "sectors", s) for s in row.listed("sectors")]


def _links(sheet: Sheet, row: Row) -> list[ClaimDraft]:
    """What the instrument renews, replaces or falls under, by the key of that row."""
    claims = []
    for kind in vocabulary.AGREEMENT_LINKS:
        for key in row.listed(kind):
            other = sheet.slugs.get(key)
            if other is None:
                raise row.fault(kind, f"there is no row with the key “{key}”")
            claims.append(claim(row, "link", {"other": other, "kind": kind}, kind, f"{kind}-{other}"))
    return claims


def _signatories(sheet: Sheet, row: Row) -> list[ClaimDraft]:
    claims = []
    for cell in row.listed("signatories"):
        parts = [part.strip() for part in cell.split("|")]
        if len(parts) != 4 or parts[2] not in vocabulary.BODY_SIDES or parts[3] not in vocabulary.SIGNING:
            raise row.fault("signatories", f"“{cell[:60]}” is not name|title|side|signed or witnessed")
        name, title, side, act = parts
        value = {"side": side, "act": act, "name": name, "title": title}
        value |= person_of(sheet, name, "")
        claims.append(claim(row, "signatory", value, "signatories", subject_of(name or title) or side))
    return claims
