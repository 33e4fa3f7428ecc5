"""A dump by natural keys, loaded elsewhere, is the same register."""

from pathlib import Path

import pytest
from django.core.management import call_command

from tests.loading import article, empty, histories, load, make_places, snapshot

pytestmark = pytest.mark.django_db


def test_a_dump_loaded_into_an_empty_register_is_the_same_register(tmp_path: Path) -> None:
    make_places()
    load(article())
    before = snapshot()
    dump = tmp_path / "register.json"
    call_command(
        "dumpdata", "partnerships", "--natural-foreign", "--natural-primary", output=str(dump), verbosity=0
    )
    empty()
    assert snapshot() != before
    call_command("loaddata", str(dump), verbosity=0)
    assert snapshot() == before
    assert histories() == 0  # numbers of records mean nothing elsewhere; loaddata itself writes no history
    assert load(article()).outcome == "unchanged"
