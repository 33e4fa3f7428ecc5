"""Every public path. `<ext:ext>` and `<exts:ext>` are "/" for a page and a format for the same as data."""

from django.contrib import admin
from django.urls import path, register_converter

from partnerships.views import (
    about_data,
    agreement,
    article,
    brief,
    calendar,
    changes,
    compare,
    delegation,
    glossary,
    health,
    home,
    openapi,
    organisation,
    partnership,
    person,
    region,
    search,
)
from partnerships.views import map as tie_map
from partnerships.views.converters import (
    BriefExtensionConverter,
    ExtensionConverter,
    ListExtensionConverter,
)

register_converter(ExtensionConverter, "ext")
register_converter(ListExtensionConverter, "exts")
register_converter(BriefExtensionConverter, "ext_brief")

urlpatterns = [
    path("", home.Home.as_view(), name="home"),
    path("search/", search.Search.as_view(), name="search"),
    path("search/suggest.json", search.Suggestions.as_view(), name="suggestions"),
    path("map/", tie_map.TieMap.as_view(), name="map"),
    path("calendar/", calendar.Calendar.as_view(), name="calendar"),
    path("calendar.ics", calendar.CalendarFile.as_view(), name="calendar_file"),
    path("compare/", compare.Compare.as_view(), name="compare"),
    path("about/", home.About.as_view(), name="about"),
    path("about/data/", about_data.AboutData.as_view(), name="about_data"),
    path("about/glossary/", glossary.Glossary.as_view(), name="glossary"),
    path("about/accessibility/", home.Accessibility.as_view(), name="accessibility"),
    path("about/privacy/", home.Privacy.as_view(), name="privacy"),
    path("partnerships<exts:ext>", partnership.PartnershipList.as_view(), name="partnerships"),
    path(
        "partnerships/<slug:uk>/<slug:china><ext:ext>",
        partnership.PartnershipDetail.as_view(),
        name="partnership",
    ),
    path(
        "partnerships/<slug:uk>/<slug:china>/brief<ext_brief:ext>",
        brief.PartnershipBrief.as_view(),
        name="partnership_brief",
    ),
    path("regions<exts:ext>", region.RegionList.as_view(), name="regions"),
    path("regions/<slug:slug><ext:ext>", region.RegionDetail.as_view(), name="region"),
    path("regions/<slug:slug>/brief<ext_brief:ext>", brief.RegionBrief.as_view(), name="region_brief"),
    path("organisations<exts:ext>", organisation.OrganisationList.as_view(), name="organisations"),
    path(
        "organisations/<slug:slug><ext:ext>", organisation.OrganisationDetail.as_view(), name="organisation"
    ),
    path("people<exts:ext>", person.PersonList.as_view(), name="people"),
    path("people/<slug:slug><ext:ext>", person.PersonDetail.as_view(), name="person"),
    path("delegations<exts:ext>", delegation.DelegationList.as_view(), name="delegations"),
    path("delegations/<slug:slug><ext:ext>", delegation.DelegationDetail.as_view(), name="delegation"),
    path("agreements<exts:ext>", agreement.AgreementList.as_view(), name="agreements"),
    path("agreements/<slug:slug><ext:ext>", agreement.AgreementDetail.as_view(), name="agreement"),
    path("articles<exts:ext>", article.ArticleList.as_view(), name="articles"),
    path("articles/<slug:slug><ext:ext>", article.ArticleDetail.as_view(), name="article"),
    path("changes<exts:ext>", changes.Changes.as_view(), name="changes"),
    path("openapi.json", openapi.OpenApi.as_view(), name="openapi"),
    path("health/live/", health.live, name="health_live"),
    path("health/ready/", health.ready, name="health_ready"),
    path("admin/", admin.site.urls),
]

handler400 = "partnerships.views.errors.bad_request"
handler403 = "partnerships.views.errors.forbidden"
handler404 = "partnerships.views.errors.not_found"
handler500 = "partnerships.views.errors.failed"
