"""One box for everything: what is found by the words, grouped by type, and why."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode

from partnerships.models import Agreement, Article, Delegation, Organisation, Partnership, Person, Region
from partnerships.models.prepared import Prepared
from partnerships.search import find
from partnerships.search.result import Found
from partnerships.views import links
from partnerships.views.agreement import AgreementList
from partnerships.views.article import ArticleList
from partnerships.views.base import Register, answer_json, refuse_json, unknown_parameters, version_of
from partnerships.views.delegation import DelegationList
from partnerships.views.fields import WordsField
from partnerships.views.footer import footer
from partnerships.views.organisation import OrganisationList
from partnerships.views.partnership import PartnershipList
from partnerships.views.person import PersonList
from partnerships.views.record_list import RecordList
from partnerships.views.region import RegionList
from partnerships.views.rows import Held
from partnerships.wording import counted

HITS = 5
SUGGESTIONS = 8
SUGGESTED = ("partnership", "region", "organisation", "person")


@dataclass(frozen=True)
class Kind:
    """A type that is searched: its list, its records with what their names need, what stands beside one."""

    listed: type[RecordList]
    records: Callable[[], QuerySet]
    detail: Callable[[Any], str]


KINDS = {
    "partnership": Kind(
        PartnershipList, lambda: Partnership.objects.live().select_related("uk", "china"), links.last_sign
    ),
    "region": Kind(RegionList, lambda: Region.objects.live(), lambda place: place.get_kind_display()),
    "organisation": Kind(
        OrganisationList, lambda: Organisation.objects.live(), lambda body: body.get_kind_display()
    ),
    "person": Kind(
        PersonList, lambda: Person.objects.live().prefetch_related("posts"), lambda person: _posts(person)
    ),
    "delegation": Kind(
        DelegationList, lambda: Delegation.objects.live().named(), lambda visit: visit.get_status_display()
    ),
    "agreement": Kind(
        AgreementList, lambda: Agreement.objects.live().named(), lambda each: each.get_kind_display()
    ),
    "article": Kind(
        ArticleList, lambda: Article.objects.public().for_list(), lambda article: article.publisher
    ),
}


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


def grouped(result: find.Result, words: str, version: str) -> list[dict[str, Any]]:
    """What each list finds: how many, the best few, and the way to all of them."""
    why = find.explain(result)
    groups = []
    for group in result.groups:
        kind = KINDS[group.kind]
        filters = kind.listed.filters
        groups.append(
            {
                "stem": kind.listed.stem,
                "title": kind.listed.title,
                "count": group.count,
                "words": counted(group.count, filters.singular, filters.plural),
                "hits": _rows(group, why, version),
                # A list asks for all words: it has nothing of what only some of them found.
                "url": "" if group.parts else f"/{kind.listed.stem}/?{urlencode({'q': words})}",
            }
        )
    return groups


def _rows(group: Found, why: dict[int, list[str]], version: str) -> list[dict[str, Any]]:
    """The best of one type as rows to draw, each with why it was found."""
    entries = {each.number: each.entry for each in group.best}
    held = Held(f"search for {group.kind}", version, partial(_hits, group.kind))
    return [{"row": row, "why": why[entries[row.key]]} for row in held.rows(entries)]


def _hits(name: str, numbers: list[int]) -> dict[int, dict[str, Any]]:
    """What is shown of records of one type, by their keys."""
    kind = KINDS[name]
    return {number: _hit(kind, record) for number, record in _records(name).by_key(numbers).items()}


@cache
def _records(name: str) -> Prepared:
    return Prepared(lambda: KINDS[name].records().order_by(), most=max(HITS, SUGGESTIONS))


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
        version = version_of(request)
        result = find.search(words, HITS) if words else None
        context = {
            "form": form,
            "wrong": bool(form.errors),
            "breadcrumbs": [{"text": "Search", "url": ""}],
            "search_words": request.GET.get("q", ""),
            "words": words,
            "groups": grouped(result, result.instead or words, version) if result else [],
            "instead": result.instead if result else "",
            "instead_url": f"/search/?{urlencode({'q': result.instead})}" if result else "",
            "parts": bool(result and result.parts),
            "found": counted(result.count, "result") if result and result.groups else "No results",
        }
        context |= footer(version)
        return render(request, "search.html", context, status=200 if form.is_valid() else 400)


class Suggestions(Register):
    """The names that begin with what is being typed: `/search/suggest.json?q=`."""

    def get(self, request: HttpRequest) -> HttpResponse:
        form = SearchForm(request.GET)
        errors = {name: [str(each) for each in found] for name, found in form.errors.items()}
        errors |= unknown_parameters(request, {"q"})
        if errors:
            return refuse_json(errors)
        words = form.cleaned_data["q"]
        best = find.named(words, *SUGGESTED)[:SUGGESTIONS] if words else []
        hits = {name: _hits(name, [each.number for each in best if each.kind == name]) for name in SUGGESTED}
        shown = [
            hits[each.kind][each.number] | {"type": KINDS[each.kind].listed.filters.singular}
            for each in best if each.number in hits[each.kind]
        ]  # fmt: skip
        keys = ("text", "zh", "type", "url")
        return answer_json({"suggestions": [{key: hit[key] for key in keys} for hit in shown]})
