"""Weights as whole percents that add up to 100."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = 9


def whole_percents(weights: Sequence[float]) -> list[int]:
    """Return the shares of weights (0 or more) in whole percents by the largest remainder.

    They add up to 100, or are all 0 where nothing is weighted. Equal remainders go to the earlier weight.
    """
    total = sum(weights)
    if total == 0:
        return [0] * len(weights)
    exact = [round(100 * weight / total, _DIGITS) for weight in weights]
    percents = [floor(share) for share in exact]
    by_remainder = sorted(
        range(len(exact)), key=lambda place: round(exact[place] - percents[place], _DIGITS), reverse=True
    )
    for place in by_remainder[: 100 - sum(percents)]:
        percents[place] += 1
    return percents
