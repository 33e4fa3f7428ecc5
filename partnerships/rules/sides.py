"""Sides agree: an agreement has a party on each, a visit's direction fits its places."""

from collections.abc import Iterable, Iterator

from partnerships.models import Agreement, Contact, Delegation

COMES_FROM = {"inbound": "china", "outbound": "uk"}


def misplaced(direction: str, origins: Iterable[str], destinations: Iterable[str]) -> str:
    """A sentence where a direction does not fit the sides of its places; nothing where it does."""
    home = COMES_FROM[direction]
    if any(side != home for side in origins) or any(side == home for side in destinations):
        way = "from China to the UK" if direction == "inbound" else "from the UK to China"
        return f"An {direction} visit goes {way}: its places say otherwise."
    return ""


def one_sided(sides: Iterable[str]) -> str:
    """A sentence where the parties of an agreement are not on both sides."""
    missing = {"uk": "a UK", "china": "a Chinese"}
    for side in sides:
        missing.pop(side, None)
    return f"An agreement needs {' and '.join(missing.values())} party." if missing else ""


def differences() -> Iterator[str]:
    """Sentences for live records whose sides do not agree."""
    for visit in Delegation.objects.live().for_list():
        sides = {end: [p.region.side for p in visit.at(end) if p.region] for end in ("origin", "destination")}
        sentence = misplaced(visit.direction, sides["origin"], sides["destination"])
        if sentence:
            yield f"{visit}: {sentence}"
    for agreement in Agreement.objects.live().for_list():
        sentence = one_sided(party.side for party in agreement.parties.all())
        if sentence:
            yield f"{agreement}: {sentence}"
        for party in agreement.parties.all():
            if party.region and party.region.side != party.side:
                yield f"{agreement}: the party {party} is given on the wrong side."
    for contact in Contact.objects.live().for_list():
        if (
            contact.uk is None
            or contact.china is None
            or (contact.uk.side, contact.china.side) != ("uk", "china")
        ):
            yield f"{contact.slug}: A contact needs a UK and a Chinese place."
