"""What each chart shows, in sentences: its alternative text on screen and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.scoring.sensitivity import choose_requirement
from steelyard.wording.language.grammar import count, join, join_some, number_word, quote
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import fit_word, weight_text
from steelyard.wording.result.answer import answer_sentence
from steelyard.wording.result.flips import notch_text
from steelyard.wording.result.reasons import compare_fits, compared
from steelyard.wording.result.scores import score_text

if TYPE_CHECKING:
    from steelyard.scoring.results import Contribution
    from steelyard.scoring.snapshot import Snapshot

MOST_NAMED = 3
TIE = 1e-9


def radar(snapshot: Snapshot) -> str:
    """Return how many candidates and signals the radar shows and where each is strong."""
    comparison, evaluation = snapshot.decision.comparison, snapshot.evaluation
    names = Names(comparison)
    spokes = count(len(evaluation.signal_fits), "signal")
    start = f"Radar chart of the fits of {names.candidates(c.id for c in comparison.candidates)} on {spokes}."
    said = []
    for candidate in comparison.candidates:
        fits = {signal: by_candidate[candidate.id] for signal, by_candidate in evaluation.signal_fits.items()}
        strong = [signal for signal, fit in fits.items() if fit_word(fit) in ("strong", "core strength")]
        titles = [quote(s.title) for s in comparison.signals if s.id in strong]
        where = join_some(titles, MOST_NAMED) if titles else "nothing"
        said.append(f"{names.candidate(candidate.id)} is strong or better on {where}.")
    return " ".join((start, *said))


def gaps(snapshot: Snapshot) -> str:
    """Return where the two leading candidates differ most."""
    pair = compared(snapshot)
    if pair is None:
        return _nothing_to_compare(snapshot, "Gaps between the two leading candidates")
    names, weights = Names(snapshot.decision.comparison), snapshot.decision.weights
    gaps = _gaps_of(snapshot, pair)
    start = f"Gaps between the fits of {names.candidates(pair)}, the largest weighted gap first."
    if not gaps:
        return f"{start} They fit every weighted requirement equally."
    widest = [
        f"{quote(names.requirement(name))} ({compare_fits(snapshot, name, *pair)})"
        for name in sorted(gaps, key=lambda name: -weights[name] * abs(gaps[name]))[:MOST_NAMED]
    ]
    return f"{start} The largest: {'; '.join(widest)}."


def contributions(snapshot: Snapshot) -> str:
    """Return what each requirement adds to the lead."""
    pair, names = compared(snapshot), Names(snapshot.decision.comparison)
    if pair is None:
        return _nothing_to_compare(snapshot, "Contributions to the lead")
    leader, rival = (names.candidate(candidate) for candidate in pair)
    contributions = snapshot.evaluation.contribution(*pair)
    favouring = [one for one in contributions if one.value > 0 and one.requirement is not None]
    opposing = [one for one in reversed(contributions) if one.value < 0 and one.requirement is not None]
    return (
        f"What each requirement adds to the lead of {leader} over {rival}. "
        f"{_favours(leader, favouring, names)} {_favours(rival, opposing, names)}"
    )


def _favours(name: str, contributions: list[Contribution], names: Names) -> str:
    if not contributions:
        return f"No weighted requirement favours {name}."
    most = join(names.quoted(c.requirement for c in contributions[:MOST_NAMED] if c.requirement is not None))
    verb = "favours" if len(contributions) == 1 else "favour"
    number = count(len(contributions), "requirement").capitalize()
    listed = f": {most}" if len(contributions) <= MOST_NAMED else f", most of all {most}"
    return f"{number} {verb} {name}{listed}."


def sensitivity(snapshot: Snapshot, requirement: str) -> str:
    """Return where the lead turns as the weight of one requirement moves."""
    weights = snapshot.decision.weights
    chosen = requirement or choose_requirement(snapshot)
    if chosen is None:
        return "Sensitivity: there is no requirement to follow."
    name = quote(Names(snapshot.decision.comparison).requirement(chosen))
    turns = notch_text(snapshot, chosen) or "Moving it alone does not change who leads."
    return (
        f"The score of each candidate as the weight of {name} goes from 0 to 10. "
        f"It is {weight_text(weights[chosen])} now. {turns}"
    )


def tornado(snapshot: Snapshot) -> str:
    """Return how far each weight alone swings the lead, and which turn the answer."""
    pair, names = compared(snapshot), Names(snapshot.decision.comparison)
    if pair is None:
        return _nothing_to_compare(snapshot, "Swing of the lead")
    decisive = dict.fromkeys(flip.requirement for flip in snapshot.evaluation.flips)
    start = (
        f"How far the lead of {names.candidates(pair, 'over')} swings as each weight alone goes from 0 to 10."
    )
    if not decisive:
        return f"{start} No single weight turns the answer."
    verb = "turns" if len(decisive) == 1 else "turn"
    listed = join_some(names.quoted(decisive), MOST_NAMED)
    return f"{start} {number_word(len(decisive)).capitalize()} {verb} the answer: {listed}."


def table(snapshot: Snapshot) -> str:
    """Return what the table of figures holds."""
    names, evaluation = Names(snapshot.decision.comparison), snapshot.evaluation
    scores = [
        f"{names.candidate(standing.candidate)} {score_text(snapshot, standing.score)}"
        for standing in evaluation.standings
        if standing.score is not None
    ]
    requirements = count(len(snapshot.decision.weights), "requirement")
    start = f"Table of weights, shares and fits for {requirements}."
    return f"{start} Scores out of 5: {join(scores)}." if scores else f"{start} {answer_sentence(snapshot)}"


def _nothing_to_compare(snapshot: Snapshot, chart: str) -> str:
    return f"{chart}: there are no two candidates to compare. {answer_sentence(snapshot)}"


def _gaps_of(snapshot: Snapshot, pair: tuple[str, str]) -> dict[str, float]:
    fits, weights = snapshot.evaluation.fits, snapshot.decision.weights
    first, second = pair
    gaps = {name: fits[name][first].value - fits[name][second].value for name, w in weights.items() if w}
    return {name: gap for name, gap in gaps.items() if abs(gap) > TIE}
