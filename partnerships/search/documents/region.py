"""What a place is found by."""

from collections.abc import Collection

from partnerships.search import labels
from partnerships.search.counties import SHORT
from partnerships.search.documents.base import Document, Part, initials
from partnerships.search.documents.places import Places

# Of two places with one name the larger comes first. Other kinds stand behind these.
_SIZE = {
    "nation": 9, "province": 8, "municipality": 8, "autonomous_region": 8, "special_administrative_region": 8,
    "english_region": 7, "prefecture_level_city": 6, "county": 5, "unitary_authority": 5, "council_area": 5,
    "metropolitan_district": 5, "principal_area": 5, "prefecture": 5, "combined_authority": 4,
    "london_borough": 4, "ni_district": 4, "district": 4, "county_level_city": 4,
}  # fmt: skip


def _short(name: str) -> list[Part]:
    """A name with its county shortened: "Herts", "North Yorks"."""
    return [
        [labels.ALIAS, name.replace(county, short)]
        for county, short in SHORT.items()
        if name == county or name.endswith(f" {county}")
    ]


def build(numbers: Collection[int], places: Places) -> dict[int, Document]:
    places.read(numbers)
    return {
        region.pk: Document(
            name=region.name,
            live=not region.withdrawn,
            heads=[*places.names(region.pk), *initials(region.name), *_short(region.name)],
            parts=[
                [labels.KIND, region.get_kind_display()],
                *([labels.CODE, code] for code in (region.iso_code, region.gss_code, region.gbt_code)),
                *places.above(region.pk),
            ],
            weight=_SIZE.get(region.kind, 1),
        )
        for region in map(places.region, numbers)
        if region is not None
    }
