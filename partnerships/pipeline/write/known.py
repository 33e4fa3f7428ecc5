"""Gives resolve the names and identities that the register holds, as plain values."""

from collections import defaultdict

from partnerships.models import (
    RECORD_TYPES,
    Agreement,
    Article,
    Delegation,
    Organisation,
    Participant,
    Person,
    Post,
    Record,
    Region,
)
from partnerships.models.base import claims_of_type, former_slugs_of_type, source_keys_of_type
from partnerships.pipeline.resolve.known import Body, Human, Instrument, Known, Visit
from partnerships.pipeline.resolve.names import is_full_name, person_key
from partnerships.pipeline.shapes import Gazetteer, Place

TYPES: dict[str, type[Record]] = {model._meta.model_name or "": model for model in RECORD_TYPES}


def known_to(source: Article | None) -> Known:
    """Everything that resolve may look up while it reads one source."""
    known = Known()
    for name, model in TYPES.items():
        former = former_slugs_of_type(model)
        known.taken[name] = set(model._default_manager.values_list("slug", flat=True)) | set(
            former.objects.values_list("slug", flat=True)
        )
    written = {model: _written_names(model) for model in (Organisation, Person)}
    for body in Organisation.objects.prefetch_related("names").select_related("region"):
        names = (body.name, *(alias.name for alias in body.names.all()), *written[Organisation][body.pk])
        known.add_body(
            Body(body.slug, names, body.side, body.region.slug if body.region else "", body.kind == "council")
        )
    for person in Person.objects.prefetch_related(
        "names", "posts__organisation", "participations__organisation"
    ):
        names = (person.name, *(alias.name for alias in person.names.all()), *written[Person][person.pk])
        rows: tuple[Post | Participant, ...] = (*person.posts.all(), *person.participations.all())
        bodies = frozenset(row.organisation.slug for row in rows if row.organisation)
        known.add_person(Human(person.slug, names, bodies))
    known.visits = [_visit(visit) for visit in Delegation.objects.for_list()]
    known.participants = _participants()
    known.instruments = [_instrument(agreement) for agreement in Agreement.objects.for_list()]
    if source is not None:
        known.keys = keys_of(source)
    return known


def keys_of(source: Article) -> dict[tuple[str, str], str | None]:
    """Which record each place in a source means; None where an editor deleted it for good."""
    keys: dict[tuple[str, str], str | None] = {}
    for name, model in TYPES.items():
        table = source_keys_of_type(model)
        for locator, slug in table.objects.filter(source=source).values_list("locator", "record__slug"):
            keys[name, locator] = slug
    return keys


def _written_names(model: type[Record]) -> dict[int, set[str]]:
    """Names that sources give a record, also where an editor shows it under another."""
    names: dict[int, set[str]] = defaultdict(set)
    given = claims_of_type(model).objects.filter(fact="name").exclude(state="rejected")
    for pk, value in given.values_list("record_id", "value"):
        if isinstance(value, str):
            names[pk].add(value)
    return names


def _participants() -> dict[str, dict[str, str]]:
    """Subjects of the rows of each visit by full name, also of those that an editor removed."""
    rows: dict[str, dict[str, str]] = defaultdict(dict)
    claims = claims_of_type(Delegation).objects.filter(fact="participant").exclude(value=None)
    for slug, subject, value in claims.order_by("pk").values_list("record__slug", "subject", "value"):
        name = value.get("name", "") if isinstance(value, dict) else ""
        if is_full_name(name):
            rows[slug].setdefault(person_key(name), subject)
    return rows


def row_keys() -> dict[tuple[str, str], str | None]:
    """Which record each row means, of whatever source."""
    keys: dict[tuple[str, str], str | None] = {}
    for name, model in TYPES.items():
        rows = source_keys_of_type(model).objects.filter(locator__startswith="row:")
        for locator, slug in rows.values_list("locator", "record__slug"):
            keys[name, locator] = slug
    return keys


def _visit(visit: Delegation) -> Visit:
    ends = {
        end: [place.region.slug for place in visit.at(end) if place.region]
        for end in ("origin", "destination")
    }
    pairs = frozenset((left, right) for left in ends["origin"] for right in ends["destination"])
    return Visit(visit.slug, visit.direction, visit.kind, pairs, visit.date)


def _instrument(agreement: Agreement) -> Instrument:
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
