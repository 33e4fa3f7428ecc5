"""How text is cut into tokens, how a search is read, and what Chinese sounds like."""

import pytest

from partnerships.search.pinyin import sound, sound_of_person
from partnerships.search.query import parse
from partnerships.search.words import compact, first_tokens, name_tokens, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xi’an", {"xian"}), ("Xī'ān", {"xian"}), ("St Helen's", {"st", "helens"}), ("ŁÓDŹ", {"lodz"}),
        ("Ｓｉｃｈｕａｎ", {"sichuan"}), ("Lǚliáng", {"luliang", "lvliang"}), ("Ynys Môn", {"ynys", "mon"}),
        ("武汉市", {"武", "汉", "市", "武汉", "汉市"}), ("B&NES", {"b", "and", "nes"}), ('"(-*', set()),
        ("Shānxī", {"shanxi"}), ("Shǎnxī", {"shaanxi"}),
    ],
)  # fmt: skip
def test_text_is_cut_into_tokens_without_case_marks_and_signs(text: str, found: set[str]) -> None:
    assert set(tokens(text)) == found


def test_neighbouring_words_of_a_name_are_found_as_one() -> None:
    assert {"zhuhe", "hexin", "zhuhexin"} <= name_tokens("Zhu He Xin")
    assert compact("Newcastle-upon-Tyne") == compact("newcastle upon tyne") == "newcastleupontyne"


def test_a_long_text_is_indexed_as_far_as_a_row_may_hold() -> None:
    assert first_tokens("one two two three " + "x" * 500, 14) == {"one", "two", "three"}
    assert max(map(len, tokens("x" * 5000))) == 60


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("twinning with Chongqing", 2),  # "with" need not be found
        ("the City of", 3),  # unless there is nothing else
        ("四川省", 1), ("浙江省杭州市", 2), ("广州市", 1), ("Councillor Rushton", 1), ("成都与谢菲尔德", 4),
        ("!?", 0), ("", 0),
    ],
)  # fmt: skip
def test_what_people_write_around_names_need_not_be_found(text: str, groups: int) -> None:
    assert len(parse(text).groups) == groups


def test_a_word_may_be_part_of_one_written_apart() -> None:
    man, chester = parse("man chester").groups
    assert {token.text for token in man} == {"man", "manchester"}
    assert {token.text for token in chester} == {"chester", "manchester"}
    assert [token.begins for group in parse("x 2017 abc").groups for token in group[:1]] == [
        False,
        False,
        True,
    ]
    assert not any(token.begins for group in parse("man chester", begins=False).groups for token in group)


def test_machine_pinyin_knows_official_spellings_and_family_names() -> None:
    assert sound("陕西省 and 山西") == "shaanxisheng shanxi"
    assert sound("四川省代表团").startswith("sichuan")
    assert (sound_of_person("曾庆红"), sound_of_person("Tan")) == ("zeng qinghong", "")
