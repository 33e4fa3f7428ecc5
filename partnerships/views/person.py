"""People: their filter, list and page."""

from typing import Any

from django.db.models import QuerySet

from partnerships import vocabulary
from partnerships.evidence.cells import Table
from partnerships.evidence.facts import Listed
from partnerships.models import Agreement, Participant, Person, Post, Signatory
from partnerships.models.agreement import parties_of
from partnerships.views import links
from partnerships.views.data import Data, dated, slug_of
from partnerships.views.filter_set import RecordFilters
from partnerships.views.filters import CodesFilter, Link, PlaceFilter, Sort
from partnerships.views.record_detail import RecordDetail
from partnerships.views.record_list import RecordList
from partnerships.views.sorting import by_name

TIES = (
    Link(Post, "person", "organisation__region"),
    Link(Participant, "person", "delegation__places__region"),
)


class PersonFilters(RecordFilters):
    singular, plural = "person", "people"
    sorts = by_name() | {"family_name": Sort("Family name", ("family_name", "name", "slug"))}

    uk = PlaceFilter("uk", *TIES, help_text="Of their bodies, or of the visits they took part in.")
    china = PlaceFilter("china", *TIES, help_text="Of their bodies, or of the visits they took part in.")
    side = CodesFilter(vocabulary.BODY_SIDES, "Side")

    def where(self, uk: str, china: str) -> str:
        return " and".join(f" tied by post or visit to {places}" for places in (uk, china) if places)


class PersonList(RecordList):
    filters = PersonFilters
    stem, title, template = "people", "People", "partnerships/person_list.html"

    def records(self) -> QuerySet:
        return Person.objects.live().for_list()

    def data(self, person: Person) -> Data:
        return {
            "name_zh": person.name_zh,
            "side": person.side,
            "posts": [
                {"title": post.title, "organisation": slug_of(post.organisation)}
                | dated("from", post.valid_from)
                | dated("until", post.valid_until)
                | dated("as_at", post.as_at)
                for post in person.posts.all()
            ],
        }


class PersonDetail(RecordDetail):
    listed = PersonList
    template = "partnerships/person_detail.html"
    facts = (
        "name", "family_name", "given_name", "name_zh", "pinyin", Listed("alias", "Also written", "name"),
        "side",
    )  # fmt: skip
    tables = (
        Table(
            "post",
            "Posts",
            (
                ("Title", "title"), ("Body", "organisation"), ("From", "valid_from"),
                ("Until", "valid_until"), ("Held in", "as_at"),
            ),
        ),
    )  # fmt: skip

    def records(self) -> QuerySet:
        return Person.objects.for_detail()

    def related(self, person: Person) -> list[dict[str, Any]]:
        signed = person.signatures.order_by().values("agreement")
        named = Signatory.objects.filter(
            person=None, name__in=_full_names(person), agreement__withdrawn=False
        ).exclude(agreement__in=signed)
        if person.side in vocabulary.SIDES:
            named = named.filter(side__in=[person.side, ""])
        by_name = [
            links.item(hand.agreement.name, hand.agreement.get_absolute_url(), hand.title, links.BY_NAME)
            for hand in named.order_by("agreement__slug", "position")
            .select_related("agreement")
            .prefetch_related(parties_of("agreement__parties"))
        ]
        visits = [
            links.item(
                part.delegation.name,
                part.delegation.get_absolute_url(),
                part.get_role_display().lower(),
                f"as {part.title}" if part.title else "",
            )
            for part in person.participations.all()
            if not part.delegation.withdrawn
        ]
        return [
            links.group("Visits", "No visit is known.", links.unique(visits)),
            links.group(
                "Agreements signed or witnessed",
                "None is known.",
                [
                    *links.agreements(Agreement.objects.live().named().filter(pk__in=signed)),
                    *links.unique(by_name),
                ],
            ),
        ]


def _full_names(person: Person) -> set[str]:
    """What the person is called in full: others may share a single word."""
    return {name for name in (person.name, *(alias.name for alias in person.names.all())) if " " in name}
