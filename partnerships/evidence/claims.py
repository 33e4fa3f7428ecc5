"""The claims behind one record's page."""

from collections.abc import Iterable
from typing import Any

from partnerships.models import Article, Claim
from partnerships.models.claim import LIVE_STATES


def live_claims(*records: Any) -> list[Claim]:
    """The claims that stand for these records, all of one type, best first. Their sources come with them."""
    if not records:
        return []
    model = type(records[0])._meta.get_field("claims").related_model
    found = model._default_manager.filter(
        record__in=[record.pk for record in records], state__in=LIVE_STATES
    ).order_by()
    return sorted(found.select_related("source").defer("source__text"), key=lambda claim: claim.rank)


def vanished(claims: Iterable[Claim]) -> set[Claim]:
    """Claims that an editor accepted and whose words have since gone from the source's text."""
    accepted = [claim for claim in claims if claim.state == "accepted" and claim.passage and claim.quote]
    if not accepted:
        return set()
    sources = {claim.source_id for claim in accepted}
    texts = dict(Article.objects.filter(pk__in=sources).values_list("pk", "text"))
    return {claim for claim in accepted if _words(claim, texts[claim.source_id]) != claim.quote}


def _words(claim: Claim, text: str) -> str:
    start, end = claim.passage or (0, 0)
    return text[start:end]
