"""Which records bear a word in one of their names. One condition a type; no join is made.

Each function gives a condition for one word. Names that lie in other tables are looked up
by sub-queries, so that no row is found twice and no join multiplies.
"""

from functools import reduce
from operator import or_

from django.db.models import Q

from partnerships import vocabulary
from partnerships.models import (
    Agreement,
    Delegation,
    DelegationPlace,
    Organisation,
    OrganisationName,
    Participant,
    Partnership,
    Party,
    Person,
    PersonName,
    Post,
    Region,
    RegionName,
    Signatory,
)
from partnerships.views.pinyin import pattern, plain


def _forms(word: str) -> set[str]:
    """A word as a name may spell it: with either apostrophe, and without marks on its letters."""
    forms = {word, plain(word), word.replace("'", "’"), word.replace("’", "'")}
    # SQLite folds the case of ASCII letters only, so that other ones are looked for as usually written.
    return forms | {
        turned
        for form in forms
        if not form.isascii()
        for turned in (form.lower(), form.upper(), form.title())
    }


def has(word: str, *columns: str) -> Q:
    """Rows with the word in one of these columns, whatever its case."""
    return reduce(
        or_, (Q(**{f"{name}__icontains": form}) for name in columns for form in sorted(_forms(word)))
    )


def sounds(word: str) -> Q:
    """Rows whose pinyin has the word: with its tones where they were typed, else with any."""
    typed = word.replace("ü", "v").replace("Ü", "V")
    letters = pattern(typed) if plain(typed) == typed else ""
    return Q(pinyin__iregex=letters) if letters else has(word, "pinyin")


def _codes(word: str, codes: dict[str, str]) -> list[str]:
    return [code for code, label in codes.items() if word.casefold() in label.casefold()]


def region(word: str) -> Q:
    aliases = RegionName.objects.filter(has(word, "name")).values("region")
    return has(word, "name", "name_zh") | sounds(word) | Q(pk__in=aliases)


def organisation(word: str) -> Q:
    aliases = OrganisationName.objects.filter(has(word, "name")).values("organisation")
    return has(word, "name", "name_zh") | Q(pk__in=aliases)


def person(word: str) -> Q:
    aliases = PersonName.objects.filter(has(word, "name")).values("person")
    posts = Post.objects.filter(has(word, "title")).values("person")
    return has(word, "name", "name_zh") | sounds(word) | Q(pk__in=aliases) | Q(pk__in=posts)


def _regions(word: str) -> Q:
    return Q(region__in=Region.objects.filter(region(word)).values("pk"))


def _bodies(word: str) -> Q:
    return Q(organisation__in=Organisation.objects.filter(organisation(word)).values("pk"))


def _people(word: str) -> Q:
    return Q(person__in=Person.objects.filter(person(word)).values("pk"))


def agreement(word: str) -> Q:
    parties = Party.objects.filter(has(word, "name") | _regions(word) | _bodies(word)).values("agreement")
    signed_by = Signatory.objects.filter(has(word, "name", "title") | _people(word) | _bodies(word))
    return (
        has(word, "label_uk", "label_zh")
        | Q(kind__in=_codes(word, vocabulary.AGREEMENT_KINDS))
        | Q(pk__in=parties)
        | Q(pk__in=signed_by.values("agreement"))
    )


def delegation(word: str) -> Q:
    places = DelegationPlace.objects.filter(has(word, "name") | _regions(word)).values("delegation")
    taking_part = Participant.objects.filter(has(word, "name", "title") | _people(word) | _bodies(word))
    return has(word, "purpose") | Q(pk__in=places) | Q(pk__in=taking_part.values("delegation"))


def partnership(word: str) -> Q:
    places = Region.objects.filter(region(word)).values("pk")
    signed = Agreement.objects.live().filter(agreement(word)).order_by().values("pk")
    visits = Delegation.objects.live().filter(delegation(word)).order_by().values("pk")
    by_agreement = Partnership.agreements.through.objects.filter(agreement__in=signed)
    by_visit = Partnership.delegations.through.objects.filter(delegation__in=visits)
    return (
        Q(uk__in=places)
        | Q(china__in=places)
        | Q(pk__in=by_agreement.values("partnership"))
        | Q(pk__in=by_visit.values("partnership"))
    )


def article(word: str) -> Q:
    return has(word, "title", "publisher")
