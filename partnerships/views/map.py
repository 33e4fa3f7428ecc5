"""The map of ties: the list of partnerships, drawn, with the same filters."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from partnerships.charts.tie_map import tie_map
from partnerships.models import Partnership
from partnerships.views.addresses import with_query
from partnerships.views.base import Register, version_of
from partnerships.views.footer import footer
from partnerships.views.list_page import choices
from partnerships.views.partnership import PartnershipFilters
from partnerships.views.place_form import settle_places

MOST = 400  # ties drawn and listed; of more, those with the latest sign of contact


class TieMap(Register):
    """Every tie that the filter finds, as lines between points and as tables."""

    def get(self, request: HttpRequest) -> HttpResponse:
        filters = PartnershipFilters(
            request.GET, Partnership.objects.live(), offer=True, version=version_of(request)
        )
        address, unsettled = settle_places(request, filters.form)
        if address:
            return redirect(address)
        settled = filters.is_valid() and not unsettled
        drawn = self._drawn(request, filters) if settled else {"map": None}
        context = {
            "title": "Map",
            "section": "map",
            "breadcrumbs": [{"text": "Map", "url": ""}],
        }
        context |= drawn | choices(request, filters, unsettled, settled)
        context |= footer(filters.version)
        return render(request, "map.html", context, status=400 if filters.form.errors else 200)

    def _drawn(self, request: HttpRequest, filters: PartnershipFilters) -> dict[str, Any]:
        latest = filters.qs.select_related("uk", "china").order_by("-last_contact", "pk")
        found = list(latest[: MOST + 1])
        count = filters.qs.count() if len(found) > MOST else len(found)
        ties = found[:MOST]
        drawing = tie_map(ties)
        return {
            "map": drawing,
            "ties": ties,
            "count": count,
            "cut": count > MOST,
            "description": filters.describe(count),
            "undated": filters.matched.undated(),
            "list_url": with_query("/partnerships/", request.GET.copy()),
        }
