"""What the register takes from one source: its passages, and the records that rest on it."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from partnerships.evidence.passages import Passage, cut, quoted
from partnerships.models import RECORD_TYPES, Agreement, Article, Claim, Contact, Delegation, Mention, Record
from partnerships.models.agreement import parties_of
from partnerships.models.base import claims_of_type
from partnerships.models.claim import LIVE_STATES
from partnerships.models.delegation import places_of

MOST = 100  # records of one type; a table of rows may support thousands


@dataclass(frozen=True)
class Supported:
    """One fact of one record, with the address where it is shown."""

    text: str
    url: str


@dataclass
class Support:
    """The segments of a source's text, its mentions, and facts whose words have gone from it."""

    article: Article
    segments: list[dict[str, Any]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    gone: list[Supported] = field(default_factory=list)
    facts: dict[Any, list[str]] = field(default_factory=dict)

    def address_of(self, mention: Mention) -> str:
        span = span_of(mention.locator, self.article.text)
        return f"#passage-{span[0]}-{span[1]}" if span else ""


def span_of(locator: str, text: str) -> Passage | None:
    """Start and end of a passage that lies in the text."""
    start, _, end = locator.removeprefix("chars:").partition("-")
    if not (locator.startswith("chars:") and start.isdecimal() and end.isdecimal()):
        return None
    return (int(start), int(end)) if int(start) < int(end) <= len(text) else None


def named(record_type: Any) -> QuerySet:
    """Records with all that their names are made of."""
    if record_type in (Agreement, Delegation):
        return record_type.objects.named()
    return record_type.objects.for_list() if record_type is Contact else record_type.objects.all()


def claims_on(article: Article, record_type: Any) -> QuerySet:
    """The live claims that a source makes of one type, with what their records' names are made of."""
    claims = claims_of_type(record_type)._default_manager
    found = claims.filter(source=article, state__in=LIVE_STATES).select_related("record")
    if record_type is Agreement:
        return found.prefetch_related(parties_of("record__parties"))
    if record_type is Delegation:
        return found.prefetch_related(places_of("record__places"))
    if record_type is Contact:
        return found.select_related("record__uk", "record__china")
    return found.defer("record__text") if record_type is Article else found


def fact_address(record: Any, fact: str) -> str:
    """Where a fact is shown: its record's page, at the fact."""
    page = record.get_absolute_url()
    return page if "#" in page else f"{page}#fact-{fact}"


def fact_label(record_type: Any, fact: str) -> str:
    """A fact in words: its column's name, or what its rows are called."""
    if fact in record_type.CHILDREN:
        return fact
    return str(record_type._meta.get_field(fact).verbose_name) if fact in record_type.COLUMNS else fact


def support_of(article: Article) -> Support:
    """Reads every passage of a source's text. A table of rows has none: see `records_on`."""
    support = Support(article, mentions=list(article.mentions.all()))
    if not article.text:
        return support
    passages: dict[Passage, dict[str, str]] = defaultdict(dict)
    for record_type in RECORD_TYPES:
        found = claims_on(article, record_type).order_by("record", "fact", "subject", "locator")
        for claim in found:
            _place(support, passages, claim.record, claim)
    for mention in support.mentions:
        span = span_of(mention.locator, article.text)
        if span:
            passages[span].setdefault("#", f"Named only: {mention.name}")
    support.segments = (cut if article.rights == "full" else quoted)(article.text, passages)
    return support


def _place(support: Support, passages: dict[Passage, dict[str, str]], record: Record, claim: Claim) -> None:
    text, label = support.article.text, fact_label(type(record), claim.fact)
    known = support.facts.setdefault(record, [])
    if label not in known:
        known.append(label)
    supported = Supported(f"{record}: {label}", fact_address(record, claim.fact))
    span = span_of(claim.locator, text)
    if span and claim.quote in ("", text[span[0] : span[1]]):
        passages[span][supported.url] = supported.text
    elif claim.passage and supported not in support.gone:
        support.gone.append(supported)


def records_on(article: Article, support: Support) -> list[dict[str, str]]:
    """Links to the records that rest on a source, with the facts that do where they are known."""
    if article.text:
        return [
            {"text": str(record), "url": record.get_absolute_url(), "detail": ", ".join(labels)}
            for record, labels in support.facts.items()
        ]
    items = []
    types: tuple[Any, ...] = RECORD_TYPES
    for record_type in types:
        claims = claims_of_type(record_type)._default_manager
        rows = claims.filter(source=article, state__in=LIVE_STATES).order_by().values("record")
        for record in named(record_type).filter(pk__in=rows)[:MOST]:
            items.append({"text": str(record), "url": record.get_absolute_url(), "detail": ""})
    return items
