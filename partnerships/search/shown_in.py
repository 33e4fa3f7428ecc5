"""Which records are found by the names of others: one step of what a change reaches."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.db import models

from partnerships.models import (
    Agreement,
    AgreementClaim,
    AgreementSector,
    Article,
    Contact,
    ContactClaim,
    Delegation,
    DelegationClaim,
    DelegationPlace,
    Mention,
    Organisation,
    Participant,
    Partnership,
    Party,
    Person,
    Post,
    Region,
    RegionClosure,
    Sector,
    Signatory,
)

Model = type[models.Model]
Touched = dict[Model, set[int]]

# For each type: rows that refer to it, the type that shows it, and the columns of the one and the other.
_REFERENCES: dict[Model, tuple[tuple[Any, Model, str, str], ...]] = {
    Region: (
        (RegionClosure, Region, "ancestor", "descendant"),
        (Organisation, Organisation, "region", "pk"),
        (DelegationPlace, Delegation, "region", "delegation"),
        (Party, Agreement, "region", "agreement"),
        (Partnership, Partnership, "uk", "pk"),
        (Partnership, Partnership, "china", "pk"),
        (Contact, Contact, "uk", "pk"),
        (Contact, Contact, "china", "pk"),
    ),
    Organisation: (
        (Post, Person, "organisation", "person"),
        (Participant, Delegation, "organisation", "delegation"),
        (Party, Agreement, "organisation", "agreement"),
        (Signatory, Agreement, "organisation", "agreement"),
    ),
    Person: (
        (Participant, Delegation, "person", "delegation"),
        (Signatory, Agreement, "person", "agreement"),
    ),
    Delegation: ((Partnership.delegations.through, Partnership, "delegation", "partnership"),),
    Agreement: ((Partnership.agreements.through, Partnership, "agreement", "partnership"),),
    Contact: ((Partnership.contacts.through, Partnership, "contact", "partnership"),),
    Sector: ((AgreementSector, Agreement, "sector", "agreement"),),
    Mention: ((Mention, Article, "pk", "article"),),
}
_CLAIMS: dict[Model, Any] = {Delegation: DelegationClaim, Agreement: AgreementClaim, Contact: ContactClaim}


def shown_in(model: Model, numbers: Collection[int]) -> Touched:
    """The records that are found by what these ones are called. No query without numbers."""
    found: Touched = defaultdict(set)
    for rows, shower, column, owner in _REFERENCES.get(model, ()) if numbers else ():
        hits = rows._default_manager.filter(**{f"{column}__in": numbers})
        found[shower] |= set(hits.order_by().values_list(owner, flat=True))
    return found


def sources_of(model: Model, numbers: Collection[int]) -> Touched:
    """The articles that speak of these visits, agreements or contacts: they are found by their places."""
    if model not in _CLAIMS or not numbers:
        return {}
    claims = _CLAIMS[model]._default_manager.filter(record__in=numbers).exclude(source__fingerprint="")
    return {Article: set(claims.order_by().values_list("source_id", flat=True).distinct())}


def add(touched: Touched, more: Touched) -> None:
    for model, numbers in more.items():
        touched.setdefault(model, set()).update(numbers)
