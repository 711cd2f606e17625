"""Figures as they are read: at most one decimal, and never more than they say."""

from __future__ import annotations

from math import ceil, floor

from steelyard.wording.language.templates import say

_IMPORTANCE = (
    (0.0, "at zero"),
    (2.0, "minor"),
    (4.0, "useful"),
    (6.0, "important"),
    (8.0, "very important"),
)
NO_FIGURE = "–"
FIT_WORDS = ("not offered", "workaround", "limited", "adequate", "strong", "core strength")
ADEQUATE = 3
_THRESHOLDS = (50, 66, 90, 100)
"""Percentages at which the confidence word changes, and certainty: no share is rounded up to one."""


def one_decimal(score: float | None) -> str:
    """Return a score, 0 to 5, with one decimal; a dash where there is none."""
    return NO_FIGURE if score is None else f"{score:.1f}"


def weight_text(weight: float) -> str:
    """Return a weight, 0 to 10, with a decimal only where it needs one: "7", "2.5"."""
    return f"{round(weight, 1):g}"


def price_text(price: float) -> str:
    """Return a price, in fit steps: "0.5", "0.25"."""
    return f"{round(price, 2):g}"


def fit_level(fit: float) -> int:
    """Return the step of the fit scale, 0 to 5, that a fit belongs to: the nearest, and of two the lower."""
    return min(5, max(0, ceil(fit - 0.5)))


def fit_word(fit: float) -> str:
    """Return the word for a fit, 0 "not offered" to 5 "core strength"; see `fit_level` for those between."""
    return FIT_WORDS[fit_level(fit)]


def fit_phrase(fit: float) -> str:
    """Return what a low fit makes of a candidate: "is only limited", "is only a workaround"."""
    word = fit_word(fit)
    return say("offers_nothing") if word == FIT_WORDS[0] else say("is_only", word=_with_article(word))


def shortfall(fit: float, least: float) -> tuple[str, str]:
    """Return a least fit and a lower one as they are said: "at least strong", "is only limited".

    In figures where the words do not tell them apart.
    """
    word = fit_word(fit)
    if word == fit_word(least) or least != fit_level(least):
        return say("at_least_figure", figure=weight_text(least)), say("has_figure", figure=weight_text(fit))
    if word == FIT_WORDS[0]:
        return must_have_text(least), say("is_not_offered")
    said = fit_phrase(fit) if fit_level(fit) < ADEQUATE else say("is_as", word=word)
    return must_have_text(least), said


def must_have_text(least: float) -> str:
    """Return the least acceptable fit in words: "at least adequate", "at least 3.5 of 5"."""
    if least == fit_level(least):
        return say("at_least", word=_with_article(fit_word(least)))
    return say("at_least_figure", figure=weight_text(least))


def _with_article(word: str) -> str:
    return say("a_workaround", word=word) if word == FIT_WORDS[1] else word


def importance_word(weight: float) -> str:
    """Return the word for a weight, 0 "at zero" to above 8 "decisive"."""
    return next((word for most, word in _IMPORTANCE if weight <= most), "decisive")


def importance_text(weight: float) -> str:
    """Return a weight, 0 to 10, on its scale and in a word: "7 of 10, very important"."""
    return f"{weight_text(weight)} of 10, {importance_word(weight)}"


def of_hundred(share: float) -> int:
    """Return a share, 0 to 1, as a whole number of 100.

    The nearest whole number, but never 50, 66, 90 or 100 for less than that, for these change the
    confidence word, and never 0 for more than nothing.
    """
    percent = round(share * 100, 9)
    if 0 < percent < 1:
        return 1
    nearest = floor(percent + 0.5)
    return nearest - 1 if nearest in _THRESHOLDS and percent < nearest else nearest


def beyond(start: float, end: float) -> str:
    """Return where a slider moves to, rounded away from where it starts, so that the move suffices."""
    tenths = round(end * 10, 6)
    return weight_text((floor(tenths) if end < start else ceil(tenths)) / 10)
