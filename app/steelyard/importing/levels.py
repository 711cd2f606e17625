"""The levels of a rating: each word or sign of the source with the fit it is proposed to stand for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from steelyard.importing.cells import NUMBER, PRICE, SIGN, STARS, WORD, Said
from steelyard.importing.folding import fold
from steelyard.importing.lexicon import Meaning, sign_key, sign_meanings, word_meanings
from steelyard.importing.words.ratings import (
    AMOUNT,
    COLOUR,
    EASE,
    GRADE_SIGNS,
    GRADES,
    MATURITY,
    PRICE_SIGNS,
    QUALITY,
    SPEED,
    TICKS,
    YES_NO,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from steelyard.importing.facts import Facts

HIGHEST = 5.0
_FEWEST_POINTS = 3
_PLAIN_FIT = 4.0
_ORDER = (
    YES_NO,
    QUALITY,
    AMOUNT,
    EASE,
    SPEED,
    MATURITY,
    COLOUR,
    GRADES,
)
_STRONG = (
    "very ",
    "full",
    "native",
    "强支持",
    "完全",
    "原生",
    "全面",
    "非常",
    "很",
    "极",
    "sehr ",
    "tres ",
    "muy ",
    "очень ",
    "매우 ",
    "완전",
)


def star_levels(said: Iterable[Said], facts: Facts) -> dict[str, float]:
    """Return n stars of m as 5 n / m; fractions and numbers beside them likewise."""
    levels = {}
    for one in said:
        if isinstance(one.value, float):
            whole = one.whole or facts.stars
            levels[one.says] = round(min(HIGHEST, HIGHEST * one.value / whole), 2)
    return _by_fit(levels)


def even_levels(words: Sequence[str]) -> dict[str, float]:
    """Return words, the best first, with fits in even steps from 5 to 0."""
    step = HIGHEST / max(len(words) - 1, 1)
    return {word: round(HIGHEST - at * step, 2) for at, word in enumerate(words)}


def pugh_levels(said: Iterable[Said], facts: Facts) -> dict[str, float]:
    """Return minus, same and plus as 0, 2.5 and 5; doubled ones further out, on the table's one scale."""
    reach = max(1, facts.doubled_pugh)
    levels = {
        one.says: round(2.5 + 2.5 * max(-1.0, min(1.0, one.value / reach)), 2)
        for one in said
        if isinstance(one.value, float)
    }
    return _by_fit(levels)


def sign_levels(said: Sequence[Said], facts: Facts) -> dict[str, float]:
    """Return the signs of a row, and the words and numbers that stand among them, with their fits."""
    levels: dict[str, float] = {}
    for one in said:
        if one.form == SIGN:
            for sign in one.pair or (one.says,):
                levels[sign] = _sign_fit(sign, facts)
        elif one.form == PRICE and one.value == 0:
            levels[one.says] = HIGHEST
        elif one.form == STARS:
            levels |= star_levels([one], facts)
        elif one.form == NUMBER and isinstance(one.value, float) and facts.scale and one.unit == "":
            scale = facts.scale
            if scale.worst <= one.value <= scale.best:
                levels[one.says] = round(HIGHEST * (one.value - scale.worst) / (scale.best - scale.worst), 2)
    words = [one for one in said if one.form == WORD]
    if words:
        levels |= word_levels(words, facts, reverse=False)[0]
    return _by_fit(levels)


