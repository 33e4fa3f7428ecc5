"""What stands on a page and is not the article."""

import pytest

from tests.pipeline.sentences import document_of, found_in

BODY = "A delegation from Hunan visited Exeter City Council on Tuesday to talk about trade with local firms."


def own_words(text: str, title: str = "News") -> str:
    document = document_of(text, title=title)
    return " ".join(document.words_of(sentence) for sentence in document.sentences)


@pytest.mark.parametrize(
    "line",
    [
        "Email this article to a friend",
        "Home > News > Council",
        "Sign up to our daily newsletter",
        "Adjust font size:",
        "Copyright © Changsha Foreign Affairs Office. All rights reserved.",
        "A photograph taken at the docks showing visitors from Ningbo",
        "Read more: Ningbo mayor opens York library",
        "Print | Close",
        "<Suggest To A Friend>",
        "Guests from Ningbo see the cathedral",
    ],
)
def test_line_before_the_article_is_left_out(line: str) -> None:
    assert own_words(f"{line}\n\n{BODY}") == BODY


def test_headline_repeated_and_caption_repeated() -> None:
    text = (
        f"Guests from afar\n\nGuests from afar\n\n{BODY}\n\nThe quay at York.\nThe quay at "
        f"York.\n\nAll went well there."
    )
    assert own_words(text, "Guests from afar") == f"{BODY} All went well there."


def test_teasers_after_the_end() -> None:
    teasers = (
        "Watch a video below:\n\nMore from Devon\n\nYork plants 300 trees\n\nAnn Frost meets Ningbo’s traders"
    )
    assert own_words(f"{BODY}\n\n{teasers}") == BODY


def test_all_below_related_stories() -> None:
    assert own_words(f"{BODY}\n\nRelated stories\n\nA Leeds team flew to Ningbo last week.") == BODY


def test_body_line_is_kept_though_it_begins_like_a_share_line() -> None:
    text = (
        f"{BODY}\n\nPictures of the old port were given to the guests, who said they would hang "
        f"them in Changsha."
    )
    assert own_words(text) == text.replace("\n\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "The Golden Dragon, a Chinese takeaway in Exeter, was visited by council food inspectors on Tuesday.",
        "Business leaders from Gujarat came to Leeds with a delegation of officials to meet the council.",
        "Sister-city letters were signed by Changsha and Lahore while a delegation visited Hunan "
        "from Punjab.",
        "A delegation from Hunan visited its sister city Exeter, Ontario, where the mayor received them.",
        "Exeter City beat Plymouth 3-1 on Saturday, and the Chinese striker scored for the visitors.",
        "",
        "x",
    ],
)
def test_other_news_gives_nothing_that_happened(text: str) -> None:
    found = found_in(text, "2018-11-30")
    assert (found.delegations, found.agreements) == ((), ())
