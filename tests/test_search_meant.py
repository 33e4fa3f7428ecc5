"""What was meant: names among other words, in other characters, wrongly spelt, of a post or by initials."""

import pytest
from django.test import Client

from partnerships.models import SearchEntry
from partnerships.search import find
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searched")]


def first(words: str) -> list[str]:
    """The first three results in the order of the page: "region barton"."""
    best = [each for group in find.search(words, 3).groups for each in group.best][:3]
    return [" ".join(SearchEntry.objects.get(pk=each.entry).natural_key()) for each in best]


@pytest.fixture
def barton() -> None:
    """Barton, twinned with Mianzhu; its council, whose leader is Ada Blake."""
    uk = make.region("barton", name="Barton")
    china = make.region("mianzhu", side="china", name="Mianzhu", name_zh="绵竹", pinyin="Miánzhú")
    make.region("gansu-town", side="china", name="Suzhou", name_zh="肃州", pinyin="Sùzhōu")
    make.agreement([uk, china], signed="1988")
    council = make.organisation(name="Barton Town Council", place=uk)
    make.person("ada-blake", name="Ada Blake", post=[{"title": "Leader", "organisation": council.slug}])


@pytest.mark.usefixtures("barton")
@pytest.mark.parametrize(
    "words",
    [
        "Barton Mianzhu", "Barton's link with Mianzhu", "what links Barton and Mianzhu", "Barton x Mianzhu",
        "Barton Mianzhu students 2012", "Barton Town Council and Mianzhu Municipal Government",
        "Barton 绵竹 代表团", "Barton和绵竹", "Barton 綿竹", "Barton Mianzuh", "Bartno Mianzhu relationship",
    ],
)  # fmt: skip
def test_the_tie_between_two_places_that_are_named_comes_first(words: str) -> None:
    assert first(words)[0] == "partnership barton/mianzhu"


@pytest.mark.usefixtures("barton")
@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("綿竹市", "region mianzhu"), ("Mianzhu shi", "region mianzhu"), ("Miánzhú Shì", "region mianzhu"),
        ("Leader of Barton Town Council", "person ada-blake"), ("leader of barton", "person ada-blake"),
        ("Blake Barton", "person ada-blake"), ("Blake Ada Mianzhu", "person ada-blake"),
        ("BTC", "organisation body-"),
    ],
)  # fmt: skip
def test_names_in_other_characters_with_other_words_and_by_initials(words: str, record: str) -> None:
    assert any(each.startswith(record) for each in first(words)), first(words)


def test_a_wrong_word_is_tried_as_each_name_like_it() -> None:
    """ "Marsin" is as like Martin as Marvin: what is found together is what was meant."""
    make.person("marvin-rees", name="Marvin Lee Rees")
    make.person("martin-ames", name="Martin Ames")
    result = find.search("Marsin Rees", 3)
    assert (first("Marsin Rees"), result.instead) == (["person marvin-rees"], "Marvin Rees")


def test_pinyin_of_one_place_in_two_words_is_no_pair() -> None:
    """北 of 北爱尔兰 is bei, and so begins Beijing."""
    north = make.region("north", name="North", pinyin="Běi Ài", name_zh="北爱")
    beijing = make.region("beijing", side="china", name="Beijing", name_zh="北京", pinyin="Běijīng")
    make.agreement([north, beijing])
    assert first("bei jing")[0] == "region beijing"


def test_of_two_ties_that_of_the_name_with_all_the_words_comes_first() -> None:
    china = make.region("shanghai", side="china", name="Shanghai")
    for slug, name in (("london", "London"), ("city-of-london", "City of London")):
        make.agreement([make.region(slug, name=name), china], signed="2019" if slug == "london" else "2009")
    assert first("City of London Shanghai")[0] == "partnership city-of-london/shanghai"
    assert first("London Shanghai")[0] == "partnership london/shanghai"


@pytest.mark.usefixtures("barton")
def test_the_page_says_that_not_all_words_were_found(client: Client) -> None:
    page = client.get("/search/", {"q": "Barton Mianzhu students"}).content.decode()
    assert "Nothing has all of the words" in page
    assert "/partnerships/?q=" not in page


@pytest.mark.usefixtures("barton")
def test_what_lacks_a_word_is_not_said_to_have_it_unseen(client: Client) -> None:
    page = client.get("/search/", {"q": "Ada Blake Mianzhu"}).content.decode()
    assert "Ada Blake" in page
    assert "pinyin of the name" not in page


