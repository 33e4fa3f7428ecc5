"""The people of a partnership: those who took part in its visits and signed its agreements."""

from typing import Any

from partnerships.models import Partnership
from partnerships.views import links


def people_of(partnership: Partnership) -> dict[str, Any]:
    items = [
        links.item(
            part.person.name, part.person.get_absolute_url(), part.title, part.get_role_display().lower()
        )
        for visit in partnership.delegations.all()
        for part in visit.participants.all()
        if part.person and not (visit.withdrawn or part.person.withdrawn)
    ] + [
        links.item(
            hand.person.name, hand.person.get_absolute_url(), hand.title, hand.get_act_display().lower()
        )
        for agreement in partnership.agreements.all()
        for hand in agreement.signatories.all()
        if hand.person and not (agreement.withdrawn or hand.person.withdrawn)
    ]
    return links.group("People", "No person is known by name.", links.unique(items))
