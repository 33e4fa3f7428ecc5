"""What every page of the desk shares: who may open it, what stands around it."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse

from partnerships.admin.guards import number_or_404
from partnerships.models import RECORD_TYPES, Record

TYPES: dict[str, type[Record]] = {str(model._meta.model_name): model for model in RECORD_TYPES}


def show(request: HttpRequest, template: str, title: str, status: int = 200, **context: Any) -> HttpResponse:
    """A page of the desk."""
    around = admin.site.each_context(request) | {"title": title}
    return TemplateResponse(request, f"admin/desk/{template}.html", around | context, status=status)


def may(request: HttpRequest, model: Any, *actions: str) -> None:
    """Raises PermissionDenied for someone who may not do all of this to such records."""
    for action in actions:
        if not request.user.has_perm(f"partnerships.{action}_{model._meta.model_name}"):  # type: ignore[union-attr]
            raise PermissionDenied


def record_or_404(model: Any, number: str) -> Any:
    found = model._base_manager.filter(pk=number_or_404(model, number)).first()
    if found is None:
        raise Http404("There is no record with that number.")
    return found


def is_number(text: str) -> bool:
    """Whether a text is the number of a row, as far as either database can hold one."""
    return text.isascii() and text.isdigit() and len(text) < 18


def change_address(record: Any) -> str:
    return reverse(f"admin:partnerships_{record._meta.model_name}_change", args=(record.pk,))


def tell(request: HttpRequest, words: str, address: str, level: int = messages.SUCCESS) -> HttpResponse:
    """A sentence at the top of the next page."""
    messages.add_message(request, level, words)
    return redirect(address)


def named(words: str, model: Any) -> Any:
    """The one record that an editor names by slug, or by its whole name; None for none or several."""
    words = words.replace("\0", "").strip()
    found = model._base_manager.filter(slug=words).first()
    if found is None:
        found = model._base_manager.filter(former_slugs__slug=words).first()
    if found is None and words and any(field.name == "name" for field in model._meta.fields):
        same = list(model._base_manager.filter(name__iexact=words)[:2])
        found = same[0] if len(same) == 1 else None
    return found
