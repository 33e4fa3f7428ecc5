"""When an article's text changes, its passages are found again where their words now stand."""

from typing import Any

from partnerships.models import RECORD_TYPES, Article, Claim, Record
from partnerships.models.base import claims_of_type
from partnerships.models.claim import OPEN_STATES
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.journal import values_of

# Which of two claims stays where both come to stand in one place: what an editor judged.
WORTH = {"accepted": 0, "rejected": 1, "proposed": 2, "held": 3, "withdrawn": 4}


def reanchor(source: Article, old: str, new: str, change: Change) -> list[Record]:
    """Moves claims to where their words stand in the new text. Returns the records they are about.

    Words that vanished leave no place: a judged claim keeps its words under a place of its own,
    so that other words which stand there now are not judged with it.
    """
    touched: dict[tuple[type[Record], int], Record] = {}
    for model in RECORD_TYPES:
        claims = claims_of_type(model).objects.filter(source=source, locator__startswith="chars:")
        moved = []
        for claim in claims.select_related("record").order_by("pk"):
            place = _new_place(claim, old, new)
            if place != claim.locator:
                moved.append((claim, place))
                touched[model, claim.record_id] = claim.record
        _move(claims_of_type(model), moved, change)
    return list(touched.values())


def _new_place(claim: Claim, old: str, new: str) -> str:
    if claim.passage is None or not claim.quote:
        return claim.locator
    place = find_again(claim.quote, claim.passage[0], old, new)
    if place is not None:
        return f"chars:{place}-{place + len(claim.quote)}"
    return claim.locator if claim.state in (*OPEN_STATES, "withdrawn") else f"chars:lost-{claim.pk}"


def _move(table: Any, moved: list[tuple[Any, str]], change: Change) -> None:
    # Two steps, since a claim may move to the place that another leaves.
    before = {claim.pk: values_of(claim) for claim, _ in moved}
    for claim, _ in moved:
        table.objects.filter(pk=claim.pk).update(locator=f"chars:moving-{claim.pk}")
    for claim, place in sorted(moved, key=lambda pair: (WORTH[pair[0].state], pair[0].pk)):
        there = table.objects.filter(
            record_id=claim.record_id, source_id=claim.source_id, locator=place, fact=claim.fact,
            subject=claim.subject,
        ).first()  # fmt: skip
        if there is not None and WORTH[there.state] <= WORTH[claim.state]:
            table.objects.filter(pk=claim.pk).delete()
            change.journal.note(claim, before[claim.pk], gone=True)
            continue
        if there is not None:
            change.delete(there)
        claim.locator = place
        claim._change_reason = change.reason
        claim.save()
        change.journal.note(claim, before[claim.pk])


def find_again(quote: str, start: int, old: str, new: str) -> int | None:
    """Where the words that stood at `start` in the old text stand in the new one."""
    before, after = places_of(quote, old), places_of(quote, new)
    if not after:
        return None
    if start in before and len(before) == len(after):
        return after[before.index(start)]
    return min(after, key=lambda place: (abs(place - start), place))


def places_of(words: str, text: str) -> list[int]:
    """Every place where the words stand, from left to right."""
    places, place = [], text.find(words)
    while place >= 0:
        places.append(place)
        place = text.find(words, place + 1)
    return places
