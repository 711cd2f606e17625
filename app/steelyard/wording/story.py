"""The headlines of the presentation: one statement a step, at most twelve words."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from steelyard.scoring.results import Outcome
from steelyard.wording.answer import HEADLINE_WORDS, headline
from steelyard.wording.grammar import capitalise, count, join, part, quote, shorten, tidy
from steelyard.wording.names import Names
from steelyard.wording.quantities import weight_text
from steelyard.wording.reasons import compared, leading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from steelyard.scoring.results import Snapshot

STEPS = ("question", "candidates", "weights", "table", "profile", "recommendation", "changes")
"""The ids of the seven steps, in their order."""
DIFFERENT = 1.0
"""Fits at least so far apart are said to differ."""
STRONG = 3.5


def story_headlines(snapshot: Snapshot) -> Mapping[str, str]:
    """Return the headline of each step under its id."""
    return {step: _fitting(*_HEADLINES[step](snapshot)) for step in STEPS}


def _fitting(*texts: str) -> str:
    """Return the first text of at most twelve words, else the last one shortened."""
    return next((t for t in texts if len(t.split()) <= HEADLINE_WORDS), shorten(texts[-1], HEADLINE_WORDS))


def _question(snapshot: Snapshot) -> tuple[str, ...]:
    comparison = snapshot.decision.comparison
    return tuple(filter(None, (tidy(comparison.question), tidy(comparison.title))))


def _candidates(snapshot: Snapshot) -> tuple[str, ...]:
    comparison = snapshot.decision.comparison
    parts = [count(len(comparison.options), "option")]
    if comparison.combinations:
        parts.append(count(len(comparison.combinations), "combination"))
    return (f"{capitalise(join(parts))} are on the table.",)


def _weights(snapshot: Snapshot) -> tuple[str, ...]:
    weights = sorted((weight for weight in snapshot.decision.weights.values() if weight), reverse=True)
    if not weights:
        return ("Nothing is weighted yet.",)
    if len(weights) == 1:
        return ("One requirement decides.",)
    half = sum(weights) / 2
    carrying = 1 + sum(total < half for total in accumulate(weights))
    weighted = f"{len(weights)} weighted requirements"
    verb = "carries" if carrying == 1 else "carry"
    exactly = "half" if sum(weights[:carrying]) == half else "over half"
    return (
        f"{carrying} of {weighted} {verb} {exactly} of the weight.",
        f"{len(weights)} requirements matter.",
    )


def _table(snapshot: Snapshot) -> tuple[str, ...]:
    names, pair = Names(snapshot.decision.comparison), compared(snapshot)
    weighted = [name for name, weight in snapshot.decision.weights.items() if weight]
    if pair is None or not weighted:
        comparison = snapshot.decision.comparison
        signals = count(len(comparison.signals), "signal")
        verb = "compares" if len(comparison.signals) == 1 else "compare"
        return (f"{capitalise(signals)} {verb} {count(len(comparison.candidates), 'candidate')}.",)
    fits = snapshot.evaluation.fits
    apart = sum(abs(fits[name][pair[0]].value - fits[name][pair[1]].value) >= DIFFERENT for name in weighted)
    counted = part(apart, len(weighted), "weighted requirement")
    return (
        f"{names.candidates(pair)} differ clearly on {counted}.",
        f"The two best differ clearly on {counted}.",
    )


def _profile(snapshot: Snapshot) -> tuple[str, ...]:
    leaders, signal_fits = leading(snapshot), snapshot.evaluation.signal_fits
    if len(leaders) != 1:
        return ("Each candidate has a profile of its own.",)
    name = Names(snapshot.decision.comparison).candidate(leaders[0])
    strong = sum(fits[leaders[0]] > STRONG for fits in signal_fits.values())
    counted = part(strong, len(signal_fits), "signal")
    return (f"{name} is strong or better on {counted}.", f"The leader is strong or better on {counted}.")


def _recommendation(snapshot: Snapshot) -> tuple[str, ...]:
    return (headline(snapshot),)


def _changes(snapshot: Snapshot) -> tuple[str, ...]:
    recommendation = snapshot.recommendation
    match recommendation.outcome:
        case Outcome.NO_WEIGHTS:
            return ("Weights come first.",)
        case Outcome.NONE_ELIGIBLE:
            return ("The must-haves decide; no slider changes that.",)
        case _ if compared(snapshot) is None:
            return ("The must-haves leave one candidate.",)
        case _ if not recommendation.nearest_flips:
            return ("No single slider changes the answer.",)
    flip = recommendation.nearest_flips[0]
    name = quote(Names(snapshot.decision.comparison).requirement(flip.requirement))
    still_close = flip.too_close_at_step and recommendation.outcome is Outcome.TOO_CLOSE
    effect = "who leads" if still_close else "the answer"
    return (
        f"{name} at {weight_text(flip.step if flip.step is not None else flip.at)} changes {effect}.",
        f"One slider is enough to change {effect}.",
    )


_HEADLINES: dict[str, Callable[[Snapshot], tuple[str, ...]]] = {
    "question": _question,
    "candidates": _candidates,
    "weights": _weights,
    "table": _table,
    "profile": _profile,
    "recommendation": _recommendation,
    "changes": _changes,
}
