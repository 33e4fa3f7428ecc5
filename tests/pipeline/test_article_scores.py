"""Reading whole articles: floors on the annotated ones in benchmarks/, that a change for one may not cost."""

import pytest

from benchmarks.score_reading import ARTICLES, score
from benchmarks.scoring import Scores

# A little under what docs/extraction.md gives for the articles the rules were tuned on.
FLOORS = {
    "regions": 0.95,
    "organisations": 0.95,
    "people": 0.97,
    "delegations": 0.95,
    "agreements": 0.83,
    "facts": 0.95,
    "region role": 0.80,
    "person role": 0.90,
    "person involvement": 0.80,
    "delegation slots": 0.86,
    "agreement slots": 0.86,
}


@pytest.fixture(scope="module")
def tuned() -> Scores:
    return score(ARTICLES / "tuned")


def test_reading_is_as_good_as_it_was(tuned: Scores) -> None:
    short = {name: tuned.count(name).f1 for name, floor in FLOORS.items() if tuned.count(name).f1 < floor}
    assert short == {}, "\n".join(tuned.wrong)


def test_nothing_is_invented_where_there_is_nothing(tuned: Scores) -> None:
    assert tuned.invented == 0


def test_scorer_counts_what_is_missed_and_what_is_spurious() -> None:
    empty = {
        name: [] for name in ("regions", "organisations", "people", "delegations", "agreements", "facts")
    }
    york = {"name": "York", "side": "uk", "role": "host"}
    scores = Scores()
    scores.add(empty | {"regions": [york]}, empty | {"regions": [york | {"role": "party"}]})
    scores.add(empty | {"regions": [york]}, empty)
    scores.add(empty, empty | {"agreements": [{"kind": "other", "parties": [], "date": None}]})
    regions, roles = scores.count("regions"), scores.count("region role")
    assert (regions.right, regions.spurious, regions.missed) == (1, 0, 1)
    assert (roles.right, roles.spurious, roles.missed) == (0, 1, 1)
    assert scores.invented == 1
