"""The two articles the register starts from: everything that is read in them."""

from pathlib import Path

import pytest

from partnerships.pipeline.extract import extract
from partnerships.pipeline.gazetteer import gazetteer_from_csv
from partnerships.pipeline.read import read_article
from partnerships.pipeline.shapes import AgreementFound, DelegationFound, Extraction

FIXTURES = Path(__file__).parents[2] / "fixtures"
GLOUCESTER = "gloucestershire-live-2018-gloucester-zhejiang.md"
LEICESTERSHIRE = "leicestershire-county-council-2017-sichuan.md"


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    gazetteer = gazetteer_from_csv(FIXTURES)
    paths = [FIXTURES / "articles" / name for name in (GLOUCESTER, LEICESTERSHIRE)]
    return {path.name: extract(read_article(path), gazetteer) for path in paths}


def regions(found: Extraction) -> set[tuple[str, str, str, str]]:
    return {(r.slug, r.name, r.side, r.role) for r in found.regions}


def people(found: Extraction) -> set[tuple[str, str | None, str, str, str]]:
    return {(p.name, p.title and p.title.value, p.organisation, p.side, p.involvement) for p in found.people}


def visit(found: DelegationFound) -> dict[str, object]:
    return {
        "direction": found.direction,
        "kind": found.kind,
        "status": found.status,
        "from": [place.value for place in found.origins],
        "to": [place.value for place in found.destinations],
        "date": str(found.date.value) if found.date else None,
        "size": found.size.value if found.size else None,
        "participants": {(p.name, p.role, p.is_person) for p in found.participants},
    }


def agreement(found: AgreementFound) -> dict[str, object]:
    return {
        "kind": found.kind,
        "parties": {party.value for party in found.parties},
        "date": str(found.date.value) if found.date else None,
        "term": found.term_years.value if found.term_years else None,
        "sectors": {sector.value for sector in found.sectors},
        "visit": found.visit,
    }


def test_gloucester(read: dict[str, Extraction]) -> None:
    found = read[GLOUCESTER]
    commission = "Zhejiang Provincial Development and Reform Commission"
    assert regions(found) == {
        ("zhejiang", "Zhejiang", "china", "visitor"),
        ("gloucester", "Gloucester", "uk", "host"),
        ("gloucestershire", "Gloucestershire", "uk", "mentioned"),
        ("shanghai", "Shanghai", "china", "mentioned"),
    }
    assert {(o.name, o.side, o.also, o.region and o.region.value) for o in found.organisations} == {
        ("Gloucester City Council", "uk", (), None),
        (commission, "china", (), None),
        ("Join In China", "uk", (), "Gloucestershire"),
        ("ChangeMaker3D", "uk", ("ChangeMaker 3D",), "Gloucester"),
    }
    assert people(found) == {
        ("Theresa May", "Prime Minister", "", "uk", "mentioned"),
        ("Tan Xieliang", f"Director of the {commission}", commission, "china", "leader"),
        ("Paul James", "leader of Gloucester City Council", "Gloucester City Council", "uk", "quoted"),
        ("Natalie Wadley", None, "ChangeMaker3D", "uk", "met"),
        ("Luke Wadley", None, "ChangeMaker3D", "uk", "met"),
    }
    assert [visit(one) for one in found.delegations] == [
        {
            "direction": "inbound",
            "kind": "delegation",
            "status": "took_place",
            "from": ["Zhejiang"],
            "to": ["Gloucester"],
            "date": "2018-11 (inferred)",
            "size": 6,
            "participants": {
                ("Tan Xieliang", "leader", True),
                ("Natalie Wadley", "met", True),
                ("Luke Wadley", "met", True),
                ("ChangeMaker3D", "met", False),
                ("Gloucester City Council", "host", False),
                ("Join In China", "organiser", False),
            },
        }
    ]
    assert (found.not_visits, found.agreements) == ((), ())
    assert [(f.region, f.field, f.value, f.unit, f.doubt) for f in found.facts] == [
        ("Zhejiang", "population", 55_600_000, "people", ""),
        ("Zhejiang", "gdp", 767_000_000_000, "USD", ""),
    ]


def test_leicestershire(read: dict[str, Extraction]) -> None:
    found = read[LEICESTERSHIRE]
    government = "Sichuan Provincial People’s Government"
    assert regions(found) == {
        ("sichuan", "Sichuan", "china", "visitor"),
        ("leicester", "Leicester", "uk", "host"),
        ("leicestershire", "Leicestershire", "uk", "host"),
        ("midlands", "Midlands", "uk", "mentioned"),
    }
    assert {(o.name, o.side) for o in found.organisations} == {
        ("Midlands Engine", "uk"),
        (government, "china"),
    }
    assert people(found) == {
        ("Rushton", "Councillor", "", "uk", "host"),
        ("John Peace", "Chair of the Midlands Engine", "Midlands Engine", "uk", "host"),
        ("Zhu Hexin", f"Vice Governor of the {government}", government, "china", "leader"),
    }
    assert [visit(one) for one in found.delegations] == [
        {
            "direction": "inbound",
            "kind": "delegation",
            "status": "took_place",
            "from": ["Sichuan"],
            "to": ["Leicester", "Leicestershire"],
            "date": "2017 (inferred)",
            "size": None,
            "participants": {
                ("Zhu Hexin", "leader", True),
                ("Rushton", "host", True),
                ("John Peace", "host", True),
            },
        }
    ]
    assert found.not_visits == ()
    assert [agreement(one) for one in found.agreements] == [
        {
            "kind": "trade_agreement",
            "parties": {"Sichuan", "Leicester", "Leicestershire"},
            "date": "2017 (inferred)",
            "term": 3,
            "sectors": {"trade", "investment", "education", "culture", "sport"},
            "visit": 0,
        },
        {
            "kind": "twinning",
            "parties": {"Sichuan", "Leicestershire"},
            "date": "1988",
            "term": None,
            "sectors": set(),
            "visit": None,
        },
    ]
    people_stated, economy = found.facts
    assert (people_stated.value, people_stated.doubt) == (90_000_000, "")
    assert (economy.value, economy.unit) == (31_000_000_000, "GBP")
    assert "far below any province of China" in economy.doubt
