"""The published mix: what is asked of the register, and the same of Datasette as nearly as it can be asked.

Addresses are drawn from the register itself, places by how often it names them; hardly two are alike, so
that no cache of pages would help. The same seed gives the same addresses.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from benchmarks import names
from partnerships.models import Agreement, AgreementSector, Party, Region

PAGE = 25
BROAD = ("england", "scotland", "wales", "guangdong", "jiangsu", "shandong", "zhejiang", "hubei", "sichuan")
FACETS = [("_facet", "kind"), ("_facet", "status"), ("_facet", "uk")]
ROWS = ("/register/agreements?", [*FACETS, ("_size", PAGE), ("_sort_desc", "signed")])


@dataclass(frozen=True)
class Ask:
    """One kind of address: how ours and Datasette's are made."""

    name: str
    ours: Callable[[], str]
    theirs: Callable[[], str]


class Mix:
    """Draws addresses of every kind."""

    def __init__(self, seed: int = 1) -> None:
        self.draw = random.Random(seed)  # noqa: S311 (addresses to measure with, no secret)
        parties = Party.objects.exclude(region=None).order_by("pk")[:20_000]
        pairs = list(parties.values_list("side", "region__slug", "region__name"))
        self.places = {
            side: [(slug, name) for at, slug, name in pairs if at == side] for side in ("uk", "china")
        }
        self.broad = dict(Region.objects.filter(slug__in=BROAD).values_list("slug", "side"))
        self.kinds = sorted(set(Agreement.objects.values_list("kind", flat=True)))
        self.sectors = sorted(set(AgreementSector.objects.values_list("sector__slug", flat=True)))
        self.slugs = list(Agreement.objects.order_by("pk").values_list("slug", flat=True)[:20_000])
        self.count = Agreement.objects.live().count()

    def asks(self) -> list[Ask]:
        return [
            Ask("no filter", lambda: self._ours(page=self._some_page()), lambda: self._theirs()),
            Ask("one broad facet", self._one_broad, lambda: self._theirs(kind=self.draw.choice(self.kinds))),
            Ask("a pair", lambda: self._pair(False), lambda: self._their_pair(False)),
            Ask("pair, kind and dates", lambda: self._pair(True), lambda: self._their_pair(True)),
            Ask("two sectors", self._two_sectors, self._their_two_sectors),
            Ask("words in a list (q=)", lambda: self._ours(q=self._words()), self._their_words),
            Ask("last page", self._last_page, self._their_last_page),
            Ask("an agreement", lambda: f"/agreements/{self._slug()}/", self._their_agreement),
            Ask("search", lambda: f"/search/?{urlencode({'q': self._words()})}", self._their_words),
        ]  # fmt: skip

    def beside(self) -> list[Ask]:
        """Further pages of ours, that Datasette has nothing like."""
        return [
            Ask("a place (not in the mix)", lambda: f"/regions/{self._place('uk')[0]}/", self._theirs),
            Ask("a broad place (not in the mix)", lambda: f"/regions/{self._broad()}/", self._theirs),
            Ask("partnerships (not in the mix)", lambda: f"/partnerships/?uk={self._broad()}", self._theirs),
            Ask("front page (not in the mix)", lambda: "/", self._theirs),
        ]

    def _broad(self) -> str:
        return self.draw.choice([slug for slug, side in sorted(self.broad.items()) if side == "uk"])

    def _ours(self, **values: object) -> str:
        return (
            f"/agreements/?{urlencode({name: value for name, value in values.items() if value}, doseq=True)}"
        )

    def _theirs(self, **values: object) -> str:
        address, given = ROWS
        return address + urlencode([*given, *values.items()])

    def _some_page(self) -> int:
        return self.draw.randint(1, min(40, max(1, self.count // PAGE)))

    def _one_broad(self) -> str:
        if self.draw.random() < 0.5:
            return self._ours(kind=self.draw.choice(self.kinds))
        slug = self.draw.choice(sorted(self.broad))
        return self._ours(**{self.broad[slug]: slug})

    def _place(self, side: str) -> tuple[str, str]:
        return self.draw.choice(self.places[side])

    def _pair(self, more: bool) -> str:
        values: dict[str, object] = {"uk": self._place("uk")[0], "china": self._place("china")[0]}
        if more:
            since = self.draw.randint(1985, 2015)
            values |= {"kind": self.draw.choice(self.kinds), "from": since, "to": f"{since + 8}-06"}
        return self._ours(**values)

    def _their_pair(self, more: bool) -> str:
        values: dict[str, object] = {"uk": self._place("uk")[1], "china": self._place("china")[1]}
        if more:
            since = self.draw.randint(1985, 2015)
            values |= {
                "kind": self.draw.choice(self.kinds), "signed__gte": since, "signed__lte": f"{since + 8}-06",
            }  # fmt: skip
        return self._theirs(**values)

    def _two_sectors(self) -> str:
        return self._ours(sector=self.draw.sample(self.sectors, 2), kind=self.draw.choice(self.kinds))

    def _their_two_sectors(self) -> str:
        return self._theirs(
            sectors__arraycontains=self.draw.choice(self.sectors), kind=self.draw.choice(self.kinds)
        )

    def _words(self) -> str:
        """A place, a place and a person's family name, or a kind of agreement."""
        what = self.draw.randrange(3)
        if what == 0:
            return self._place(self.draw.choice(("uk", "china")))[1]
        if what == 1:
            return f"{self._place('uk')[1]} {self.draw.choice(names.UK_FAMILY)}"
        return f"{self._place('china')[1]} {self.draw.choice(('memorandum', 'twinning', 'friendship'))}"

    def _their_words(self) -> str:
        return self._theirs(_search=self._words())

    def _last_page(self) -> str:
        return self._ours(page=-(-self.count // PAGE), sort=self.draw.choice(("-signed", "signed")))

    def _their_last_page(self) -> str:
        # Datasette pages by key: the address of its last page starts behind the last but 25.
        return "/register/agreements?" + urlencode([*FACETS, ("_size", PAGE), ("_next", self.count - PAGE)])

    def _their_agreement(self) -> str:
        return f"/register/agreements/{self.draw.randint(1, self.count)}"

    def _slug(self) -> str:
        return self.draw.choice(self.slugs)
