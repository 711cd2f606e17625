"""Which cells of the table nobody compared with their sources for long."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from steelyard.desktop.state.today import today
from steelyard.wording.ages import claims, describe_stale

if TYPE_CHECKING:
    from datetime import date

    from steelyard.comparison.model import Comparison
    from steelyard.wording.ages import Claim


class Freshness:
    """What a comparison states in each cell, and how old it is; kept for as long as both stay the same."""

    def __init__(self, comparison: Comparison, day: date) -> None:
        self._claims: dict[tuple[str, str], list[Claim]] = {}
        for claim in claims(comparison, day):
            self._claims.setdefault((claim.signal, claim.candidate), []).append(claim)
        self._stale: dict[tuple[str, str, str], str] = {}

    def claims(self, signal: str, candidate: str) -> tuple[Claim, ...]:
        """Return what is stated in a cell; nothing where a combination follows from its members."""
        return tuple(self._claims.get((signal, candidate), ()))

    def stale(self, signal: str, candidate: str, requirement: str = "") -> str:
        """Return what is old in a cell, or of one requirement in it, as a sentence; empty for nothing."""
        key = (signal, candidate, requirement)
        if key not in self._stale:
            there = self._claims.get((signal, candidate), ())
            about = [claim for claim in there if not requirement or claim.requirement == requirement]
            self._stale[key] = describe_stale(about)
        return self._stale[key]


def freshness(comparison: Comparison) -> Freshness:
    """Return how old the cells of a comparison are today."""
    return _freshness(comparison, today())


@lru_cache(maxsize=2)
def _freshness(comparison: Comparison, day: date) -> Freshness:
    return Freshness(comparison, day)
