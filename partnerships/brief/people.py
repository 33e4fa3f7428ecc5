"""People in order of rank: who they are, how they are addressed, when they were met."""

from partnerships.brief import names
from partnerships.brief.blocks import Block, Heading, Line, sentences
from partnerships.brief.everyone import Someone, everyone
from partnerships.brief.evidence import PERSON, POST
from partnerships.brief.material import Material
from partnerships.brief.sources import Notes, merged
from partnerships.wording import counted

TITLES = {"china": "Chinese side, in order of rank", "uk": "UK side, in order of rank", "": "Others named"}


def people(material: Material, notes: Notes, most: int) -> list[Block]:
    found = everyone(material)
    blocks: list[Block] = []
    for side, title in TITLES.items():
        mine = [each for each in found if each.side == side]
        if not mine and not side:
            continue
        blocks.append(Heading(f"People on the {title}" if side else title))
        blocks += [_line(each, notes) for each in mine[:most]]
        if len(mine) > most:
            rest = f"The first {most} of {len(mine)} by title; the rest at"
            blocks.append(Line(rest, address=f"/people/{material.filters}"))
        if not mine:
            blocks.append(Line("No source names anyone in the visits and agreements below."))
    return blocks


def _line(someone: Someone, notes: Notes) -> Line:
    marks = [notes.marks(what, record, [fact], subject) for what, record, fact, subject in someone.rows]
    if someone.person is not None:
        facts = (*PERSON, *POST) if someone.on_record else PERSON
        marks.append(notes.marks("person", someone.person.pk, facts))
    said = _address(someone)
    url = someone.person.get_absolute_url() if someone.person is not None else ""
    return Line(sentences([*_posts(someone), *said]), merged(*marks), f"{someone.name}:", url)


def _address(someone: Someone) -> list[str]:
    """How to read the name and address its bearer. A post alone has no name to go by."""
    if someone.is_post:
        return []
    if someone.side == "china":
        return names.chinese(someone.name, someone.title, someone.person)
    return names.british(someone.name, someone.title) if someone.side == "uk" else []


def _posts(someone: Someone) -> list[str]:
    """ "Vice Governor, led the delegation, 2017": a title is that of the day, never said to be today's."""
    seen: dict[str, None] = {}
    for title, date, done in someone.parts:
        when = f"{date.display()}" if date else "undated"
        held = title or ("" if someone.is_post else "Title not stated")
        seen.setdefault(", ".join(word for word in (held, done, when) if word))
    first = list(seen)
    unnamed = ["Name not stated"] if someone.is_post else []
    return [
        *unnamed,
        *(part[:1].upper() + part[1:] for part in first[:2]),
        *([f"And {counted(len(first) - 2, 'more time')}"] if len(first) > 2 else []),
    ]
