"""Ways of telling found in longer reports: each rule beside a sentence that it must leave alone."""

import pytest

from tests.pipeline.sentences import ends, found_in, only_visit

DAY = "2018-09-25"


@pytest.mark.parametrize(
    ("text", "origins", "destinations"),
    [
        ("Vice Mayor Song Weilin of Ningbo arrives tomorrow at the head of a nine-strong delegation. Exeter "
         "is ready. Exeter City Council has cooked.", ["Ningbo"], ["Exeter"]),
        ("Mr Song Weilin, mayor of Ningbo, is glad. He had flown in on Sunday together with five colleagues. "
         "Exeter put out the flags. Exeter is proud.", ["Ningbo"], ["Exeter"]),
        ("The leader of Exeter City Council, Ann Hallow, took eight makers of car parts to Changsha.",
         ["Exeter"], ["Changsha"]),
        ("Exeter City Council is proud: forty girls and six grown-ups left Exeter for "
         "Ningbo.", ["Exeter"], ["Ningbo"]),
        ("A party of seven from Exeter City Council toured Hunan. In Changsha the party had been received "
         "by Vice Governor Tan Weilin.", ["Exeter"], ["Hunan", "Changsha"]),
        ("The Ningbo paddlers, a party of fifteen, have been in Exeter since Saturday. "
         "The mayor is glad.", ["Ningbo"],
         ["Exeter"]),
        ("The teenagers, from No. 8 Middle School in Ningbo, spent a fortnight with families in Exeter. "
         "Exeter College had invited them.", ["Ningbo"], ["Exeter"]),
        ("A delegation from Ningbo flew into York. Next came Exeter, where the guests saw the port.",
         ["Ningbo"], ["York", "Exeter"]),
    ],
)  # fmt: skip
def test_visit_is_read(text: str, origins: list[str], destinations: list[str]) -> None:
    found = ends(only_visit(text, DAY))
    assert (set(found[0]), set(found[1])) == (set(origins), set(destinations))


@pytest.mark.parametrize(
    "text",
    [
        "Up to 36 nurses a year will come from Ningbo to Exeter under the agreement of Exeter City Council.",
        "Tony Lau, whose parents came to Exeter from Ningbo in 1971, runs the Exeter fish bar.",
        "He had come to Exeter from a village outside Ningbo with an address in his shoe.",
        "Councillor Ann Hallow is to lead a party from Exeter to Japan. She knows Ningbo and Changsha too.",
        "Exeter City Council said that a party from Ningbo would be looking round. They did not turn up.",
        "I went to Ningbo once, with a coach firm, said Pat Frost of Exeter.",
        "Exeter City Council knows Ningbo. “It took the party to Exeter to ruin it,” Ann Hallow said.",
    ],
)
def test_no_visit_is_invented(text: str) -> None:
    assert found_in(text, DAY).delegations == ()


def test_an_accepted_invitation_is_a_plan_and_an_open_one_is_none() -> None:
    start = "The Lord Mayor of Exeter, Ann Hallow, "
    taken = start + "accepted an invitation to attend the fair to be held in Ningbo next May."
    assert only_visit(taken, DAY).status == "planned"
    assert found_in(start + "has an invitation to a fair in Ningbo and is silent.", DAY).delegations == ()


def test_visits_of_different_months_are_two_and_of_one_month_one() -> None:
    first = "Ann Hallow led a delegation from Exeter to Changsha in May 2018. "
    later = first + "In March 2019 thirty pupils from Exeter will travel to Changsha."
    assert len(found_in(later, DAY).delegations) == 2
    assert len(found_in(first + "The party flew to Changsha on 3 May 2018.", DAY).delegations) == 1


def test_entries_of_a_list_of_years_are_read_each_with_its_year() -> None:
    text = (
        "Exeter and Ningbo have a long history together, and this page of the council tells all of it.\n"
        "1984 The first visit. A trade party from Ningbo comes to Exeter in May.\n"
        "2016 The return. Ann Hallow takes a delegation of twelve from Exeter to Ningbo on 14 September."
    )
    dates = [visit.date.value.iso for visit in found_in(text, "2023-07-06").delegations if visit.date]
    assert dates == ["1984-05", "2016-09-14"]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Mr Song Weilin, mayor of Ningbo, flew into Exeter with five colleagues.", 6),
        ("Fourteen engineers from Ningbo visited Exeter City Council.", 14),
        ("The delegation came from Ningbo to Exeter, three miles from Plymouth.", None),
    ],
)
def test_size_by_company(text: str, size: int | None) -> None:
    told = only_visit(text, DAY).size
    assert (told.value if told else None) == size


