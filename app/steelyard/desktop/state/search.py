"""Searching texts as people expect: words in any order, case and accents ignored."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def fold(text: str) -> str:
    """Return a text without case and accents, for comparing."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def matches(words: str, text: str) -> bool:
    """Say whether a text has every one of the words, anywhere; no words are in every text."""
    folded = fold(text)
    return all(word in folded for word in fold(words).split())


def find_hits(words: Sequence[str], text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, length) of every place of the folded words, in UTF-16 units as Qt counts them.

    Places that touch or overlap are one.
    """
    if not words:
        return ()
    starts, ends, folded = _fold_with_places(text)
    marked: list[tuple[int, int]] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            marked.append((starts[at], ends[at + len(word) - 1]))
            at = folded.find(word, at + len(word))
    return tuple((start, end - start) for start, end in _merge(sorted(marked)))


def _fold_with_places(text: str) -> tuple[list[int], list[int], str]:
    starts: list[int] = []
    ends: list[int] = []
    folded = ""
    place = 0
    for character in text:
        end = place + (2 if ord(character) > 0xFFFF else 1)
        plain = fold(character)
        folded += plain
        starts += [place] * len(plain)
        ends += [end] * len(plain)
        place = end
    return starts, ends, folded


def _merge(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
