"""Organisations: their filter, list and page."""

from typing import Any

from django.db.models import Q, QuerySet

from partnerships import vocabulary
from partnerships.evidence.facts import Listed
from partnerships.models import Agreement, Delegation, Organisation, Participant, Party, Signatory
from partnerships.views import links
from partnerships.views.data import Data, slug_of
from partnerships.views.filter_set import RecordFilters
from partnerships.views.filters import CodesFilter, Link, PlaceFilter, Sort
from partnerships.views.record_detail import RecordDetail
from partnerships.views.record_list import RecordList
from partnerships.views.sorting import by_name

TIES = (Link(Organisation, "pk", "region"),)


class OrganisationFilters(RecordFilters):
    singular, plural = "organisation", "organisations"
    sorts = by_name() | {"kind": Sort("Kind", ("kind", "name", "slug"))}

    uk = PlaceFilter("uk", *TIES)
    china = PlaceFilter("china", *TIES)
    side = CodesFilter(vocabulary.BODY_SIDES, "Side")
    kind = CodesFilter(vocabulary.ORGANISATION_KINDS, "Kind")

    def where(self, uk: str, china: str) -> str:
        return "".join(f" in {places}" for places in (uk, china) if places)


class OrganisationList(RecordList):
    filters = OrganisationFilters
    stem, title, template = "organisations", "Organisations", "partnerships/organisation_list.html"

    def records(self) -> QuerySet:
        return Organisation.objects.live().for_list()

    def data(self, body: Organisation) -> Data:
        return {"name_zh": body.name_zh, "kind": body.kind, "side": body.side, "region": slug_of(body.region)}


class OrganisationDetail(RecordDetail):
    listed = OrganisationList
    template = "partnerships/organisation_detail.html"
    facts = (
        "name", "name_zh", Listed("alias", "Also written", "name"), "kind", "side", "region", "website",
        "valid_from", "valid_until", "successor",
    )  # fmt: skip

    def records(self) -> QuerySet:
        return Organisation.objects.for_detail()

    def related(self, body: Organisation) -> list[dict[str, Any]]:
        parties = Party.objects.filter(organisation=body).order_by().values("agreement")
        signed = Signatory.objects.filter(organisation=body).order_by().values("agreement")
        visits = Participant.objects.filter(organisation=body).order_by().values("delegation")
        return [
            links.group("People", "No person is known.", links.unique(self._people(body))),
            links.group(
                "Agreements",
                "No agreement is known.",
                links.agreements(
                    Agreement.objects.live().named().filter(Q(pk__in=parties) | Q(pk__in=signed))
                ),
            ),
            links.group(
                "Visits",
                "No visit is known.",
                links.visits(Delegation.objects.live().named().filter(pk__in=visits)),
            ),
        ]

    @staticmethod
    def _people(body: Organisation) -> list[links.Item]:
        posts = (
            body.posts.filter(person__withdrawn=False)
            .select_related("person")
            .order_by("person__name", "position")
        )
        return [
            links.item(
                post.person.name,
                post.person.get_absolute_url(),
                post.title,
                links.span(post.valid_from, post.valid_until, post.as_at),
            )
            for post in posts
        ]
