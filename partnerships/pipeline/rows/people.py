"""People whom rows name: a person is known only by a full name with the same body."""

from partnerships.partial_date import PartialDate
from partnerships.pipeline.drafts import ClaimDraft, Draft
from partnerships.pipeline.resolve.known import Human
from partnerships.pipeline.resolve.names import is_full_name, person_key
from partnerships.pipeline.rows.sheet import Sheet
from partnerships.pipeline.slugs import slugify
from partnerships.pipeline.table import Row


def person_of(sheet: Sheet, name: str, organisation: str) -> dict[str, str]:
    """The person that a name with a body means, if the register has that one."""
    found = {
        person.slug
        for person in sheet.known.people.get(person_key(name), [])
        if organisation and organisation in person.bodies
    }
    return {"person": found.pop()} if len(found) == 1 else {}


def draft_person(
    sheet: Sheet, row: Row, name: str, title: str, organisation: str, side: str, held: str
) -> None:
    """A draft of a person whom a row names in full with a body, found again or new."""
    if not (name and organisation and is_full_name(name)):
        return
    same = person_of(sheet, name, organisation)
    key = f"row:{row['key']}:{slugify(name)}"
    identity = sheet.known.identify("person", key, list(same.values()), name)
    if identity is None:
        return
    slug, is_new = identity
    # Another row of this load may have made the person, under a source that is written later.
    is_new = is_new or slug in sheet.new_people
    if is_new:
        sheet.new_people.add(slug)
    draft = Draft("person", key, slug, is_new)
    post: dict[str, str] = {"title": title, "organisation": organisation}
    if held:
        post["as_at"] = held
    year = str(PartialDate.parse(held).year) if held else ""
    draft.claims = [
        ClaimDraft("name", "", name, f"{key}:name"),
        ClaimDraft("side", "", side, f"{key}:side"),
    ]
    if title:
        subject = slugify(f"{title} {organisation} {year}")
        draft.claims.append(ClaimDraft("post", subject, post, f"{key}:title"))
    if not same:
        sheet.known.add_person(Human(draft.slug, (name,), frozenset({organisation})))
    sheet.drafts[sheet.sources[row["source_url"]]].append(draft)
