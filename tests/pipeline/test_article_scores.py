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
    "agreements": 0.88,
    "facts": 0.95,
    "region role": 0.82,
    "person role": 0.90,
    "person involvement": 0.82,
    "delegation slots": 0.86,
    "agreement slots": 0.86,
}


# The longer ones, w01 to w24, that tell in words made to be unlike those of the others.
LONGER = {
    "regions": 0.93,
    "organisations": 0.88,
    "people": 0.95,
    "delegations": 0.84,
    "agreements": 0.77,
    "facts": 0.94,
    "region role": 0.77,
    "person role": 0.86,
    "person involvement": 0.72,
    "delegation slots": 0.80,
    "agreement slots": 0.79,
}


# x01 to x20 and y01 to y16, like the pages of papers, councils, colleges and foreign affairs offices.
NEWEST = {
    "regions": 0.94,
    "organisations": 0.95,
    "people": 0.96,
    "delegations": 0.91,
    "agreements": 0.93,
    "facts": 0.97,
    "region role": 0.86,
    "person role": 0.93,
    "person involvement": 0.74,
    "delegation slots": 0.91,
    "agreement slots": 0.93,
}
SETS = {"shorter": ("[!w-y]*", FLOORS), "longer": ("w*", LONGER), "newest": ("[xy]*", NEWEST)}


@pytest.fixture(scope="module", params=SETS.values(), ids=SETS)
def tuned(request: pytest.FixtureRequest) -> tuple[Scores, dict[str, float]]:
    names, floors = request.param
    return score(ARTICLES / "tuned", names), floors


def test_reading_is_as_good_as_it_was(tuned: tuple[Scores, dict[str, float]]) -> None:
    scores, floors = tuned
    short = {name: scores.count(name).f1 for name, floor in floors.items() if scores.count(name).f1 < floor}
    assert short == {}, "\n".join(scores.wrong)


def test_nothing_is_invented_where_there_is_nothing(tuned: tuple[Scores, dict[str, float]]) -> None:
    assert tuned[0].invented == 0


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
