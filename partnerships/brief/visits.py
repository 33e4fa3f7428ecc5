"""Visits: when, from where to where, who came, who met whom, what for."""

from typing import Any

from partnerships.brief.blocks import Block, Heading, Line, sentences
from partnerships.brief.evidence import VISIT
from partnerships.brief.material import Material
from partnerships.brief.sources import Notes
from partnerships.evidence.entries import PARTS
from partnerships.models import Delegation
from partnerships.wording import and_list, counted

FACTS = (*VISIT, "participant")


def visits(material: Material, notes: Notes, most: int) -> list[Block]:
    blocks: list[Block] = [Heading("Visits and who met whom, latest first")]
    blocks += [_line(visit, notes) for visit in material.visits[:most]]
    if material.n_visits > most:
        rest = f"The latest {most} of {material.n_visits}; the rest at"
        blocks.append(Line(rest, address=f"/delegations/{material.filters}"))
    if not material.visits:
        blocks.append(Line("The register knows of no visit."))
    return blocks


def _line(visit: Delegation, notes: Notes) -> Line:
    when = visit.date.display() if visit.date else "Undated"
    route = visit.name.removesuffix(f", {visit.date.display()}" if visit.date else ", undated")
    # A consul's call and a meeting online are no delegations; what is only planned is no visit yet.
    kind = "" if visit.kind == "delegation" else visit.get_kind_display()
    status = "" if visit.status == "took_place" else visit.get_status_display()
    said = [
        status, kind, counted(visit.size, "person", "people") if visit.size else "", *_who(visit),
        visit.purpose, visit.note, *([] if visit.participants.all() else ["No names are recorded"]),
        "A source disputes part of this" if notes.disputed("visit", visit.pk, FACTS) else "",
    ]  # fmt: skip
    marks = notes.marks("visit", visit.pk, FACTS)
    return Line(sentences(said), marks, f"{when}: {route}.", visit.get_absolute_url())


def _who(visit: Delegation) -> list[str]:
    found = []
    for role, words in PARTS:
        rows = [part for part in visit.participants.all() if part.role == role]
        if rows:
            more = f" and {len(rows) - 4} more" if len(rows) > 4 else ""
            found.append(f"{words} {and_list([_named(row) for row in rows[:4]])}{more}")
    return found


def _named(row: Any) -> str:
    return f"{row.name} ({row.title})" if row.title else str(row.name)
