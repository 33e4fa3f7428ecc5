"""Agreements and visits taken away as CSV and loaded back: a copy of the register is no source."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client

from partnerships.models import Agreement, Delegation, Region
from partnerships.pipeline.write.change import changing
from partnerships.pipeline.write.editor import Edit, apply_edit
from tests import factories as make
from tests.loading import TABLES, empty, histories, snapshot

pytestmark = pytest.mark.django_db
NAMES = ("agreements", "delegations")


def load(path: Path, *options: str, status: int = 0) -> dict[str, dict]:
    out, ended = StringIO(), 0
    try:
        call_command("load_register", path, *options, "--format", "json", stdout=out)
    except SystemExit as stop:
        ended = int(str(stop.code))
    assert ended == status, out.getvalue()
    return {step["step"]: step for step in json.loads(out.getvalue())["steps"]}


def outcomes(step: dict) -> tuple[int, ...]:
    return tuple(step[name] for name in ("created", "changed", "withdrawn", "unchanged", "failed"))


def take_away(client: Client, folder: Path) -> dict[str, Path]:
    files = {name: folder / f"{name}.csv" for name in NAMES}
    for name, path in files.items():
        path.write_bytes(client.get(f"/{name}.csv").getvalue())
    return files


def rewrite(path: Path, slug: str, **cells: str) -> None:
    """Changes cells of one row, as a spreadsheet would."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    next(row for row in rows if row["slug"] == slug).update(cells)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def register() -> None:
    """Records from rows, from articles and from an editor's hand, and one that an editor corrected."""
    call_command("load_reference", TABLES, stdout=StringIO())
    call_command("load_register", TABLES, stdout=StringIO())
    call_command("load_articles", settings.FIXTURES_DIR / "articles", stdout=StringIO())
    desk = make.article(rights="staff", url="")
    uk, china = make.region(), make.region(side="china")
    make.agreement([uk, china], source=desk, label_uk="=1+1; or -2", note="Two\nlines", kind="other")
    guest = {"name": "A; B|C", "role": "host", "title": "@Mayor"}
    make.visit([china], [uk], source=desk, date="2018 (inferred)", participant=[guest])
    with changing("An editor corrects it") as change:
        found = Agreement.objects.get(kind="sister_city")
        apply_edit(found, Edit(columns={"signed": "1994-01-01", "ended_by": "Leicester"}), change)


def test_what_is_taken_away_changes_nothing_when_loaded_back(
    client: Client, register: None, tmp_path: Path
) -> None:
    files = take_away(client, tmp_path)
    before, rows = snapshot(), histories()
    for name, path in files.items():
        count = client.get(f"/{name}.json").json()["count"]
        assert outcomes(load(path, "--complete")[name]) == (0, 0, 0, count, 0)
    assert (snapshot(), histories()) == (before, rows)

    # A changed row is loaded where its record came from that row, and refused where it came from elsewhere.
    twinning = Agreement.objects.get(kind="twinning")
    rewrite(files["agreements"], twinning.slug, sectors="culture;education;trade")
    assert outcomes(load(files["agreements"])["agreements"])[:3] == (0, 1, 0)
    assert "trade" in [row.sector.slug for row in twinning.agreement_sectors.all()]
    by_hand = Delegation.objects.get(participants__name="A; B|C")
    rewrite(files["delegations"], by_hand.slug, date="2019")
    [failure] = load(files["delegations"], status=1)["delegations"]["failures"]
    assert failure["place"].endswith(", date")
    assert f"copy of the record “{by_hand.slug}”, but the register has “2018” there" in failure["reason"]
    by_hand.refresh_from_db()
    assert str(by_hand.date) == "2018 (inferred)"


def test_another_register_can_load_it_and_keeps_the_addresses(
    client: Client, register: None, tmp_path: Path
) -> None:
    files = take_away(client, tmp_path)
    sourced = Agreement.objects.exclude(label_uk__startswith="=")
    wanted = {(each.slug, each.kind, each.status) for each in sourced}
    empty()
    call_command("load_reference", TABLES, stdout=StringIO())
    # What only an editor said has no source that another register could name.
    steps = load(files["agreements"], status=1)
    assert [failure["place"] for failure in steps["agreements"]["failures"]] != []
    found = Agreement.objects.all()
    assert {(each.slug, each.kind, each.status) for each in found} == wanted
    assert outcomes(load(files["agreements"], status=1)["agreements"])[:3] == (0, 0, 0)


def test_a_body_that_the_register_does_not_have_stands_as_it_is_written(
    client: Client, register: None, tmp_path: Path
) -> None:
    files = take_away(client, tmp_path)
    slug = Agreement.objects.get(kind="trade_agreement").slug
    twinning = Agreement.objects.get(kind="twinning")
    assert slug != twinning.slug
    rewrite(files["agreements"], twinning.slug, china_body="Sichuan Trading Company")
    assert outcomes(load(files["agreements"])["agreements"])[1:] == (
        1,
        0,
        len(Agreement.objects.all()) - 1,
        0,
    )
    assert twinning.parties.get(side="china").name == "Sichuan Trading Company"
    again = take_away(client, tmp_path)
    assert "Sichuan Trading Company" in again["agreements"].read_text(encoding="utf-8-sig")
    assert outcomes(load(again["agreements"])["agreements"])[:3] == (0, 0, 0)


def test_what_a_place_was_called_is_no_body(client: Client, register: None, tmp_path: Path) -> None:
    party = Agreement.objects.get(kind="twinning").parties.get(side="china")
    Region.objects.filter(pk=party.region_id).update(name="Otherwise")
    with take_away(client, tmp_path)["agreements"].open(encoding="utf-8-sig") as file:
        [row] = [row for row in csv.DictReader(file) if row["slug"] == party.agreement.slug]
    assert (row["china"], row["china_body"]) == (party.region.slug, "")


def test_a_slug_that_no_body_has_is_no_name(client: Client, register: None, tmp_path: Path) -> None:
    files = take_away(client, tmp_path)
    slug = Agreement.objects.get(kind="twinning").slug
    rewrite(files["agreements"], slug, china_body="sichuan-goverment")
    [failure] = load(files["agreements"], status=1)["agreements"]["failures"]
    assert failure["place"].endswith(", china_body")
    assert "there is no organisation “sichuan-goverment”" in failure["reason"]
