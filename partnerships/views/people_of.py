"""The people of a partnership, side by side: those who took part in its visits and signed its agreements."""

from typing import Any

from partnerships.models import Delegation, Participant, Partnership, Signatory
from partnerships.views import links

SIDES = {"uk": "People on the UK side", "china": "People on the Chinese side", "": "Others named"}
# Where neither person nor body says so: some travel, others receive them.
TRAVELS = ("leader", "member")
RECEIVES = ("host", "met")


def people_of(partnership: Partnership) -> list[dict[str, Any]]:
    """Everyone by the name as written, under their side; who is known as a person is a link."""
    found: dict[str, list[links.Item]] = {side: [] for side in SIDES}
    for visit in partnership.delegations.all():
        for part in visit.participants.all():
            if not visit.withdrawn and _is_someone(part):
                found[_side(part, visit)].append(_item(part, part.get_role_display().lower()))
    for agreement in partnership.agreements.all():
        for hand in agreement.signatories.all():
            if not agreement.withdrawn and _is_someone(hand):
                side = hand.side if hand.side in SIDES else ""
                found[side].append(_item(hand, hand.get_act_display().lower()))
    return [
        links.group(title, "No person is known by name.", links.unique(_joined(found[side])))
        for side, title in SIDES.items()
        if side or found[side]
    ]


def _joined(items: list[links.Item]) -> list[links.Item]:
    """A name that is that of a person beside it stands with that person; it is said to be the name alone."""
    known: dict[str, set[str]] = {}
    for each in items:
        if each["url"] and " " in each["text"]:
            known.setdefault(each["text"], set()).add(each["url"])
    # Of two persons of one name nobody knows which is meant.
    alone = {name: next(iter(urls)) for name, urls in known.items() if len(urls) == 1}
    return [
        each if each["url"] or each["text"] not in alone
        else links.item(each["text"], alone[each["text"]], each["detail"], links.BY_NAME)
        for each in items
    ]  # fmt: skip


def _side(part: Participant, visit: Delegation) -> str:
    known = part.person or part.organisation
    if known is not None:
        return known.side if known.side in SIDES else ""
    home, away = ("china", "uk") if visit.direction == "inbound" else ("uk", "china")
    return home if part.role in TRAVELS else away if part.role in RECEIVES else ""


def _is_someone(row: Participant | Signatory) -> bool:
    """Whether a row names a person: a body has neither a person's page nor a title."""
    if row.person:
        return not row.person.withdrawn
    return bool(row.name and row.title)


def _item(row: Participant | Signatory, part: str) -> dict[str, Any]:
    return links.item(row.name, row.person.get_absolute_url() if row.person else "", row.title, part)
