"""The address that describes the data addresses."""

from django.http import HttpRequest, HttpResponse, QueryDict

from partnerships.exports.openapi import description
from partnerships.views.agreement import AgreementList
from partnerships.views.article import ArticleList
from partnerships.views.base import Register, answer_json, refuse_json, unknown_parameters, version_of
from partnerships.views.calendar import CalendarForm
from partnerships.views.changes import ChangesForm
from partnerships.views.delegation import DelegationList
from partnerships.views.organisation import OrganisationList
from partnerships.views.partnership import PartnershipList
from partnerships.views.person import PersonList
from partnerships.views.region import RegionList
from partnerships.views.search import SearchForm

LISTS = (
    PartnershipList, RegionList, OrganisationList, PersonList, DelegationList, AgreementList, ArticleList,
)  # fmt: skip


class OpenApi(Register):
    """Every data address, its parameters and what it answers."""

    def get(self, request: HttpRequest) -> HttpResponse:
        errors = unknown_parameters(request, set())
        if errors:
            return refuse_json(errors)
        forms = {
            "calendar": CalendarForm(QueryDict(), False, version_of(request)).fields,
            "changes": {"type": ChangesForm.base_fields["type"]},
            "search": SearchForm.base_fields,
        }
        return answer_json(description(LISTS, forms, request.build_absolute_uri("/").rstrip("/")))
