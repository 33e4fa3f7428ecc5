"""A visit as the sentences so far tell it."""

from dataclasses import dataclass, field

from partnerships.partial_date import PartialDate
from partnerships.pipeline.extract.body_signs import Body
from partnerships.pipeline.extract.place_index import PlaceMention
from partnerships.pipeline.extract.tokens import Sentence
from partnerships.pipeline.shapes import CHINA, INBOUND, UK, Stated

MOST_SENTENCES = 40  # about one visit: more add nothing, and each is compared with others


@dataclass
class Visit:
    """A visit as the sentences so far tell it; places by the mentions they were read from."""

    direction: str
    status: str
    sentences: list[Sentence]
    origins: list[PlaceMention] = field(default_factory=list)
    destinations: list[PlaceMention] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    cue: tuple[int, int] = (0, 0)
    more_cues: tuple[tuple[int, int], ...] = ()
    rule: str = "movement"
    envoy: bool = False
    national: bool = False
    background: bool = False
    guessed: bool = False  # a place was taken from the article as a whole
    origin_guessed: bool = False
    unplaced: bool = False  # where to is not told where it is first told of
    led: bool = False  # a delegation that somebody led is told of
    by_office: bool = False  # somebody goes whose office is of the article's own place
    date: Stated[PartialDate] | None = None
    size: Stated[int] | None = None

    @property
    def side(self) -> str:
        """The side that is visited."""
        return UK if self.direction == INBOUND else CHINA

    def add(self, other: "Visit") -> None:
        if len(self.sentences) >= MOST_SENTENCES:
            return
        self.sentences = list(dict.fromkeys([*self.sentences, *other.sentences]))
        self.origins = self.origins + other.origins
        self.destinations = self.destinations + other.destinations
        self.bodies = self.bodies + other.bodies
        self.more_cues = (*self.more_cues, *([other.cue] if other.rule == "movement" else []))
        self.envoy = self.envoy or other.envoy
        if self.status == "planned" and other.status == "took_place":
            self.status = "took_place" if not other.background else self.status
