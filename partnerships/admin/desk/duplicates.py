"""Two records that may be one: suggestions, and an editor's word that they are two."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from partnerships.admin.desk.merging import mergeable
from partnerships.admin.desk.pages import is_number, may, record_or_404, show, tell
from partnerships.models import Distinction
from partnerships.pipeline.write.merge import MERGEABLE
from partnerships.rules.duplicates import suggestions

NOT_THERE = "That is not said any more: someone else has taken it back."


def duplicates_page(request: HttpRequest, name: str = "person") -> HttpResponse:
    """Posted two numbers, `one` and `other`, it keeps those apart; posted `together`, it takes that back."""
    model = mergeable(name)
    may(request, model, "view", "change", "delete")
    if request.method == "POST":
        return _take_back(request, name) if "together" in request.POST else _keep_apart(request, name)
    kinds = [(kind._meta.model_name, str(kind._meta.verbose_name_plural).capitalize()) for kind in MERGEABLE]
    return show(
        request, "duplicates", f"May be one: {model._meta.verbose_name_plural}",
        suggestions=suggestions(model), kind=name, kinds=kinds,
        apart=Distinction.objects.filter(type=name).select_related("user"),
    )  # fmt: skip


def _keep_apart(request: HttpRequest, name: str) -> HttpResponse:
    model = mergeable(name)
    one, other = (record_or_404(model, request.POST.get(each, "")) for each in ("one", "other"))
    here = reverse("admin:desk_duplicates", args=(name,))
    if one == other:
        return tell(
            request, f"“{one}” is one record: choose another to keep it apart from.", here, messages.ERROR
        )
    Distinction.objects.keep_apart(one, other, request.user)
    return tell(request, f"“{one}” and “{other}” are two. They are not suggested again.", here)


def _take_back(request: HttpRequest, name: str) -> HttpResponse:
    number: Any = request.POST["together"]
    found = Distinction.objects.filter(type=name, pk=number).first() if is_number(number) else None
    here = reverse("admin:desk_duplicates", args=(name,))
    if found is None:
        return tell(request, NOT_THERE, here, messages.WARNING)
    found.delete()
    return tell(request, f"“{found.one}” and “{found.other}” may be one again.", here)
