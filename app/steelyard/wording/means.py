"""How the fit of a cell comes about where a signal has several requirements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.wording.language.grammar import count, number_word
from steelyard.wording.language.numbers import one_decimal, price_text, weight_text

if TYPE_CHECKING:
    from steelyard.comparison.model import Signal
    from steelyard.scoring.snapshot import Snapshot

MOST_TERMS = 6
"""More terms than these are no small sum any more."""


def describe_mean(snapshot: Snapshot, signal: Signal, candidate: str) -> str:
    """Return of what a cell is the mean, with the sum; empty where it stands on one requirement or on none.

    "The weighted mean of 3 requirements; 2 count here: (8 × 5 + 4 × 3) ÷ 12 = 4.3."
    """
    whole, evaluation = len(signal.requirements), snapshot.evaluation
    if whole < 2 or (signal.id, candidate) in evaluation.unknown_signals:
        return ""
    of_what = f"mean of {count(whole, 'requirement')}"
    weights = snapshot.decision.weights
    weighted = [requirement.id for requirement in signal.requirements if weights[requirement.id] > 0]
    fits = [evaluation.fits[requirement][candidate] for requirement in weighted]
    if not weighted:
        return f"The plain {of_what}; none of them is weighted."
    verb = "counts" if len(weighted) == 1 else "count"
    counting = "" if len(weighted) == whole else f"; {number_word(len(weighted))} {verb} here"
    if len(weighted) > MOST_TERMS:
        return f"The weighted {of_what}{counting}."
    terms = " + ".join(
        f"{weight_text(weights[requirement])} × {price_text(fit.value)}"
        for requirement, fit in zip(weighted, fits, strict=True)
    )
    divided = f"({terms})" if len(weighted) > 1 else terms
    total = weight_text(sum(weights[requirement] for requirement in weighted))
    mean = one_decimal(evaluation.signal_fits[signal.id][candidate])
    unknown = " Not known counts as 2.5." if any(fit.unknown for fit in fits) else ""
    return f"The weighted {of_what}{counting}: {divided} ÷ {total} = {mean}.{unknown}"


def idle_text(number: int, *, shown: bool) -> str:
    """Return what a button says that shows or hides the requirements of a cell that carry no weight."""
    if number == 1:
        return f"{'Hide' if shown else 'Show'} the one that is not weighted here"
    return f"{'Hide' if shown else 'Show'} the {number_word(number)} that are not weighted here"
