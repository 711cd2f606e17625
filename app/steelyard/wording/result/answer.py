"""The answer itself: its sentence, its headline, and how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.model import Combination
from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import capitalise, clause, join, number_word, sentences, shorten
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import of_hundred

if TYPE_CHECKING:
    from steelyard.comparison.model import Comparison
    from steelyard.scoring.results import HeldBack, Recommendation
    from steelyard.scoring.snapshot import Snapshot

HEADLINE_WORDS = 12
SHARES_NAMED = 3
LEAST_SHARE = 0.005
"""What rounds to nothing is not worth a name in a list of shares."""
CHECKING = "Checking nearby weightings…"
CONFIDENCE_NOTE = (
    "This is about the inputs: how often the answer stays the same when every weight above 0 moves by up "
    "to 2 and every fit within what its evidence allows. It is not the probability that the choice is right."
)

_THINGS = frozenset((
    "backbone", "broker", "buffer", "bus", "cache", "copy", "database", "engine", "front", "index", "layer",
    "log", "queue", "replica", "source", "store", "system", "tier",
))  # fmt: skip
"""Roles that end in such a word say what a member is; all others, such as "history", what it is for."""


def answer_sentence(snapshot: Snapshot) -> str:
    """Return the answer in one sentence without numbers."""
    comparison = snapshot.decision.comparison
    names, recommendation = Names(comparison), snapshot.recommendation
    match recommendation.outcome:
        case Outcome.NO_WEIGHTS:
            return "Nothing is weighted yet."
        case Outcome.NONE_ELIGIBLE:
            return f"{_none_of(len(comparison.candidates))} your must-haves."
        case Outcome.TOO_CLOSE:
            return f"Too close to call between {names.candidates(tied(recommendation))}."
        case Outcome.COMBINE:
            return _use_together(comparison, recommendation.recommended[0])
        case Outcome.CHOOSE:
            return _choose(snapshot, names)


def headline(snapshot: Snapshot) -> str:
    """Return the answer in at most twelve words, for a slide."""
    whole = answer_sentence(snapshot)
    recommendation, comparison = snapshot.recommendation, snapshot.decision.comparison
    shorter = [whole]
    if recommendation.outcome is Outcome.COMBINE:
        names, combination = Names(comparison), comparison.candidate_by_id[recommendation.recommended[0]]
        shorter += [
            _use_all(comparison, combination.members),
            f"Use {names.candidate(combination.id)}.",
        ]
    elif recommendation.outcome is Outcome.TOO_CLOSE:
        number = number_word(len(recommendation.recommended))
        shorter.append(f"Too close to call between {number} candidates.")
    fitting = (text for text in shorter if len(text.split()) <= HEADLINE_WORDS)
    return next(fitting, shorten(whole, HEADLINE_WORDS))


def tied(recommendation: Recommendation) -> tuple[str, ...]:
    """Return the candidates among which it is too close to call."""
    pair = (*recommendation.recommended, recommendation.leader, recommendation.rival)
    known = tuple(dict.fromkeys(candidate for candidate in pair if candidate is not None))
    return known if len(recommendation.recommended) < 2 else recommendation.recommended


def tie_break(snapshot: Snapshot) -> str:
    """Return what to do if one must be chosen although it is too close to call."""
    recommendation = snapshot.recommendation
    if recommendation.outcome is not Outcome.TOO_CLOSE:
        return ""
    if recommendation.simpler is None:
        return "If one must be chosen now: nothing here clearly separates them."
    names = Names(snapshot.decision.comparison)
    return f"If one must be chosen now: {names.candidate(recommendation.simpler)}, the simpler one."


def confidence_word(snapshot: Snapshot) -> str:
    """Return the fixed word for how sure the answer is, empty where there is none."""
    confidence = snapshot.recommendation.confidence
    return confidence.value if confidence else ""


def confidence_clause(snapshot: Snapshot) -> str:
    """Return how often the answer holds nearby and what holds the word back, without a full stop."""
    recommendation = snapshot.recommendation
    if awaits_draws(snapshot):
        return CHECKING
    if recommendation.nearby_share is None or recommendation.confidence is None:
        return ""
    names = Names(snapshot.decision.comparison)
    if recommendation.outcome is Outcome.TOO_CLOSE:
        return _shares_of_the_tied(snapshot, names)
    frequency = f"it leads in {of_hundred(recommendation.nearby_share)} of 100 nearby weightings"
    return frequency + _held_back(recommendation.held_back, names)


def one_line(snapshot: Snapshot) -> str:
    """Return answer and confidence in one line, for the terminal and for screen readers."""
    word, said = confidence_word(snapshot), confidence_clause(snapshot)
    repeats = snapshot.recommendation.outcome is Outcome.TOO_CLOSE
    sure = (
        f"{word}: {said}" if word and said and not repeats else capitalise(said) or ("" if repeats else word)
    )
    return sentences(answer_sentence(snapshot), sure)


def all_weightings(snapshot: Snapshot) -> str:
    """Return who leads how often when nothing is assumed of the weights; empty where there is no figure."""
    names = Names(snapshot.decision.comparison)
    shares = [
        (names.candidate(standing.candidate), standing.all_weightings_share)
        for standing in snapshot.evaluation.standings
    ]
    drawn = sorted(
        ((name, share) for name, share in shares if share is not None and share >= LEAST_SHARE),
        key=lambda pair: -pair[1],
    )
    if not drawn or snapshot.evaluation.runner_up is None:
        return ""
    (first, most), *others = drawn[:SHARES_NAMED]
    said = [f"{first} leads in {of_hundred(most)}"]
    said += [f"{name} in {of_hundred(share)}" for name, share in others]
    return f"Of 100 weightings from all that are possible, {join(said)}."


def awaits_draws(snapshot: Snapshot) -> bool:
    """Return whether the confidence is still to come."""
    comparable = sum(standing.eligible for standing in snapshot.evaluation.standings) > 1
    answered = snapshot.recommendation.outcome not in (Outcome.NO_WEIGHTS, Outcome.NONE_ELIGIBLE)
    return answered and comparable and not snapshot.evaluation.robustness_drawn


def _none_of(number: int) -> str:
    return "Neither meets" if number == 2 else f"None of the {number_word(number)} meets"


def _choose(snapshot: Snapshot, names: Names) -> str:
    chosen = snapshot.recommendation.recommended[0]
    eligible = [standing for standing in snapshot.evaluation.standings if standing.eligible]
    if len(eligible) > 1:
        return f"{names.candidate(chosen)} fits these requirements better."
    if eligible[0].to_be_shown:
        return f"Only {names.candidate(chosen)} is not ruled out by your must-haves."
    return f"Only {names.candidate(chosen)} meets your must-haves."


def _use_together(comparison: Comparison, chosen: str) -> str:
    combination = comparison.candidate_by_id[chosen]
    names = Names(comparison)
    if not isinstance(combination, Combination):
        return f"{names.candidate(chosen)} fits these requirements better."
    if not all(member in combination.roles for member in combination.members):
        return _use_all(comparison, combination.members)
    played = [
        f"{names.candidate(member)} {_as_role(combination.roles[member])}" for member in combination.members
    ]
    separator = "; " if any("," in part for part in played) else ", "
    return f"Use {_all_of(len(played))}: {separator.join(played)}."


def _use_all(comparison: Comparison, members: tuple[str, ...]) -> str:
    return f"Use {_all_of(len(members))}: {Names(comparison).candidates(members)}."


def _all_of(number: int) -> str:
    return "both" if number == 2 else f"all {number_word(number)}"


def _as_role(role: str) -> str:
    said = clause(role)
    words = said.lower().split()
    if words[0] in ("as", "for", "to"):
        return said
    is_thing = words[-1] in _THINGS or "for" in words or "of" in words
    return f"as {said}" if is_thing else f"for {said}"


def _held_back(held_back: HeldBack, names: Names) -> str:
    margin = ", by a small margin" if held_back.small_lead else ""
    dissent = dissent_phrases(held_back.dissenting, names)
    return margin + (f"; {'; '.join(dissent)}" if dissent else "")


def dissent_phrases(dissenting: tuple[tuple[str, str], ...], names: Names) -> list[str]:
    """Return who prefers whom, methods of one mind together: "TOPSIS and minimax regret prefer Redis"."""
    followers: dict[str, list[str]] = {}
    for method, candidate in dissenting:
        followers.setdefault(candidate, []).append(names.method(method))
    return [
        f"{join(methods)} {'prefers' if len(methods) == 1 else 'prefer'} {names.candidate(candidate)}"
        for candidate, methods in followers.items()
    ]


def _shares_of_the_tied(snapshot: Snapshot, names: Names) -> str:
    evaluation = snapshot.evaluation
    shares = [
        (names.candidate(candidate), evaluation.standing(candidate).nearby_share)
        for candidate in tied(snapshot.recommendation)[:SHARES_NAMED]
    ]
    drawn = sorted(((name, share) for name, share in shares if share is not None), key=lambda pair: -pair[1])
    if not drawn:
        return ""
    (first, share), *others = drawn
    said = [f"{first} leads in {of_hundred(share)} of 100 nearby weightings"]
    said += [f"{name} in {of_hundred(other)}" for name, other in others]
    margin = ", but by too small a margin to count" if share >= 0.5 else ""
    return join(said) + margin
