"""Finding records by any of their names: sub-queries on keys, so that no row comes twice."""

from functools import reduce
from operator import or_

from django.db.models import Model, Q, QuerySet

from partnerships.models import (
    Article,
    DelegationPlace,
    Organisation,
    OrganisationName,
    Participant,
    Party,
    Person,
    PersonName,
    Post,
    Region,
    RegionName,
    Signatory,
)

MOST_WORDS = 8


def words_of(term: str) -> list[str]:
    """The words of a search; further ones are left out, so that no query grows without end."""
    return term.replace("\x00", " ").split()[:MOST_WORDS]


def holds(word: str, *columns: str) -> Q:
    """Any of these columns holds the word."""
    return reduce(or_, (Q(**{f"{column}__icontains": word}) for column in columns))


def owners(model: type[Model], owner: str, condition: Q) -> Q:
    """Records that own a row of `model` for which the condition holds."""
    return Q(pk__in=model._default_manager.filter(condition).order_by().values(owner))


def _keys(model: type[Model], condition: Q) -> QuerySet:
    return model._default_manager.filter(condition).order_by().values("pk")


def region(word: str) -> Q:
    return holds(word, "name", "name_zh", "pinyin", "slug", "iso_code", "gss_code", "gbt_code") | owners(
        RegionName, "region", holds(word, "name")
    )


def regions(word: str) -> QuerySet:
    """Keys of the places called so, by any name."""
    return _keys(Region, region(word))


def organisation(word: str) -> Q:
    return (
        holds(word, "name", "name_zh", "slug")
        | owners(OrganisationName, "organisation", holds(word, "name"))
        | Q(region__in=regions(word))
    )


def organisations(word: str) -> QuerySet:
    named = holds(word, "name", "name_zh") | owners(OrganisationName, "organisation", holds(word, "name"))
    return _keys(Organisation, named)


def person(word: str) -> Q:
    return (
        holds(word, "name", "name_zh", "pinyin", "family_name", "given_name", "slug")
        | owners(PersonName, "person", holds(word, "name"))
        | owners(Post, "person", holds(word, "title") | Q(organisation__in=organisations(word)))
    )


def people(word: str) -> QuerySet:
    named = holds(word, "name", "name_zh", "pinyin") | owners(PersonName, "person", holds(word, "name"))
    return _keys(Person, named)


def delegation(word: str) -> Q:
    known = Q(person__in=people(word)) | Q(organisation__in=organisations(word))
    someone = holds(word, "name", "title") | known
    return (
        holds(word, "purpose", "slug")
        | owners(DelegationPlace, "delegation", holds(word, "name") | Q(region__in=regions(word)))
        | owners(Participant, "delegation", someone)
    )


def agreement(word: str) -> Q:
    party = holds(word, "name") | Q(region__in=regions(word)) | Q(organisation__in=organisations(word))
    signatory = holds(word, "name", "title") | Q(person__in=people(word))
    return (
        holds(word, "label_uk", "label_zh", "slug", "ended_by")
        | owners(Party, "agreement", party)
        | owners(Signatory, "agreement", signatory)
    )


def contact(word: str) -> Q:
    return holds(word, "note", "slug") | Q(uk__in=regions(word)) | Q(china__in=regions(word))


def partnership(word: str) -> Q:
    return Q(uk__in=regions(word)) | Q(china__in=regions(word))


def article(word: str) -> Q:
    return holds(word, "title", "publisher", "url", "slug")


def mention(word: str) -> Q:
    articles = _keys(Article, holds(word, "title", "slug"))
    return holds(word, "name", "title", "quote") | Q(region__in=regions(word)) | Q(article__in=articles)


def sector(word: str) -> Q:
    return holds(word, "slug", "name", "name_zh", "terms", "terms_zh")
