"""What every public page does, whether it is a list, a record or another."""

from typing import Any, ClassVar, TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.views import View

from partnerships.models.register import data_version
from partnerships.views.data import Data
from partnerships.views.fields import quoted

PAGE, JSON = "/", ".json"
# How addresses of data end: a program asks for them, so that no error is a page and no login a form.
DATA = (JSON, ".geojson", ".csv", ".xlsx", ".atom")
Answer = TypeVar("Answer", bound=HttpResponseBase)


def unlisted(response: Answer) -> Answer:
    """Data is for whoever asks for it, not for search engines: it names people without a public post."""
    response["X-Robots-Tag"] = "noindex"
    return response


def answer_json(content: Data, status: int = 200) -> JsonResponse:
    return unlisted(JsonResponse(content, status=status, json_dumps_params={"ensure_ascii": False}))


def refuse_json(errors: dict[str, list[str]]) -> JsonResponse:
    """A bad request as data: which parameter is wrong, and how."""
    words = "; ".join(f"{name}: {' '.join(sentences)}" for name, sentences in errors.items())
    return answer_json({"error": words, "errors": errors}, 400)


def refuse_text(errors: dict[str, list[str]]) -> HttpResponse:
    """A bad request for a file: which parameter is wrong, and how, a line each."""
    lines = [f"{name}: {' '.join(sentences)}\n" for name, sentences in errors.items()]
    return HttpResponse("".join(lines), status=400, content_type="text/plain; charset=utf-8")


def unknown_parameters(request: HttpRequest, known: set[str]) -> dict[str, list[str]]:
    unknown = sorted(set(request.GET) - known)
    return {name: [f"There is no parameter {quoted(name)} here."] for name in unknown}


class Register(View):
    """A public page: it answers GET alone, and no cookie, session or user decides what it shows."""

    http_method_names = ["get", "head", "options"]


class Still(Register):
    """A page of words alone: it asks nothing of the database."""

    template: ClassVar[str]
    crumbs: ClassVar[tuple[tuple[str, str], ...]]

    def get(self, request: HttpRequest) -> HttpResponse:
        crumbs = [{"text": text, "url": url} for text, url in self.crumbs]
        return render(request, self.template, {"breadcrumbs": crumbs} | self.context())

    def context(self) -> dict[str, Any]:
        """What else its template needs."""
        return {}


def version_of(request: HttpRequest) -> str:
    """The data's version, as it was read before this view's rows."""
    known: str | None = getattr(request, "data_version", None)
    return data_version() if known is None else known


def written(day: Any) -> str:
    """A day as people read it: 7 November 2018."""
    return f"{day.day} {day:%B %Y}"
