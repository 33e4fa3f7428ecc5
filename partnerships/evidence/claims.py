"""The claims behind one record's page."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.db.models import QuerySet

from partnerships.models import Article, Claim
from partnerships.models.base import claims_of_type
from partnerships.models.claim import LIVE_STATES
from partnerships.models.prepared import Prepared


def live_claims(*records: Any) -> list[Claim]:
    """The claims that stand for these records, all of one type, best first. Their sources come with them."""
    if not records:
        return []
    keys, model = [record.pk for record in records], type(records[0])
    of_one = _of_one(model)  # type: ignore[arg-type]
    found = of_one(*keys) if len(keys) == 1 else list(_live(model).filter(record__in=keys))
    return sorted(found, key=lambda claim: claim.rank)


def _live(model: Any) -> QuerySet:
    claims = claims_of_type(model)._default_manager.filter(state__in=LIVE_STATES)
    return claims.order_by().select_related("source").defer("source__text")


@cache
def _of_one(model: Any) -> Prepared:
    return Prepared(lambda: _live(model), "record")


def vanished(claims: Iterable[Claim]) -> set[Claim]:
    """Claims that an editor accepted and whose words have since gone from the source's text."""
    accepted = [claim for claim in claims if claim.state == "accepted" and claim.passage and claim.quote]
    if not accepted:
        return set()
    sources = {claim.source_id for claim in accepted}
    articles = _text_of(*sources) if len(sources) == 1 else _texts().filter(pk__in=sources)
    texts = {article.pk: article.text for article in articles}
    return {claim for claim in accepted if _words(claim, texts[claim.source_id]) != claim.quote}


def _texts() -> QuerySet:
    return Article.objects.only("text").order_by()


_text_of = Prepared(_texts)


def _words(claim: Claim, text: str) -> str:
    start, end = claim.passage or (0, 0)
    return text[start:end]
