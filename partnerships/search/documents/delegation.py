"""What a visit is found by: its places and date, who took part, what it was for."""

from collections import defaultdict
from collections.abc import Collection

from partnerships.models import Delegation, Participant
from partnerships.search import labels
from partnerships.search.documents.base import Document, Part, as_number, dated
from partnerships.search.documents.named import names_of_bodies, names_of_people, under
from partnerships.search.documents.places import Places
from partnerships.search.pinyin import sound

# What people call a visit, beside the word for its kind.
_ENGLISH = "visit, visits, visited, delegation, delegations, trip, trips, mission, missions"
WORDS = f"{_ENGLISH}, 访问, 出访, 来访, 代表团"


def build(numbers: Collection[int], places: Places) -> dict[int, Document]:
    visits = list(Delegation.objects.filter(pk__in=numbers).named())
    places.read(row.region_id for visit in visits for row in visit.places.all())
    taking_part = _taking_part(numbers)
    found = {}
    for visit in visits:
        stops = list(visit.places.all())
        written = [row.name for row in stops if row.name]
        found[visit.pk] = Document(
            name=visit.name,
            live=not visit.withdrawn,
            heads=[
                *(part for row in stops for part in places.names(row.region_id, labels.PLACE)),
                *([labels.PLACE, name] for name in written),
                *dated(visit.date),
                [labels.KIND, f"{visit.get_kind_display()}, {WORDS}"],
            ],
            parts=[
                *(part for row in stops for part in places.above(row.region_id)),
                *taking_part[visit.pk],
                *dated(visit.until),
                [labels.PURPOSE, visit.purpose],
                [labels.NOTE, visit.note],
                [labels.STATUS, visit.get_status_display()],
                [labels.WAY, f"{visit.direction}: {visit.get_direction_display()}"],
            ],
            unseen=[sound(" ".join([*written, *_written(taking_part[visit.pk])]))],
            weight=as_number(visit.date),
        )
    return found


def _taking_part(numbers: Collection[int]) -> dict[int, list[Part]]:
    rows = list(Participant.objects.filter(delegation__in=numbers))
    people = names_of_people(row.person_id for row in rows)
    bodies = names_of_bodies(row.organisation_id for row in rows)
    found: dict[int, list[Part]] = defaultdict(list)
    for row in rows:
        parts = found[row.delegation_id]
        parts += [[labels.WHO, row.name], [labels.TITLE, row.title]]
        parts += under(labels.WHO, people[row.person_id] if row.person_id else ())
        parts += under(labels.BODY, bodies[row.organisation_id] if row.organisation_id else ())
    return found


def _written(parts: list[Part]) -> list[str]:
    return [text for label, text in parts if label == labels.WHO]
