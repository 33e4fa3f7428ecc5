"""The glossary: what the words of the register mean."""

from typing import Any

from partnerships.glossary import GROUPS
from partnerships.views.base import Still


class Glossary(Still):
    """Every term with an anchor that is its code."""

    template = "glossary.html"
    crumbs = (("About", "/about/"), ("Glossary", ""))

    def context(self) -> dict[str, Any]:
        return {"groups": GROUPS}
