"""An article taken apart: its own lines, sentences, speech, places, bodies, and when it speaks."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from partnerships.pipeline.extract.bodies import find_bodies
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.dates import DateFound, Present, find_dates
from partnerships.pipeline.extract.place_index import Index, PlaceMention, index_of
from partnerships.pipeline.extract.places import find_places
from partnerships.pipeline.extract.present import present_of
from partnerships.pipeline.extract.speech import speech_spans
from partnerships.pipeline.extract.tokens import Sentence, paragraphs, sentences
from partnerships.pipeline.extract.unlisted import find_unlisted
from partnerships.pipeline.extract.visit_cues import ENVOY
from partnerships.pipeline.extract.zones import junk_lines
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
        return [m for m in self.all_places if not _inside(m.start, spans)]

    @cached_property
    def headline_places(self) -> list[PlaceMention]:
        title = self.article.title
        found = list(sentences(title, 0, len(title), 0))
        return find_places(title, found, self.gazetteer)

    @cached_property
    def about_envoy(self) -> bool:
        """An ambassador or consul is who the article is about: such come from no region."""
        start = " ".join([self.article.title, *(self.words_of(sentence) for sentence in self.sentences[:2])])
        return bool(ENVOY.search(start)) and not re.search(r"\bdelegation|embassy in|consulate in", start)

    def in_speech(self, at: int) -> bool:
        return _inside(at, self.speech)

    def words_of(self, sentence: Sentence) -> str:
        return self.text[sentence.start : sentence.end]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence that a place in the text lies in."""
        n = bisect_right(self._sentence_starts, at) - 1
        return self.sentences[n] if n >= 0 and at < self.sentences[n].end else None

    def telling(self, pattern: re.Pattern[str]) -> list[Sentence]:
        """The sentences a pattern is found in, looked for once."""
        if pattern not in self.told_memo:
            found = [s for s in self.sentences if pattern.search(self.text, s.start, s.end)]
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
        return _between(self.places, self._place_starts, start, end)

    def any_places_between(self, start: int, end: int) -> list[PlaceMention]:
        """Places there, those inside a body's name too."""
        return _between(self.all_places, self._all_starts, start, end)

    def bodies_between(self, start: int, end: int) -> list[Body]:
        return _between(self.bodies, self._body_starts, start, end)

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
            self.dates_memo[key] = find_dates(self.text, start, end, self.present, future)
        return self.dates_memo[key]

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
            free = [m for m in mentions if m.start in kept] or mentions
            if free:
                homes[side] = max(free, key=lambda m: (counts[m.place.slug or m.name], -m.start))
        return homes

    def side_of_body(self, body: Body) -> str:
        from_name = {m.side for m in self.places_inside(body)}
        if len(from_name) == 1:
            return from_name.pop()
        return OTHER

    def passage(self, start: int, end: int) -> Passage:
        """The words from start to end, blanks at either side left out."""
        words = self.text[start:end]
        return Passage(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def read_document(article: ArticleText, gazetteer: Gazetteer) -> Document:
    text = article.text
    lines = list(paragraphs(text))
    junk = junk_lines(text, lines, article.title)
    own = [(n, start, end) for n, (start, end) in enumerate(lines) if n not in junk]
    found = [s for n, start, end in own for s in sentences(text, start, end, n)]
    document = Document(
        article=article,
        gazetteer=gazetteer,
        text=text,
        lines=lines,
        junk=junk,
        sentences=found,
        speech=speech_spans(text, [(start, end) for _n, start, end in own]),
    )
    listed = find_places(text, found, gazetteer)
    document.all_places = sorted(listed + find_unlisted(text, found, listed), key=lambda m: m.start)
    document.bodies = find_bodies(text, found, document.all_places)
    body_text = "\n".join(text[start:end] for _n, start, end in own)
    page = "\n".join(text[start:end] for n, (start, end) in enumerate(lines) if n in junk)
    document.present = present_of(article.published, body_text, page)
    return document


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    n = bisect_right(spans, (at, float("inf"))) - 1
    return n >= 0 and spans[n][0] <= at < spans[n][1]


def _between(items: list, starts: list[int], start: int, end: int) -> list:  # type: ignore[type-arg]
    return items[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)]