@pytest.mark.usefixtures("barton")
def test_what_was_typed_rightly_stays_as_it_was_typed() -> None:
    assert find.search("Barton MIANZUH", 3).instead == "Barton Mianzhu"


@pytest.mark.usefixtures("barton")
@pytest.mark.parametrize(
    "words", ["_'s zzqqx", "_'x Barton hello", "’s ’s", "' '", "和", "与 及", "绵竹和", "x'", "🙂 🙂"]
)
def test_odd_words_are_answered(client: Client, words: str) -> None:
    assert client.get("/search/", {"q": words}).status_code == 200


def test_a_name_is_found_however_many_share_one_of_its_words() -> None:
    for number in range(70):
        make.organisation(name=f"Council number {number}")
    make.organisation("wyre-forest-council", name="Wyre Forest Council")
    assert first("Wyre Forest Council opera qqzzx") == ["organisation wyre-forest-council"]


@pytest.mark.usefixtures("barton")
def test_a_person_who_has_all_the_words_is_counted_with_the_others() -> None:
    [people] = [group for group in find.search("Ada Blake Barton", 3).groups if group.kind == "person"]
    assert (people.count, people.parts) == (1, False)


@pytest.mark.usefixtures("barton")
@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("which town is Barton twinned with", "agreement agreement-"),
        ("Barton twinnings", "agreement agreement-"),
        ("绵竹的友好城市", "agreement agreement-"), ("1988年绵竹", "partnership barton/mianzhu"),
        ("Mianzhu nonsense twinning", "agreement agreement-"), ("绵", "region mianzhu"),
        ("Bartn Town Council's leader", "person ada-blake"), ("Bartons", "region barton"),
    ],
)  # fmt: skip
def test_questions_plurals_and_rows_of_characters(words: str, record: str) -> None:
    assert any(each.startswith(record) for each in first(words)), first(words)


@pytest.mark.usefixtures("barton")
def test_words_for_a_kind_bring_it_to_the_front() -> None:
    make.visit([make.region("luzhou", side="china", name="Luzhou")], [make.region("marlow", name="Marlow")])
    assert first("Marlow visits")[0].startswith("delegation ")
    assert first("Marlow partnerships")[0] == "partnership marlow/luzhou"


def test_a_slip_that_begins_words_joined_in_the_index_is_spelt_anew() -> None:
    make.region("tianjin", side="china", name="Tianjin")
    make.organisation(name="Tianjin Government", side="china")
    found = find.search("Tianjing", 3)
    assert (found.instead, first("Tianjing")[0]) == ("Tianjin", "region tianjin")
    assert find.search("Tianj", 3).instead == ""


def test_of_two_names_as_near_the_larger_place_is_meant() -> None:
    make.region("hegang", side="china", name="Hegang", kind="county_level_city")
    make.region("henan", side="china", name="Henan", kind="province")
    assert first("Henang")[0] == "region henan"


def test_a_county_by_its_short_name_finds_its_council() -> None:
    make.organisation("council", name="Hertfordshire County Council", place=make.region("herts"))
    assert first("Herts County Council") == ["organisation council"]


def test_a_person_is_asked_for_by_characters_that_sound_like_the_name() -> None:
    make.person("zhu-hexin", side="china", name="Zhu Hexin")
    for words in ("朱鹤新", "朱鶴新副省长"):
        found = find.search(words, 3)
        assert (found.instead, first(words)) == ("Zhu Hexin", ["person zhu-hexin"])
    assert find.search("朱", 3).instead == ""


@pytest.mark.parametrize("words", ["H. Zhu", "H Zhu", "Z. Hexin", "R. Leese", "Sir R Leese"])
def test_a_person_is_found_by_an_initial_and_a_name(words: str) -> None:
    make.person("zhu-hexin", side="china", name="Zhu Hexin")
    make.person("richard-leese", name="Sir Richard Leese")
    assert first(words) == [
        "person zhu-hexin" if "Zhu" in words or "Hexin" in words else "person richard-leese"
    ]


def test_of_two_places_as_near_that_with_ties_is_meant() -> None:
    wuhan = make.region("wuhan", side="china", name="Wuhan")
    make.region("wuhu", side="china", name="Wuhu")
    make.agreement([make.region("barton"), wuhan])
    assert first("Wuhn")[0] == "region wuhan"


def test_a_slip_in_a_name_with_v_for_umlaut_is_spelt_anew() -> None:
    make.region("luliang", side="china", name="Lüliang", pinyin="Lǚliáng")
    assert first("lvlaing")[0] == "region luliang"
