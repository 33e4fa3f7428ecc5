"""The glossary: what the words of the register mean."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partnerships.glossary import GROUPS
from partnerships.views.base import Register


class Glossary(Register):
    """Every term with an anchor that is its code."""

    def get(self, request: HttpRequest) -> HttpResponse:
        crumbs = [{"text": "About", "url": "/about/"}, {"text": "Glossary", "url": ""}]
        return render(request, "glossary.html", {"groups": GROUPS, "breadcrumbs": crumbs})
