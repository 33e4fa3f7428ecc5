"""Sources, articles and rows of tables alike: their filter, list and page."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from partnerships import vocabulary
from partnerships.evidence.claims import live_claims
from partnerships.evidence.facts import Evidence
from partnerships.evidence.support import records_on, support_of
from partnerships.evidence.values import web_address
from partnerships.models import Article
from partnerships.views import links
from partnerships.views.data import Data, dated
from partnerships.views.filter_set import RecordFilters
from partnerships.views.filters import ConditionsFilter, Sort
from partnerships.views.record_detail import RecordDetail
from partnerships.views.record_list import RecordList
from partnerships.views.sorting import by_date
from partnerships.wording import language_name

KINDS = {
    "article": (vocabulary.SOURCE_KINDS["article"], lambda: ~Q(fingerprint="")),
    "page": (vocabulary.SOURCE_KINDS["page"], lambda: Q(fingerprint="")),
}


class ArticleFilters(RecordFilters):
    singular, plural = "source", "sources"
    sorts = by_date("published", "Latest first", "Earliest first", "slug") | {
        "title": Sort("Title", ("title", "slug"))
    }
    date_column = "published"
    date_help = "When it was published: 2018, 2018-11 or 2018-11-07."

    kind = ConditionsFilter(KINDS, "Kind")

    def when(self, words: str) -> str:
        return f"published {words}"


class ArticleList(RecordList):
    filters = ArticleFilters
    stem, title, template = "articles", "Sources", "partnerships/article_list.html"
    name_key = "title"

    def records(self) -> QuerySet:
        return Article.objects.public().for_list()

    def data(self, article: Article) -> Data:
        return (
            {"publisher": article.publisher, "source_url": web_address(article.url) or None}
            | dated("published", article.published)
            | {"language": article.language, "rights": article.rights}
        )

    def as_data(self, request: HttpRequest, records: list[Any]) -> list[Data]:
        # A source is no source of itself: `source_url` says where it stands.
        return [{k: v for k, v in row.items() if k != "sources"} for row in super().as_data(request, records)]


class ArticleDetail(RecordDetail):
    listed = ArticleList
    template = "partnerships/article_detail.html"
    facts = ("title", "publisher", "url", "published", "language", "rights")

    def records(self) -> QuerySet:
        return Article.objects.exclude(rights="staff").for_detail()

    def evidence(self, article: Article) -> Evidence:
        """What the source says of itself needs no footnote; what another says of it does."""
        claims = live_claims(article)
        foreign = any(claim.source_id != article.pk for claim in claims)
        evidence = Evidence(article, claims if foreign else [], self.facts, self.tables)
        values = {fact["key"]: fact["values"][0] for fact in evidence.facts}
        values["title"]["lang"] = article.language
        values["language"]["text"] = language_name(article.language)
        return evidence

    def context(self, article: Article) -> dict[str, Any]:
        self.support = support_of(article)
        return super().context(article) | {
            "blocks": self.support.blocks,
            "legend": self.support.legend,
            "taken": self.support.groups,
            "address": web_address(article.url),
        }

    def related(self, article: Article) -> list[dict[str, Any]]:
        groups = []
        if not article.text:
            groups.append(links.group("Rests on this source", "No record rests on it.", records_on(article)))
        if self.support.gone:
            gone = [links.item(each["text"], each["url"]) for each in self.support.gone]
            groups.append(links.group("Accepted by an editor, but no longer in the text", "", gone))
        return groups
