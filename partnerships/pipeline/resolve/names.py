"""When two names are the same name."""

import re
import unicodedata

_TITLES = frozenset(
    "the mr mrs ms miss dr prof professor sir dame lord lady cllr coun clr councillor madam he".split()
)


def folded(text: str) -> str:
    """A name without case, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return " ".join(re.findall(r"\w+", plain.replace("'", "")))


def body_key(name: str) -> str:
    """Equal for spellings of one body: "ChangeMaker 3D" and "ChangeMaker3D"."""
    return re.sub(r"^the ", "", folded(name)).replace(" ", "")


def person_key(name: str) -> str:
    """Equal for both orders of a full name: "Zhu Hexin" and "Hexin Zhu"."""
    return " ".join(sorted(word for word in folded(name).split() if word not in _TITLES))


def is_full_name(name: str) -> bool:
    """Whether a name is more than a surname. A name in Chinese characters is whole."""
    words = [word for word in folded(name).split() if word not in _TITLES]
    return len(words) >= 2 or bool(re.fullmatch(r"[\u3400-\u9fff·]{2,}", name.strip()))
