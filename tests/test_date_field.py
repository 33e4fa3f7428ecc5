"""The date field on the database: what is stored, sorted and filtered."""

import datetime as dt
import random

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from partnerships.models import Article
from partnerships.models.fields import PartialDateField, from_stored, to_stored
from partnerships.partial_date import KNOWN, PartialDate

pytestmark = pytest.mark.django_db


def some_dates(number: int) -> list[PartialDate]:
    """Dates of every precision in few years, so that borders are met often. Always the same ones."""
    chance = random.Random(1988)  # noqa: S311
    dates = []
    for _ in range(number):
        day = dt.date(2016, 1, 1) + dt.timedelta(days=chance.randrange(3 * 365))
        parts = chance.randrange(3)
        dates.append(
            PartialDate(
                day.year,
                day.month if parts > 0 else None,
                day.day if parts > 1 else None,
                chance.choice(KNOWN),
            )
        )
    return dates


@pytest.fixture
def dated() -> dict[str, PartialDate]:
    dates = {f"source-{number}": date for number, date in enumerate(some_dates(150))}
    Article.objects.bulk_create(
        Article(slug=slug, title=slug, published=date) for slug, date in dates.items()
    )
    Article.objects.create(slug="undated", title="undated")
    return dates


def test_the_database_sorts_as_python_does(dated: dict[str, PartialDate]) -> None:
    stored = [a.published for a in Article.objects.exclude(slug="undated").order_by("published", "slug")]
    plain = [PartialDate(d.year, d.month, d.day) for d in stored if d]
    assert plain == sorted(plain)


def test_ranges_keep_what_may_fall_in_them(dated: dict[str, PartialDate]) -> None:
    for border in some_dates(40):
        since = set(Article.objects.filter(published__since=border).values_list("slug", flat=True))
        until = set(Article.objects.filter(published__until=border).values_list("slug", flat=True))
        assert since == {slug for slug, date in dated.items() if date.last >= border.first}
        assert until == {slug for slug, date in dated.items() if date.first <= border.last}


def test_an_unknown_date_is_the_empty_text_and_none() -> None:
    article = Article.objects.create(slug="undated", title="Undated")
    article.refresh_from_db()
    assert article.published is None
    with connection.cursor() as cursor:
        cursor.execute("SELECT published FROM partnerships_article WHERE slug = 'undated'")
        assert cursor.fetchone() == ("",)


def test_stored_text_is_iso_8601_with_unknown_parts() -> None:
    assert to_stored(PartialDate.parse("2018-11 (inferred)")) == "2018-11-XX~"
    for date in some_dates(50):
        assert from_stored(to_stored(date)) == date


def test_a_wrong_date_is_a_validation_error_with_a_sentence() -> None:
    with pytest.raises(ValidationError, match="is not a date"):
        PartialDateField().clean("next spring", None)


def test_a_form_reads_and_shows_dates_as_people_write_them() -> None:
    field = PartialDateField().formfield()
    date = field.clean("2018-11 (inferred)")
    assert date == PartialDate(2018, 11, None, "inferred")
    assert field.prepare_value(date) == "2018-11 (inferred)"
    assert not field.has_changed(date, "2018-11 (inferred)")
    assert field.has_changed(date, "2018-11")
    with pytest.raises(ValidationError):
        field.clean("2018-13")
