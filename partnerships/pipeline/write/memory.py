"""What resolve may look up, kept in step with the register for as long as a run lasts."""

from collections import defaultdict
from typing import Any

from partnerships.models import (
    Agreement,
    Article,
    DataVersion,
    Delegation,
    Organisation,
    Participant,
    Person,
    Post,
)
from partnerships.models.base import former_slugs_of_type
from partnerships.pipeline.resolve.known import Body, Human, Instrument, Known, Visit
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.known import (
    TYPES,
    instrument_value,
    keys_of,
    participants_of,
    visit_value,
    written_names,
)


class Memory:
    """What resolve may look up: read once in a run, then kept up with what the run writes.

    Reading it all for every article would make each slower as the register grows.
    """

    def __init__(self) -> None:
        self._known: Known | None = None
        self._version = -1
        # What each record gave, so that it can be taken back: by type and key.
        self._bodies: dict[int, Body] = {}
        self._people: dict[int, Human] = {}
        self._visits: dict[int, Visit] = {}
        self._instruments: dict[int, Instrument] = {}
        self._cast: dict[int, set[int]] = defaultdict(set)  # people by visit

    def known_to(self, source: Article | None) -> Known:
        """Everything that resolve may look up while it reads one source. Call it in the writer's turn."""
        version = _version()
        if self._known is None or version != self._version:
            self._known, self._version = self._read(), version
        self._known.visits = list(self._visits.values())
        self._known.instruments = list(self._instruments.values())
        self._known.keys = keys_of(source) if source is not None else {}
        return self._known

    def follow(self, change: Change) -> None:
        """Reads again what a finished change of this run touched."""
        if self._known is None or not change.made:
            return
        # One more than before, unless someone else has written since: then all is read anew.
        self._version += 1
        touched = {model: change.touched.get(model, set()) for model in TYPES.values()}
        for name, model in TYPES.items():
            slugs = model._default_manager.filter(pk__in=touched[model]).values_list("slug", flat=True)
            self._known.taken[name].update(slugs)
        people, visits = set(touched[Person]), touched[Delegation]
        for visit in visits:
            people |= self._cast.pop(visit, set())
        self._read_visits(self._known, pk__in=visits)
        for visit in visits:
            people |= self._cast[visit]
        self._read_bodies(self._known, pk__in=touched[Organisation])
        self._read_people(self._known, pk__in=people)
        self._read_instruments(pk__in=touched[Agreement])

    def forget(self) -> None:
        """A change was rolled back: what it made up is not there."""
        self._known = None

    def _read(self) -> Known:
        for held in (self._bodies, self._people, self._visits, self._instruments, self._cast):
            held.clear()  # type: ignore[attr-defined]
        known = Known()
        for name, model in TYPES.items():
            former = former_slugs_of_type(model)
            known.taken[name] = set(model._default_manager.values_list("slug", flat=True)) | set(
                former.objects.values_list("slug", flat=True)
            )
        self._read_visits(known)
        self._read_bodies(known)
        self._read_people(known)
        self._read_instruments()
        return known

    def _read_bodies(self, known: Known, **only: Any) -> None:
        found = Organisation.objects.filter(**only).prefetch_related("names").select_related("region")
        written = written_names(Organisation, found)
        for body in found:
            if body.pk in self._bodies:
                known.drop_body(self._bodies[body.pk])
            names = (body.name, *(alias.name for alias in body.names.all()), *written[body.pk])
            region = body.region.slug if body.region else ""
            self._bodies[body.pk] = Body(body.slug, names, body.side, region, body.kind == "council")
            known.add_body(self._bodies[body.pk])

    def _read_people(self, known: Known, **only: Any) -> None:
        found = Person.objects.filter(**only).prefetch_related(
            "names", "posts__organisation", "participations__organisation"
        )
        written = written_names(Person, found)
        for person in found:
            if person.pk in self._people:
                known.drop_person(self._people[person.pk])
            names = (person.name, *(alias.name for alias in person.names.all()), *written[person.pk])
            parts = person.participations.all()
            rows: tuple[Post | Participant, ...] = (*person.posts.all(), *parts)
            bodies = frozenset(row.organisation.slug for row in rows if row.organisation)
            self._people[person.pk] = Human(person.slug, names, bodies)
            known.add_person(self._people[person.pk])

    def _read_visits(self, known: Known, **only: Any) -> None:
        found = Delegation.objects.filter(**only).for_list()
        for visit in found:
            self._visits[visit.pk] = visit_value(visit)
            self._cast[visit.pk] = {row.person_id for row in visit.participants.all() if row.person_id}
            known.participants.pop(visit.slug, None)
        known.participants.update(participants_of(found))

    def _read_instruments(self, **only: Any) -> None:
        for agreement in Agreement.objects.filter(**only).for_list():
            self._instruments[agreement.pk] = instrument_value(agreement)


def known_to(source: Article | None) -> Known:
    """Everything that resolve may look up, read now."""
    return Memory().known_to(source)


def _version() -> int:
    return DataVersion.objects.filter(name="register").values_list("number", flat=True).first() or 0
