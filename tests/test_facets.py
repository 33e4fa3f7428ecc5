"""Counts beside the choices of a filter, the chart of years, and the bitmaps that they come from."""

from itertools import product
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import resolve
from hypothesis import example, given
from hypothesis import strategies as st

from partnerships.facets.backing import read_backing
from partnerships.facets.bits import bits_of
from partnerships.facets.kept import forget, holds
from partnerships.models import Article, Partnership, Region, RegionClosure
from partnerships.models.register import data_version
from partnerships.views.sources import sources_behind
from partnerships.views.ties_held import TiesHeld
from partnerships.views.ties_of import TiesOf
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def register(kept: None) -> dict[str, Any]:
    """A county over a town, a province over a city; agreements and visits of several kinds and dates."""
    slugs = ("county", "town", "village")
    found: dict[str, Any] = {slug: make.region(slug) for slug in slugs}
    found |= {slug: make.region(slug, side="china") for slug in ("province", "city")}
    for child, parent in (("town", "county"), ("village", "county"), ("city", "province")):
        make.lies_in(found[child], found[parent])
    town, city, both = found["town"], found["city"], [found["town"], found["village"]]
    make.agreement([town, city], slug="one", signed="1988", sectors=["trade", "culture"], status="ended")
    make.agreement([town, city], slug="two", kind="friendship", signed="2018-11", sectors=["trade"])
    make.agreement([*both, city], slug="three", kind="friendship", signed="2018-11-07")
    make.agreement([found["village"], found["province"]], slug="four", sectors=["culture"])
    leader = make.person(post=[{"title": "Mayor", "organisation": make.organisation(place=city).slug}])
    make.visit([city], both, slug="visit", date="2019", participant=[
        {"name": "Mayor", "role": "leader", "person": leader.slug}
    ])  # fmt: skip
    make.visit([town], [city], slug="return", direction="outbound", date="2019-05")
    return found


def filters_for(stem: str, query: str) -> Any:
    view = resolve(f"/{stem}/").func.view_class
    filters = view.filters(QueryDict(query), view().records(), offer=True)
    assert filters.is_valid(), filters.form.errors
    return filters


def counts(client: Client, address: str, name: str) -> dict[str, int]:
    field = client.get(address).context["form"].fields[name]
    options = (
        [option for group in field.groups for option in group.options]
        if name in ("uk", "china")
        else field.options
    )
    return {option.code: option.count for option in options if option.count}


def test_each_choice_says_what_it_would_give_under_the_other_filters(client: Client, register: Any) -> None:
    assert counts(client, "/agreements/", "kind") == {"twinning": 2, "friendship": 2}
    assert counts(client, "/agreements/", "sector") == {"trade": 2, "culture": 2}
    # Its own choices do not narrow a filter: each says what it alone would give.
    assert counts(client, "/agreements/?sector=trade", "sector") == {"trade": 2, "culture": 2}
    assert counts(client, "/agreements/?sector=trade", "kind") == {"twinning": 1, "friendship": 1}
    assert counts(client, "/agreements/?kind=friendship&from=2018", "status") == {"unknown": 2}
    page = client.get("/agreements/?kind=letter_of_intent").text
    assert 'Twinning <span class="filter__count">(2)</span>' in page
    assert 'Letter of intent <span class="filter__count">(0)</span>' in page


def test_a_record_counts_once_for_each_place_above_its_own(client: Client, register: Any) -> None:
    # "three" has two parties in the county and counts once for it.
    query = "/agreements/?uk=county&uk=town&uk=village&china=province"
    assert counts(client, query, "uk") == {"county": 4, "town": 3, "village": 2}
    assert counts(client, "/people/?uk=county&uk=village", "uk") == {"county": 1, "town": 1, "village": 1}
    assert counts(client, "/partnerships/?china=province&china=city", "china") == {"province": 3, "city": 2}


def test_of_a_partnership_kind_status_and_sector_are_asked_of_one_agreement(
    client: Client, register: Any
) -> None:
    assert counts(client, "/partnerships/?status=ended", "kind") == {"twinning": 1}
    assert counts(client, "/partnerships/?kind=friendship", "sector") == {"trade": 1}
    assert counts(client, "/partnerships/?kind=twinning&sector=trade", "status") == {"ended": 1}


LISTS = {
    "agreements": (
        "uk=county", "china=city", "kind=friendship", "sector=trade&sector=culture", "from=2018-11-07",
        "to=2018-11", "q=town", "sort=signed",
    ),
    "partnerships": (
        "uk=town", "kind=friendship", "sector=culture", "status=unknown", "from=2018", "to=2018-12",
        "q=village", "sort=-last_contact",
    ),
    "delegations": ("uk=village", "direction=inbound", "from=2019-05", "sort=date"),
    "people": ("uk=county", "china=province", "side=uk"),
    "organisations": ("china=province", "kind=council"),
    "regions": ("uk=county", "kind=district", "q=i", "sort=kind"),
    "articles": ("from=2018", "q=title", "sort=title"),
}  # fmt: skip


