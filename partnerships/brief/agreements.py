"""Agreements: what they promised, and whether an outcome is recorded."""

from typing import Any

from partnerships.brief.blocks import Block, Heading, Line, sentences
from partnerships.brief.evidence import AGREEMENT
from partnerships.brief.material import Material
from partnerships.brief.sources import Notes
from partnerships.evidence.entries import ACTS
from partnerships.evidence.status import status_words
from partnerships.models import Agreement
from partnerships.rules.terms import end_of, when_ended
from partnerships.vitality import report
from partnerships.wording import and_list, counted

FACTS = (*AGREEMENT, "signatory")
RENEWED = {"renews": "renewed", "replaces": "replaced"}


def agreements(material: Material, notes: Notes, most: int) -> list[Block]:
    found = sorted(material.agreements, key=lambda each: (str(each.signed or ""), each.slug), reverse=True)
    blocks: list[Block] = [Heading("Agreements: what they promised, and what came of it")]
    blocks += [_line(each, notes, material) for each in found[:most]]
    more = "" if material.n_ties <= len(material.ties) else " of the ties above"
    if len(found) > most or more:
        rest = f"The latest {min(most, len(found))} of {len(found)}{more}; the rest at"
        blocks.append(Line(rest, address=f"/agreements/{material.filters}"))
    if not found:
        blocks.append(Line("The register knows of no agreement."))
    return blocks


def _line(agreement: Agreement, notes: Notes, material: Material) -> Line:
    said = [
        agreement.label_zh, _term(agreement), *_hands(agreement), _promised(agreement),
        _outcome(agreement),
        "A source disputes part of this" if notes.disputed("agreement", agreement.pk, FACTS) else "",
    ]  # fmt: skip
    marks = notes.marks("agreement", agreement.pk, FACTS)
    return Line(sentences(said), marks, f"{agreement.name}.", agreement.get_absolute_url())


def _term(agreement: Agreement) -> str:
    """How long it was meant to run. When somebody ended it is its outcome."""
    words = [
        f"Term of {counted(agreement.term_years, 'year')}" if agreement.term_years else "",
        _until(agreement),
    ]
    text = ", ".join(word for word in words if word)
    return text[:1].upper() + text[1:]


def _until(agreement: Agreement) -> str:
    if agreement.status == "ended":
        planned = agreement.ends if not when_ended(agreement) else None
        return f"was to end {planned.display()}" if planned else ""
    end = end_of(agreement)
    return f"ends {end.display()}" if end else "open-ended" if agreement.open_ended else ""


def _hands(agreement: Agreement) -> list[str]:
    found = []
    for act, words in ACTS:
        rows: list[Any] = [hand for hand in agreement.signatories.all() if hand.act == act]
        named = [
            f"{each.name or 'someone not named'}{f' ({each.title})' if each.title else ''}" for each in rows
        ]
        found += [f"{words} {and_list(named[:4])}"] if named else []
    return found


def _promised(agreement: Agreement) -> str:
    sectors = [row.sector.name.lower() for row in agreement.agreement_sectors.all()]
    said = [f"Promised cooperation in {and_list(sectors)}" if sectors else "", agreement.note]
    return sentences(said) or "What it promised is not recorded"


def _outcome(agreement: Agreement) -> str:
    """What sources report of it since: its status as at a date, what renewed or replaced it."""
    # Of an instrument whose end is known, what the line of the tie says: when, and by whom.
    known = report(agreement) if when_ended(agreement) else status_words(agreement)
    reported = "" if agreement.status == "unknown" else known
    since = {RENEWED[link.kind] for link in agreement.linked_from.all() if link.kind in RENEWED}
    later = f"Since {and_list(sorted(since))} by another agreement" if since else ""
    return sentences([reported, later]) or "No outcome is recorded"
