"""Text made comparable: without case, accents of Latin letters, width, signs around it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SELECTORS = re.compile("[\ufe0e\ufe0f\u200d\u200b\u200c\u2060]")
_EDGES = re.compile(r"^[\s:*_#.,;!·•–—-]+|[\s:*_.,;!·•–—-]+$")
_BRACKETS = re.compile(r"\s*[(\[{（【][^()\[\]{}（）【】]*[)\]}）】]\s*")
_DASHES = str.maketrans({"‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "﹣": "-"})


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Return text in its simplest form: compatible characters, no case, no accents, single spaces."""
    text = _SELECTORS.sub("", unicodedata.normalize("NFKC", text)).casefold().translate(_DASHES)
    if not text.isascii():
        text = "".join(_base(char) for char in text)
    return " ".join(text.split())


def _base(char: str) -> str:
    if char.isascii():
        return char
    base = unicodedata.normalize("NFD", char)
    return base[0] if base[0].isascii() else char


@lru_cache(maxsize=20_000)
def label(text: str) -> str:
    """Return the folded words of a name: without signs at its edges and what stands in brackets."""
    folded = fold("".join(char if _is_word(char) else " " for char in text))
    folded = _EDGES.sub("", _BRACKETS.sub(" ", folded).strip())
    return " ".join(folded.split()) or fold(text)


def _is_word(char: str) -> bool:
    return unicodedata.category(char) not in ("So", "Sk", "Cf", "Cn", "Co", "Cs")


@lru_cache(maxsize=20_000)
def same_name(text: str) -> str:
    """Return what two writings of one name share: letters and digits alone, `C++` and `C#` told apart."""
    folded = fold(text)
    bare = "".join(char for char in folded if char.isalnum() or char in "+#")
    return bare or folded


def width(text: str) -> int:
    """Return how wide a text is in letters; characters of East Asian scripts count two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
