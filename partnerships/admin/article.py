"""Sources, as editors keep them."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q
from django.http import HttpRequest
from django.urls import URLPattern, path

from partnerships.admin import searching
from partnerships.admin.base import RecordAdmin
from partnerships.admin.claims import ClaimsInline, NewClaimInline
from partnerships.admin.desk.review import review
from partnerships.admin.filters import EvidenceFilter, decade_of, missing
from partnerships.admin.tables import claims_of
from partnerships.models import RECORD_TYPES, Article, ArticleClaim
from partnerships.models.article import DESK_SLUG


class ArticleClaims(ClaimsInline):
    model = ArticleClaim


class NewArticleClaim(NewClaimInline):
    model = ArticleClaim


@admin.register(Article)
class ArticleAdmin(RecordAdmin):
    """A source: its text is kept as it was read, only what describes it is edited."""

    matches = staticmethod(searching.article)
    list_display = ("title", "publisher", "published", "language", "rights", "standing")
    list_filter = (
        EvidenceFilter,
        "rights",
        "language",
        decade_of("published"),
        "withdrawn",
        missing(
            text=("No text", Q(fingerprint="")),
            address=("No address", Q(url="")),
            publisher=("No publisher", Q(publisher="")),
        ),
    )
    inlines = (ArticleClaims, NewArticleClaim)

    def extra_readonly(self) -> tuple[str, ...]:
        return ("text",)

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(review)
        return [path("<str:number>/review/", page, name="partnerships_article_review"), *super().get_urls()]

    def slug_words(self, form: forms.ModelForm, formsets: list[Any]) -> str:
        words = [form.cleaned_data["publisher"], form.cleaned_data["published"], form.cleaned_data["title"]]
        return " ".join(str(word) for word in words if word)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not _is_desk(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not _is_desk(obj) and super().has_delete_permission(request, obj)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """A source that other records rest on stays; what it says of itself goes with it."""
        to_delete, counts, lacking, protected = super().get_deleted_objects(objs, request)
        if protected and not _rests_on(objs):
            protected = []
        return to_delete, counts, lacking, protected


def _is_desk(article: Article | None) -> bool:
    """The editors' own source is no article to edit."""
    return article is not None and article.slug == DESK_SLUG


def _rests_on(articles: Any) -> bool:
    """Whether a claim about any other record has one of these sources."""
    for record_type in RECORD_TYPES:
        claims = claims_of(record_type).objects.filter(source__in=articles)
        if record_type is Article:
            claims = claims.exclude(record__in=articles)
        if claims.exists():
            return True
    return any(article.slug == DESK_SLUG for article in articles)
