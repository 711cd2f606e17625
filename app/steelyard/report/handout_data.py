"""What the script of a hand-out reckons with, as plain data: the table, what was agreed, and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steelyard.comparison.fingerprint import digest_names, fingerprint
from steelyard.comparison.fits import needed_measure
from steelyard.comparison.model import Combination
from steelyard.wording.language.grammar import SMALL_NUMBERS
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import FIT_WORDS
from steelyard.wording.language.templates import TEMPLATES
from steelyard.wording.result.explanation import explain
from steelyard.wording.result.reasons import say_fit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.comparison.fits import Fit
    from steelyard.comparison.model import Comparison, Requirement
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

_LEVELS = (1.0, 2.0, 3.0, 4.0, 5.0)


def handout_data(snapshot: Snapshot) -> dict[str, Any]:
    """Return all that the script needs; what stands in the page already is not repeated."""
    decision, explanation = snapshot.decision, explain(snapshot)
    return {
        "table": _table(snapshot),
        "agreed": _setting(decision),
        "answer": {
            "sentence": explanation.answer.sentence,
            "addition": explanation.answer.addition,
            "confidence": explanation.answer.confidence,
        },
        "comparison": fingerprint(decision.comparison),
        "names": digest_names(requirement.name for requirement in decision.comparison.requirements),
        "words": {"templates": dict(TEMPLATES), "numbers": list(SMALL_NUMBERS), "fits": list(FIT_WORDS)},
    }


def _table(snapshot: Snapshot) -> dict[str, Any]:
    comparison, names = snapshot.decision.comparison, Names(snapshot.decision.comparison)
    fits = snapshot.evaluation.fits
    return {
        "price": snapshot.decision.system_price,
        "candidates": [
            {
                "id": candidate.id,
                "name": names.candidate(candidate.id),
                "members": list(candidate.members),
                "combined": isinstance(candidate, Combination),
            }
            for candidate in comparison.candidates
        ],
        "requirements": [
            {
                "id": requirement.id,
                "name": names.requirement(requirement.id),
                "burden": requirement.combine == "worst",
                **_row(fits[requirement.id], comparison),
                "needs": _needs(requirement, snapshot.decision.must_haves.get(requirement.id)),
            }
            for requirement in comparison.requirements
        ],
    }


def _row(fits: Mapping[str, Fit], comparison: Comparison) -> dict[str, Any]:
    row = [fits[candidate.id] for candidate in comparison.candidates]
    return {
        "fits": [fit.value for fit in row],
        "lows": [fit.low for fit in row],
        "unknown": [fit.unknown for fit in row],
        "said": [say_fit(fit) for fit in row],
        "measured": [fit.measured for fit in row],
    }


def _needs(requirement: Requirement, agreed: float | None) -> dict[str, str]:
    """Return for each level that a must-have can have the measure that it needs; nothing without measures."""
    levels = (*_LEVELS, *([] if agreed is None else [agreed]))
    needed = {f"{level:g}": needed_measure(requirement, level) for level in levels}
    return {level: measure for level, measure in needed.items() if measure}


def _setting(decision: Decision) -> dict[str, Any]:
    return {
        "weights": dict(decision.weights),
        "must_haves": dict(decision.must_haves),
        "enough": dict(decision.enough),
        "running": list(decision.running),
    }
