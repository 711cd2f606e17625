"""Ids for names in any script: small Latin words where the name has some, else what it is and its number."""

from __future__ import annotations

import re
import unicodedata

from steelyard.comparison.checks import NO_ID

_WORDS = re.compile(r"[a-z0-9]+")
_LONGEST = 40


class Ids:
    """Gives each name an id that no other has."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.taken: set[str] = {NO_ID}

    def of(self, name: str) -> str:
        """Return the id of the next name."""
        plain = (
            unicodedata.normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore").decode().lower()
        )
        plain = plain.replace("++", " plus plus ").replace("c#", "c sharp")
        words = _WORDS.findall(plain)
        begun = "-".join(words)[:_LONGEST].strip("-") or f"{self.what}-{len(self.taken)}"
        made, number = begun, 2
        while made in self.taken:
            made, number = f"{begun}-{number}", number + 1
        self.taken.add(made)
        return made
