"""From a word that is not known to the ones that are."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_MOST_LISTED = 12
_MOST_COMPARED = 200
_LONGEST = 80


def suggest(wanted: str, known: Collection[str]) -> str:
    """Return the end of a message: the closest known word, else the known words, else nothing."""
    comparable = len(wanted) <= _LONGEST and len(known) <= _MOST_COMPARED
    if comparable and (close := get_close_matches(wanted, known, n=1)):
        return f'; did you mean "{close[0]}"?'
    words = list(known)
    if len(words) < 2:
        return f"; expected {words[0]}" if words else ""
    return f"; expected one of: {', '.join(words[:_MOST_LISTED])}{', …' if len(words) > _MOST_LISTED else ''}"
