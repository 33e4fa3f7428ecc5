"""Figures as sources state them, and what no source says."""

from collections.abc import Iterator

from partnerships.brief.blocks import Block, Heading, Line, sentences
from partnerships.brief.everyone import everyone
from partnerships.brief.material import Material
from partnerships.brief.sources import Notes
from partnerships.wording import counted


def figures(material: Material, notes: Notes, most: int) -> list[Block]:
    blocks: list[Block] = [Heading("Figures as stated")] if material.figures else []
    for fact in material.figures[:most]:
        when = f"stated in {fact.as_at.display()}" if fact.as_at else "date not known"
        by = f"according to {fact.attribution}" if fact.attribution else ""
        text = ", ".join(word for word in (fact.display_value, when, by) if word)
        doubt = f"Doubtful: {fact.doubt}" if fact.doubt else ""
        marks = notes.marks("region", fact.region_id, ["figure"], fact.key)
        blocks.append(
            Line(sentences([text, doubt]), marks, f"{fact.region.name}, {fact.get_field_display()}:")
        )
    if len(material.figures) > most:
        rest = f"The first {most} of {len(material.figures)}; the rest at"
        blocks.append(Line(rest, address=material.path))
    return blocks


def unknown(material: Material, notes: Notes, most: int) -> list[Block]:
    return [Heading("What is not known"), *(Line(text) for text in _gaps(material))]


def _gaps(material: Material) -> Iterator[str]:
    named = everyone(material)
    people = [each for each in named if not each.is_post]
    yield "Who holds these posts today. Titles are those of the day of the visit or signing: check each."
    without = [each for each in people if each.side == "china" and not (each.person and each.person.name_zh)]
    if without:
        yield (
            f"Chinese characters and tones of {counted(len(without), 'name')} on the Chinese side: no source "
            "gives them. Ask for a list of names in 汉字."
        )
    untitled = sum(not each.title for each in people)
    if untitled:
        yield f"The title of {counted(untitled, 'person', 'people')}."
    posts = len(named) - len(people)
    if posts:
        yield f"Who held {counted(posts, 'post')} of which no name is stated."
    unsure = sum(each.status != "took_place" for each in material.visits)
    if unsure:
        yield f"Whether {counted(unsure, 'announced visit')} took place."
    nameless = sum(not each.participants.all() for each in material.visits)
    if nameless:
        yield f"Who took part in {counted(nameless, 'visit')}."
    undated = sum(not each.signed for each in material.agreements)
    if undated:
        yield f"When {counted(undated, 'agreement')} {'was' if undated == 1 else 'were'} signed."
    silent = sum(each.status == "unknown" for each in material.agreements)
    if silent:
        stand = "stands" if silent == 1 else "stand"
        yield f"Whether {counted(silent, 'agreement')} still {stand}: no source reports it."