def _sign_fit(sign: str, facts: Facts) -> float:
    key = sign_key(sign)
    pointed = _by_points(key, facts)
    if pointed is not None:
        return pointed
    meanings = {one.family: one.fit for one in sign_meanings(sign)}
    if facts.circles != TICKS and facts.circles in meanings:
        return meanings[facts.circles]
    if facts.circles == TICKS and GRADE_SIGNS in meanings and key in ("○", "〇", "◯", "O"):
        return HIGHEST  # a circle without degrees beside it is a yes
    fit = meanings.get(TICKS, next(iter(meanings.values()), 2.5))
    if key in ("$", "€", "£", "¥") or PRICE_SIGNS in meanings:
        fit = meanings.get(PRICE_SIGNS, fit)
    if facts.doubled_ticks and fit == HIGHEST and len(key) == 1:
        return _PLAIN_FIT
    if facts.doubled_ticks and fit == 2.5:
        return 2.0
    if facts.two_middles and fit == 2.5:
        return 1.5 if key in ("🔶", "🟠", "🟧", "🧡", "🔸") else 3.0
    return fit


def _by_points(key: str, facts: Facts) -> float | None:
    """Return the fit that follows from the legend's points, where it gives at least three."""
    if key not in facts.points or len(set(facts.points.values())) < _FEWEST_POINTS:
        return None
    low, high = min(facts.points.values()), max(facts.points.values())
    return round(HIGHEST * (facts.points[key] - low) / (high - low), 2)


def word_levels(said: Sequence[Said], facts: Facts, *, reverse: bool) -> tuple[dict[str, float], str]:
    """Return the words of a row with their fits, and the family that most belong to.

    With `reverse` words of amount and of yes and no are better the less they say.
    """
    del facts
    words = _words(said)
    family = _family(list(words.values()))
    levels: dict[str, float] = {}
    for word, meanings in words.items():
        if not any(_fit_together(family, one.family) for one in meanings):
            continue
        chosen = next((one for one in meanings if one.family == family), meanings[0])
        fit = chosen.fit
        if reverse and chosen.family in (AMOUNT, YES_NO):
            fit = HIGHEST - fit
        levels[word] = fit
    if not reverse or family == EASE:
        levels = _plain_below_strong(levels, family)
    return _by_fit(levels), family


def _words(said: Sequence[Said]) -> dict[str, tuple[Meaning, ...]]:
    words: dict[str, tuple[Meaning, ...]] = {}
    for one in said:
        if one.pair:
            words[one.pair[0]], words[one.pair[1]] = one.meanings, one.high_meanings
        elif one.meanings:
            words[one.says] = one.meanings
    return {
        word: meanings or word_meanings(word)
        for word, meanings in words.items()
        if meanings or word_meanings(word)
    }


def of_one_family(said: Sequence[Said]) -> list[Said]:
    """Return those of several words that can stand in one row: of the family of most, or fitting it."""
    family = _family([one.meanings for one in said])
    return [one for one in said if any(_fit_together(family, meaning.family) for meaning in one.meanings)]


def _family(meanings: Sequence[tuple[Meaning, ...]]) -> str:
    counts = Counter(family for one in meanings for family in {meaning.family for meaning in one})
    return max(_ORDER, key=lambda family: (counts[family], -_ORDER.index(family)))


def _fit_together(family: str, other: str) -> bool:
    """Whether a word of one family may stand in a row of another; much beside complex says nothing."""
    return {family, other} not in ({AMOUNT, EASE}, {AMOUNT, SPEED}, {AMOUNT, MATURITY})


def _plain_below_strong(levels: dict[str, float], family: str) -> dict[str, float]:
    """Where a word stands with its stronger form, such as easy and very easy, the plain one is 4."""
    if family not in (YES_NO, EASE):
        return levels
    strong = [word for word, fit in levels.items() if fit == HIGHEST and fold(word).startswith(_STRONG)]
    plain = [word for word, fit in levels.items() if fit == HIGHEST and word not in strong]
    if (
        not strong
        or not plain
        or (family == YES_NO and not any(fold(s).endswith(fold(p)) for s in strong for p in plain))
    ):
        return levels
    return {word: _PLAIN_FIT if word in plain else fit for word, fit in levels.items()}


def _by_fit(levels: dict[str, float]) -> dict[str, float]:
    return dict(sorted(levels.items(), key=lambda level: -level[1]))
