"""Places of one name in one article: all of them mean the same."""

from dataclasses import replace

from partnerships.pipeline.extract.place_index import PlaceMention


def one_of_each_name(mentions: list[PlaceMention]) -> list[PlaceMention]:
    """ "Taizhou, in Zhejiang" is what every "Taizhou" of the article means."""
    slugs = {m.place.slug for m in mentions}
    meant: dict[str, PlaceMention] = {}
    for m in mentions:
        held = meant.setdefault(m.name, m)
        if held.place != m.place and not slugs & set(held.place.parents) and slugs & set(m.place.parents):
            meant[m.name] = m
    return [m if meant[m.name].place == m.place else replace(m, place=meant[m.name].place) for m in mentions]
