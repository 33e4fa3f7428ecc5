"""A person erased: the name goes from every table, and a digest stays so that no load brings it back."""

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.db import models

from partnerships.models import Article, Distinction, Person, RevisionRecord, Stop
from partnerships.models.base import claims_of_type, source_keys_of_type
from partnerships.pipeline.resolve.names import is_full_name, person_key
from partnerships.pipeline.shapes import fingerprint_of
from partnerships.pipeline.slugs import slugify
from partnerships.pipeline.write.change import Change
from partnerships.pipeline.write.erased import MASK, Erased, digest, salt
from partnerships.pipeline.write.identity import facts_of_record
from partnerships.pipeline.write.references import claims_referring, records_referring
from partnerships.pipeline.write.settle import settle

GONE = "erased"


def names_of(person: Person) -> set[str]:
    """Every full name under which sources and editors know a person."""
    names = set(facts_of_record(person).names) | {person.name_zh, person.pinyin}
    for claim, _ in claims_referring(person):
        names.add(str(claim.value.get("name", "")) if isinstance(claim.value, dict) else "")
    return {name for name in names if is_full_name(name)}


def erase(person: Person, change: Change) -> None:
    """Deletes a person and every trace of the name. It cannot be taken back."""
    names, key = names_of(person), salt()
    for each in {digest(name, key) for name in names}:
        Stop.objects.get_or_create(type="person", identity=each, defaults={"is_erasure": True})
    erased = Erased(frozenset(Stop.objects.filter(is_erasure=True).values_list("identity", flat=True)))
    others = records_referring(person)
    for claim, _ in list(claims_referring(person)):
        type(claim).objects.filter(pk=claim.pk).delete()
        type(claim).history.filter(id=claim.pk).delete()
    Distinction.objects.naming(person).delete()
    number = person.pk
    change.note(person)
    change.leave(person)
    source_keys_of_type(Person).objects.filter(record=person).delete()
    person.delete()
    _forget_histories(number)
    _mask_everything(names, {person.slug}, erased)
    _mend_quotes()
    for record in others:
        record.refresh_from_db()
        settle(record, change)
    # What was settled now wrote the rows that it removed into their history.
    _mask_everything(names, {person.slug}, erased)
    for article in Article.objects.filter(text__contains=MASK):
        Article.objects.filter(pk=article.pk).update(fingerprint=fingerprint_of(article.text))
        change.found_otherwise(article)
    change.touch()


def _forget_histories(number: int) -> None:
    RevisionRecord.objects.filter(type="person", number=number).delete()
    for model in apps.get_app_config("partnerships").get_models():
        if hasattr(model, "history_type") or not hasattr(model, "history"):
            continue
        parent = "id" if model is Person else "record_id" if model is claims_of_type(Person) else ""
        if getattr(model, "PARENT", "") == "person":
            parent = "person_id"
        if parent:
            model.history.filter(**{parent: number}).delete()


def _mask_everything(names: set[str], slugs: set[str], erased: Erased) -> None:
    """Blacks the name out in every text of every table, histories, logs and revisions too."""
    words = {*names, *(" ".join(reversed(name.split())) for name in names)}
    keys = {slugify(name) for name in words} | {person_key(name) for name in names} | slugs
    plain = re.compile(
        "|".join(re.escape(each) for each in sorted({*words, *keys} - {""}, key=len, reverse=True)), re.I
    )
    for model in (*apps.get_app_config("partnerships").get_models(), LogEntry):
        if model is not Stop:
            _mask_table(model, plain, erased)


def _mask_table(model: Any, plain: re.Pattern[str], erased: Erased) -> None:
    columns = [
        f
        for f in model._meta.concrete_fields
        if isinstance(f, models.CharField | models.TextField | models.JSONField)
    ]
    columns = [f for f in columns if not f.choices and not f.is_relation]
    if not columns:
        return
    for row in model._base_manager.values("pk", *(f.attname for f in columns)).iterator():
        masked = {f.attname: _masked(row[f.attname], f, plain, erased) for f in columns}
        different = {name: value for name, value in masked.items() if value != row[name]}
        if different:
            model._base_manager.filter(pk=row["pk"]).update(**different)


def _masked(value: Any, column: Any, plain: re.Pattern[str], erased: Erased) -> Any:
    if isinstance(value, dict):
        return {name: _masked(part, column, plain, erased) for name, part in value.items()}
    if isinstance(value, list):
        return [_masked(part, column, plain, erased) for part in value]
    if not isinstance(value, str) or (not plain.search(_flat(value)) and erased.mask(value) == value):
        return value
    if isinstance(column, models.SlugField):
        return plain.sub(GONE, value)
    # As long as before, so that every place in a text stays where it was.
    return plain.sub(lambda found: "█" * len(found.group()), erased.mask(value))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _mend_quotes() -> None:
    """A passage that held a part of the name reads as its text does now."""
    texts = dict(_masked_texts())
    for model in apps.get_app_config("partnerships").get_models():
        if not hasattr(model, "locator") or not hasattr(model, "quote") or not hasattr(model, "source_id"):
            continue
        for claim in model._base_manager.filter(source_id__in=texts).exclude(quote=""):
            start, _, end = claim.locator.removeprefix("chars:").partition("-")
            if start.isdigit() and end.isdigit():
                words = texts[claim.source_id][int(start) : int(end)]
                if words != claim.quote and len(words) == len(claim.quote):
                    model._base_manager.filter(pk=claim.pk).update(quote=words)


def _masked_texts() -> Iterator[tuple[int, str]]:
    yield from Article.objects.filter(text__contains="█").values_list("pk", "text")
