"""When an article's text changes, its passages are found again where their words now stand."""

from collections import Counter

from partnerships.models import RECORD_TYPES, Article
from partnerships.models.base import claims_of_type
from partnerships.pipeline.write.change import Change


def reanchor(source: Article, old: str, new: str, change: Change) -> Counter:
    """Moves claims to where their words stand in the new text. Counts moved and lost.

    A passage that vanished is withdrawn by the reading that follows, or stays as an editor
    left it, with its words kept.
    """
    counts: Counter = Counter()
    for model in RECORD_TYPES:
        table = claims_of_type(model)
        moved = []
        for claim in table.objects.filter(source=source, locator__startswith="chars:"):
            if claim.passage is None or not claim.quote:
                continue
            place = find_again(claim.quote, claim.passage[0], old, new)
            locator = f"chars:{place}-{place + len(claim.quote)}" if place is not None else claim.locator
            counts["lost" if place is None else "kept"] += 1
            if locator != claim.locator:
                claim.locator = locator
                moved.append(claim)
        # Two steps, since a claim may move to the place that another leaves.
        for claim in moved:
            table.objects.filter(pk=claim.pk).update(locator=f"chars:moving-{claim.pk}")
        for claim in moved:
            taken = table.objects.filter(
                record_id=claim.record_id, source=source, locator=claim.locator, fact=claim.fact,
                subject=claim.subject,
            )  # fmt: skip
            if taken.exists():
                table.objects.filter(pk=claim.pk).delete()
            else:
                claim._change_reason = change.reason
                claim.save()
    return counts


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
