"""Form fields of the filters: codes, places, words and dates as they stand in an address."""

import re
import unicodedata
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError

from partnerships.models import Region
from partnerships.models.fields import PartialDateFormField
from partnerships.partial_date import HELP, PartialDate
from partnerships.views.places import MOST_CHOSEN, Choices, Places
from partnerships.wording import or_list

MOST_VALUES = 50
MOST_WORDS = 10
LONGEST_SEARCH = 200
Choose = Sequence[tuple[str, str]]  # codes with their labels
# Not printed back: control characters, and what is longer than a code can be.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def quoted(value: str) -> str:
    """A value from an address as an error may repeat it: “sister-city”."""
    text = _UNPRINTABLE.sub("", value)
    return f"“{text[:40]}{'…' if len(text) > 40 else ''}”"


@dataclass
class Option:
    """One choice as a form shows it. `count` is how many results it would give, where that is known."""

    code: str
    label: str
    count: int | None = None


class Shown:
    """What the form of a filter asks of every field."""

    shown_by = "parts/filter_text.html"  # the template of this field; of a field that no form shows, ""

    def __deepcopy__(self, memo: Any) -> Self:
        # Each form has copies of its class's fields: what these consist of never changes.
        made = copy(self)
        made.__dict__.pop("options", None)
        return made


class SeveralInput(forms.TextInput):
    """What one name of an address says several times."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.getlist(name) if hasattr(data, "getlist") else data.get(name)


class CodesField(Shown, forms.Field):
    """Any of several codes of a vocabulary.

    Not Django's own field of choices: every form copies its fields, which puts choices in order anew.
    """

    widget = SeveralInput
    shown_by = "parts/filter_codes.html"
    most = MOST_VALUES

    def __init__(self, *, choices: Choose = (), **kwargs: Any) -> None:
        self.choices = choices
        super().__init__(**kwargs)

    @cached_property
    def options(self) -> list[Option]:
        return [Option(str(code), str(label)) for code, label in self.choices]

    def to_python(self, value: Any) -> list[str]:
        return list(dict.fromkeys(str(item).strip() for item in value or () if str(item).strip()))

    def validate(self, value: Sequence[str]) -> None:
        if len(value) > self.most:
            raise ValidationError(f"Choose at most {self.most}.")
        self.refuse_unknown(value)

    def refuse_unknown(self, value: Sequence[str]) -> None:
        codes = [str(code) for code, _ in self.choices]
        for code in value:
            if code not in codes:
                raise ValidationError(f"{quoted(code)} is not one of {or_list(codes)}.")


class PlacesField(CodesField):
    """Any of several places by slug. Every place is accepted; only some are offered."""

    shown_by = "parts/filter_places.html"
    most = MOST_CHOSEN
    places: Places
    search: Any = None  # the box that finds other places, on a page

    def __init__(self, *, side: str, **kwargs: Any) -> None:
        self.side = side
        self.groups: list[Choices] = []
        super().__init__(**kwargs)

    def use(self, places: Places, named: Sequence[str], offer: bool) -> None:
        """Takes the places that this form may name, and offers some as choices where it is shown."""
        self.places = places
        self.groups = places.choices(self.side, named) if offer else []

    def refuse_unknown(self, value: Sequence[str]) -> None:
        for slug in value:
            place = self.places.get(slug)
            if place is None:
                raise ValidationError(f"The register has no place {quoted(slug)}.")
            if place.side != self.side:
                raise ValidationError(f"{place.name} is on the other side: choose it under {self.other}.")

    @property
    def other(self) -> str:
        return "UK place" if self.side == "china" else "Chinese place"

    def clean(self, value: Any) -> list[Region]:
        found = [self.places.get(slug) for slug in super().clean(value)]
        return [place for place in found if place is not None]


class WordsField(Shown, forms.CharField):
    """Words to look for in names. Clean value: the text, in Unicode's compatibility form."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs | {"max_length": LONGEST_SEARCH, "strip": True})

    def to_python(self, value: Any) -> str:
        return " ".join(unicodedata.normalize("NFKC", super().to_python(value) or "").split())

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value.split()) > MOST_WORDS:
            raise ValidationError(f"Look for at most {MOST_WORDS} words.")


class RangeEndField(Shown, PartialDateFormField):
    """One end of a range of dates. How such a date is known is nothing to ask a reader."""

    def to_python(self, value: Any) -> PartialDate | None:  # type: ignore[override]
        try:
            return super().to_python(value)
        except ValidationError as error:
            plain = "; ".join(error.messages).replace(HELP, "write 2018, 2018-11 or 2018-11-07")
            raise ValidationError(plain) from error


class SortField(Shown, forms.CharField):
    """The order of a list, chosen by links over it and not in the form."""

    widget = forms.HiddenInput
    shown_by = "parts/filter_hidden.html"

    def __init__(self, *, choices: Choose, **kwargs: Any) -> None:
        self.choices = choices
        super().__init__(**kwargs)

    def validate(self, value: str) -> None:
        codes = [str(code) for code, _ in self.choices]
        if value and value not in codes:
            raise ValidationError(f"{quoted(value)} is not one of {or_list(codes)}.")
