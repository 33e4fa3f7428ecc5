"""Which instrument is meant: the same places and kind, with dates that may be the same."""

import re

from partnerships.partial_date import INFERRED, PartialDate
from partnerships.pipeline.drafts import Draft
from partnerships.pipeline.resolve.context import Context
from partnerships.pipeline.resolve.known import kind_family
from partnerships.pipeline.resolve.names import body_key
from partnerships.pipeline.resolve.numbered import numbered
from partnerships.pipeline.shapes import AgreementFound, OrganisationFound, Stated
from partnerships.pipeline.slugs import slugify, subject_of

# Words that end the name of an instrument, unlike "twinned" or "signed a deal to work together".
INSTRUMENT = re.compile(
    r"\b(agreement|accord|charter|pact|declaration|protocol|memorandum of understanding|letter of intent)$",
    re.I,
)


def resolve_agreements(context: Context) -> None:
    agreements = context.extraction.agreements
    dates = {known.slug: known.date for known in context.known.instruments}
    keys = [(_key(context, found), found.date.value if found.date else None) for found in agreements]
    for found, key in zip(agreements, numbered("agreement", keys, dates, context.known), strict=True):
        _resolve(context, found, key)


def _places(context: Context, found: AgreementFound) -> str:
    """The slugs of the parties, those of the UK first."""
    slugs = sorted(
        (_side(context, party.value) != "uk", context.place_slug(party.value)) for party in found.parties
    )
    return " ".join(slug for _, slug in slugs)


def _key(context: Context, found: AgreementFound) -> str:
    return f"agreement:{kind_family(found.kind)}:{slugify(_places(context, found))}"


def _resolve(context: Context, found: AgreementFound, key: str) -> None:
    # The year alone: another source may know the day, and must mint the same slug.
    when = found.date.value.year if found.date else ""
    wanted = f"{_places(context, found)} {found.kind.replace('_', ' ')} {when}"
    draft = context.draft("agreement", key, _same(context, found), wanted)
    if draft is None:
        return
    context.claim(draft, "kind", found.kind, found.passages, found.rule)
    _claim_label(context, draft, found)
    context.stated(draft, "signed", found.date)
    context.stated(draft, "term_years", found.term_years)
    if found.date and found.term_years:
        end = end_of_term(found.date.value, found.term_years.value)
        passages = (*found.term_years.passages, *found.date.passages)
        context.claim(draft, "ends", str(end), passages, "agreement.end_of_term")
    for party in found.parties:
        _claim_party(context, draft, party)
    for sector in found.sectors:
        context.claim(
            draft, "sector", {"sector": sector.value}, sector.passages, sector.rule, subject=sector.value
        )
    if found.visit is not None and found.visit in context.visits:
        context.claim(
            draft, "visit", context.visits[found.visit], found.passages, "agreement.signed_at_visit"
        )


def _claim_label(context: Context, draft: Draft, found: AgreementFound) -> None:
    """What the article calls the instrument, where it names it: "Sister Region agreement"."""
    for passage in found.label.passages if found.label else ():
        words = context.article.text[passage.start : passage.end]
        if INSTRUMENT.search(words):
            label = words[0].upper() + words[1:]
            context.claim(draft, "label_uk", label, (passage,), "agreement.label")


def end_of_term(signed: PartialDate, years: int) -> PartialDate:
    """When a term of so many years runs out; to the month where a leap day has no successor."""
    try:
        return PartialDate(signed.year + years, signed.month, signed.day, INFERRED)
    except ValueError:
        return PartialDate(signed.year + years, signed.month, None, INFERRED)


def _organisation(context: Context, name: str) -> OrganisationFound | None:
    for body in context.extraction.organisations:
        if body_key(name) in map(body_key, (body.name, *body.also)):
            return body
    return None


def _side(context: Context, name: str) -> str:
    for region in context.extraction.regions:
        if region.name == name:
            return region.side
    body = _organisation(context, name)
    return body.side if body else ""


def _claim_party(context: Context, draft: Draft, party: Stated[str]) -> None:
    side, region = _side(context, party.value), context.region(party.value)
    if side not in ("uk", "china"):
        return
    value = {"side": side, "name": party.value}
    if region:
        value["region"] = region
    elif body := _organisation(context, party.value):
        if slug := context.bodies.get(body_key(body.name)):
            value["organisation"] = slug
        if body.region and (place := context.region(body.region.value)):
            value["region"] = place
    subject = value.get("region") or value.get("organisation") or subject_of(party.value)
    context.claim(draft, "party", value, party.passages, party.rule, subject=subject)


def _same(context: Context, found: AgreementFound) -> list[str]:
    """Known instruments that this one may be: exactly one of them is an answer."""
    places = {context.region(party.value) for party in found.parties} - {""}
    used = set(context.used("agreement"))
    return sorted(
        known.slug
        for known in context.known.instruments
        if kind_family(known.kind) == kind_family(found.kind)
        and known.uk & places
        and known.china & places
        and known.slug not in used
        and (known.date is None or found.date is None or known.date.overlaps(found.date.value))
    )
