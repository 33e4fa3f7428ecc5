"""A record as structured data (schema.org, JSON-LD) for search engines and other programs.

A person without a public post is not in it, wherever they are named.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from partnerships.evidence.values import web_address
from partnerships.models import Agreement, Article, Delegation, Organisation, Partnership, Person, Region

Thing = dict[str, Any]
Absolute = Callable[[str], str]

_BODIES = {
    "council": "GovernmentOrganization",
    "government": "GovernmentOrganization",
    "commission": "GovernmentOrganization",
    "legislature": "GovernmentOrganization",
    "diplomatic_mission": "GovernmentOrganization",
    "university": "EducationalOrganization",
    "company": "Corporation",
}
# What may not stand in the text of a script, spelt so that JSON reads the same.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


def block(record: Any, absolute: Absolute, sources: Iterable[str]) -> SafeString:
    """The element that goes into the page; nothing for a record that is not described."""
    thing = describe(record, absolute)
    if not thing:
        return SafeString("")
    thing |= _filled(citation=sorted({web_address(url) for url in sources} - {""}))
    text = json.dumps({"@context": "https://schema.org"} | thing, ensure_ascii=False).translate(_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308


def describe(record: Any, absolute: Absolute) -> Thing:
    """A record in the words of schema.org; empty for a person without a public post."""
    if getattr(record, "withdrawn", False):
        return {}
    thing: Thing = _DESCRIBED[type(record)](record, absolute)
    return thing and _about(thing.pop("@type"), record, absolute) | thing


def _about(kind: str, record: Any, absolute: Absolute) -> Thing:
    address = absolute(record.get_absolute_url())
    return {"@type": kind, "@id": address, "url": address, "name": record.name}


def _filled(**values: Any) -> Thing:
    return {name: value for name, value in values.items() if value not in (None, "", [])}


def _place(region: Region, absolute: Absolute) -> Thing:
    return _about("AdministrativeArea", region, absolute) | _filled(alternateName=region.name_zh)


def _body(body: Organisation, absolute: Absolute) -> Thing:
    return _about(_BODIES.get(body.kind, "Organization"), body, absolute)


def _region(region: Region, absolute: Absolute) -> Thing:
    names = [region.name_zh, region.pinyin, *(alias.name for alias in region.names.all())]
    codes = [region.iso_code, region.gss_code, region.gbt_code]
    geo = None
    if region.latitude is not None and region.longitude is not None:
        geo = {"@type": "GeoCoordinates", "latitude": region.latitude, "longitude": region.longitude}
    return {"@type": "AdministrativeArea"} | _filled(
        alternateName=[name for name in dict.fromkeys(names) if name],
        identifier=[code for code in codes if code],
        geo=geo,
    )


def _organisation(body: Organisation, absolute: Absolute) -> Thing:
    return {"@type": _BODIES.get(body.kind, "Organization")} | _filled(
        alternateName=[name for name in (body.name_zh, *(alias.name for alias in body.names.all())) if name],
        sameAs=web_address(body.website),
        areaServed=_place(body.region, absolute) if body.region else None,
        foundingDate=body.valid_from.iso if body.valid_from else None,
        dissolutionDate=body.valid_until.iso if body.valid_until else None,
    )


def _person(person: Person, absolute: Absolute) -> Thing:
    posts = list(person.posts.all())
    if not posts:
        return {}
    return {"@type": "Person"} | _filled(
        familyName=person.family_name,
        givenName=person.given_name,
        alternateName=person.name_zh,
        jobTitle=list(dict.fromkeys(post.title for post in posts)),
        affiliation=[
            _body(body, absolute)
            for body in dict.fromkeys(post.organisation for post in posts)
            if body is not None
        ],
    )


def _delegation(visit: Delegation, absolute: Absolute) -> Thing:
    kinds = {"planned": "EventScheduled", "declined": "EventCancelled"}
    organisers = {
        each.organisation for each in visit.participants.all()
        if each.organisation and each.role in ("host", "organiser")
    }  # fmt: skip
    return {"@type": "Event"} | _filled(
        startDate=visit.date.iso if visit.date else None,
        endDate=visit.until.iso if visit.until else None,
        location=[_place(place.region, absolute) for place in visit.at("destination") if place.region],
        organizer=[_body(body, absolute) for body in sorted(organisers, key=lambda body: body.slug)],
        eventStatus=f"https://schema.org/{kinds[visit.status]}" if visit.status in kinds else None,
    )


def _agreement(agreement: Agreement, absolute: Absolute) -> Thing:
    parties = list(agreement.parties.all())
    return {"@type": "CreativeWork"} | _filled(
        genre=agreement.get_kind_display(),
        alternateName=agreement.label_zh,
        dateCreated=agreement.signed.iso if agreement.signed else None,
        expires=agreement.ends.iso if agreement.ends else None,
        spatialCoverage=[_place(party.region, absolute) for party in parties if party.region],
        contributor=[_body(party.organisation, absolute) for party in parties if party.organisation],
        about=[row.sector.name for row in agreement.agreement_sectors.all()],
    )


def _article(article: Article, absolute: Absolute) -> Thing:
    return {"@type": "Article"} | _filled(
        headline=article.title,
        sameAs=web_address(article.url),
        publisher={"@type": "Organization", "name": article.publisher} if article.publisher else None,
        datePublished=article.published.iso if article.published else None,
        inLanguage=article.language,
    )


def _partnership(partnership: Partnership, absolute: Absolute) -> Thing:
    if not partnership.basis:
        return {}
    places = [_place(partnership.uk, absolute), _place(partnership.china, absolute)]
    return {"@type": "WebPage", "about": places}


_DESCRIBED: dict[type, Callable[[Any, Absolute], Thing]] = {
    Region: _region,
    Organisation: _organisation,
    Person: _person,
    Delegation: _delegation,
    Agreement: _agreement,
    Article: _article,
    Partnership: _partnership,
}
