"""What a row of people names: a person, a body, or a post whose holder no source names."""

import re
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from partnerships.models import Organisation
from partnerships.pipeline.extract.body_span import HEADS
from partnerships.pipeline.extract.name_shapes import is_british_name, is_chinese_name
from partnerships.pipeline.extract.title_words import HONORIFIC, TITLE

PERSON, POST, BODY = "person", "post", "body"

_MORE_HEADS = "centre center corporation firm fund ltd ministry office party school team zone"
_BODY_WORDS = frozenset(word.lower() for word in HEADS) | frozenset(_MORE_HEADS.split())
# Words for bodies that are also family names: they tell of one only in a longer name.
_WEAK_WORDS = frozenset("bank banks church group hall house park press school temple".split())
_POST_ENDS = re.compile(r",|\b(?:of|for|to|at|in)\b")
_WORD = re.compile(r"[^\W\d_]+")


def with_known_bodies(rows: QuerySet) -> QuerySet:
    """Rows of people, each with whether the register has a body under its name."""
    named = Q(name=OuterRef("name")) | Q(names__name=OuterRef("name"))
    return rows.annotate(names_a_body=Exists(Organisation.objects.filter(named)))


def bearer(row: Any) -> str:
    """Whether a row names a person, a post or a body. A person's page or a title makes it a person."""
    if row.person_id or row.title:
        return PERSON
    if row.names_a_body:
        return BODY
    if is_post(row.name):
        return POST
    if has_body_word(row.name):
        return BODY
    # Beside a body, a name that is not that of a person is another name of the body.
    return PERSON if row.organisation is None or _is_persons(row.name) else BODY


def is_post(name: str) -> bool:
    """ "Director of Barton Education Bureau", "Lord Mayor": the whole head is a title, without a name."""
    return bool(TITLE.fullmatch(_POST_ENDS.split(name, maxsplit=1)[0].strip()))


def has_body_word(name: str) -> bool:
    """ "Barton Development Bank", "Southampton chamber of commerce"; not "Ann Park"."""
    words = [word.lower() for word in _WORD.findall(name)]
    found = _BODY_WORDS.intersection(words) - _WEAK_WORDS
    return bool(found) or (len(words) > 2 and not _WEAK_WORDS.isdisjoint(words))


def _is_persons(name: str) -> bool:
    words = name.split()
    return words[0] in HONORIFIC or is_british_name(words) or is_chinese_name(words)
