"""What a person is found by: names, and the posts held."""

from collections import defaultdict
from collections.abc import Collection

from partnerships.models import Person, Post
from partnerships.search import labels
from partnerships.search.documents.base import Document, Part
from partnerships.search.documents.named import names_of_bodies, names_of_people, under
from partnerships.search.documents.places import Places, side_part
from partnerships.search.pinyin import sound_of_person


def build(numbers: Collection[int], places: Places) -> dict[int, Document]:
    people = list(Person.objects.filter(pk__in=numbers))
    names, posts = names_of_people(numbers), _posts(numbers, places)
    return {
        person.pk: Document(
            name=person.name,
            live=not person.withdrawn,
            heads=names[person.pk],
            parts=[*posts[person.pk], *side_part(person.side)],
            unseen=[] if person.pinyin else [sound_of_person(person.name_zh)],
        )
        for person in people
    }


def _posts(numbers: Collection[int], places: Places) -> dict[int, list[Part]]:
    rows = list(Post.objects.filter(person__in=numbers).select_related("organisation"))
    held = [post.organisation for post in rows if post.organisation]
    bodies = names_of_bodies(body.pk for body in held)
    places.read(body.region_id for body in held)
    found: dict[int, list[Part]] = defaultdict(list)
    for post in rows:
        parts = found[post.person_id]
        parts.append([labels.TITLE, post.title])
        if post.organisation:
            place = post.organisation.region_id
            parts += under(labels.BODY, bodies[post.organisation.pk])
            parts += places.names(place, labels.PLACE) + places.above(place)
    return found