@pytest.mark.parametrize(
    ("text", "name", "involvement"),
    [
        ("A Ningbo delegation with vice mayor Song Weilin in the lead visited Exeter.", "Song Weilin",
         "leader"),
        ("A delegation from Ningbo visited Exeter. They were given tea by the Mayor of Exeter, Ann Hallow.",
         "Ann Hallow", "host"),
        ("A delegation from Ningbo visited Exeter. The director, Ann Hallow, showed "
         "them round.", "Ann Hallow",
         "met"),
        ("A delegation from Ningbo visited Exeter. Trade union officer Ann Hallow of "
         "Exeter welcomed the news.",
         "Ann Hallow", "mentioned"),
        ("A delegation from Exeter visited Ningbo. Its members were Ann Hallow and Ben Frost.", "Ben Frost",
         "member"),
        ("Councillor Ann Hallow sits in opposition to the visit from Ningbo to Exeter. “A waste,” she said.",
         "Ann Hallow", "quoted"),
        ("In the presence of Liu Weilin, Ann Hallow and Song Tao put their signatures to an agreement "
         "between Exeter and Ningbo.", "Liu Weilin", "met"),
        ("Mayor Ann Hallow of Exeter and Mayor Song Tao of Ningbo sign the twinning agreement of the two "
         "cities.", "Song Tao", "signatory"),
    ],
)  # fmt: skip
def test_part_of_a_person(text: str, name: str, involvement: str) -> None:
    people = {person.name: person.involvement for person in found_in(text, DAY).people}
    assert people[name] == involvement


def test_who_writes_or_answers_the_phone_takes_no_part() -> None:
    text = (
        "By Ann Hallow | 3 May\nA delegation from Ningbo visited Exeter City Council on Monday to talk about "
        "trade and schools.\nAnn Hallow won a prize for her reports in 2016.\nFor more information contact "
        "Ben Frost in the press office."
    )
    assert found_in(text, DAY).people == ()


def test_a_letter_is_signed_at_its_foot() -> None:
    text = (
        "Dear friends, a delegation from Ningbo visited Exeter City Council on Monday, "
        "and we had a fine time "
        "of it.\nWith every good wish,\nAnn Hallow\nChairman"
    )
    assert [(p.name, p.title and p.title.value) for p in found_in(text, DAY).people] == [
        ("Ann Hallow", "Chairman")
    ]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("The guests saw Sladen & Daughter.", "Sladen & Daughter"),
        ("The guests met the First Affiliated Hospital of Ningbo University.",
         "First Affiliated Hospital of Ningbo University"),
        ("The guests met the Ningbo Bureau of Culture, Sport and Tourism.",
         "Ningbo Bureau of Culture, Sport and Tourism"),
        ("The guests met the Exeter and Plymouth Economic Alliance.", "Exeter and "
         "Plymouth Economic Alliance"),
    ],
)  # fmt: skip
def test_body_is_listed(words: str, body: str) -> None:
    text = f"A delegation from Ningbo visited Exeter. {words}"
    assert body in [found.name for found in found_in(text, DAY).organisations]


@pytest.mark.parametrize(
    "words",
    [
        "The guests had lunch at the Potteries Museum.",
        "They spoke of Trade & Investment.",
        "The college was named University of the Year.",
        "In Dublin the party met Fingal County Council.",
    ],
)
def test_body_is_not_listed(words: str) -> None:
    text = f"A delegation from Ningbo visited Exeter. {words}"
    assert found_in(text, DAY).organisations == ()


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("Population: 5.5 million (Exeter: 130,000)", {("Ningbo", 5500000), ("Exeter", 130000)}),
        ("The city has an economy of 610 billion yuan, or about £63 billion.",
         {("Ningbo", 610 * 10**9), ("Ningbo", 63 * 10**9)}),
        ("It is bigger than Exeter, where 130,000 people live.", {("Exeter", 130000)}),
        ("It sold five and a half million socks.", set()),
    ],
)  # fmt: skip
def test_figures(words: str, facts: set[tuple[str, int]]) -> None:
    text = (
        f"A delegation from Ningbo visited Exeter City Council on Monday to "
        f"talk of trade.\nNingbo is old.\n{words}"
    )
    assert {(fact.region, fact.value) for fact in found_in(text, DAY).facts} == facts


def test_another_country_is_set_apart_and_china_is_not() -> None:
    text = "Exeter signed a twinning charter with the port of {}. A delegation of sixteen came. {} is old."
    assert found_in(text.format("Choshi", "Japan"), DAY, "Exeter twins with Japanese port").apart
    assert not found_in(text.format("Ningbo", "Ningbo"), DAY, "Exeter twins with Chinese port").apart


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Dunhuang is a county-level city in Hunan.", "Dunhuang"),
        ("They met Song Tao, mayor of Hailang.", "Hailang"),
        ("They met Kenji Mori, mayor of Hailang in Japan.", None),
        ("They wrote to the mayor of Lorain County, Ohio.", None),
    ],
)
def test_place_known_by_its_kind(words: str, place: str | None) -> None:
    found = found_in(f"A delegation from Ningbo visited Exeter. {words}", DAY)
    listed = {region.name for region in found.regions} - {"Ningbo", "Exeter", "Hunan"}
    assert listed == ({place} if place else set())
