"""Places to break words that are wider than the panel may be: product names need not have any."""

from __future__ import annotations

from PySide6.QtCore import QTextBoundaryFinder

LONGEST_WORD = 16
"""Characters of a word that fit a line at every size of window and text, even in the largest type."""
LONGEST_BODY_WORD = 22
"""The same in body type: names of settings stay whole, so that they can be copied."""
_PART = 8
_BREAK = "\u200b"
"""A space without width: a line may break there, and where it does not nothing is seen."""


def breakable(text: str, longest: int = LONGEST_WORD) -> str:
    """Return the text with places to break in every word of more than `longest` characters."""
    words = text.split(" ")
    if all(len(word) <= longest for word in words):
        return text
    return " ".join(_split(word) if len(word) > longest else word for word in words)


def _split(word: str) -> str:
    letters = _letters(word)
    parts = (letters[start : start + _PART] for start in range(0, len(letters), _PART))
    return _BREAK.join("".join(part) for part in parts)


def _letters(word: str) -> list[str]:
    """Return the letters as readers see them: accents and joined emoji are not torn off."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    units = word.encode("utf-16-le")  # Qt counts in these
    letters, start = [], 0
    while (end := finder.toNextBoundary()) != -1:
        letters.append(units[2 * start : 2 * end].decode("utf-16-le"))
        start = end
    return letters
