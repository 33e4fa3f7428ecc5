"""What a body is found by."""

from collections.abc import Collection

from partnerships.models import Organisation
from partnerships.search import labels
from partnerships.search.documents.base import Document, initials
from partnerships.search.documents.named import names_of_bodies
from partnerships.search.documents.places import Places, side_part
from partnerships.search.pinyin import sound

# What bodies of a kind are called in Chinese, of which few have a Chinese name here.
WORDS = {
    "council": "议会, 市议会, 郡议会, 市政府",
    "university": "大学, 学院",
    "company": "公司",
    "chamber": "商会",
    "diplomatic_mission": "使馆, 领事馆",
}


def build(numbers: Collection[int], places: Places) -> dict[int, Document]:
    bodies = list(Organisation.objects.filter(pk__in=numbers))
    names = names_of_bodies(numbers)
    places.read(body.region_id for body in bodies)
    return {
        body.pk: Document(
            name=body.name,
            live=not body.withdrawn,
            heads=[*names[body.pk], *initials(body.name)],
            parts=[
                [labels.KIND, f"{body.get_kind_display()}, {WORDS.get(body.kind, '')}"],
                *places.names(body.region_id, labels.PLACE),
                *places.above(body.region_id),
                *side_part(body.side),
            ],
            unseen=[sound(body.name_zh)],
        )
        for body in bodies
    }
