"""Writes one article: the source itself, then everything that it says."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from partnerships.models import Article, ArticleKey, Mention, Record, Region
from partnerships.pipeline.drafts import ClaimDraft, MentionDraft, Resolved
from partnerships.pipeline.resolve.known import Known
from partnerships.pipeline.shapes import ArticleText
from partnerships.pipeline.slugs import address_slug, mint
from partnerships.pipeline.write.anchors import reanchor
from partnerships.pipeline.write.apply import apply_drafts, keep_key
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.claims import sync_claims
from partnerships.pipeline.write.memory import Memory
from partnerships.pipeline.write.settle import settle
from partnerships.pipeline.write.stops import stopped_text
from partnerships.pipeline.write.values import column_of

FRONT_MATTER = ("title", "publisher", "url", "published", "language", "rights")


@dataclass
class Written:
    """What happened to one article. `outcome` is created, changed or unchanged."""

    slug: str
    outcome: str
    counts: Counter = field(default_factory=Counter)
    left_out: list[str] = field(default_factory=list)


def find_article(text: ArticleText) -> Article | None:
    """The source that a file is: by its address, else by its very words."""
    found = article_at(text.url) if text.url else None
    if found is not None:
        return found
    same = Article.objects.filter(fingerprint=text.fingerprint).order_by("slug")
    # Two addresses with the same words are two sources; a file without one is whichever is there.
    return same.filter(url="").first() or (None if text.url else same.first())


def article_at(url: str) -> Article | None:
    """The source with this address, also where an editor has corrected it since."""
    found = Article.objects.filter(url=url).first()
    if found is None:
        key = ArticleKey.objects.filter(locator=f"url:{url}").select_related("record").first()
        found = key.record if key else None
    return found


def write_article(
    text: ArticleText, resolve: Callable[[Known], Resolved], change: Change, memory: Memory | None = None
) -> Written:
    """Writes an article within the caller's transaction. `resolve` is handed what is known:
    by the memory of the run, where this is one article of several."""
    article = find_article(text)
    is_new = article is None
    if article is None and stopped_text(text):
        return Written("", "unchanged", left_out=["the article itself"])
    if article is None:
        article = _make(text, change)
    written = Written(article.slug, "created" if is_new else "unchanged")
    differs, moved = _write_source(article, text, change)
    resolved = resolve((memory or Memory()).known_to(article))
    written.counts = apply_drafts(
        [(article, resolved.drafts)], "reader", change, complete=True, left_out=written.left_out
    )
    # A passage that moved may have changed which claim comes first.
    for record in moved:
        record.refresh_from_db()
        differs |= settle(record, change)
    written.left_out += resolved.left_out
    differs |= _write_mentions(article, resolved, change)
    records = written.counts["created"] + written.counts["changed"] + written.counts["withdrawn"]
    if not is_new and (differs or records):
        written.outcome = "changed"
    return written


class _Taken:
    """The slugs of all sources, asked for one at a time."""

    def __contains__(self, slug: object) -> bool:
        return Article.objects.filter(slug=slug).exists()


def _make(text: ArticleText, change: Change) -> Article:
    article = Article(
        slug=mint(address_slug(text.url) or text.title, _Taken()), title=text.title, url=text.url
    )
    article.staff_only = article.withdrawn = change.opening == "held"
    change.save(article)
    return article


def _write_source(article: Article, text: ArticleText, change: Change) -> tuple[bool, list[Record]]:
    """Front matter as claims, the text itself, and passages found again where it changed."""
    moved: list[Record] = []
    differs = article.fingerprint != text.fingerprint
    if differs:
        old, article.text, article.fingerprint = article.text, text.text, text.fingerprint
        change.save(article)
        if old:
            moved = reanchor(article, old, text.text, change)
    claims = [
        ClaimDraft(name, "", str(value), f"row:front-matter:{name}")
        for name in FRONT_MATTER
        # What is as it is where a file says nothing is no evidence.
        if (value := getattr(text, name)) and value != column_of(Article, name).get_default()
    ]
    if not text.url and article.url:
        # The text alone, of a source whose address and front matter are known already.
        return differs, moved
    if sync_claims(article, article, claims, "row", change, "row:front-matter:"):
        settle(article, change)
        differs = True
    if text.url:
        keep_key(article, article, f"url:{text.url}", change)
    return differs, moved


def _write_mentions(article: Article, resolved: Resolved, change: Change) -> bool:
    """Mentions are read anew each time: nobody edits them, and nothing else refers to them."""
    regions = dict(Region.objects.values_list("slug", "pk"))
    wanted: dict[tuple[str, str], MentionDraft] = {}
    for draft in resolved.mentions:
        wanted.setdefault((draft.kind, draft.name), draft)
    differs = False
    for mention in article.mentions.all():
        key = (mention.kind, mention.name)
        if key not in wanted:
            change.delete(mention)
            differs = True
            continue
        draft = wanted.pop(key)
        values = {
            "title": draft.title, "locator": draft.locator, "quote": draft.quote,
            "region_id": regions.get(draft.region),
        }  # fmt: skip
        if any(getattr(mention, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(mention, name, value)
            change.save(mention)
            differs = True
    for (kind, name), draft in wanted.items():
        mention = Mention(
            article=article, kind=kind, name=name, title=draft.title, locator=draft.locator,
            quote=draft.quote, region_id=regions.get(draft.region),
        )  # fmt: skip
        change.save(mention)
        differs = True
    return differs
