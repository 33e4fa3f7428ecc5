"""One record of every type for the tests of the admin, with claims, as a load would leave it."""

from collections.abc import Callable
from typing import Any

from partnerships.models import (
    Agreement,
    Article,
    Contact,
    Delegation,
    Mention,
    Organisation,
    Partnership,
    Person,
    Region,
    Sector,
)
from tests.admin_helpers import article, settled, state


def region(slug: str, name: str, side: str, zh: str = "", alias: str = "") -> Region:
    place = Region.objects.filter(slug=slug).first()
    if place:
        return place
    place = Region.objects.create(slug=slug, name=name, side=side, kind="district", name_zh=zh)
    for fact, value in {"name": name, "side": side, "kind": "district", "name_zh": zh}.items():
        state(place, fact, value, origin="row")
    if alias:
        state(place, "alias", {"name": alias}, "old-name", origin="row")
    return settled(place)


def barton() -> Region:
    return region("barton", "Barton", "uk", alias="Bartonshire")


def mianzhu() -> Region:
    return region("mianzhu", "Mianzhu", "china", "绵竹", alias="Mienchu")


def _region(n: int) -> Any:
    return region(f"place-{n}", f"Place {n}", "uk", "绵竹", alias="Mienchu")


def _organisation(n: int) -> Any:
    body = Organisation.objects.create(slug=f"body-{n}", name=f"Body {n}", side="china", region=mianzhu())
    for fact, value in {"name": f"Body {n}", "side": "china", "region": "mianzhu"}.items():
        state(body, fact, value)
    state(body, "alias", {"name": "Mienchu Commission 绵竹"}, "other")
    return settled(body)


def _person(n: int) -> Any:
    person = Person.objects.create(slug=f"person-{n}", name=f"Wen Lihua {n}", side="china")
    for fact, value in {"name": f"Wen Lihua {n}", "side": "china", "name_zh": "绵竹"}.items():
        state(person, fact, value)
    body = Organisation.objects.get_or_create(slug="gov", defaults={"name": "Government", "side": "china"})[0]
    state(person, "alias", {"name": "Mienchu Wen"}, "other")
    state(person, "post", {"title": "Mayor", "organisation": body.slug}, "mayor")
    return settled(person)


def _delegation(n: int) -> Any:
    barton(), mianzhu()
    visit = Delegation.objects.create(slug=f"visit-{n}", direction="inbound")
    for fact, value in {"direction": "inbound", "date": f"20{10 + n}-05"}.items():
        state(visit, fact, value, locator="chars:0-4", quote="text")
    state(visit, "origin", {"region": "mianzhu"}, "mianzhu")
    state(visit, "destination", {"region": "barton"}, "barton")
    state(visit, "participant", {"name": "Wen Lihua", "role": "leader"}, "wen-lihua")
    return settled(visit)


def _agreement(n: int) -> Any:
    barton(), mianzhu()
    Sector.objects.get_or_create(slug="trade", defaults={"name": "Trade"})
    pact = Agreement.objects.create(slug=f"pact-{n}", kind="twinning")
    for fact, value in {"kind": "twinning", "signed": f"20{10 + n}"}.items():
        state(pact, fact, value)
    state(pact, "party", {"side": "uk", "region": "barton"}, "barton")
    state(pact, "party", {"side": "china", "region": "mianzhu"}, "mianzhu")
    state(pact, "sector", {"sector": "trade"}, "trade")
    state(pact, "signatory", {"side": "china", "act": "signed", "name": "Wen Lihua"}, "wen")
    return settled(pact)


def _contact(n: int) -> Any:
    tie = Contact.objects.create(slug=f"tie-{n}", uk=barton(), china=mianzhu())
    for fact, value in {"uk": "barton", "china": "mianzhu", "date": f"20{10 + n}"}.items():
        state(tie, fact, value)
    return settled(tie)


def _article(n: int) -> Any:
    source = article(f"report-{n}", text="Mianzhu 绵竹 and Barton")
    for fact, value in {"title": f"Report {n} on Mienchu 绵竹", "url": f"https://example.org/{n}"}.items():
        state(source, fact, value, source=source.slug)
    return settled(source)


def _mention(n: int) -> Any:
    return Mention.objects.create(
        article=article(), kind="person", name=f"Minister {n}", locator="chars:0-4", region=mianzhu()
    )


def _sector(n: int) -> Any:
    return Sector.objects.create(slug=f"sector-{n}", name=f"Sector {n}", name_zh="绵竹", terms="Mienchu")


def _partnership(n: int) -> Any:
    place = region(f"uk-{n}", f"UK {n}", "uk")
    return Partnership.objects.create(uk=place, china=mianzhu(), basis="visit", last_contact="2019")


MAKERS: dict[Any, Callable[[int], Any]] = {
    Agreement: _agreement,
    Article: _article,
    Contact: _contact,
    Delegation: _delegation,
    Mention: _mention,
    Organisation: _organisation,
    Partnership: _partnership,
    Person: _person,
    Region: _region,
    Sector: _sector,
}


def make(model: Any, how_many: int = 1) -> Any:
    """The last of so many records of a type."""
    start = model.objects.count()
    return [MAKERS[model](start + n) for n in range(1, how_many + 1)][-1]
