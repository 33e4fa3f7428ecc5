"""A passage is a claim's evidence: the words must stand in the source's text."""

from collections.abc import Iterator

from partnerships.models import RECORD_TYPES, Claim
from partnerships.models.base import claims_of_type
from partnerships.models.claim import OPEN_STATES


class PassageMissing(ValueError):
    """The words of a passage do not stand where the claim says."""


def check_passage(claim: Claim, text: str) -> None:
    """Raises PassageMissing where a live claim's passage is not in the text at its place."""
    if not claim.locator.startswith("chars:") or claim.locator.startswith("chars:lost-"):
        return
    passage = claim.passage
    if passage is None or not 0 <= passage[0] < passage[1] <= len(text):
        raise PassageMissing(
            f"“{claim.locator}” is not a passage of a text of {len(text):,} characters: "
            "write it as chars:START-END, with the end behind the start."
        )
    words = text[passage[0] : passage[1]]
    if claim.quote and claim.quote != words:
        raise PassageMissing(f"the text at {claim.locator} reads “{words[:80]}”, not “{claim.quote[:80]}”.")


def differences() -> Iterator[str]:
    """Sentences for proposed claims whose passage is not in their source."""
    for record_type in RECORD_TYPES:
        claims = claims_of_type(record_type).objects
        for claim in claims.filter(state__in=OPEN_STATES).select_related("source", "record"):
            try:
                if claim.origin == "reader" and not claim.quote:
                    raise PassageMissing(
                        f"“{claim.fact}” was read at {claim.locator}, but no words are kept."
                    )
                check_passage(claim, claim.source.text)
            except PassageMissing as error:
                yield f"{claim.record} ({record_type._meta.verbose_name} {claim.record.slug}): {error}"
