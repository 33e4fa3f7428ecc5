"""An article taken apart: its own lines, sentences, speech, places, bodies, and when it speaks."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.dates import DateFound, Present, find_dates
from partnerships.pipeline.extract.place_index import Index, PlaceMention, index_of
from partnerships.pipeline.extract.place_words import AT
from partnerships.pipeline.extract.places import find_places
from partnerships.pipeline.extract.present import years_of_entries
from partnerships.pipeline.extract.spans import between, inside
from partnerships.pipeline.extract.tokens import Sentence, sentences, words
from partnerships.pipeline.extract.visit_cues import ENVOY
from partnerships.pipeline.extract.visit_words import QUICK_WORDS
from partnerships.pipeline.shapes import CHINA, OTHER, UK, ArticleText, Gazetteer, Passage


@dataclass
class Document:
    """What every rule reads. Built once an article; rules add nothing to it but names."""

    article: ArticleText
    gazetteer: Gazetteer
    text: str
    lines: list[tuple[int, int]]
    junk: set[int]
    sentences: list[Sentence]
    speech: list[tuple[int, int]]
    bodies: list[Body] = field(default_factory=list)
    all_places: list[PlaceMention] = field(default_factory=list)
    present: Present = field(default_factory=Present)
    memo: dict[int, Any] = field(default_factory=dict)
    dates_memo: dict[tuple[int, int, bool], list[DateFound]] = field(default_factory=dict)
    starts_memo: dict[re.Pattern[str], set[int]] = field(default_factory=dict)
    told_memo: dict[re.Pattern[str], list[Sentence]] = field(default_factory=dict)

    @cached_property
    def index(self) -> Index:
        return index_of(self.gazetteer)

    @cached_property
    def places(self) -> list[PlaceMention]:
        """Places named for themselves, not inside the name of a body."""
        spans = sorted((body.start, body.end) for body in self.bodies)
        return [m for m in self.all_places if not inside(m.start, spans)]

    @cached_property
    def headline_places(self) -> list[PlaceMention]:
        title = self.article.title
        found = list(sentences(title, 0, len(title), 0))
        return find_places(title, found, self.gazetteer)

    @cached_property
    def headline_words(self) -> frozenset[str]:
        """The title's words in small letters."""
        return frozenset(token.lower for token in words(self.article.title, 0, len(self.article.title)))

    @cached_property
    def about_envoy(self) -> bool:
        """An ambassador or consul is who the article is about: such come from no region."""
        start = " ".join([self.article.title, *(self.words_of(sentence) for sentence in self.sentences[:2])])
        return bool(ENVOY.search(start)) and not re.search(r"\bdelegation|embassy in|consulate in", start)

    def in_speech(self, at: int) -> bool:
        return inside(at, self.speech)

    def words_of(self, sentence: Sentence) -> str:
        return self.text[sentence.start : sentence.end]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence that a place in the text lies in."""
        n = bisect_right(self._sentence_starts, at) - 1
        return self.sentences[n] if n >= 0 and at < self.sentences[n].end else None

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        n = bisect_right(self._sentence_starts, sentence.start) - 2
        return self.sentences[n] if n >= 0 else None

    def sentence_after(self, sentence: Sentence) -> Sentence | None:
        n = bisect_right(self._sentence_starts, sentence.start)
        return self.sentences[n] if n < len(self.sentences) else None

    def telling(self, pattern: re.Pattern[str]) -> list[Sentence]:
        """The sentences a pattern is found in, looked for once."""
        if pattern not in self.told_memo:
            near = QUICK_WORDS.get(pattern)
            found = [
                s
                for s in self.sentences
                if (near is None or not s.lowers.isdisjoint(near))
                and pattern.search(self.text, s.start, s.end)
            ]
            self.told_memo[pattern] = found
        return self.told_memo[pattern]

    def tells(self, pattern: re.Pattern[str], sentence: Sentence) -> bool:
        """Whether a pattern is found in a sentence, looked for once."""
        if pattern not in self.starts_memo:
            self.starts_memo[pattern] = {s.start for s in self.telling(pattern)}
        return sentence.start in self.starts_memo[pattern]

    def within(self, sentence: Sentence, side: str = "") -> list[PlaceMention]:
        return [m for m in self.places_between(sentence.start, sentence.end) if not side or m.side == side]

    def places_between(self, start: int, end: int) -> list[PlaceMention]:
        return between(self.places, self._place_starts, start, end)

    def any_places_between(self, start: int, end: int) -> list[PlaceMention]:
        return between(self.all_places, self._all_starts, start, end)

    def bodies_between(self, start: int, end: int) -> list[Body]:
        return between(self.bodies, self._body_starts, start, end)

    @cached_property
    def _place_starts(self) -> list[int]:
        return [m.start for m in self.places]

    @cached_property
    def _all_starts(self) -> list[int]:
        return [m.start for m in self.all_places]

    @cached_property
    def _body_starts(self) -> list[int]:
        return [body.start for body in self.bodies]

    def dates_in(self, start: int, end: int, future: bool = False) -> list[DateFound]:
        key = (start, end, future)
        if key not in self.dates_memo:
            year = self.year_of_entry(start)
            present = Present(None, year) if year else self.present
            self.dates_memo[key] = find_dates(self.text, start, end, present, future)
        return self.dates_memo[key]

    def year_of_entry(self, at: int) -> int | None:
        """The year that a paragraph begins with, as in a list of dates: "1984 The first visit"."""
        sentence = self.sentence_at(at) if self._entries else None
        return self._entries.get(sentence.paragraph) if sentence else None

    @cached_property
    def _entries(self) -> dict[int, int]:
        return years_of_entries(self.text, self.lines)

    def places_inside(self, body: Body) -> list[PlaceMention]:
        return self.any_places_between(body.start, body.end)

    @cached_property
    def home(self) -> dict[str, PlaceMention]:
        """For each side the place the article is mostly about: named most often, the headline twice."""
        homes = {}
        for side in (UK, CHINA):
            every = [m for m in self.all_places if m.side == side]
            mentions = [m for m in every if m.place.kind not in ("nation", "grouping")] or every
            counts = Counter(m.place.slug or m.name for m in mentions)
            counts.update(m.place.slug for m in self.headline_places * 2 if m.side == side)
            own = {b.start for b in self.bodies if b.kind in ("council", "government")}
            kept = {m.start for m in self.places} | own
            if not any(m.start in kept for m in mentions):
                mentions = every
                counts = Counter(m.place.slug or m.name for m in mentions)
            free = [m for m in mentions if m.start in kept] or mentions
            if free:
                homes[side] = max(free, key=lambda m: (counts[m.place.slug or m.name], -m.start))
        return homes

    def near(self, sentence: Sentence) -> list[PlaceMention]:
        """For each side the one place that its paragraph names up to there, else the article’s own."""
        first = sentence
        while (before := self.sentence_before(first)) and before.paragraph == sentence.paragraph:
            first = before
        named = [
            m
            for m in self.any_places_between(first.start, sentence.end)
            if not AT.search(self.text[max(first.start, m.start - 20) : m.start])
        ]
        found = []
        for side, home in self.home.items():
            here = {m.place.slug or m.name: m for m in named if m.side == side}
            found.append(next(iter(here.values())) if len(here) == 1 else home)
        return found

    def side_of_body(self, body: Body) -> str:
        from_name = {m.side for m in self.places_inside(body)}
        if len(from_name) == 1:
            return from_name.pop()
        return OTHER

    def passage(self, start: int, end: int) -> Passage:
        """The words from start to end, blanks at either side left out."""
        words = self.text[start:end]
        return Passage(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
