"""What a source is found by: its title and text, and the places of the records that rest on it."""

from collections import defaultdict
from collections.abc import Collection

from partnerships.models import (
    AgreementClaim,
    Article,
    Contact,
    ContactClaim,
    DelegationClaim,
    Mention,
)
from partnerships.models.claim import LIVE_STATES
from partnerships.search import labels
from partnerships.search.documents.base import Document, Part, as_number, dated
from partnerships.search.documents.entries import parts_of
from partnerships.search.documents.places import Places
from partnerships.search.pinyin import sound

WORDS = "article, articles, source, news"
_PLACES = {labels.PLACE, labels.ABOVE, labels.SIDE}


def build(numbers: Collection[int], places: Places) -> dict[int, Document]:
    tied, mentioned = _tied(numbers, places), _mentions(numbers)
    return {
        article.pk: Document(
            name=article.title,
            live=bool(article.fingerprint) and article.rights != "staff" and not article.withdrawn,
            heads=[[labels.NAME, article.title]],
            parts=[
                [labels.PUBLISHER, article.publisher],
                *dated(article.published),
                *tied[article.pk],
                *mentioned[article.pk],
                [labels.KIND, WORDS],
            ],
            unseen=[article.text, sound(article.title)],
            weight=as_number(article.published),
        )
        for article in Article.objects.filter(pk__in=numbers)
    }


def _tied(numbers: Collection[int], places: Places) -> dict[int, list[Part]]:
    """The places of the visits, agreements and contacts that a source tells of."""
    found: dict[int, list[Part]] = defaultdict(list)
    for kind, claims in (("agreement", AgreementClaim), ("delegation", DelegationClaim)):
        pairs = _records(claims, numbers)
        parts = parts_of(kind, [number for _, number in pairs])
        for source, number in pairs:
            found[source] += [part for part in parts.get(number, ()) if part[0] in _PLACES]
    pairs = _records(ContactClaim, numbers)
    ends = {
        number: (uk, china)
        for number, uk, china in Contact.objects.filter(pk__in={number for _, number in pairs}).values_list(
            "pk", "uk_id", "china_id"
        )
    }
    places.read(place for two in ends.values() for place in two)
    for source, number in pairs:
        for place in ends[number]:
            found[source] += places.names(place, labels.PLACE) + places.above(place)
    return found


def _records(claims: type, numbers: Collection[int]) -> list[tuple[int, int]]:
    rows = claims._default_manager.filter(  # type: ignore[attr-defined]
        source__in=numbers, state__in=LIVE_STATES, stance="supports"
    )
    return list(rows.order_by("source", "record").values_list("source_id", "record_id").distinct())


def _mentions(numbers: Collection[int]) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = defaultdict(list)
    rows = Mention.objects.filter(article__in=numbers).order_by("kind", "name")
    for source, name, title in rows.values_list("article_id", "name", "title"):
        found[source] += [[labels.MENTION, name], [labels.MENTION, title]]
    return found
