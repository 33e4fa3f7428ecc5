"""The sources behind the lines of a brief, read at once and numbered as the lines call for them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, Q, QuerySet, Value

from partnerships.brief.blocks import Source, sentences
from partnerships.evidence.sources import STAFF
from partnerships.evidence.values import web_address
from partnerships.models.claim import LIVE_STATES
from partnerships.partial_date import PartialDate

_COLUMNS = (
    "what", "owner", "fact", "subject", "source_id", "source__slug", "source__title", "source__publisher",
    "source__published", "source__url", "source__rights", "state", "origin", "stance",
)  # fmt: skip


@dataclass(frozen=True)
class Evidence:
    """One claim without its value: what it is about, and what is said of its source."""

    what: str
    owner: int
    fact: str
    subject: str
    source: int
    slug: str
    title: str
    publisher: str
    published: PartialDate | None
    url: str
    rights: str
    state: str
    origin: str
    stance: str


def arm(what: str, model: Any, records: Q, owner: str = "record_id", facts: Iterable[str] = ()) -> QuerySet:
    """The live claims of some records of one type, as rows that a union can take."""
    found = model._meta.get_field("claims").related_model._default_manager.filter(
        records, state__in=LIVE_STATES
    )
    found = found.filter(fact__in=list(facts)) if facts else found
    named = found.order_by().annotate(what=Value(what, output_field=CharField()), owner=F(owner))
    return named.values_list(*_COLUMNS)


def read(arms: list[QuerySet]) -> list[Evidence]:
    """All claims of all types in one query."""
    return [Evidence(*row) for row in arms[0].union(*arms[1:], all=True)]


class Notes:
    """The numbers of the sources of one brief, in the order in which its lines name them."""

    def __init__(self, evidence: Iterable[Evidence]) -> None:
        self._by_fact: dict[tuple[str, int, str], list[Evidence]] = defaultdict(list)
        for each in evidence:
            self._by_fact[each.what, each.owner, each.fact].append(each)
        self._numbers: dict[int, int] = {}
        self._named: dict[int, list[Evidence]] = defaultdict(list)

    def marks(self, what: str, owner: int, facts: Iterable[str], subject: str = "") -> tuple[int, ...]:
        """The numbers of the sources of some facts of a record; with a subject, of one row of it."""
        found = [
            each
            for fact in facts
            for each in self._by_fact[what, owner, fact]
            if not subject or each.subject == subject
        ]
        return tuple(sorted({self._number(each) for each in sorted(found, key=lambda each: each.slug)}))

    def disputed(self, what: str, owner: int, facts: Iterable[str]) -> bool:
        return any(each.stance == "disputes" for fact in facts for each in self._by_fact[what, owner, fact])

    def _number(self, each: Evidence) -> int:
        # What is for staff alone is one source without a name.
        key = 0 if each.rights == "staff" else each.source
        self._named[key].append(each)
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def sources(self) -> list[Source]:
        return [_source(number, self._named[key]) for key, number in self._numbers.items()]


def _source(number: int, named: list[Evidence]) -> Source:
    each = named[0]
    if all(one.origin == "editor" for one in named):
        standing = "entered by an editor of the register"
    elif all(one.state == "accepted" for one in named):
        standing = "checked by an editor"
    else:
        standing = "not checked by an editor"
    if each.rights == "staff":
        return Source(number, sentences((STAFF, standing)))
    # A page whose title is not known goes by its publisher, which need not be said twice.
    publisher = "" if each.title.startswith(each.publisher) else each.publisher
    unknown = "date not known" if publisher else "Date not known"
    when = each.published.display() if each.published else unknown
    by = ", ".join(word for word in (publisher, when, standing) if word)
    text = sentences((each.title, by))
    return Source(number, text, f"/articles/{each.slug}/", web_address(each.url))


def merged(*marks: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({number for each in marks for number in each}))
