"""What the register takes from one source: its passages, and the records that rest on it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from partnerships.evidence.kinds import KINDS, Kind
from partnerships.evidence.passages import Marks, Passage, Token, quoted, whole
from partnerships.evidence.sayings import saying
from partnerships.evidence.taken import Taken
from partnerships.models import RECORD_TYPES, Agreement, Article, Contact, Delegation, Mention
from partnerships.models.agreement import parties_of
from partnerships.models.base import claims_of_type
from partnerships.models.claim import LIVE_STATES
from partnerships.models.delegation import places_of

MOST = 100  # records of one type; a table of rows may support thousands


@dataclass
class Support:
    """What the text of a source gives, and facts whose words have gone from it."""

    article: Article
    taken: list[Taken] = field(default_factory=list)
    gone: list[dict[str, str]] = field(default_factory=list)

    @property
    def marks(self) -> Marks:
        marks: dict[Passage, list[Taken]] = defaultdict(list)
        for each in self.taken:
            for passage in each.said:
                marks[passage].append(each)
        return marks

    @property
    def blocks(self) -> list[list[Token]]:
        """What the public sees of the text: all of it, or its passages alone."""
        show = whole if self.article.rights == "full" else quoted
        return show(self.article.text, self.marks)

    @property
    def legend(self) -> list[Kind]:
        return list(dict.fromkeys(each.kind for each in self.taken))

    @property
    def groups(self) -> list[dict[str, Any]]:
        return [
            {
                "sign": each.sign, "kind": each.code, "what": each.kind.label, "name": each.name,
                "url": each.url, "detail": each.detail, "quotes": each.quotes(self.article.text),
            }
            for each in self.taken
        ]  # fmt: skip


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


def support_of(article: Article) -> Support:
    """Reads every passage of a source's text. A table of rows has none: see `records_on`."""
    support = Support(article)
    if not article.text:
        return support
    for position, model in enumerate(KINDS):
        if model in RECORD_TYPES:
            claims = claims_on(article, model).order_by("record", "fact", "subject", "locator")
            support.taken += _taken(support, model, position, claims)
    support.taken += _named_only(article, list(KINDS).index(Mention))
    return support


def _taken(support: Support, model: Any, position: int, claims: Iterable[Any]) -> list[Taken]:
    """One entry a record, numbered as they first appear in the text."""
    text = support.article.text
    found: dict[Any, Taken] = {}
    for claim in claims:
        record = claim.record
        said = saying(claim)
        span = span_of(claim.locator, text)
        if span and claim.quote in ("", text[span[0] : span[1]]):
            each = found.setdefault(
                record, Taken(KINDS[model], (position, 0), str(record), record.get_absolute_url())
            )
            if said not in each.said[span]:
                each.said[span].append(said)
        elif claim.passage:
            gone = {"text": f"{record}: {said['fact']}", "url": said["url"]}
            if gone not in support.gone:
                support.gone.append(gone)
    ordered = sorted(found.values(), key=lambda each: (min(each.said), each.url))
    for number, each in enumerate(ordered, 1):
        each.order = (position, number)
    return ordered


def _named_only(article: Article, position: int) -> list[Taken]:
    counter: Counter[str] = Counter()
    taken = []
    # Nobody has checked yet whom an article that an editor brought in names in passing.
    for mention in () if article.in_review else article.mentions.all():
        span = span_of(mention.locator, article.text)
        if span:
            counter["n"] += 1
            each = Taken(KINDS[Mention], (position, counter["n"]), mention.name, "", mention.title)
            each.said[span] = []
            taken.append(each)
    return taken


def records_on(article: Article) -> list[dict[str, str]]:
    """Links to the records that rest on a table of rows."""
    items = []
    types: tuple[Any, ...] = RECORD_TYPES
    for record_type in types:
        claims = claims_of_type(record_type)._default_manager
        rows = claims.filter(source=article, state__in=LIVE_STATES).order_by().values("record")
        for record in named(record_type).filter(pk__in=rows)[:MOST]:
            items.append({"text": str(record), "url": record.get_absolute_url(), "detail": ""})
    return items
