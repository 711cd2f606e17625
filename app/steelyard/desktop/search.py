"""Searching texts as people expect: words in any order, case and accents ignored."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return a text without case and accents, for comparing."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def matches(words: str, text: str) -> bool:
    """Say whether a text has every one of the words, anywhere; no words are in every text."""
    folded = fold(text)
    return all(word in folded for word in fold(words).split())
