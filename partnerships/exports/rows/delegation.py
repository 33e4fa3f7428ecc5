"""Visits as rows of register_delegations.csv."""

from collections.abc import Sequence

from django.db.models import QuerySet

from partnerships.exports.rows.loadable import Backing, Cells, Loadable, backings, date_cells, part
from partnerships.models import Delegation, Participant
from partnerships.pipeline.rows.delegations import COLUMNS, ENDS


def prepared(found: QuerySet) -> QuerySet:
    return found


def cells(visits: Sequence[Delegation]) -> list[Cells]:
    known = backings(Delegation, [visit.pk for visit in visits])
    return [_row(visit, known[visit.pk]) for visit in visits]


def _row(visit: Delegation, backing: Backing) -> Cells:
    leaders = [each for each in visit.participants.all() if each.role == "leader"]
    hosts = [each for each in visit.participants.all() if each.role == "host"]
    leader = leaders[0] if leaders else None
    found: Cells = {
        "key": backing.key or visit.slug,
        "direction": visit.direction,
        "kind": visit.kind,
        "status": visit.status,
        "leader_name": leader.name if leader else "",
        "leader_title": leader.title if leader else "",
        "leader_body": _body(leader) if leader else "",
        "size": visit.size,
        "hosts": ";".join(f"{part(host.name)}|{part(host.title)}|{_body(host)}" for host in hosts),
        "purpose": visit.purpose,
        "note": visit.note,
    }
    for end, column in ENDS:
        places = visit.at(end)
        found[column] = ";".join(place.region.slug for place in places if place.region)
        found[f"{column}_written"] = "; ".join(place.written for place in places if not place.region)
    return found | date_cells("date", visit.date) | date_cells("until", visit.until) | backing.cells()


def _body(participant: Participant) -> str:
    return participant.organisation.slug if participant.organisation else ""


DELEGATIONS = Loadable(COLUMNS, ("date", "until"), (), prepared, cells)
