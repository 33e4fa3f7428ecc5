"""A page that has not changed is not sent again; after an edit the very next request is new."""

from datetime import date, timedelta
from gzip import decompress
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from partnerships.models import DataVersion, Region
from partnerships.pipeline.write.change import changing
from partnerships.release import release
from tests import admin_helpers as admin
from tests import factories as make

pytestmark = pytest.mark.django_db


def ask(client: Client, address: str, tag: str, **headers: str) -> Any:
    return client.get(address, headers={"If-None-Match": tag, **headers})


@pytest.fixture
def address() -> str:
    return str(make.region("barton").get_absolute_url())


@pytest.mark.parametrize(
    "page", ["/", "/regions/", "/regions.json", "/regions/barton/", "/regions/barton.json"]
)
def test_an_unchanged_page_costs_one_question(client: Client, address: str, page: str) -> None:
    first = client.get(page)
    assert first["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert first["ETag"].startswith('W/"')
    with CaptureQueriesContext(connection) as captured:
        again = ask(client, page, f'"other", {first["ETag"]}')
    assert (again.status_code, again.content, len(captured)) == (304, b"", 1)
    assert (again["ETag"], again["Cache-Control"]) == (first["ETag"], first["Cache-Control"])
    assert client.head(page)["ETag"] == first["ETag"]


def test_a_public_page_is_sent_compressed(client: Client, address: str) -> None:
    plain, small = client.get(address), client.get(address, headers={"Accept-Encoding": "gzip"})
    assert decompress(small.content) == plain.content
    assert len(small.content) < len(plain.content) / 2
    assert (
        (small["ETag"], small["Vary"]) == (plain["ETag"], plain["Vary"]) == (plain["ETag"], "Accept-Encoding")
    )
    assert ask(client, address, small["ETag"])["Vary"] == "Accept-Encoding"
    assert "Content-Encoding" not in client.get("/admin/login/", headers={"Accept-Encoding": "gzip"})


def test_the_version_is_read_before_the_rows(client: Client, address: str) -> None:
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    assert "partnerships_dataversion" in captured[0]["sql"]


def test_after_an_edit_the_next_request_is_new(client: Client, address: str) -> None:
    tag = client.get(address)["ETag"]
    place = Region.objects.get()
    with changing("Named better") as change:
        change.note(place)
        Region.objects.update(name="Barton-on-the-Water")
        change.touch()
    again = ask(client, address, tag)
    assert again.status_code == 200
    assert "Barton-on-the-Water" in again.text
    assert again["ETag"] != tag


@pytest.mark.usefixtures("searched")
def test_after_an_edit_a_list_and_the_search_name_it_anew(client: Client) -> None:
    place = make.region("barton")
    with changing("So that the register has a version") as change:
        change.touch()
    pages = (f"/search/?q={place.slug}", "/regions/")
    assert all(f">{place.name}</a>" in client.get(page).text for page in pages)
    with changing("Named better") as change:
        place.name_zh = "新名"
        place.save()
        change.note(place)
        change.touch()
    assert all("新名" in client.get(page).text for page in pages)


def test_an_edit_in_the_admin_is_seen_at_once(address: str) -> None:
    client = Client()
    tag = client.get(address)["ETag"]
    page = admin.address(Region, "change", Region.objects.get().pk)
    assert admin.save(admin.desk(), page, name="Barton Regis").status_code == 302
    again = ask(client, address, tag)
    assert (again.status_code, "Barton Regis" in again.text) == (200, True)


def test_all_that_a_page_depends_on_is_in_its_tag(
    client: Client, address: str, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    tags = [
        client.get(address)["ETag"],
        client.get(f"{address}?a=1")["ETag"],
        client.get(address, headers={"Host": "other.example"})["ETag"],
        client.get("/regions/")["ETag"],
    ]
    with translation.override("zh-hans"):
        tags.append(client.get(address)["ETag"])
    with monkeypatch.context() as patch:
        patch.setattr(timezone, "localdate", lambda *_: date(2031, 1, 1))
        tags.append(client.get(address)["ETag"])
    settings.RELEASE = "next"
    tags.append(Client().get(address)["ETag"])
    assert len(set(tags)) == len(tags)


def test_nothing_but_a_good_page_has_a_tag(client: Client, address: str) -> None:
    place = Region.objects.get()
    place.former_slugs.create(slug="old-name")
    for given, status in (("/regions/x/", 404), ("/regions/?page=x", 400), ("/regions/old-name/", 301)):
        answer = client.get(given)
        assert (answer.status_code, answer.get("ETag")) == (status, None)
    assert "max-age=0" in client.get("/regions/old-name/")["Cache-Control"]
    for given in ("/health/live/", "/admin/login/"):
        assert client.get(given).get("ETag") is None
        assert "no-store" in client.get(given)["Cache-Control"]


def test_an_intranet_keeps_its_pages_to_itself(client: Client, address: str, settings: Any) -> None:
    settings.REQUIRE_LOGIN = True
    client.force_login(User.objects.create_user("reader"))
    answer = client.get(address)
    assert (answer.status_code, answer.get("ETag")) == (200, None)
    assert answer["Cache-Control"] == "private, no-cache"


def test_a_release_is_its_name_or_a_digest_of_its_files(settings: Any, tmp_path: Any) -> None:
    settings.RELEASE = ""
    assert release() == release() != ""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text("one")
    settings.BASE_DIR = tmp_path
    before = release()
    (tmp_path / "templates" / "page.html").write_text("two")
    assert release() != before
    settings.RELEASE = "2026.1"
    assert release() == "2026.1"


def test_a_restored_register_has_other_tags_than_what_follows(client: Client, address: str) -> None:
    """A backup takes the number of the last change back; its time tells the next change apart."""
    tag = client.get(address)["ETag"]
    later = timezone.now() + timedelta(hours=1)
    DataVersion.objects.update(changed=later)
    assert client.get(address)["ETag"] != tag
