"""What the words of the register mean, in plain English, with the Chinese that stands beside them."""

from partnerships.glossary.places import CHINESE_PLACES, UK_PLACES
from partnerships.glossary.register import REGISTER
from partnerships.glossary.shapes import Group, Term
from partnerships.glossary.statuses import STATUSES
from partnerships.glossary.ties import CHINESE_TIES, TIES
from partnerships.glossary.visits import VISITS

GROUPS: tuple[Group, ...] = (TIES, CHINESE_TIES, STATUSES, VISITS, REGISTER, UK_PLACES, CHINESE_PLACES)
TERMS: dict[str, Term] = {term.code: term for group in GROUPS for term in group.terms}
