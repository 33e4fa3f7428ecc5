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
    names, held = names_of_people(numbers), _held(numbers)
    posts, called = _posts(held, places), _called(held)
    return {
        person.pk: Document(
            name=person.name,
            live=not person.withdrawn,
            heads=[*names[person.pk], *_initialled(person.name), *called[person.pk]],
            parts=[*posts[person.pk], *side_part(person.side)],
            unseen=[] if person.pinyin else [sound_of_person(person.name_zh)],
        )
        for person in people
    }


def _initialled(name: str) -> list[Part]:
    """A name with an initial for one of its ends, as either may be the family: "H. Zhu", "Z. Hexin"."""
    *before, last = name.split() or [""]
    found = [f"{word[0]}. {last}" for word in before] + [f"{last[0]}. {word}" for word in before[:1]]
    return [[labels.INITIALS, each] for each in found]


def _held(numbers: Collection[int]) -> list[Post]:
    return list(Post.objects.filter(person__in=numbers).select_related("organisation__region"))


def _called(posts: list[Post]) -> dict[int, list[Part]]:
    """A post with whose it is, as people write it: "Leader of Leeds City Council", "Mayor of Bristol"."""
    found: dict[int, list[Part]] = defaultdict(list)
    for post in posts:
        body = post.organisation
        owners = [body.name, body.region.name if body.region else ""] if body else []
        titles = (
            [post.title] if " of " in post.title else [f"{post.title} of {name}" for name in owners if name]
        )
        found[post.person_id] += [[labels.TITLE, title] for title in titles if post.title]
    return found


def _posts(posts: list[Post], places: Places) -> dict[int, list[Part]]:
    held = [post.organisation for post in posts if post.organisation]
    bodies = names_of_bodies(body.pk for body in held)
    places.read(body.region_id for body in held)
    found: dict[int, list[Part]] = defaultdict(list)
    for post in posts:
        parts = found[post.person_id]
        parts.append([labels.TITLE, post.title])
        if post.organisation:
            place = post.organisation.region_id
            parts += under(labels.BODY, bodies[post.organisation.pk])
            parts += places.names(place, labels.PLACE) + places.above(place)
    return found
