"""An extraction as people and programs read it: one JSON object, or a page of plain text."""

from collections.abc import Iterable, Iterator
from typing import Any

from partnerships.confidence import WEAK, confidence_of, least_of
from partnerships.pipeline.shapes import (
    AgreementFound,
    ArticleText,
    DelegationFound,
    Extraction,
    FactFound,
    OrganisationFound,
    Passage,
    PersonFound,
    RegionFound,
    Stated,
)


def as_json(extraction: Extraction, article: ArticleText) -> dict[str, Any]:
    """The object `extract_article --format jsonl` prints for one article."""
    text = article.text
    return {
        "title": article.title,
        "url": article.url,
        "published": str(article.published) if article.published else None,
        "fingerprint": article.fingerprint,
        "apart": extraction.apart or None,
        "regions": [_region(one, text) for one in extraction.regions],
        "organisations": [_organisation(one, text) for one in extraction.organisations],
        "people": [_person(one, text) for one in extraction.people],
        "delegations": [_delegation(one, text) for one in extraction.delegations],
        "not_visits": [_delegation(one, text) for one in extraction.not_visits],
        "agreements": [_agreement(one, text) for one in extraction.agreements],
        "facts": [_fact(one, text) for one in extraction.facts],
    }


def _passages(passages: Iterable[Passage], text: str) -> list[dict[str, Any]]:
    return [{"start": p.start, "end": p.end, "text": text[p.start : p.end]} for p in passages]


def _all(passages: Iterable[Passage], *stated: Stated[Any] | None) -> list[Passage]:
    more = (passage for one in stated if one for passage in one.passages)
    return sorted({*passages, *more})


def _value(stated: Stated[Any] | None) -> Any:
    return stated.value if stated else None


def _region(one: RegionFound, text: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "side": one.side,
        "role": one.role,
        "slug": one.slug,
        "passages": _passages(one.passages, text),
    }


def _organisation(one: OrganisationFound, text: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "side": one.side,
        "kind": one.kind,
        "also": list(one.also),
        "region": _value(one.region),
        "passages": _passages(_all(one.passages, one.region), text),
    }


def _person(one: PersonFound, text: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "role": _value(one.title),
        "side": one.side,
        "involvement": one.involvement,
        "organisation": one.organisation or None,
        "also": list(one.also),
        "passages": _passages(_all(one.passages, one.title), text),
    }


def _delegation(one: DelegationFound, text: str) -> dict[str, Any]:
    stated = (*one.origins, *one.destinations, one.date, one.size)
    parts = [passage for participant in one.participants for passage in participant.passages]
    return {
        "from": [origin.value for origin in one.origins],
        "to": [destination.value for destination in one.destinations],
        "direction": one.direction,
        "kind": one.kind,
        "status": one.status,
        "confidence": least_of([one.rule, *(end.rule for end in (*one.origins, *one.destinations))]),
        "date": one.date.value.iso if one.date else None,
        "date_known": one.date.value.known if one.date else None,
        "leader": next(iter(one.named("leader")), None),
        "size": _value(one.size),
        "hosts": one.named("host"),
        "organiser": next(iter(one.named("organiser")), None),
        "participants": [
            {"name": p.name, "role": p.role, "is_person": p.is_person} for p in one.participants
        ],
        "passages": _passages(_all([*one.passages, *parts], *stated), text),
    }


def _agreement(one: AgreementFound, text: str) -> dict[str, Any]:
    stated = (*one.parties, one.label, one.date, one.term_years, *one.sectors)
    return {
        "kind": one.kind,
        "parties": [party.value for party in one.parties],
        "date": one.date.value.iso if one.date else None,
        "date_known": one.date.value.known if one.date else None,
        "term_years": _value(one.term_years),
        "sectors": [sector.value for sector in one.sectors],
        "visit": one.visit,
        "confidence": least_of([one.rule, *(party.rule for party in one.parties)]),
        "passages": _passages(_all(one.passages, *stated), text),
    }


def _fact(one: FactFound, text: str) -> dict[str, Any]:
    return {
        "region": one.region,
        "field": one.field,
        "value": one.value,
        "unit": one.unit,
        "doubt": one.doubt or None,
        "confidence": WEAK if one.doubt else confidence_of(one.rule),
        "attribution": one.attribution or None,
        "passages": _passages(one.passages, text),
    }


def as_text(extraction: Extraction, article: ArticleText) -> str:
    """The same for people: a heading a kind, a line a finding, the words it rests on below."""
    return "\n".join(_lines(as_json(extraction, article), article))


def _lines(found: dict[str, Any], article: ArticleText) -> Iterator[str]:
    yield article.title
    for kind in ("delegations", "not_visits", "agreements", "people", "organisations", "regions", "facts"):
        if not found[kind]:
            continue
        yield ""
        yield kind.replace("_", " ").upper()
        for one in found[kind]:
            shown = {
                key: value
                for key, value in one.items()
                if key not in ("passages", "participants") and value not in (None, [], "")
            }
            yield "  " + "; ".join(f"{key}: {_words(value)}" for key, value in shown.items())
            for passage in one["passages"][:3]:
                yield f"      {passage['start']}–{passage['end']}: {' '.join(passage['text'].split())}"
    if not any(found[kind] for kind in ("delegations", "agreements", "people", "regions")):
        reason = f": {found['apart']}" if found["apart"] else ""
        yield f"Nothing found about a contact between a UK and a Chinese place{reason}."


def _words(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
