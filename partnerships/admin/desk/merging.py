"""Two records that are one: a preview, the merger. And one person that was two."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from partnerships.admin.conflict import token_of
from partnerships.admin.desk.claim_words import words_of
from partnerships.admin.desk.pages import (
    TYPES,
    change_address,
    is_number,
    may,
    named,
    record_or_404,
    show,
    tell,
)
from partnerships.evidence.sayings import fact_label
from partnerships.evidence.values import worded
from partnerships.models import Person
from partnerships.models.claim import LIVE_STATES
from partnerships.pipeline.write.change import changing, queue
from partnerships.pipeline.write.merge import MERGEABLE, CannotMerge, merge, preview
from partnerships.pipeline.write.runs import running
from partnerships.pipeline.write.split import CannotSplit, evidence_for, split
from partnerships.pipeline.write.values import column_of

OVERTAKEN = "Someone else has changed one of the two since you opened this page: look at them again."


def mergeable(name: str) -> Any:
    model = TYPES.get(name)
    if model not in MERGEABLE:
        raise Http404("Such records are not merged.")
    return model


def merge_page(request: HttpRequest, name: str, number: str) -> HttpResponse:
    """`number` stays; `with` goes: by its number, its slug or its whole name."""
    model = mergeable(name)
    may(request, model, "change", "delete")
    kept = record_or_404(model, number)
    asked = (request.POST.get("with") or request.GET.get("with") or "").strip()
    gone = model._base_manager.filter(pk=asked).first() if is_number(asked) else named(asked, model)
    if gone is None:
        words = f"No {model._meta.verbose_name} has the slug or the name “{asked[:60]}”." if asked else ""
        return show(request, "merge_with", f"Merge {kept} with another", status=400 if words else 200,
                    kept=kept, asked=asked, error=words)  # fmt: skip
    try:
        if request.method == "POST":
            return _merge(request, kept, gone)
        found = preview(kept, gone)
    except CannotMerge as error:
        return tell(request, str(error), change_address(kept), messages.ERROR)
    return show(
        request, "merge", f"Merge “{gone}” into “{kept}”", kept=kept, gone=gone, kind=name,
        seen=f"{token_of(kept)} {token_of(gone)}",
        both=_both(kept, gone), conflicts=[_conflict(each, kept, gone) for each in found.conflicts],
        claims=[_row(claim) for claim in found.claims], keys=found.keys,
        referring=[_row(claim) for claim in found.referring],
        swap=f"{reverse('admin:desk_merge', args=(name, gone.pk))}?with={kept.pk}",
    )  # fmt: skip


def _merge(request: HttpRequest, kept: Any, gone: Any) -> HttpResponse:
    from_gone = {column for column in kept.COLUMNS if request.POST.get(f"take-{column}") == "gone"}
    reason = request.POST.get("reason", "").strip()[:100] or f"{gone.slug} is {kept.slug}"
    with transaction.atomic():
        queue()
        kept.refresh_from_db()
        gone.refresh_from_db()
        if request.POST.get("seen") != f"{token_of(kept)} {token_of(gone)}":
            address = f"{reverse('admin:desk_merge', args=(kept._meta.model_name, kept.pk))}?with={gone.pk}"
            return tell(request, OVERTAKEN, address, messages.WARNING)
        words = f"“{gone}” is part of “{kept}” now. Its old address leads here."
        with running("merge", reason), changing(reason) as change:
            merge(kept, gone, from_gone, change)
    return tell(request, words, change_address(kept))


def _both(kept: Any, gone: Any) -> list[tuple[str, str, str]]:
    """Both records side by side: the facts that at least one of them has, then their rows."""
    rows = []
    for name in kept.COLUMNS:
        column = column_of(type(kept), name)
        values = [getattr(record, name) for record in (kept, gone)]
        words = ["" if value in (None, "") else worded(column, value) for value in values]
        if any(words):
            rows.append((str(column.verbose_name), *words))
    for fact, child in kept.CHILDREN.items():
        lists = [getattr(record, child.related).filter(**child.fixed) for record in (kept, gone)]
        words = ["; ".join(map(str, found)) for found in lists]
        if any(words):
            rows.append((fact_label(type(kept), fact), *words))
    return [(label, left, right) for label, left, right in rows]


def _conflict(each: Any, kept: Any, gone: Any) -> dict[str, Any]:
    column = column_of(type(kept), each.column)
    return {
        "column": each.column,
        "label": str(column.verbose_name),
        "kept": worded(column, each.kept),
        "gone": worded(column, each.gone),
        "kept_sources": _sources(kept, each.column),
        "gone_sources": _sources(gone, each.column),
    }


def _sources(record: Any, fact: str) -> list[str]:
    claims = record.claims.filter(fact=fact, state__in=(*LIVE_STATES, "held")).select_related("source")
    return list(
        dict.fromkeys(f"{claim.source.title}: {words_of(claim)}" for claim in claims.defer("source__text"))
    )


def _row(claim: Any) -> dict[str, Any]:
    return {
        "code": f"{claim._meta.model_name}-{claim.pk}",
        "record": claim.record,
        "fact": fact_label(type(claim.record), claim.fact),
        "value": words_of(claim),
        "quote": claim.quote,
        "state": claim.get_state_display(),
        "source": claim.source.title,
    }


def split_page(request: HttpRequest, number: str) -> HttpResponse:
    may(request, Person, "add", "change")
    person = record_or_404(Person, number)
    error, chosen = "", set(request.POST.getlist("claim"))
    name = request.POST.get("name", person.name).strip()[:150]
    if request.method == "POST":
        with transaction.atomic():
            queue()
            person.refresh_from_db()
            if request.POST.get("seen") != token_of(person):
                error = (
                    "Someone else has changed this person since you opened this page: look again, then split."
                )
            elif not name:
                error = "Give the name of the other person."
            else:
                try:
                    with (
                        running("split", f"{name} out of {person.slug}"[:100]),
                        changing("Split in two") as change,
                    ):
                        other = split(person, name, _numbers(chosen), change)
                    return tell(request, f"“{other}” is a person of their own now.", change_address(other))
                except CannotSplit as refusal:
                    error = str(refusal)
    by_source: dict[str, list[dict[str, Any]]] = {}
    for claim in evidence_for(person):
        row = _row(claim)
        by_source.setdefault(row["source"], []).append(row | {"chosen": row["code"] in chosen})
    return show(
        request, "split", f"Split “{person}”", status=400 if error else 200, person=person, name=name,
        sources=list(by_source.items()), seen=token_of(person), error=error,
    )  # fmt: skip


def _numbers(codes: set[str]) -> set[tuple[str, int]]:
    pairs = (code.rpartition("-")[::2] for code in codes)
    return {(table, int(number)) for table, number in pairs if is_number(number)}
