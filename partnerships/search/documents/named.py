"""The names of bodies and people, for the documents that show them."""

from collections import defaultdict
from collections.abc import Iterable

from partnerships.models import Organisation, OrganisationName, Person, PersonName
from partnerships.search import labels
from partnerships.search.documents.base import Part, own_names

Names = dict[int, list[Part]]


def names_of_bodies(numbers: Iterable[int | None]) -> Names:
    """What bodies are called: English, Chinese, further names. Two queries, none without numbers."""
    wanted = {number for number in numbers if number is not None}
    found: Names = defaultdict(list)
    if not wanted:
        return found
    rows = Organisation.objects.filter(pk__in=wanted).values_list("pk", "name", "name_zh")
    for number, name, name_zh in rows:
        found[number] += own_names(name, name_zh, "")
    others = OrganisationName.objects.filter(organisation__in=wanted).order_by("position", "key")
    for number, name in others.values_list("organisation_id", "name"):
        found[number].append([labels.ALIAS, name])
    return found


def names_of_people(numbers: Iterable[int | None]) -> Names:
    """What people are called: as usually written, Chinese, pinyin, in other ways. Two queries."""
    wanted = {number for number in numbers if number is not None}
    found: Names = defaultdict(list)
    if not wanted:
        return found
    rows = Person.objects.filter(pk__in=wanted).values_list("pk", "name", "name_zh", "pinyin")
    for number, name, name_zh, pinyin in rows:
        found[number] += own_names(name, name_zh, pinyin)
    others = PersonName.objects.filter(person__in=wanted).order_by("position", "key")
    for number, name in others.values_list("person_id", "name"):
        found[number].append([labels.ALIAS, name])
    return found


def under(label: str, parts: Iterable[Part]) -> list[Part]:
    """Names under one label, as another record shows them."""
    return [[label, text] for _, text in parts]
