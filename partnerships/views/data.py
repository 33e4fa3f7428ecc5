"""Records as data: the values that the .json addresses give."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from partnerships.evidence.values import web_address
from partnerships.models import Claim, DataVersion
from partnerships.models.article import DESK_SLUG
from partnerships.models.claim import LIVE_STATES
from partnerships.partial_date import PartialDate

Data = dict[str, Any]


def dated(name: str, date: PartialDate | None) -> Data:
    """A date as ISO 8601 of its own precision, and how it is known beside it."""
    return {name: date.iso if date else None, f"{name}_known": date.known if date else None}


def slug_of(record: Any) -> str | None:
    return record.slug if record is not None else None


def as_at() -> Any:
    """The day on which the register last changed; today where it never has."""
    changed = DataVersion.objects.filter(name="register").values_list("changed", flat=True).first()
    return timezone.localdate(changed) if changed else timezone.localdate()


def sources_of(records: Sequence[Any], absolute: Any) -> dict[int, list[str]]:
    """The addresses of the sources of each record's live claims, by its key. One query.

    A source that was never on the web is given by the address of its page here.
    """
    found: dict[int, list[str]] = {record.pk: [] for record in records}
    if not records or not hasattr(records[0], "claims"):
        return found
    claims = type(records[0])._meta.get_field("claims").related_model._default_manager
    rows = (
        claims.filter(record__in=list(found), state__in=LIVE_STATES, stance="supports")
        .exclude(source__rights="staff")
        .order_by("source__slug")
        .values_list("record_id", "source__slug", "source__url")
        .distinct()
    )
    for key, slug, url in rows:
        found[key].append(web_address(url) or absolute(f"/articles/{slug}/"))
    return found


def claims_data(claims: Iterable[Claim]) -> list[Data]:
    """The evidence of one record. A source that is for staff only stays unnamed."""
    return [_claim_data(claim) for claim in claims]


def _claim_data(claim: Claim) -> Data:
    hidden = claim.source.rights == "staff" or claim.source.slug == DESK_SLUG
    return {
        "fact": claim.fact,
        "subject": claim.subject,
        "value": claim.value,
        "source": None if hidden else claim.source.slug,
        "source_url": None if hidden else web_address(claim.source.url) or None,
        "locator": None if hidden else claim.locator,
        "quote": "" if hidden else claim.quote,
        "stance": claim.stance,
        "origin": claim.origin,
        "state": claim.state,
    }
