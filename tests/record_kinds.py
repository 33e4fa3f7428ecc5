"""The seven kinds of record for tests that every kind must pass: how to make one, and how to make it grow."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from partnerships.models import Mention, Partnership, Region
from tests import factories as make

CLAIM_KEYS = {
    "fact", "subject", "value", "source", "source_url", "locator", "quote", "stance", "origin", "state",
}  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """One kind. `one(n)` makes a record with n rows of all that can hang on it."""

    stem: str
    keys: frozenset[str]
    one: Callable[[int], Any]
    filters: tuple[str, ...]

    def __str__(self) -> str:
        return self.stem


def data_of(record: Any) -> str:
    """The address of a record as data."""
    return f"{record.get_absolute_url().rstrip('/')}.json"


def places() -> tuple[Region, Region]:
    return make.region(), make.region(side="china")


def cite(record: Any, fact: str, value: Any, n: int, subject: str = "") -> Any:
    """n more sources for one fact, every second of them with another value."""
    for number in range(n):
        other = value if number % 2 or subject else f"{value}{number}"
        make.claim(record, make.article(), fact, other, subject=subject)
    editor = make.article(rights="staff", title=f"Minutes {make.number()}")
    make.claim(record, editor, fact, value, subject=subject, state="accepted")
    return make.settled(record)


def region(n: int) -> Region:
    figures = [{"field": "population", "value": 10, "unit": "people", "doubt": "Small."}] * n
    place = make.region(alias=[{"name": f"Alias {i}"} for i in range(n)], figure=figures)
    for _ in range(n):
        make.lies_in(place, make.region())
        make.lies_in(make.region(), place)
        china = make.region(side="china")
        body = make.organisation(place=place)
        someone = make.person(post=[{"title": "Mayor", "organisation": body.slug}])
        make.visit([china], [place], participant=[{"name": "X", "role": "met", "person": someone.slug}])
        make.agreement([place, china])
    return cite(place, "name", place.name, n)


def organisation(n: int) -> Any:
    uk, china = places()
    body = make.organisation(place=uk, alias=[{"name": f"Alias {i}"} for i in range(n)])
    for _ in range(n):
        make.person(post=[{"title": "Leader", "organisation": body.slug, "as_at": "2018"}])
        make.visit([china], [uk], participant=[{"name": "X", "role": "host", "organisation": body.slug}])
        make.agreement([china], party=[{"side": "uk", "organisation": body.slug}])
    return cite(body, "name", body.name, n)


def person(n: int) -> Any:
    uk, china = places()
    bodies = [make.organisation(place=uk) for _ in range(n)]
    posts = [{"title": f"Leader {i}", "organisation": body.slug} for i, body in enumerate(bodies)]
    someone = make.person(alias=[{"name": f"Alias {i}"} for i in range(n)], post=posts)
    for _ in range(n):
        make.visit([china], [uk], participant=[{"name": "X", "role": "met", "person": someone.slug}])
        make.agreement([uk, china], signatory=[{"side": "uk", "name": "X", "person": someone.slug}])
    return cite(someone, "name", someone.name, n)


def participants(n: int) -> list[dict[str, Any]]:
    roles = ("leader", "host", "organiser", "met")
    return [
        {
            "name": f"Name {i}", "role": roles[i % 4], "title": f"Title {i}",
            "person": make.person().slug, "organisation": make.organisation().slug,
        }
        for i in range(n)
    ]  # fmt: skip


def delegation(n: int) -> Any:
    china = make.region(side="china")
    made = make.visit([china], [make.region() for _ in range(n)], participant=participants(n), date="2018-11")
    for _ in range(n):
        make.agreement(places(), visit=made.slug)
    return cite(made, "purpose", "Trade", n)


def agreement(n: int) -> Any:
    uk, china = places()
    signatories = [
        {"side": "uk", "name": "X", "person": make.person().slug, "organisation": make.organisation().slug}
        for _ in range(n)
    ]
    parties = [
        {"side": "uk", "organisation": make.organisation().slug, "region": make.region().slug}
        for _ in range(n)
    ]
    earlier = [{"other": make.agreement([uk, china]).slug, "kind": "renews"} for _ in range(n)]
    codes = ("trade", "investment", "education", "culture", "sport", "tourism", "science")[:n]
    made = make.agreement(
        [uk, china], party=parties, signatory=signatories, link=earlier, sectors=codes, signed="2017",
        term_years=3, visit=make.visit([china], [uk]).slug,
    )  # fmt: skip
    for _ in range(n):
        make.agreement([uk, china], link=[{"other": made.slug, "kind": "replaces"}])
    return cite(made, "label_uk", "Charter", n)


def article(n: int) -> Any:
    source = make.article(published="2018")
    for number in range(n):
        uk, china = make.region(source=source), make.region(side="china", source=source)
        make.organisation(place=uk, source=source)
        make.person(source=source)
        make.visit([china], [uk], source=source, participant=participants(1))
        make.agreement([uk, china], source=source)
        make.contact(uk, china, source=source)
        Mention.objects.create(
            article=source, kind="person", name=f"Name {number}", locator=f"chars:{number}-9"
        )
    for number in range(n):
        place = f"row:front-matter-{number}:title"
        make.claim(source, source, "title", source.title, locator=place, origin="row")
    return source


def partnership(n: int) -> Partnership:
    uk, china = places()
    for _ in range(n):
        signatory = {"side": "uk", "name": "X", "person": make.person().slug}
        made = make.agreement([uk, china], signed="1988", signatory=[signatory], sectors=["trade"])
        cite(made, "label_uk", "Charter", n)
        make.visit([china], [uk], date="2017", participant=participants(n))
        make.contact(uk, china, date="2016", note="A letter.")
    return Partnership.objects.get(uk=uk, china=china)


KINDS = (
    Kind(
        "partnerships",
        frozenset({"uk", "china", "basis", "agreements", "delegations", "last_contact", "vitality"}),
        partnership, ("q", "uk", "china", "kind", "status", "sector", "gap", "from", "to", "sort"),
    ),
    Kind(
        "regions",
        frozenset({"name_zh", "pinyin", "side", "kind", "codes", "latitude", "longitude", "parents"}),
        region, ("q", "uk", "china", "side", "kind", "sort"),
    ),
    Kind(
        "organisations", frozenset({"name_zh", "kind", "side", "region"}),
        organisation, ("q", "uk", "china", "side", "kind", "sort"),
    ),
    Kind("people", frozenset({"name_zh", "side", "posts"}), person, ("q", "uk", "china", "side", "sort")),
    Kind(
        "delegations",
        frozenset({
            "direction", "kind", "status", "date", "date_known", "from", "to", "leader", "size", "hosts",
            "organiser", "sources",
        }),
        delegation, ("q", "uk", "china", "direction", "kind", "status", "gap", "from", "to", "sort"),
    ),
    Kind(
        "agreements",
        frozenset({
            "kind", "status", "signed", "signed_known", "term_years", "ends", "parties", "sectors", "sources",
        }),
        agreement, ("q", "uk", "china", "kind", "status", "sector", "gap", "from", "to", "sort"),
    ),
    Kind(
        "articles", frozenset({"publisher", "source_url", "published", "language"}),
        article, ("q", "kind", "from", "to", "sort"),
    ),
)  # fmt: skip
