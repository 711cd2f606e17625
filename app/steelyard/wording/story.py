"""The headlines of the presentation: one statement a step, at most twelve words."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from steelyard.comparison.model import Combination
from steelyard.scoring.results import Outcome
from steelyard.wording.language.dates import short_date
from steelyard.wording.language.grammar import (
    capitalise,
    clause,
    count,
    join,
    part,
    quote,
    sentence,
    shorten,
    tidy,
)
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import fit_level, must_have_text, weight_text
from steelyard.wording.result.answer import HEADLINE_WORDS, headline
from steelyard.wording.result.reasons import compared
from steelyard.wording.result.standings import leading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from steelyard.comparison.model import Candidate, Comparison, Signal
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

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
        number = len(weighable(comparison))
        signals = count(number, "signal")
        verb = "compares" if number == 1 else "compare"
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
        case Outcome.NOT_ENOUGH_KNOWN:
            return ("Find out more before you decide.",)
        case _ if compared(snapshot) is None:
            return ("The must-haves leave one candidate.",)
        case _ if not recommendation.nearest_flips:
            return ("No single slider changes the answer.",)
    flip = recommendation.nearest_flips[0]
    name = quote(Names(snapshot.decision.comparison).requirement(flip.requirement))
    names = Names(snapshot.decision.comparison)
    if flip.clear_step is None:
        return (f"{name} alone makes it too close to call.", "One slider makes it too close to call.")
    return (
        f"{name} at {weight_text(flip.clear_step)}: {names.candidate(flip.leader)} leads.",
        "One slider is enough to change the answer.",
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


MOST_NAMED = 3


_STRONG, _WEAK = 4, 2


def breadcrumb(decision: Decision) -> str:
    """Return what is compared and for what: "Redis vs Kafka · Order events shared by many teams"."""
    scenario = decision.chosen_scenario
    title = tidy(decision.comparison.title)
    given = tidy(scenario.title) if scenario else clause(decision.title)
    return title if given in ("", title) else f"{title} · {given}"


def weighable(comparison: Comparison) -> tuple[Signal, ...]:
    """Return the signals that have requirements; the others are guidance and compare nothing."""
    return tuple(signal for signal in comparison.signals if signal.requirements)


def situation(decision: Decision) -> str:
    """Return what the decision is about: its context, else the situation of its scenario."""
    scenario = decision.chosen_scenario
    return tidy(decision.record.context) or (tidy(scenario.situation) if scenario else "")


def grounds_of(snapshot: Snapshot) -> str:
    """Return what is compared by how much: "26 requirements under 12 signals; data as of 20 Nov 2026"."""
    comparison = snapshot.decision.comparison
    requirements = count(len(comparison.requirements), "requirement")
    date = f"; data as of {short_date(comparison.as_of)}" if comparison.as_of else ""
    return f"Compared on {requirements} under {count(len(weighable(comparison)), 'signal')}{date}."


def introduce(candidate: Candidate, names: Names) -> str:
    """Return what a candidate is in one line: its one-liner; for a combination else the members' roles."""
    if candidate.one_liner.strip():
        return tidy(candidate.one_liner)
    if not isinstance(candidate, Combination):
        return ""
    roles = [
        f"{names.candidate(member)}: {clause(candidate.roles[member])}"
        for member in candidate.members
        if member in candidate.roles
    ]
    return sentence("; ".join(roles)) if roles else f"{names.candidates(candidate.members)} together."


def must_have_line(decision: Decision, requirement: str) -> str:
    """Return the must-have on a requirement: "must be at least adequate"; empty where there is none."""
    least = decision.must_haves.get(requirement)
    return "" if least is None else f"must be {must_have_text(least)}"


def profile_sentence(snapshot: Snapshot) -> str:
    """Return where the leader is strong and where it is weak, over the signals that carry weight."""
    leaders = leading(snapshot)
    if len(leaders) != 1:
        return "Compare along a spoke: the further out, the better the fit."
    evaluation = snapshot.evaluation
    titles = {signal.id: clause(signal.title) for signal in snapshot.decision.comparison.signals}
    weighted = sorted(
        (signal for signal in evaluation.signal_fits if evaluation.signal_shares[signal]),
        key=lambda signal: -evaluation.signal_shares[signal],
    )
    levels = {signal: fit_level(evaluation.signal_fits[signal][leaders[0]]) for signal in weighted}
    strong = [titles[signal] for signal in weighted if levels[signal] >= _STRONG]
    weak = [titles[signal] for signal in weighted if levels[signal] <= _WEAK]
    said = [f"strong where it matters most: {join(strong[:MOST_NAMED])}"] if strong else []
    said += [f"weak on {join(weak[:MOST_NAMED])}"] if weak else []
    return sentence(capitalise("; ".join(said) or "middling on everything that carries weight"))


def table_note(snapshot: Snapshot) -> str:
    """Return in which order the rows of the table stand."""
    pair = compared(snapshot)
    if pair is None:
        return "The signals on which the candidates differ most come first."
    names = Names(snapshot.decision.comparison)
    return f"What separates {join([names.candidate(one) for one in pair])} most comes first."


def changed_weights(before: Decision, after: Decision) -> tuple[str, ...]:
    """Return each weight that differs: "Cheaper, faster reads: 0 → 3"."""
    names = Names(after.comparison)
    return tuple(
        f"{names.requirement(name)}: {weight_text(before.weights[name])} → {weight_text(weight)}"
        for name, weight in after.weights.items()
        if before.weights.get(name) != weight
    )


def answer_label(snapshot: Snapshot) -> str:
    """Return the heading over what would change the answer, by the kind of answer."""
    if snapshot.recommendation.outcome is Outcome.TOO_CLOSE:
        return "What would change who leads"
    return "What would change it"


def more(number: int) -> str:
    """Return how much is left out: "and 7 more"."""
    return f"and {number} more"
