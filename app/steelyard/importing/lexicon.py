"""Words and signs that rate, and the fit that each stands for; a proposal that people see and change.

Each family is an axis; `amount` and `rank` alone say nothing about good or bad, the name of the row does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from steelyard.importing.folding import fold
from steelyard.importing.words.ratings import PRICE_SIGNS, SIGN_FITS, TICKS, WEAK, WORD_FITS

_SIGN_CHARACTERS = {
    sign
    for family, levels in SIGN_FITS.items()
    if family != PRICE_SIGNS
    for _, signs in levels
    for sign in signs.split()
    if not sign.isalpha()
}
_LEADING_SIGNS = re.compile(
    "^((?:(?:"
    + "|".join(sorted(map(re.escape, _SIGN_CHARACTERS), key=len, reverse=True))
    + ")[\ufe0e\ufe0f\u200d]?\\s?)+)"
)
_ENDING_SIGNS = re.compile(
    "((?:(?:"
    + "|".join(sorted(map(re.escape, _SIGN_CHARACTERS), key=len, reverse=True))
    + ")[\ufe0e\ufe0f\u200d]?\\s?)+)$"
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word or sign can mean: a family and its fit there."""

    family: str
    fit: float


def _by_word() -> dict[str, tuple[Meaning, ...]]:
    found: dict[str, list[Meaning]] = {}
    for family, levels in WORD_FITS.items():
        for fit, words in levels:
            for word in words.split(","):
                found.setdefault(fold(word), []).append(Meaning(family, fit))
    return {word: tuple(dict.fromkeys(meanings)) for word, meanings in found.items()}


def _by_sign() -> dict[str, tuple[Meaning, ...]]:
    found: dict[str, list[Meaning]] = {}
    for family, levels in SIGN_FITS.items():
        for fit, signs in levels:
            for sign in signs.split():
                found.setdefault(sign_key(sign), []).append(Meaning(family, fit))
    return {sign: tuple(meanings) for sign, meanings in found.items()}


def sign_key(text: str) -> str:
    """Return a sign without what only chooses how it is drawn."""
    return re.sub("[\ufe0e\ufe0f\u200d\\s]", "", text)


WORDS = _by_word()
SIGNS = _by_sign()


@lru_cache(maxsize=20_000)
def word_meanings(text: str) -> tuple[Meaning, ...]:
    """Return what a word can mean as a rating, nothing where it is none."""
    return WORDS.get(fold(text), ())


@lru_cache(maxsize=20_000)
def sign_meanings(text: str) -> tuple[Meaning, ...]:
    """Return what a sign can mean as a rating; doubled ticks are stronger ones."""
    key = sign_key(text)
    if key in SIGNS:
        return SIGNS[key]
    if len(key) in (2, 3) and len(set(key)) == 1 and key[0] in SIGNS:
        return tuple(Meaning(one.family, one.fit) for one in SIGNS[key[0]] if one.family == TICKS)
    first = next((length for length in (2, 1) if key[:length] in SIGNS), 0)
    return tuple(one for one in SIGNS[key[:first]] if one.family == TICKS) if first else ()


def is_weak(text: str) -> bool:
    """Return whether a word rates only beside others that certainly do."""
    return fold(text) in WEAK


def leading_signs(text: str) -> tuple[str, str]:
    """Return the signs a text begins with, and the rest."""
    match = _LEADING_SIGNS.match(text)
    return (match[1].strip(), text[match.end() :]) if match else ("", text)


def ending_signs(text: str) -> tuple[str, str]:
    """Return the signs a text ends with, and what stands before."""
    match = _ENDING_SIGNS.search(text[-12:])
    return (match[1].strip(), text[: len(text) - len(match[0])]) if match else ("", text)
