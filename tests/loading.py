"""Helpers for tests of loading: invented articles, and what reading would have found in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core import serializers
from django.db import transaction

from partnerships.models import Claim, Organisation, Region
from partnerships.partial_date import PartialDate
from partnerships.pipeline.resolve import resolve
from partnerships.pipeline.shapes import (
    ArticleText,
    DelegationFound,
    Extraction,
    OrganisationFound,
    ParticipantFound,
    Passage,
    PersonFound,
    RegionFound,
    Stated,
    fingerprint_of,
)
from partnerships.pipeline.write.article import Written, write_article
from partnerships.pipeline.write.change import changing

# A few places around the two shipped articles: loading all that is shipped takes longer.
TABLES = Path(__file__).parent / "tables"
BASE = "Mayor Wen Lihua of Mianzhu led the visit to Barton in May 2019. Barton Council was the host."


def make_places() -> None:
    """Two places and a council, as if an editor had made them."""
    barton = Region.objects.create(slug="barton", name="Barton", side="uk", kind="district")
    Region.objects.create(slug="mianzhu", name="Mianzhu", side="china", kind="county_level_city")
    Organisation.objects.create(
        slug="barton-council", name="Barton Council", side="uk", kind="council", region=barton
    )


def article(text: str = BASE, url: str = "https://example.org/visit", title: str = "Visit") -> ArticleText:
    return ArticleText(
        title=title, text=text, fingerprint=fingerprint_of(text), url=url, published=PartialDate(2019, 6)
    )


def where(text: str, words: str) -> tuple[Passage, ...]:
    """The first place where the words stand, or none."""
    start = text.find(words)
    return (Passage(start, start + len(words)),) if start >= 0 else ()


def reading(text: str, date: str = "May 2019", iso: str = "2019-05") -> Extraction:
    """What a reader finds in a text about the visit: each part only where its words stand."""
    visit = where(text, "led the visit to Barton")
    when = where(text, date)
    council = where(text, "Barton Council")
    leader = where(text, "Mayor Wen Lihua of Mianzhu")
    participants = []
    if leader:
        participants.append(ParticipantFound("Wen Lihua", "leader", leader, "test.leader"))
    if council:
        participants.append(ParticipantFound("Barton Council", "host", council, "test.host", is_person=False))
    return Extraction(
        regions=(
            RegionFound("Barton", "uk", "host", where(text, "Barton"), "barton"),
            RegionFound("Mianzhu", "china", "visitor", where(text, "Mianzhu"), "mianzhu"),
        ),
        organisations=(OrganisationFound("Barton Council", "uk", council, kind="council"),)
        if council
        else (),
        people=(
            PersonFound(
                "Wen Lihua", "china", "leader", leader, Stated("Mayor of Mianzhu", leader, "test.title")
            ),
        )
        if leader
        else (),
        delegations=(
            DelegationFound(
                direction="inbound",
                origins=(Stated("Mianzhu", where(text, "Mianzhu"), "test.origin"),),
                destinations=(Stated("Barton", where(text, "Barton"), "test.destination"),),
                passages=visit,
                rule="test.visit",
                date=Stated(PartialDate.parse(iso), when, "test.date") if when else None,
                participants=tuple(participants),
            ),
        )
        if visit
        else (),
    )


def load(text: ArticleText, found: Extraction | None = None) -> Written:
    """Writes an article as the loader does, with a reading made by hand."""
    found = reading(text.text) if found is None else found
    with changing("Loaded by a test") as change:
        return write_article(text, partial(resolve, text, found), change)


def tables() -> list:
    """Every table of the register but the histories, the revisions and the data's version."""
    models = apps.get_app_config("partnerships").get_models(include_auto_created=False)
    return [m for m in models if not m.__name__.startswith(("Historical", "Revision", "DataVersion"))]


def snapshot(withdrawn: bool = True) -> str:
    """The whole register as a dump by natural keys, with or without claims that were withdrawn."""
    rows = []
    for model in tables():
        # With what it refers to: a natural key is made of that.
        related = [f.name for f in model._meta.concrete_fields if f.many_to_one or f.one_to_one]
        kept = model._default_manager.select_related(*related)
        if not withdrawn and issubclass(model, Claim):
            kept = kept.exclude(state="withdrawn")
        dump = serializers.serialize(
            "jsonl", kept, use_natural_foreign_keys=True, use_natural_primary_keys=True
        )
        rows += sorted(dump.splitlines())
    return "\n".join(rows)


@contextmanager
def kept_for_a_module(blocker: Any) -> Iterator[None]:
    """A transaction around the tests of a module: what is made in it once, each of them finds as it was."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def histories() -> int:
    """How many rows all histories have."""
    models = apps.get_app_config("partnerships").get_models()
    return sum(m._default_manager.count() for m in models if m.__name__.startswith("Historical"))


def empty() -> None:
    """Removes every row of the register, in whatever order: the database checks at the end."""
    for model in apps.get_app_config("partnerships").get_models(include_auto_created=True):
        rows = model._default_manager.all()
        rows._raw_delete(rows.db)
