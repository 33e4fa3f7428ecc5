"""What an instrument is found by: its parties, kind and date, who signed it, what it is about."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from partnerships.models import Agreement, AgreementSector, Party, Signatory
from partnerships.search import labels
from partnerships.search.documents.base import Document, Part, as_number, dated
from partnerships.search.documents.named import names_of_bodies, names_of_people, under
from partnerships.search.documents.places import Places
from partnerships.search.pinyin import sound

# What people call each kind, beside its own word. Pages group the first two, and so does the search.
_TIES = (
    "twinning, twinned, twin town, twin city, sister city, sister cities, 友好城市, 姊妹城市, 姐妹城市, 友城"
)
WORDS = {
    "twinning": _TIES,
    "sister_city": f"{_TIES}, sister region, sister county, sister province, 友好省郡",
    "friendship": "friendship, friendly relations, 友好合作关系, 友好交流",
    "memorandum_of_understanding": "MoU, MoUs, memorandum, memoranda, 备忘录, 谅解备忘录",
    "letter_of_intent": "LoI, letter of intent, 意向书",
    "trade_agreement": "trade deal, trade, 贸易协议",
    "cooperation_agreement": "cooperation, co-operation, partnership agreement, 合作协议",
}
AGREEMENT = "agreement, agreements, signed, 协议, 签署"


def build(numbers: Collection[int], places: Places) -> dict[int, Document]:
    instruments = list(Agreement.objects.filter(pk__in=numbers).named())
    parties = [party for each in instruments for party in each.parties.all()]
    places.read(party.region_id for party in parties)
    places.read(party.organisation.region_id for party in parties if party.organisation)
    bodies = names_of_bodies(party.organisation_id for party in parties)
    signed_by, sectors = _signatories(numbers), _sectors(numbers)
    found = {}
    for each in instruments:
        rows = list(each.parties.all())
        found[each.pk] = Document(
            name=each.name,
            live=not each.withdrawn,
            heads=[
                *(part for row in rows for part in places.names(row.region_id, labels.PLACE)),
                *(
                    part
                    for row in rows
                    for part in under(labels.BODY, bodies.get(row.organisation_id or 0, ()))
                ),
                *([labels.PLACE, row.name] for row in rows),
                [labels.LABEL, each.label_uk],
                [labels.LABEL, each.label_zh],
                [labels.KIND, f"{each.get_kind_display()}, {WORDS.get(each.kind, '')}"],
                *dated(each.signed),
            ],
            parts=[
                *(part for row in rows for part in _around(row, places)),
                *signed_by[each.pk],
                *sectors[each.pk],
                [labels.STATUS, each.get_status_display() if each.status != "unknown" else ""],
                [labels.NOTE, each.ended_by],
                [labels.NOTE, each.note],
                *dated(each.starts),
                *dated(each.ends),
                [labels.KIND, AGREEMENT],
            ],
            unseen=[sound(" ".join([each.label_zh, *(row.name for row in rows)]))],
            weight=as_number(each.signed),
        )
    return found


def _around(party: Party, places: Places) -> Iterable[Part]:
    """Where a party lies: the place itself stands among the names, the place of a body does not."""
    if party.region_id:
        return places.above(party.region_id)
    place = party.organisation.region_id if party.organisation else None
    return [*places.names(place, labels.PLACE), *places.above(place)]


def _signatories(numbers: Collection[int]) -> dict[int, list[Part]]:
    rows = list(Signatory.objects.filter(agreement__in=numbers))
    people = names_of_people(row.person_id for row in rows)
    bodies = names_of_bodies(row.organisation_id for row in rows)
    found: dict[int, list[Part]] = defaultdict(list)
    for row in rows:
        parts = found[row.agreement_id]
        parts += [[labels.WHO, row.name], [labels.TITLE, row.title]]
        parts += under(labels.WHO, people[row.person_id] if row.person_id else ())
        parts += under(labels.BODY, bodies[row.organisation_id] if row.organisation_id else ())
    return found


def _sectors(numbers: Collection[int]) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = defaultdict(list)
    rows = AgreementSector.objects.filter(agreement__in=numbers).select_related("sector")
    for row in rows:
        found[row.agreement_id] += [
            [labels.SECTOR, row.sector.name], [labels.SECTOR, row.sector.name_zh],
        ]  # fmt: skip
    return found
