"""What an editor decides about what was read from an article: each a claim's state, in one revision."""

from collections.abc import Iterable
from typing import Any

from partnerships.models import RECORD_TYPES, Article, Claim, Record
from partnerships.models.base import claims_of_type
from partnerships.models.claim import OPEN_STATES
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.editor import Edit, apply_edit
from partnerships.pipeline.write.settle import settle

ACCEPTED, REJECTED = "accepted", "rejected"


def claims_of(article: Article, **conditions: Any) -> list[Claim]:
    """The readings of an article, about whichever record, itself included."""
    found: list[Claim] = []
    for model in RECORD_TYPES:
        claims = claims_of_type(model).objects.filter(source=article, **conditions).exclude(origin="editor")
        found += claims.select_related("record").order_by("pk")
    return found


def open_claims(article: Article) -> list[Claim]:
    """What nobody has judged yet. What an article says of itself is judged with the rest of it."""
    return [c for c in claims_of(article, state__in=OPEN_STATES) if not isinstance(c.record, Article)]


def mark_for_review(slug: str, set_aside: str, change: Change) -> None:
    """An article just brought in waits for an editor; `set_aside` says why nothing was taken from it."""
    article = Article.objects.get(slug=slug)
    waits = article.staff_only or bool(claims_of(article, state="held"))
    if (article.in_review, article.set_aside) != (waits, set_aside):
        article.in_review, article.set_aside = waits, set_aside
        change.save(article)


def decide(article: Article, claims: Iterable[Claim], state: str, change: Change) -> None:
    """Accepts or rejects claims. The article itself is public from its first accepted claim on."""
    records: dict[tuple[type[Record], int], Record] = {}
    for claim in claims:
        claim.state = state
        change.save(claim)
        records[type(claim.record), claim.record_id] = claim.record
    if state == ACCEPTED and records:
        _publish(article, change)
    for record in records.values():
        settle(record, change)
    finish(article, change)


def correct(article: Article, claim: Claim, value: Any, change: Change) -> None:
    """Puts an editor's word in the place of a reading, which is rejected: no load undoes it."""
    _publish(article, change)
    record = claim.record
    if claim.value != value:
        same = {"fact": claim.fact, "subject": claim.subject, "source": article}
        for other in record.claims.filter(**same).exclude(origin="editor"):
            if other.value == claim.value and other.state != REJECTED:
                other.state = REJECTED
                change.save(other)
        edit = Edit()
        if claim.subject:
            edit.rows[claim.fact, claim.subject] = value
        else:
            edit.columns[claim.fact] = value
        apply_edit(record, edit, change)
    else:
        claim.state = ACCEPTED
        change.save(claim)
        settle(record, change)
    finish(article, change)


def _publish(article: Article, change: Change) -> None:
    held = list(article.claims.filter(source=article, state="held"))
    for claim in held:
        claim.state = ACCEPTED
        change.save(claim)
    if held:
        article.refresh_from_db()
        settle(article, change)


def finish(article: Article, change: Change) -> None:
    """An article of which nothing is left to check is one like any other: those it only names show, too."""
    article.refresh_from_db()
    if article.in_review and not article.staff_only and not open_claims(article):
        article.in_review = False
        change.save(article)
