"""Claims on the page of their record: each beside its passage, to accept, reject or withdraw."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from partnerships.admin.claim_values import fact_choices, parse_value
from partnerships.admin.forms import LabelledFields
from partnerships.admin.tables import record_of
from partnerships.models import Claim
from partnerships.models.claim import LIVE_STATES
from partnerships.pipeline.write.claims import BY_HAND
from partnerships.rules.passages import PassageMissing, check_passage


class ClaimForm(forms.ModelForm):
    """A claim that is there already: only its state is the editor's to decide."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        claim = self.instance
        was_live = self.initial.get("state") in LIVE_STATES
        if (cleaned or {}).get("state") in LIVE_STATES and not was_live:
            _check(self, claim, "state")
        return cleaned


class ClaimsInline(LabelledFields, admin.TabularInline):
    """What the sources and editors say of a record. Subclasses name the claim table."""

    form = ClaimForm
    fk_name = "record"
    verbose_name_plural = "claims"
    fields = ("what", "stated", "passage", "place", "stance", "origin", "state")
    readonly_fields = ("what", "stated", "passage", "place", "stance", "origin")
    extra = 0
    can_delete = False
    in_table = True

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        claims = super().get_queryset(request).select_related("source")
        return claims.defer("source__text").order_by("fact", "subject", "source__slug", "locator")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description="fact")
    def what(self, claim: Claim) -> str:
        return f"{claim.fact} {claim.subject}".strip()

    @admin.display(description="value as stated")
    def stated(self, claim: Claim) -> str:
        if claim.stance == "disputes" and claim.value is None:
            return "Removed by an editor" if claim.origin == "editor" else "Disputed"
        if isinstance(claim.value, dict):
            return "; ".join(f"{name}: {value}" for name, value in claim.value.items())
        return "Empty" if claim.value is None else str(claim.value)

    @admin.display(description="passage")
    def passage(self, claim: Claim) -> str:
        return f"“{claim.quote}”" if claim.quote else ""

    @admin.display(description="source")
    def place(self, claim: Claim) -> str:
        address = reverse("admin:partnerships_article_change", args=(claim.source_id,))
        return format_html('<a href="{}">{}</a><br>{}', address, claim.source.title, claim.locator)


class NewClaimForm(forms.ModelForm):
    """A claim that an editor adds from a source: the words must stand in the source's text."""

    value = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="As the source states it. For a row: an object, such as {\"name\": \"Shu\"}. "
        "Relations go by the slug of their record.",
    )  # fmt: skip
    quote = forms.CharField(
        label="Words of the passage",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Copied from the text: the place is found by them.",
    )

    class Meta:
        fields = ("source", "locator", "quote", "fact", "subject", "value", "stance", "state")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        record = record_of(self._meta.model)
        self.fields["fact"] = forms.ChoiceField(choices=[("", "---------"), *fact_choices(record)])
        self.fields["locator"].required = False
        self.fields["locator"].help_text = "chars:START-END or row:KEY:column. Not needed with words."
        self.fields["state"].initial = "accepted"
        self.initial.setdefault("state", "accepted")

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or {}
        fact, subject = cleaned.get("fact"), cleaned.get("subject") or ""
        record = record_of(self._meta.model)
        if fact and "value" in cleaned:
            try:
                cleaned["value"] = parse_value(record, fact, subject, cleaned["value"])
            except ValueError as error:
                self.add_error("value", str(error))
        if cleaned.get("source"):
            self._place(cleaned)
        return cleaned

    def _place(self, cleaned: dict[str, Any]) -> None:
        text, words = cleaned["source"].text, (cleaned.get("quote") or "").replace("\r\n", "\n")
        if not cleaned.get("locator"):
            times = text.count(words) if words else 0
            if not words:
                self.add_error("locator", "Give the words of the passage, or its place in the source.")
            elif times != 1:
                found = "do not stand in that source's text" if not times else f"stand there {times} times"
                self.add_error("quote", f"These words {found}. Copy a passage that stands there once.")
            else:
                start = text.index(words)
                cleaned["locator"] = f"chars:{start}-{start + len(words)}"
        locator = cleaned.get("locator") or ""
        if locator == "editor":
            self.add_error("locator", "An editor's own word has no source: change the record above instead.")
        elif locator:
            claim = self._meta.model(source=cleaned["source"], locator=locator, quote=words)
            if _check(self, claim, "locator") and claim.passage:
                cleaned["quote"] = text[slice(*claim.passage)]

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        # A reading that an editor made stands like one that an editor accepted; a hand edit stands above it.
        self.instance.origin = "row" if self.instance.locator.startswith("row:") else "reader"
        self.instance.rule = BY_HAND


class NewClaimFormSet(BaseInlineFormSet):
    """Only claims to be added."""

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().none()


class NewClaimInline(LabelledFields, admin.StackedInline):
    """Claims to be added by hand. Subclasses name the claim table."""

    form = NewClaimForm
    formset = NewClaimFormSet
    fk_name = "record"
    verbose_name = "claim from a source"
    verbose_name_plural = "add claims from a source"
    autocomplete_fields = ("source",)
    fields = NewClaimForm.Meta.fields
    extra = 0
    can_delete = False


def _check(form: forms.ModelForm, claim: Claim, field: str) -> bool:
    try:
        check_passage(claim, claim.source.text)
    except PassageMissing as error:
        sentence = str(error)
        form.add_error(field, sentence[:1].upper() + sentence[1:])
        return False
    return True