@pytest.mark.parametrize("stem", LISTS)
def test_the_bitmaps_find_what_the_database_finds_in_the_same_order(register: Any, stem: str) -> None:
    for first, second in product(LISTS[stem], repeat=2):
        if first > second:
            continue
        filters = filters_for(stem, first if first == second else f"{first}&{second}")
        expected = list(filters.qs.values_list("pk", flat=True))
        assert [record.pk for record in filters.matched[0:100]] == expected, (first, second)
        assert filters.matched.count() == len(expected)


@pytest.mark.parametrize("stem", LISTS)
def test_a_list_counts_the_sources_that_support_what_it_shows(register: Any, stem: str) -> None:
    for query in ("", *LISTS[stem]):
        filters = filters_for(stem, query)
        expected: set[int] = set()
        for record in filters.qs:
            for supported in supporting(record):
                claims = supported.claims.filter(state__in=["proposed", "accepted"], stance="supports")
                public = claims.exclude(source__rights="staff").filter(source__withdrawn=False)
                expected |= set(public.values_list("source", flat=True))
        assert sources_behind(filters) == len(expected), query


def test_sources_are_counted_by_the_index_that_found_the_records(register: Any) -> None:
    """A request may work with a version that others have left behind, and with rows newer than it."""
    early = filters_for("agreements", "kind=twinning")
    assert early.index.size
    place = Region.objects.get(slug="town")
    make.agreement([place, Region.objects.get(slug="city")], signed="2030", kind="friendship")
    now = filters_for("agreements", "kind=twinning")
    assert now.index.size == early.index.size + 1
    expected = sources_behind(now)
    sources_behind(early)
    late = type(now)(now.data, now.queryset, offer=False, version=early.version)
    assert late.is_valid()
    assert sources_behind(late) == expected
    forget()  # the edit is taken back with the test, and this version stands for it now


def supporting(record: Any) -> list[Any]:
    """The records whose claims stand for one of a list: a tie has none of its own."""
    if isinstance(record, Partnership):
        return [*record.agreements.all(), *record.delegations.all(), *record.contacts.all()]
    return [] if isinstance(record, Article) else [record]


@given(
    size=st.integers(1, 150),
    pairs=st.sets(st.tuples(st.integers(0, 149), st.integers(0, 40))),
    chosen=st.sets(st.integers(0, 149)),
)
@example(size=150, pairs={(position, 7) for position in range(100)}, chosen={99})
@example(size=150, pairs={(position, 7) for position in range(100)}, chosen={100})
def test_sources_are_counted_once_however_many_records_they_support(
    size: int, pairs: set[tuple[int, int]], chosen: set[int]
) -> None:
    pairs = {(position, source) for position, source in pairs if position < size}
    bits = bits_of((position for position in chosen if position < size), size)
    expected = {source for position, source in pairs if position in chosen}
    assert read_backing(pairs, size).count(bits) == len(expected)


def test_years_are_links_that_filter(client: Client, register: Any) -> None:
    page = client.get("/agreements/?kind=friendship&kind=twinning&uk=county&page=1")
    years = page.context["years"]
    assert (years["first"], years["last"], years["best"], years["most"]) == (1988, 2018, 2018, 2)
    address = "/agreements/?kind=friendship&amp;kind=twinning&amp;uk=county&amp;from=2018&amp;to=2018"
    assert page.text.count(f'href="{address}"') == 2
    narrowed = client.get(address.replace("&amp;", "&"))
    assert narrowed.context["count"] == 2
    assert (narrowed.context["years"]["first"], "years__year--chosen" in narrowed.text) == (1988, True)
    assert client.get("/delegations/").context["years"] is None


def test_after_an_edit_the_next_request_shows_it(client: Client, register: Any) -> None:
    assert counts(client, "/agreements/", "kind")["friendship"] == 2
    make.agreement([register["town"], register["city"]], kind="friendship")
    assert counts(client, "/agreements/", "kind")["friendship"] == 3


def test_what_is_tied_to_a_place_is_the_same_from_memory_as_from_the_database(register: Any) -> None:
    version = data_version()
    for stem in ("agreements", "delegations", "people"):
        assert filters_for(stem, "").index.size
        assert holds(version, filters_for(stem, "").kept_as)
    for place in Region.objects.all():
        below = RegionClosure.objects.filter(ancestor=place.pk).values("descendant")
        asked, held = TiesOf(below), TiesHeld(place, TiesOf(below.none()), version)
        assert held.agreements() == asked.agreements(), place
        assert held.visits() == asked.visits(), place
        assert held.people() == asked.people(), place
        assert held.by_year("uk=county") == asked.by_year("uk=county"), place
    # Of another version nothing is held: then the database says it, which here is asked of nothing.
    town = Region.objects.get(slug="town")
    assert TiesHeld(town, TiesOf(below.none()), f"{version} later").agreements() == []
