"""Whether a name is one of the words by which tables name their parts."""

from __future__ import annotations

import re
from functools import lru_cache

from steelyard.importing.folding import label
from steelyard.importing.words.names import CRITERION, DIRECTION_WORDS, OPTION, UNSURE_DIRECTIONS
from steelyard.importing.words.parts import ROLE_PATTERNS

_COMPILED = {role: re.compile("(?:" + "|".join(patterns) + ")") for role, patterns in ROLE_PATTERNS.items()}


@lru_cache(maxsize=20_000)
def has_role(name: str, role: str) -> bool:
    """Return whether a name is one of the words for a part of a table."""
    return _COMPILED[role].fullmatch(label(name)) is not None


@lru_cache(maxsize=20_000)
def names_criteria(name: str) -> bool:
    """Return whether the head of a column says that criteria stand below it."""
    return CRITERION.fullmatch(label(name)) is not None


@lru_cache(maxsize=20_000)
def names_options(name: str) -> bool:
    """Return whether the head of a column says that options stand below it."""
    return OPTION.fullmatch(label(name)) is not None


def are_directions(texts: list[str]) -> bool:
    """Return whether all texts that are filled say which way is better."""
    words = [label(text) or text for text in texts if text]
    known = [word for word in words if word in DIRECTION_WORDS]
    return bool(words) and len(known) == len(words) and not all(word in UNSURE_DIRECTIONS for word in words)


def direction_of(text: str) -> str | None:
    """Return `higher` or `lower` where a text says which is better."""
    return DIRECTION_WORDS.get(label(text) or text.strip())
