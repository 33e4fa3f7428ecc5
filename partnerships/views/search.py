"""One box for everything: what bears the words in its name, grouped by type."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Count, QuerySet, Window
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.http import urlencode

from partnerships.models import Agreement, Article, Delegation, Organisation, Partnership, Person, Region
from partnerships.views import links
from partnerships.views.agreement import AgreementList
from partnerships.views.article import ArticleList
from partnerships.views.base import Register
from partnerships.views.delegation import DelegationList
from partnerships.views.fields import WordsField
from partnerships.views.footer import footer
from partnerships.views.organisation import OrganisationList
from partnerships.views.partnership import PartnershipList
from partnerships.views.person import PersonList
from partnerships.views.record_list import RecordList
from partnerships.views.region import RegionList
from partnerships.wording import counted

HITS = 5


@dataclass(frozen=True)
class Kind:
    """A type that is searched: its list, its records with what their names need, what stands beside one."""

    listed: type[RecordList]
    records: Callable[[], QuerySet]
    detail: Callable[[Any], str]


KINDS = (
    Kind(PartnershipList, lambda: Partnership.objects.live().select_related("uk", "china"), links.last_sign),
    Kind(RegionList, lambda: Region.objects.live(), lambda place: place.get_kind_display()),
    Kind(OrganisationList, lambda: Organisation.objects.live(), lambda body: body.get_kind_display()),
    Kind(PersonList, lambda: Person.objects.live().prefetch_related("posts"), lambda person: _posts(person)),
    Kind(DelegationList, lambda: Delegation.objects.live().named(), lambda visit: visit.get_status_display()),
    Kind(AgreementList, lambda: Agreement.objects.live().named(), lambda each: each.get_kind_display()),
    Kind(ArticleList, lambda: Article.objects.articles().for_list(), lambda article: article.publisher),
)


def _posts(person: Person) -> str:
    return "; ".join(post.title for post in person.posts.all()[:2])


class SearchForm(forms.Form):
    """The words to look for."""

    q = WordsField(label="Search the register", required=False)

    def clean(self) -> dict[str, Any]:
        given = {value.strip() for value in self.data.getlist("q")} - {""}  # type: ignore[attr-defined]
        if len(given) > 1:
            self.add_error("q", "Give one search only.")
        return self.cleaned_data


def search(words: str) -> list[dict[str, Any]]:
    """What each list finds for the words: how many, the first few, and the way to all of them."""
    query = QueryDict(mutable=True)
    query["q"] = words
    groups = []
    for kind in KINDS:
        filters = kind.listed.filters(query, kind.records(), offer=False)
        found: Any = filters.qs.annotate(in_all=Window(Count("pk")))[:HITS]
        hits = [_hit(kind, record) for record in found]
        if hits:
            total = found[0].in_all
            groups.append(
                {
                    "stem": kind.listed.stem,
                    "title": kind.listed.title,
                    "count": total,
                    "words": counted(total, filters.singular, filters.plural),
                    "hits": hits,
                    "url": f"/{kind.listed.stem}/?{urlencode({'q': words})}",
                }
            )
    return groups


def _hit(kind: Kind, record: Any) -> dict[str, Any]:
    place = record.china if isinstance(record, Partnership) else record
    return {
        "text": record.name,
        "url": record.get_absolute_url(),
        "zh": getattr(place, "name_zh", ""),
        "lang": getattr(record, "language", ""),
        "detail": kind.detail(record),
    }


class Search(Register):
    """The results, or the form and how to use it."""

    def get(self, request: HttpRequest) -> HttpResponse:
        form = SearchForm(request.GET)
        words = form.cleaned_data["q"] if form.is_valid() else ""
        groups = search(words) if words else []
        context = {
            "form": form,
            "breadcrumbs": [{"text": "Search", "url": ""}],
            "search_words": request.GET.get("q", ""),
            "words": words,
            "groups": groups,
            "found": counted(sum(group["count"] for group in groups), "result") if groups else "No results",
        }
        return render(request, "search.html", context | footer(), status=200 if form.is_valid() else 400)
