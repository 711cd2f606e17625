"""Scores, flips, robustness, second opinions and the recommendation: pure functions on frozen data."""

from __future__ import annotations

from steelyard.scoring.second_opinions import (
    linear,
    minimax_regret,
    promethee_ii,
    topsis,
    usual,
    weighted_product,
)

__all__ = ["linear", "minimax_regret", "promethee_ii", "topsis", "usual", "weighted_product"]
