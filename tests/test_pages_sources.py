"""Sources of a page, each named once, and the order of who took part."""

from typing import Any

import pytest
from django.test import Client

from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("strict_templates")]


@pytest.fixture
def pair() -> tuple[Any, Any]:
    return make.region("leicester"), make.region("sichuan", side="china")


def test_a_source_is_named_once_with_its_passages_under_it(client: Client, pair: Any) -> None:
    source = make.article(title="News of the day", published="2019-06")
    made = make.agreement(pair, source, signed="1988", label_uk="Charter")
    other = make.claim(made, make.article("zz", title="Another paper"), "signed", "1988")
    page = client.get(made.get_absolute_url())
    first, second = page.context["sources"]
    assert (first["title"], second["title"]) == ("News of the day", "Another paper")
    assert first["published"] == "The Barton Echo, June 2019."
    assert first["standing"] == "Read from the text by rule. No editor has checked it."
    assert [note["quote"] for note in second["notes"]] == [other.quote]
    assert page.text.count(">News of the day</a>") == 1
    numbers = [note["number"] for each in page.context["sources"] for note in each["notes"]]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    assert all(f'id="fn-{number}" value="{number}"' in page.text for number in numbers)
    assert source.url in page.text


def test_what_an_editor_has_checked_of_a_source_is_said(client: Client, pair: Any) -> None:
    source = make.article()
    made = make.agreement(pair, source, signed="1988")
    made.claims.filter(fact="signed").update(state="accepted")
    [group] = client.get(made.get_absolute_url()).context["sources"]
    assert group["standing"].endswith("An editor has checked 1 of these 4 passages.")
    assert [note["checked"] for note in group["notes"]].count(True) == 1
    made.claims.update(state="accepted")
    [group] = client.get(made.get_absolute_url()).context["sources"]
    assert group["standing"].endswith("An editor has checked it.")
    assert not any(note["checked"] for note in group["notes"])


def test_who_took_part_reads_by_rank_and_a_body_lacks_no_title(client: Client, pair: Any) -> None:
    body = make.organisation("barton-council")
    parts = [
        {"name": "Join In", "role": "organiser"}, {"name": "Li", "role": "member", "title": "Clerk"},
        {"name": "The council", "role": "host", "organisation": body.slug},
        {"name": "Zhu", "role": "leader", "title": "Governor"},
    ]  # fmt: skip
    visit = make.visit([pair[1]], [pair[0]], participant=parts)
    page = client.get(visit.get_absolute_url())
    [table] = page.context["children"]
    assert [row["cells"][0]["text"] for row in table["rows"]] == ["Zhu", "The council", "Li", "Join In"]
    name, title, *_ = table["rows"][1]["cells"]
    assert (name["url"], title["blank"]) == (body.get_absolute_url(), True)
    assert all(f'id="{row["anchor"]}"' in page.text for row in table["rows"])
    labels = [back["label"] for note in page.context["footnotes"] for back in note["back"]]
    assert {"Zhu", "The council", "Li", "Join In"} <= set(labels)
