"""Gives resolve the names and identities that the register holds, as plain values."""

from collections import defaultdict

from django.db.models import QuerySet

from partnerships.models import (
    RECORD_TYPES,
    Agreement,
    Article,
    Delegation,
    Record,
    Region,
)
from partnerships.models.base import claims_of_type, source_keys_of_type
from partnerships.pipeline.resolve.known import Instrument, Visit
from partnerships.pipeline.resolve.names import is_full_name, person_key
from partnerships.pipeline.shapes import Gazetteer, Place

TYPES: dict[str, type[Record]] = {model._meta.model_name or "": model for model in RECORD_TYPES}


def keys_of(source: Article) -> dict[tuple[str, str], str | None]:
    """Which record each place in a source means; None where an editor deleted it for good."""
    keys: dict[tuple[str, str], str | None] = {}
    for name, model in TYPES.items():
        table = source_keys_of_type(model)
        for locator, slug in table.objects.filter(source=source).values_list("locator", "record__slug"):
            keys[name, locator] = slug
    return keys


def written_names(model: type[Record], records: QuerySet) -> dict[int, set[str]]:
    """Names that sources give a record, also where an editor shows it under another."""
    names: dict[int, set[str]] = defaultdict(set)
    given = claims_of_type(model).objects.filter(fact="name", record__in=records.order_by().values("pk"))
    for pk, value in given.exclude(state="rejected").values_list("record_id", "value"):
        if isinstance(value, str):
            names[pk].add(value)
    return names


def participants_of(visits: QuerySet) -> dict[str, dict[str, str]]:
    """Subjects of the rows of each visit by full name, also of those that an editor removed."""
    rows: dict[str, dict[str, str]] = defaultdict(dict)
    given = claims_of_type(Delegation).objects.filter(
        fact="participant", record__in=visits.order_by().values("pk")
    )
    claims = given.exclude(value=None).order_by("pk")
    for slug, subject, value in claims.values_list("record__slug", "subject", "value"):
        name = value.get("name", "") if isinstance(value, dict) else ""
        if is_full_name(name):
            rows[slug].setdefault(person_key(name), subject)
    return dict(rows)


def row_keys() -> dict[tuple[str, str], str | None]:
    """Which record each row means, of whatever source."""
    keys: dict[tuple[str, str], str | None] = {}
    for name, model in TYPES.items():
        rows = source_keys_of_type(model).objects.filter(locator__startswith="row:")
        for locator, slug in rows.values_list("locator", "record__slug"):
            keys[name, locator] = slug
    return keys


def visit_value(visit: Delegation) -> Visit:
    ends = {
        end: [place.region.slug for place in visit.at(end) if place.region]
        for end in ("origin", "destination")
    }
    pairs = frozenset((left, right) for left in ends["origin"] for right in ends["destination"])
    return Visit(visit.slug, visit.direction, visit.kind, pairs, visit.date)


def instrument_value(agreement: Agreement) -> Instrument:
    places: dict[str, set[str]] = defaultdict(set)
    for party in agreement.parties.all():
        if party.region:
            places[party.side].add(party.region.slug)
    return Instrument(
        agreement.slug, agreement.kind, frozenset(places["uk"]), frozenset(places["china"]), agreement.signed
    )


def gazetteer() -> Gazetteer:
    """The places of the register, for reading to recognise."""
    places = Region.objects.live().prefetch_related("names", "parent_links__parent").order_by("slug")
    return Gazetteer(
        tuple(
            Place(
                slug=place.slug,
                name=place.name,
                side=place.side,
                kind=place.kind,
                names=tuple(alias.name for alias in place.names.all()),
                name_zh=place.name_zh,
                parents=tuple(sorted({link.parent.slug for link in place.parent_links.all()})),
            )
            for place in places
        )
    )
