"""A part of a page that is drawn once: it never shows what belongs to another page."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.test import Client

from partnerships.views import rows


def test_it_is_drawn_once_for_the_same_values_and_anew_where_it_says() -> None:
    page = Template("{% load drawn %}{% drawn a unless wrong %}{{ a }}{{ b }}{% enddrawn %}")
    shown = [
        page.render(Context({"a": a, "b": b, "wrong": wrong}))
        for a, b, wrong in ((1, 1, []), (1, 2, []), (2, 3, []), (1, 4, ["error"]), (1, 5, []))
    ]
    assert shown == ["11", "11", "23", "14", "11"]


@pytest.mark.parametrize("tag", ["drawn a unless", "drawn unless a b", "drawn a unless b c"])
def test_a_tag_that_is_not_whole_is_refused(tag: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        Template(f"{{% load drawn %}}{{% {tag} %}}{{% enddrawn %}}")


@pytest.mark.django_db
def test_a_field_that_was_drawn_shows_its_own_words_and_errors(client: Client) -> None:
    assert 'name="from" type="text" value=""' in client.get("/agreements/").text
    wrong = client.get("/agreements/?from=soon&kind=nonsense&q=x")
    assert 'id="id_from-error"' in wrong.text and 'value="soon"' in wrong.text
    assert 'id="id_kind-error"' in wrong.text
    again = client.get("/agreements/?from=2018")
    assert 'value="2018"' in again.text and "-error" not in again.text
    assert "Filter visits" in client.get("/delegations/").text


def test_what_is_fresh_in_it_is_drawn_for_every_page() -> None:
    page = Template(
        "{% load drawn %}{% drawn a unless wrong %}{{ a }}{% if a %}<{% fresh %}{{ b }}{% drawn c %}{{ c }}"
        "{% enddrawn %}{% endfresh %}>{% endif %}{{ b }}{% enddrawn %}"
    )
    asked = ((1, 1, 1, []), (1, 2, 1, []), (0, 3, 1, []), (1, 4, 5, ["error"]), (1, "<", 6, []))
    shown = [page.render(Context({"a": a, "b": b, "c": c, "wrong": wrong})) for a, b, c, wrong in asked]
    assert shown == ["1<11>1", "1<21>1", "03", "1<45>4", "1<&lt;6>1"]


@pytest.mark.parametrize(
    "text",
    [
        "{% fresh %}{% endfresh %}",
        "{% drawn a %}{% for b in c %}{% fresh %}{{ b }}{% endfresh %}{% endfor %}{% enddrawn %}",
        "{% drawn a %}{% with b=c %}{% fresh %}{{ b }}{% endfresh %}{% endwith %}{% enddrawn %}",
        "{% drawn a %}{% drawn b %}{% fresh %}{{ c }}{% endfresh %}{% enddrawn %}{% enddrawn %}",
        "{% drawn a %}{% filter upper %}{% fresh %}{{ b }}{% endfresh %}{% endfilter %}{% enddrawn %}",
        "{% drawn a %}{% fresh %}{% fresh %}{{ c }}{% endfresh %}{% endfresh %}{% enddrawn %}",
    ],
)
def test_a_fresh_part_stands_where_its_names_are_known(text: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        Template("{% load drawn %}" + text)


def test_what_a_page_does_not_say_is_not_taken_for_no() -> None:
    page = Template("{% load drawn %}{% drawn a unless wrong %}{{ b }}{% enddrawn %}")
    assert [page.render(Context({"a": 1, "b": b})) for b in (1, 2)] == ["1", "2"]


def test_rows_that_are_let_go_stay_with_who_draws_them(monkeypatch: pytest.MonkeyPatch) -> None:
    def held() -> rows.Held:
        return rows.Held("test", "a version", lambda keys: {key: {"n": key} for key in keys})

    table = Template("{% load rows %}{% rows page %}<{{ object.n }}>{% endrows %}")
    table.render(Context({"page": held().rows([1, 2])}))
    page = held().rows([1, 2, 3])
    with monkeypatch.context() as few:
        few.setattr(rows, "MOST_HELD", 0)
        held()  # another request finds too many
    assert table.render(Context({"page": page})) == "<1><2><3>"
    assert table.render(Context({"page": held().rows([1, 2, 3])})) == "<1><2><3>"
