"""What people type or paste, as a document can hold it."""

from __future__ import annotations

from steelyard.documents.characters import clean


def typed(text: str) -> str:
    """Return a text without the characters that no file may hold, so that it reads back as it is."""
    return clean(text)


def typed_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something, without blanks around them."""
    return tuple(line.strip() for line in typed(text).splitlines() if line.strip())
