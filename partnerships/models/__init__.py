"""Every table of the register, one file a type."""

from partnerships.models.agreement import Agreement, AgreementClaim, AgreementFormerSlug, AgreementKey
from partnerships.models.agreement_rows import AgreementLink, AgreementSector, Party, Signatory
from partnerships.models.article import Article, ArticleClaim, ArticleFormerSlug, ArticleKey
from partnerships.models.base import Child, ChildRow, Record
from partnerships.models.claim import Claim
from partnerships.models.contact import Contact, ContactClaim, ContactFormerSlug, ContactKey
from partnerships.models.delegation import (
    Delegation,
    DelegationClaim,
    DelegationFormerSlug,
    DelegationKey,
    DelegationPlace,
    Participant,
)
from partnerships.models.distinction import Distinction
from partnerships.models.mention import Mention
from partnerships.models.organisation import (
    Organisation,
    OrganisationClaim,
    OrganisationFormerSlug,
    OrganisationKey,
    OrganisationName,
)
from partnerships.models.partnership import Partnership
from partnerships.models.person import Person, PersonClaim, PersonFormerSlug, PersonKey, PersonName, Post
from partnerships.models.region import Region, RegionClaim, RegionFormerSlug, RegionKey
from partnerships.models.region_rows import RegionClosure, RegionFact, RegionLink, RegionName, RegionSuccessor
from partnerships.models.register import DataVersion
from partnerships.models.revision import Revision, RevisionRecord
from partnerships.models.search_entry import SearchEntry
from partnerships.models.sector import Sector
from partnerships.models.stop import Stop

# Every record type, in the order in which a load settles them.
RECORD_TYPES: tuple[type[Record], ...] = (
    Article,
    Region,
    Organisation,
    Person,
    Delegation,
    Agreement,
    Contact,
)
