"""Ties, what their dates say, and who arranged or received visits of other places."""

from collections.abc import Sequence
from typing import Any

from partnerships.brief.blocks import Block, Heading, Line, sentences
from partnerships.brief.evidence import CONTACT, TERMS
from partnerships.brief.material import Material
from partnerships.brief.sources import Notes, merged
from partnerships.models import Partnership
from partnerships.vitality import vitality
from partnerships.wording import and_list

FACTS = ("kind", "signed", "direction", "date", *TERMS, *CONTACT)


def ties(material: Material, notes: Notes, most: int) -> list[Block]:
    """Each tie with the line of its dates; of a Chinese place also who arranged its visits."""
    single = len(material.places) > 1
    blocks: list[Block] = [Heading("The tie" if single else f"Ties of {material.title}")]
    for tie in material.ties[:most]:
        said, marks = _arranged(tie, material, notes) if material.places[0].side == "china" else ("", ())
        marks = merged(notes.marks("tie", tie.pk, FACTS), marks)
        disputed = notes.disputed("tie", tie.pk, FACTS)
        doubt = "A source disputes part of this" if disputed else ""
        text = sentences([vitality(tie), said, doubt])
        blocks.append(Line(text, marks, "" if single else f"{tie.name}:", tie.get_absolute_url()))
        blocks += _contacts(tie, notes) if single else []
    if material.n_ties > most:
        rest = f"The {most} with the latest contact of {material.n_ties}; the rest at"
        blocks.append(Line(rest, address=f"/partnerships/{material.filters}"))
    if not material.ties:
        blocks.append(Line("The register knows of no tie."))
    return blocks


def _contacts(tie: Partnership, notes: Notes) -> list[Line]:
    live = [each for each in tie.contacts.all() if not each.withdrawn and each.note]
    return [
        Line(sentences([each.note]), notes.marks("contact", each.pk, CONTACT),
             f"{each.get_kind_display()}, {each.date.display() if each.date else 'undated'}:")
        for each in live[:3]
    ]  # fmt: skip


def others(material: Material, notes: Notes, most: int) -> list[Block]:
    """Other UK places tied to the same Chinese place, and who arranged or received their visits."""
    china = material.places[-1]
    if china.side == "uk":
        title = "Other UK places tied to the same Chinese places"
    elif len(material.places) > 1:
        title = f"Other UK places tied to {china.name} or places around it"
    else:
        return []
    blocks: list[Block] = [Heading(title)]
    for tie in material.others[:most]:
        said, marks = _arranged(tie, material, notes)
        marks = merged(notes.marks("tie", tie.pk, FACTS), marks)
        date = tie.last_contact
        text = sentences([f"Last sign of contact {date.display()}" if date else "No dated contact", said])
        blocks.append(Line(text, marks, f"{tie.name}:", tie.get_absolute_url()))
    if material.n_others > most:
        blocks.append(_rest(material, most))
    if not material.others:
        blocks.append(Line("The register knows of none."))
    return blocks


def _rest(material: Material, most: int) -> Line:
    places: Sequence[Any] = material.places[1:] or sorted({tie.china for tie in material.ties}, key=str)
    query = "&".join(f"china={place.slug}" for place in places[:20])
    first = f"The {most} with the latest contact of {material.n_others}; the rest at"
    return Line(first, address=f"/partnerships/?{query}")


def _arranged(tie: Partnership, material: Material, notes: Notes) -> tuple[str, tuple[int, ...]]:
    """ "Visits arranged by X; received by Y": at most two of each; nothing of a tie without visits."""
    mine = [part for part in material.received if part.tie == tie.pk]
    said, used = [], []
    for role, words in (("organiser", "arranged"), ("host", "received")):
        found: dict[str, Any] = {}
        for part in mine:
            if part.role == role:
                found.setdefault(part.name, part)
        first = list(found.values())[:2]
        used += first
        if first:
            said.append(f"{words} by {and_list([_named(part) for part in first])}")
    marks = [notes.marks("visit", part.delegation_id, ["participant"], part.key) for part in used]
    if not said:
        # delegation_count is of live visits: of a tie without one there is nobody to name.
        return ("Who arranged its visits is not recorded" if tie.delegation_count else ""), ()
    return f"Visits {'; '.join(said)}", merged(*marks)


def _named(part: Any) -> str:
    words = [part.title] if part.title else []
    words += [str(part.date.year)] if part.date else []
    return f"{part.name} ({', '.join(words)})" if words else str(part.name)
