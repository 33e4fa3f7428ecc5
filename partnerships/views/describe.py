"""A filter and its result as an English sentence, for page, file and API alike."""

from collections.abc import Sequence
from typing import Any

from partnerships.partial_date import PartialDate
from partnerships.wording import counted, or_list

_SIDES = {"uk": "on the UK side", "china": "on the Chinese side", "other": "from elsewhere"}


def or_below(places: Sequence[Any]) -> str:
    """ "Leicester or places in it", "Leicester, Gloucester or places in them"."""
    if not places:
        return ""
    names = [place.name for place in places]
    return or_list([*names, "places in it" if len(names) == 1 else "places in them"])


def span(since: PartialDate | None, until: PartialDate | None) -> str:
    """ "since 2015", "up to March 2018", "from 2015 to 2018"."""
    if since and until:
        if since.iso == until.iso:
            return f"in {since.display()}"
        return f"from {since.display()} to {until.display()}"
    if since:
        return f"since {since.display()}"
    return f"up to {until.display()}" if until else ""


def lower_first(text: str) -> str:
    """A label inside a sentence. Names of countries keep their capital."""
    return text if text[:3] in ("UK ", "US ") else text[:1].lower() + text[1:]


class Description:
    """The parts of the sentence of one filter set with its cleaned values."""

    def __init__(self, filters: Any, count: int) -> None:
        self.filters, self.count = filters, count
        self.values: dict[str, Any] = filters.form.cleaned_data

    def sentence(self) -> str:
        parts = [
            self._counted(),
            self._sides(),
            self.filters.where(
                or_below(self.values.get("uk") or ()), or_below(self.values.get("china") or ())
            ),
            self._dates(),
            f" matching “{self.values['q']}”" if self.values.get("q") else "",
            *(self._codes(name, word) for name, word in self.filters.codes_in_words()),
            self._left_out(),
        ]
        return "".join(parts)

    def _counted(self) -> str:
        one, many = self.filters.singular, self.filters.plural
        return counted(self.count, one, many) if self.count else f"No {many}"

    def _sides(self) -> str:
        sides = [_SIDES[code] for code in self.values.get("side") or ()]
        return f" {or_list(sides)}" if sides else ""

    def _left_out(self) -> str:
        """Records that a range of dates can say nothing of: without it a number would be quoted as whole."""
        if not (self.values.get("from") or self.values.get("to")):
            return ""
        undated = self.filters.matched.undated()
        return f"; {undated} undated left out" if undated else ""

    def _dates(self) -> str:
        words = span(self.values.get("from"), self.values.get("to"))
        return f" {self.filters.when(words)}" if words else ""

    def _codes(self, name: str, word: str) -> str:
        codes = self.values.get(name) or ()
        labels = dict(self.filters.form.fields[name].choices) if codes else {}
        return f", {word} {or_list([lower_first(labels[code]) for code in codes])}" if codes else ""
