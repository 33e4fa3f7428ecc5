"""Made-up people of a synthetic register, under names as both sides write them."""

import random

from benchmarks import names
from partnerships.models import Person


def made_up(draw: random.Random, pk: int, side: str) -> Person:
    """A person with a name of the side's usual shape. The slug carries the key: it is never looked at."""
    if side == "uk":
        given, family = draw.choice(names.UK_GIVEN), draw.choice(names.UK_FAMILY)
        return Person(
            pk=pk,
            slug=f"person-{pk}",
            name=f"{given} {family}",
            given_name=given,
            family_name=family,
            side=side,
        )
    family_zh, family = draw.choice(names.CN_FAMILY)
    parts = [draw.choice(names.CN_GIVEN) for _ in range(draw.choice((1, 2)))]
    given = "".join(sound for _, sound in parts).capitalize()
    return Person(
        pk=pk,
        slug=f"person-{pk}",
        name=f"{_plain(family)} {_plain(given)}",
        family_name=_plain(family),
        given_name=_plain(given),
        name_zh=family_zh + "".join(sign for sign, _ in parts),
        pinyin=f"{family} {given}",
        side=side,
    )


def _plain(word: str) -> str:
    return word.translate(_MARKS)


_MARKS = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ", "aaaaeeeeiiiioooouuuuuuuuu")
