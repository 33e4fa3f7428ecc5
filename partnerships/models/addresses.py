"""The address of a record's page. A page has hundreds of them: each type's route is reversed once."""

from functools import lru_cache

from django.urls import get_script_prefix, get_urlconf, reverse


def address_of(route: str, slug: str) -> str:
    """The page of the record with this slug; the route has the name of its type."""
    before, after = _around_slug(route, get_script_prefix(), get_urlconf())
    return f"{before}{slug}{after}"


@lru_cache(maxsize=100)
def _around_slug(route: str, prefix: str, urlconf: str | None) -> tuple[str, str]:
    before, _, after = reverse(route, kwargs={"slug": "slug-itself", "ext": "/"}).rpartition("slug-itself")
    return before, after
