"""What each type of record is found by, one file a type: the one way to build it, for one record or all."""

from collections.abc import Callable, Collection

from django.db import models

from partnerships.models import Agreement, Article, Delegation, Organisation, Partnership, Person, Region
from partnerships.search.documents import (
    agreement,
    article,
    delegation,
    organisation,
    partnership,
    person,
    region,
)
from partnerships.search.documents.base import Document
from partnerships.search.documents.places import Places

Build = Callable[[Collection[int], Places], dict[int, Document]]

# In this order: a later one reads the entries of those before it.
BUILDERS: dict[type[models.Model], Build] = {
    Region: region.build,
    Organisation: organisation.build,
    Person: person.build,
    Delegation: delegation.build,
    Agreement: agreement.build,
    Partnership: partnership.build,
    Article: article.build,
}
