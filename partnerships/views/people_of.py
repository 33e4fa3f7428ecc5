"""The people of a partnership: those who took part in its visits and signed its agreements."""

from typing import Any

from partnerships.models import Participant, Partnership, Signatory
from partnerships.views import links


def people_of(partnership: Partnership) -> dict[str, Any]:
    """Everyone by the name as written; who is known as a person is a link."""
    items = [
        _item(part, part.get_role_display().lower())
        for visit in partnership.delegations.all()
        for part in visit.participants.all()
        if not visit.withdrawn and _is_someone(part)
    ] + [
        _item(hand, hand.get_act_display().lower())
        for agreement in partnership.agreements.all()
        for hand in agreement.signatories.all()
        if not agreement.withdrawn and _is_someone(hand)
    ]
    return links.group("People", "No person is known by name.", links.unique(items))


def _is_someone(row: Participant | Signatory) -> bool:
    """Whether a row names a person: a body has neither a person's page nor a title."""
    if row.person:
        return not row.person.withdrawn
    return bool(row.name and row.title)


def _item(row: Participant | Signatory, part: str) -> dict[str, Any]:
    return links.item(row.name, row.person.get_absolute_url() if row.person else "", row.title, part)
