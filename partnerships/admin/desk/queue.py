"""Which articles wait for an editor: the one with most to check first."""

from collections import Counter
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse

from partnerships.admin.desk.pages import may, show
from partnerships.models import RECORD_TYPES, Article
from partnerships.models.base import claims_of_type
from partnerships.models.claim import OPEN_STATES

PAGE = 50


def left_to_check() -> Counter[int]:
    """How many readings of each article nobody has judged. One query a type."""
    left: Counter[int] = Counter()
    for model in RECORD_TYPES:
        if model is not Article:
            claims = claims_of_type(model).objects.filter(state__in=OPEN_STATES, origin="reader").order_by()
            left.update(dict(claims.values_list("source").annotate(number=Count("pk"))))
    return left


def queue_page(request: HttpRequest) -> HttpResponse:
    may(request, Article, "view", "change")
    left = left_to_check()
    waiting = Article.objects.filter(Q(pk__in=left) | Q(in_review=True)).defer("text")
    rows: list[dict[str, Any]] = [{"article": article, "left": left[article.pk]} for article in waiting]
    rows.sort(key=lambda row: (not row["article"].in_review, -row["left"], row["article"].slug))
    pages = Paginator(rows, PAGE)
    return show(request, "queue", "Articles to check", page=pages.get_page(request.GET.get("p")))
