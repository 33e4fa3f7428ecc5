"""Articles: their filter, list and page."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from partnerships.evidence.support import records_on, support_of
from partnerships.evidence.values import web_address
from partnerships.models import Article
from partnerships.views import links, matching
from partnerships.views.data import Data, dated
from partnerships.views.filter_set import RecordFilters
from partnerships.views.filters import Sort
from partnerships.views.record_detail import RecordDetail
from partnerships.views.record_list import RecordList
from partnerships.views.sorting import by_date


class ArticleFilters(RecordFilters):
    singular, plural = "article", "articles"
    sorts = by_date("published", "Latest first", "Earliest first", "slug") | {
        "title": Sort("Title", ("title", "slug"))
    }
    date_column = "published"
    date_help = "When it was published: 2018, 2018-11 or 2018-11-07."

    def matching(self, word: str) -> Q:
        return matching.article(word)

    def when(self, words: str) -> str:
        return f"published {words}"


class ArticleList(RecordList):
    filters = ArticleFilters
    stem, title, template = "articles", "Articles", "partnerships/article_list.html"
    name_key = "title"

    def records(self) -> QuerySet:
        return Article.objects.articles().for_list()

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

    def context(self, article: Article) -> dict[str, Any]:
        self.support = support_of(article)
        return super().context(article) | {"segments": self.support.segments}

    def related(self, article: Article) -> list[dict[str, Any]]:
        mentions = [
            links.item(each.name, self.support.address_of(each), each.title) for each in self.support.mentions
        ]
        gone = [links.item(each.text, each.url) for each in self.support.gone]
        groups = [
            links.group("Rests on this source", "No record rests on it.", records_on(article, self.support)),
            links.group("Named in it without taking part", "Nobody else is named.", mentions),
        ]
        if gone:
            groups.append(links.group("Accepted by an editor, but no longer in the text", "", gone))
        return groups
