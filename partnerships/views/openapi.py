"""The address that describes the data addresses."""

from django.http import HttpRequest, HttpResponse

from partnerships.exports.openapi import description
from partnerships.views.agreement import AgreementList
from partnerships.views.article import ArticleList
from partnerships.views.base import Register, answer_json, refuse_json, unknown_parameters
from partnerships.views.delegation import DelegationList
from partnerships.views.organisation import OrganisationList
from partnerships.views.partnership import PartnershipList
from partnerships.views.person import PersonList
from partnerships.views.region import RegionList

LISTS = (
    PartnershipList, RegionList, OrganisationList, PersonList, DelegationList, AgreementList, ArticleList,
)  # fmt: skip


class OpenApi(Register):
    """Every data address, its parameters and what it answers."""

    def get(self, request: HttpRequest) -> HttpResponse:
        errors = unknown_parameters(request, set())
        if errors:
            return refuse_json(errors)
        return answer_json(description(LISTS, request.build_absolute_uri("/").rstrip("/")))
