"""Instruments and standing ties."""

import pytest

from partnerships.pipeline.shapes import AgreementFound
from tests.pipeline.sentences import found_in


def only(text: str, published: str = "") -> AgreementFound:
    found = found_in(text, published)
    assert len(found.agreements) == 1, found.agreements
    return found.agreements[0]


@pytest.mark.parametrize(
    ("text", "kind", "parties", "date"),
    [
        ("Hunan has been twinned with Devon since 1988.", "twinning", {"Hunan", "Devon"}, "1988"),
        ("The mayor told of Changsha, the sister city "
         "of Exeter.", "sister_city", {"Changsha", "Exeter"}, None),
        ("Exeter and Changsha signed a memorandum of understanding on "
         "5 May 2014.", "memorandum_of_understanding",
         {"Exeter", "Changsha"}, "2014-05-05"),
        ("A letter of intent between York and Ningbo was "
         "signed in 2009.", "letter_of_intent", {"York", "Ningbo"}, "2009"),
        ("York and Ningbo signed a friendship agreement in 2009.", "friendship", {"York", "Ningbo"}, "2009"),
        ("York and Ningbo signed a trade deal in 2009.", "trade_agreement", {"York", "Ningbo"}, "2009"),
        ("York and Ningbo signed a partnership "
         "agreement in 2009.", "cooperation_agreement", {"York", "Ningbo"}, "2009"),
        ("A memorandum of understanding between the University of York and Ningbo University was "
         "signed in 2009.",
         "memorandum_of_understanding", {"University of York", "Ningbo University"}, "2009"),
    ],
)  # fmt: skip
def test_kind_parties_date(text: str, kind: str, parties: set[str], date: str | None) -> None:
    found = only(text)
    stated = found.date.value.iso if found.date else None
    assert (found.kind, {party.value for party in found.parties}, stated) == (kind, parties, date)


@pytest.mark.parametrize(
    "text",
    [
        "The Exeter council and the Hunan delegation look to build on the meeting and create economic ties.",
        "Exeter hopes to sign a memorandum of understanding with Changsha.",
        "Exeter and Changsha are set to explore a twinning agreement.",
        "Exeter and Changsha discussed a friendship agreement.",
        "Delegates from Exeter are due to revisit a memorandum of understanding with Changsha.",
        "Exeter councillors voted against signing; they rejected a sister city agreement with Changsha.",
        "Exeter and Devon are in the process of developing a China strategy with Hunan.",
    ],
)
def test_hopes_and_talks_are_none(text: str) -> None:
    assert found_in(text).agreements == ()


def test_commitment_signed_at_a_visit() -> None:
    found = found_in(
        "Leaders from China’s Hunan province visited Exeter in May 2016 to sign a five-year "
        "commitment to work together "
        "on trade and investment. The deal, witnessed by university leaders, focuses on education, "
        "culture and sport.",
    )
    agreement = found.agreements[0]
    assert (agreement.kind, agreement.visit) == ("trade_agreement", 0)
    assert agreement.term_years and agreement.term_years.value == 5
    assert [s.value for s in agreement.sectors] == ["trade", "investment", "education", "culture", "sport"]
    assert {party.value for party in agreement.parties} == {"Hunan", "Exeter"}
    assert agreement.date and agreement.date.value.iso == "2016-05"


def test_date_of_the_visit_is_inferred_for_what_was_signed_there() -> None:
    text = "A delegation from Hunan visited Exeter last month. They signed a friendship agreement."
    found = found_in(text, "2018-11-30")
    assert found.agreements[0].visit == 0
    assert found.agreements[0].date and str(found.agreements[0].date.value) == "2018-10 (inferred)"


def test_anniversary_gives_the_year() -> None:
    text = "A dinner marked the 40th anniversary of the sister-city relations between Exeter and Changsha."
    agreement = only(text, "2023-10-24")
    assert agreement.date and str(agreement.date.value) == "1983 (inferred)"


def test_new_agreement_and_the_one_it_replaces() -> None:
    text = (
        "In Changsha the mayor of Exeter signed a new cooperation agreement between Exeter and "
        "Changsha, by which the "
    )
    found = found_in(f"{text}previous agreement, signed in 2008, is superseded.")
    assert sorted(a.date.value.iso if a.date else "" for a in found.agreements) == ["", "2008"]


def test_one_tie_told_twice_is_one() -> None:
    text = (
        "Hunan has been twinned with Devon since 1988. The Hunan-Devon partnership is one of the "
        "longest twinning ties."
    )
    assert len(only(text).passages) == 2


@pytest.mark.parametrize(
    ("text", "kind", "parties", "date"),
    [
        ("York and Ningbo agreed a partnership in 2014.",
         "cooperation_agreement", {"York", "Ningbo"}, "2014"),
        ("In 2003 York entered into a partnership with Ningbo.",
         "cooperation_agreement", {"York", "Ningbo"}, "2003"),
        ("York established friendly relations with Ningbo in 1996.",
         "friendship", {"York", "Ningbo"}, "1996"),
        ("The friendship between York and Ningbo was formalised in 2001.",
         "friendship", {"York", "Ningbo"}, "2001"),
        ("York City Council entered a formal friendship link with Ningbo in 2001.",
         "friendship", {"York", "Ningbo"}, "2001"),
        ("Ningbo became York's twin city in 1996.", "twinning", {"York", "Ningbo"}, "1996"),
        ("An agreement to promote trade was reached by York and Ningbo on 5 May 2018.",
         "other", {"York", "Ningbo"}, "2018-05-05"),
        ('Ningbo and York signed the "Agreement on the Establishment of Sister City Relations" in June 2016.',
         "sister_city", {"York", "Ningbo"}, "2016-06"),
        ("York council has been friends with Ningbo since an exchange of letters in 1999.",
         "friendship", {"York", "Ningbo"}, "1999"),
        ("York council joined hands with Ningbo in 2006.", "other", {"York", "Ningbo"}, "2006"),
        ("York City Council and Ningbo have agreed to set up a joint technology park.",
         "cooperation_agreement", {"York", "Ningbo"}, None),
        ("The University of York and Ningbo University agreed in April to share their laboratories.",
         "cooperation_agreement", {"University of York", "Ningbo University"}, "2018-04"),
    ],
)  # fmt: skip
def test_told_without_a_word_of_signing(text: str, kind: str, parties: set[str], date: str | None) -> None:
    found = only(text, "2018-11-30")
    stated = found.date.value.iso if found.date else None
    assert (found.kind, {party.value for party in found.parties}, stated) == (kind, parties, date)


@pytest.mark.parametrize(
    "text",
    [
        "York council leaders hope to agree a partnership with Ningbo.",
        "The delegation from York and officials of Ningbo agreed to strengthen their cooperation.",
        "The council and the mayor of Ningbo reached broad agreement in York on education.",
        "The mayor of York said that the friendship with Ningbo could be formalised.",
        "The council of York hopes to have been linked with Ningbo since 2019.",
        "A delegation from Ningbo visited York in partnership with the York Chamber of Commerce.",
        "Visitors from Ningbo and York became friends at a festival held by the council.",
    ],
)
def test_goodwill_is_no_agreement(text: str) -> None:
    assert found_in(text, "2018-11-30").agreements == ()
