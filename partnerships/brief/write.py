"""Writes a brief and cuts it to two printed pages by one rule: fewer of each kind, and where the rest is."""

from collections.abc import Callable
from dataclasses import replace
from math import ceil

from django.utils import timezone

from partnerships.brief.agreements import agreements
from partnerships.brief.blocks import Block, Brief, Heading, Line, sentences
from partnerships.brief.evidence import PLACE
from partnerships.brief.material import MOST, Material
from partnerships.brief.people import people
from partnerships.brief.sources import Notes, merged
from partnerships.brief.ties import others, ties
from partnerships.brief.unknown import figures, unknown
from partnerships.brief.visits import visits
from partnerships.partial_date import PartialDate
from partnerships.wording import and_list

PARTS: tuple[tuple[str, Callable[[Material, Notes, int], list[Block]]], ...] = (
    ("ties", ties), ("people", people), ("visits", visits), ("agreements", agreements),
    ("other UK places", others), ("figures", figures), ("", unknown),
)  # fmt: skip
ABOUT = "From the UK–China Partnerships Register"
# What two pages hold when they are set as exports/pdf.py sets them, with a little room to spare.
LINES, LETTERS = 140, 112


def write(material: Material, site: str) -> Brief:
    """The longest brief that fits on two pages. `site` is the address of the register, before a path."""
    for most in range(MOST, 0, -1):
        blocks, cut = _blocks(material, most, site)
        if sum(_lines(block) for block in blocks) <= LINES:
            break
    day = timezone.localdate(material.changed) if material.changed else timezone.localdate()
    said = PartialDate(day.year, day.month, day.day).display()
    path = f"{material.path}brief/"
    about = sentences(
        [f"{ABOUT} as at {said}", "Numbers in brackets are the sources at the end", _left_out(cut)]
    )
    return Brief(f"Visit brief: {material.title}", f"{about} {site}{path}", path, said, blocks)


def _blocks(material: Material, most: int, site: str) -> tuple[list[Block], list[str]]:
    """The blocks with at most so many of each kind, and the kinds of which some are left out."""
    notes = Notes(material.evidence)
    blocks: list[Block] = [_place_line(material, notes)]
    cut = []
    for name, part in PARTS:
        found = part(material, notes, most)
        blocks += found
        # Only a list that was cut says where the rest is.
        cut += [name] if any(isinstance(block, Line) and block.address for block in found) else []
    placed = [_at(block, site) for block in blocks]
    return [*placed, Heading("Sources"), *notes.sources()], cut


def _left_out(cut: list[str]) -> str:
    return (
        f"Left out, to fit on two pages: some {and_list(cut)}; each list says where the rest is"
        if cut
        else ""
    )


def _place_line(material: Material, notes: Notes) -> Line:
    """The Chinese names of the places, with pinyin where it is stated."""
    said = [
        f"{' '.join(word for word in (place.name, place.name_zh, place.pinyin) if word)}, "
        f"{place.get_kind_display().lower()}"
        for place in material.places
    ]
    marks = merged(*(notes.marks("region", place.pk, PLACE[:2]) for place in material.places))
    gone = "No source supports a place any more" if any(place.withdrawn for place in material.places) else ""
    return Line(sentences(["; ".join(said), gone]), marks)


def _at(block: Block, site: str) -> Block:
    """A block whose address is whole: lines name paths of the register."""
    return (
        replace(block, address=site + block.address) if isinstance(block, Line) and block.address else block
    )


def _lines(block: Block) -> float:
    """About how many printed lines a block takes. A Chinese character is as wide as two letters."""
    width = sum(2 if sign > "\u2e80" else 1 for sign in block.plain)
    return 2.1 if isinstance(block, Heading) else ceil(width / LETTERS) + 0.15
