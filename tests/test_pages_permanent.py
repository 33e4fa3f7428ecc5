"""Addresses that stay, how to cite them, and what search engines are given."""

import json
import re
from typing import Any

import pytest
from django.core.exceptions import EmptyResultSet
from django.db.models import QuerySet
from django.http import QueryDict
from django.test import Client, RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partnerships import vocabulary
from partnerships.models import Agreement
from partnerships.views.addresses import changed
from partnerships.views.agreement import AgreementFilters
from tests import factories as make

pytestmark = pytest.mark.django_db


def structured(page: str) -> dict[str, Any] | None:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    assert len(found) <= 1
    return json.loads(found[0]) if found else None


def test_a_list_and_a_record_say_how_to_cite_them(client: Client) -> None:
    uk, china = make.region(), make.region(side="china")
    twinning = make.agreement([uk, china], signed="1988")
    as_at = client.get("/").context["as_at"]
    page = " ".join(client.get("/agreements/", {"kind": "twinning", "page": "1"}).text.split())
    said = f"Cite this page: UK–China Partnerships Register, 1 agreement, kind twinning, as at {as_at}, "
    assert f'{said}<span class="cite__address">http://testserver/agreements/?kind=twinning</span>' in page
    assert "No agreements, kind other instrument, as at" in client.get("/agreements/", {"kind": "other"}).text
    address = f"http://testserver{twinning.get_absolute_url()}"
    page = " ".join(client.get(twinning.get_absolute_url(), {"from": "elsewhere"}).text.split())
    assert f'{twinning.name}, as at {as_at}, <span class="cite__address">{address}</span>' in page


def test_an_address_with_the_former_name_of_a_place_still_works_in_every_format(client: Client) -> None:
    uk, china = make.region(), make.region(side="china")
    make.agreement([uk, china])
    uk.former_slugs.create(slug="old-name")
    for ext in ("/", ".json", ".csv", ".xlsx", ".atom"):
        assert client.get(f"/agreements{ext}", {"uk": "old-name"}).status_code == 200
    assert client.get("/agreements.json", {"uk": "old-name"}).json()["count"] == 1


def test_a_person_without_a_public_post_is_kept_from_search_engines(client: Client) -> None:
    uk, china = make.region(), make.region(side="china")
    body = make.organisation(place=uk)
    official = make.person(name="Mayor Known", post=[{"title": "Mayor", "organisation": body.slug}])
    private = make.person(name="Private Person")
    page = client.get(official.get_absolute_url()).text
    assert "noindex" not in page
    found = structured(page) or {}
    assert (found["@type"], found["name"], found["jobTitle"]) == ("Person", "Mayor Known", ["Mayor"])
    assert found["affiliation"][0]["url"] == f"http://testserver{body.get_absolute_url()}"
    page = client.get(private.get_absolute_url()).text
    assert structured(page) is None
    assert '<meta name="robots" content="noindex">' in page
    assert '<meta name="robots" content="noindex, follow">' in client.get("/people/").text
    assert client.get("/people.json")["X-Robots-Tag"] == "noindex"
    guest = {"name": "Private Person", "role": "host", "person": private.slug, "organisation": body.slug}
    visit = make.visit([china], [uk], date="2018-11", participant=[guest])
    found = structured(client.get(visit.get_absolute_url()).text) or {}
    assert (found["@type"], found["startDate"]) == ("Event", "2018-11")
    assert "Private Person" not in json.dumps(found)
    assert "Private Person" not in client.get("/delegations.atom").getvalue().decode()
    type(visit).objects.filter(pk=visit.pk).update(withdrawn=True)
    assert structured(client.get(visit.get_absolute_url()).text) is None


_CHOSEN = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.lists(st.sampled_from(list(vocabulary.AGREEMENT_KINDS)), unique=True),
        "status": st.lists(st.sampled_from(list(vocabulary.AGREEMENT_STATUSES)), unique=True),
        "from": st.integers(1000, 1999).map(str),
        "to": st.sampled_from(["2000", "2018-11", "2018-11-07"]),
        "q": st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8),
        "sort": st.sampled_from(["signed", "-signed"]),
    },
)


def _sql(found: QuerySet) -> str:
    try:
        return str(found.query)
    except EmptyResultSet:  # words that nothing bears: the database need not be asked
        return ""


@given(chosen=_CHOSEN)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_filter_comes_back_from_its_address(db: None, chosen: dict[str, Any]) -> None:
    query = QueryDict(mutable=True)
    for name, value in chosen.items():
        query.setlist(name, value if isinstance(value, list) else [value])
    first = AgreementFilters(query, Agreement.objects.all(), offer=False)
    assert first.is_valid(), first.form.errors
    again = RequestFactory().get(changed(RequestFactory().get("/agreements/", dict(query.lists()))))
    second = AgreementFilters(again.GET, Agreement.objects.all(), offer=False)
    assert second.is_valid()
    assert first.form.cleaned_data == second.form.cleaned_data
    assert _sql(first.qs) == _sql(second.qs)
