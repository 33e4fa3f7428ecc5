"""One person who was two: the claims chosen move to a new record, in one revision."""

from partnerships.models import Claim, Person
from partnerships.models.base import claims_of_type, source_keys_of_type
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.editor import Edit, apply_edit, mint_for
from partnerships.pipeline.write.references import claims_referring, named_in
from partnerships.pipeline.write.settle import settle

Chosen = set[tuple[str, int]]  # a table of claims and a number in it


class CannotSplit(ValueError):
    """Why a person cannot be split so, as a sentence."""


def evidence_for(person: Person) -> list[Claim]:
    """Everything that could belong to someone else: claims about the person, and those that name them."""
    own = list(person.claims.exclude(origin="editor").select_related("source").defer("source__text"))
    return own + [claim for claim, _ in claims_referring(person)]


def split(person: Person, name: str, chosen: Chosen, change: Change) -> Person:
    """Makes a new person of the chosen evidence. Raises CannotSplit."""
    moving = [claim for claim in evidence_for(person) if (str(claim._meta.model_name), claim.pk) in chosen]
    if not moving:
        raise CannotSplit("Nothing is chosen: say which evidence is about someone else.")
    own = [claim for claim in moving if claim.record == person]
    if not person.claims.exclude(pk__in=[claim.pk for claim in own]).filter(fact="name").exists():
        raise CannotSplit("Nothing would be left that names this person: leave one source here.")
    other = Person(slug=mint_for(Person, name), name=name, side=person.side, staff_only=person.staff_only)
    change.save(other)
    for claim in own:
        claim.record = other
        change.save(claim, owner=person)
    _move_keys(person, other, own, change)
    named = []
    columns = {(type(claim), claim.pk): column for claim, column in claims_referring(person)}
    for claim in moving:
        if claim in own:
            continue
        column = columns[type(claim), claim.pk]
        if named_in(claim.value, column) is None:
            continue
        claim.value = {**(claim.value or {}), column: other.slug}
        _rename_subject(claim, person.slug, other.slug)
        change.save(claim)
        named.append(claim.record)
    given = {claim.value for claim in own if claim.fact == "name" and claim.is_live}
    edit = Edit(columns={} if given == {name} else {"name": name})
    if not any(claim.fact == "side" for claim in own):
        edit.columns["side"] = person.side
    apply_edit(other, edit, change)
    settle(person, change)
    for record in {(type(record), record.pk): record for record in named}.values():
        settle(record, change)
    return other


def _move_keys(person: Person, other: Person, own: list[Claim], change: Change) -> None:
    """A source that now speaks of the other alone means the other when it is loaded again."""
    left = set(person.claims.values_list("source", flat=True))
    sources = {claim.source_id for claim in own} - left
    for key in source_keys_of_type(Person).objects.filter(record=person, source__in=sources):
        key.record = other
        change.save(key, owner=person)


def _rename_subject(claim: Claim, old: str, new: str) -> None:
    place = {
        "record": claim.record,
        "source_id": claim.source_id,
        "locator": claim.locator,
        "fact": claim.fact,
    }
    taken = claims_of_type(type(claim.record)).objects.filter(**place, subject=new).exists()
    if claim.subject == old and not taken:
        claim.subject = new
