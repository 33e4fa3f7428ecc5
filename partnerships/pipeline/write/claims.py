"""Brings the claims that one source makes of one record in line with what was read now."""

import json
from collections.abc import Iterable
from typing import Any

from partnerships.models import Article, Claim, Record
from partnerships.models.base import claims_of_type
from partnerships.models.claim import OPEN_STATES
from partnerships.pipeline.drafts import ClaimDraft
from partnerships.pipeline.write.change import Change
from partnerships.rules.passages import check_passage

Place = tuple[str, str, str]  # locator, fact, subject
BY_HAND = "by-hand"


def sync_claims(
    record: Record,
    source: Article,
    drafts: Iterable[ClaimDraft],
    origin: str,
    change: Change,
    scope: str,
    known: list[Any] | None = None,
) -> bool:
    """Creates, changes, revives and withdraws. Returns whether any claim is different now.

    `scope` is how the locators begin that these drafts are all of: "chars:" for a text, the
    row's own place for a row. What the source says elsewhere stays. `known` are all claims that
    the source makes of the record, where they were read before; new ones are put to them.

    What an editor accepted or rejected stays so: a claim that gives the same value for the
    same fact elsewhere in the source is born with that decision.
    """
    table = claims_of_type(type(record))
    known = (
        list(table.objects.filter(record=record, source=source, origin=origin)) if known is None else known
    )
    # What an editor added by hand is no reading, and no reading withdraws it.
    held = [c for c in known if c.locator.startswith(scope) and c.rule != BY_HAND]
    by_place: dict[Place, Any] = {(c.locator, c.fact, c.subject): c for c in held}
    decided = {
        _meaning(c.fact, c.subject, c.value): c.state for c in held if c.state in ("accepted", "rejected")
    }
    changed, new = False, []
    wanted = {(d.locator, d.fact, d.subject): d for d in drafts}
    for place, draft in wanted.items():
        claim = by_place.pop(place, None)
        if claim is None:
            claim = table(
                record=record, source=source, origin=origin, locator=draft.locator, fact=draft.fact,
                subject=draft.subject, value=draft.value, quote=draft.quote, rule=draft.rule,
                state=decided.get(_meaning(draft.fact, draft.subject, draft.value), change.opening),
            )  # fmt: skip
            check_passage(claim, source.text)
            new.append(claim)
        elif _revive(claim, draft, change.opening):
            check_passage(claim, source.text)
            change.save(claim)
            changed = True
    change.create_all(table, new)
    known += new
    for claim in by_place.values():
        changed |= withdraw(claim, change)
    return bool(new) or changed


def _meaning(fact: str, subject: str, value: Any) -> tuple[str, str, str]:
    # Sorted keys: PostgreSQL gives the columns of an object back in an order of its own.
    return fact, subject, json.dumps(value, sort_keys=True, ensure_ascii=False)


def _revive(claim: Claim, draft: ClaimDraft, opening: str) -> bool:
    """Makes a claim found again say what the source says now. Returns whether it differs."""
    wanted: dict[str, Any] = {"quote": draft.quote, "rule": draft.rule}
    if claim.state in (*OPEN_STATES, "withdrawn"):
        # A value that an editor has judged is not exchanged under the judgement; one that the
        # public sees already does not become a matter for staff while it stays the same.
        is_public = claim.state == "proposed" and claim.value == draft.value
        wanted |= {"state": "proposed" if is_public else opening, "value": draft.value}
    different = {name: value for name, value in wanted.items() if getattr(claim, name) != value}
    for name, value in different.items():
        setattr(claim, name, value)
    return bool(different)


def withdraw(claim: Claim, change: Change) -> bool:
    """Withdraws a claim that its source does not make any more; never one that an editor judged."""
    if claim.state not in OPEN_STATES:
        return False
    claim.state = "withdrawn"
    change.save(claim)
    return True
