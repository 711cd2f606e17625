"""Why: the results, and what speaks for the leader and for its closest rival."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import join, sentences
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import fit_word, one_decimal
from steelyard.wording.result.basis import missed
from steelyard.wording.result.parts import Reason, ResultLine

if TYPE_CHECKING:
    from steelyard.comparison.fits import Fit
    from steelyard.scoring.results import Contribution, Standing
    from steelyard.scoring.snapshot import Snapshot

HIGHEST_FIT = 5


def result_lines(snapshot: Snapshot) -> tuple[ResultLine, ...]:
    """Return one bar for each candidate, best first, eliminated ones last."""
    names = Names(snapshot.decision.comparison)
    leaders = leading(snapshot)
    return tuple(
        ResultLine(
            candidate=standing.candidate,
            name=names.candidate(standing.candidate),
            score=one_decimal(standing.score),
            fraction=None if standing.score is None else standing.score / HIGHEST_FIT,
            eligible=standing.eligible,
            leads=standing.candidate in leaders,
            note=_note(standing, leaders, names),
        )
        for standing in snapshot.evaluation.standings
    )


def leading(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the candidates that lead, none where nothing is weighted."""
    evaluation = snapshot.evaluation
    if snapshot.recommendation.outcome in (Outcome.NO_WEIGHTS, Outcome.NONE_ELIGIBLE):
        return ()
    return evaluation.leaders


def why_heading(snapshot: Snapshot) -> str:
    """Return the heading over the reasons for the leader."""
    pair = compared(snapshot)
    if pair is None:
        return ""
    leader, rival = (Names(snapshot.decision.comparison).candidate(candidate) for candidate in pair)
    if snapshot.recommendation.outcome is Outcome.TOO_CLOSE:
        return f"What speaks for {leader}"
    return f"Why {leader}, against {rival}"


def against_heading(snapshot: Snapshot) -> str:
    """Return the heading over the reasons against the leader, which are those for its rival."""
    pair = compared(snapshot)
    return f"What speaks for {Names(snapshot.decision.comparison).candidate(pair[1])}" if pair else ""


def reasons(
    snapshot: Snapshot, contributions: tuple[Contribution, ...], *, mirrored: bool = False
) -> tuple[Reason, ...]:
    """Return contributions as reasons; `mirrored` puts the rival's fit first."""
    pair = compared(snapshot)
    if pair is None:
        return ()
    stronger, weaker = reversed(pair) if mirrored else pair
    names = Names(snapshot.decision.comparison)
    shown = (*snapshot.recommendation.reasons_for, *snapshot.recommendation.reasons_against)
    largest = max((abs(contribution.value) for contribution in shown), default=0.0)
    return tuple(
        Reason(
            requirement=contribution.requirement,
            text=names.requirement(contribution.requirement),
            detail=compare_fits(snapshot, contribution.requirement, stronger, weaker),
            fraction=abs(contribution.value) / largest if largest else 0.0,
        )
        for contribution in contributions
    )


def compared(snapshot: Snapshot) -> tuple[str, str] | None:
    """Return the leader and the rival that the reasons compare, None where there are not two."""
    recommendation = snapshot.recommendation
    if recommendation.leader is None or recommendation.rival is None:
        return None
    return recommendation.leader, recommendation.rival


def compare_fits(snapshot: Snapshot, requirement: str, stronger: str, weaker: str) -> str:
    """Return "core strength, against strong"; with figures where both are measured or the words are equal."""
    fits = snapshot.evaluation.fits[requirement]
    first, second = fits[stronger], fits[weaker]
    if first.measured and second.measured:
        return f"{first.measured}, against {second.measured}"
    words = say_fit(first), say_fit(second)
    if words[0] != words[1] or first.unknown:
        return f"{words[0]}, against {words[1]}"
    figures = one_decimal(first.value), one_decimal(second.value)
    if figures[0] == figures[1]:
        return f"both {words[0]}, {figures[0]} of 5"
    return f"{figures[0]} of 5, against {figures[1]}"


def say_fit(fit: Fit) -> str:
    """Return the word for a resolved fit, "not known" where it is unknown."""
    return "not known" if fit.unknown else fit_word(fit.value)


def no_reasons(snapshot: Snapshot) -> str:
    """Return what to say in place of reasons for the leader."""
    recommendation, names = snapshot.recommendation, Names(snapshot.decision.comparison)
    if recommendation.outcome is Outcome.NO_WEIGHTS:
        return "Raise a slider or choose a scenario to say what matters."
    if recommendation.outcome is Outcome.NONE_ELIGIBLE:
        return "Lower a must-have, or look for an option that meets them all."
    pair = compared(snapshot)
    if pair is None:
        return "No other candidate is left to compare it with."
    if recommendation.reasons_for:
        return ""
    if recommendation.reasons_against:
        return f"Nothing that is known and weighted speaks for {names.candidate(pair[0])}."
    if snapshot.evaluation.contributions and any(c.value for c in snapshot.evaluation.contributions):
        return f"Only unknown fits set {names.candidates(pair)} apart."
    known = "" if not _unknown_weighted(snapshot, pair) else ", as far as known"
    return f"{names.candidates(pair)} meet everything that is weighted equally well{known}."


def _unknown_weighted(snapshot: Snapshot, pair: tuple[str, str]) -> bool:
    weights = snapshot.decision.weights
    return any(
        weights[requirement] and candidate in pair for candidate, requirement in snapshot.evaluation.unknown
    )


def nothing_against(snapshot: Snapshot) -> str:
    """Return what to say in place of reasons against the leader."""
    pair, recommendation = compared(snapshot), snapshot.recommendation
    if pair is None or recommendation.reasons_against or not recommendation.reasons_for:
        return ""
    rival = Names(snapshot.decision.comparison).candidate(pair[1])
    return f"Nothing that is weighted speaks for {rival}."


def summary(snapshot: Snapshot) -> str:
    """Return figures and reasons in two or three sentences."""
    names, recommendation = Names(snapshot.decision.comparison), snapshot.recommendation
    pair = compared(snapshot)
    if pair is None:
        return _summary_without_rival(snapshot, names)
    leader, rival = (names.candidate(candidate) for candidate in pair)
    if not recommendation.reasons_for and not recommendation.reasons_against:
        return sentences(_scores(snapshot, pair, names), no_reasons(snapshot))
    ahead = _ahead(leader, recommendation.reasons_for, names)
    behind = _ahead(rival, recommendation.reasons_against, names)
    return sentences(
        _scores(snapshot, pair, names), ahead, behind or nothing_against(snapshot), _single(snapshot, leader)
    )


def _summary_without_rival(snapshot: Snapshot, names: Names) -> str:
    only = snapshot.recommendation.leader or next(iter(leading(snapshot)), None)
    if only is None:
        return no_reasons(snapshot)
    score = one_decimal(snapshot.evaluation.standing(only).score)
    return f"{names.candidate(only)} scores {score} of 5; must-haves rule out everything else."


def _scores(snapshot: Snapshot, pair: tuple[str, str], names: Names) -> str:
    leader, rival = pair
    first, second = (one_decimal(snapshot.evaluation.standing(candidate).score) for candidate in pair)
    if first == second:
        return f"{names.candidates(pair)} both score {first} of 5."
    return f"{names.candidate(leader)} scores {first} of 5, {names.candidate(rival)} {second}."


def _ahead(name: str, contributions: tuple[Contribution, ...], names: Names) -> str:
    if not contributions:
        return ""
    where = join(names.quoted(contribution.requirement for contribution in contributions))
    return f"What favours {name} most is {where}."


def _single(snapshot: Snapshot, leader: str) -> str:
    """Say that a lead has one ground only; what is listed may be cut off, so count all contributions."""
    evaluation = snapshot.evaluation
    if snapshot.recommendation.leader != next(iter(evaluation.leaders), None) or not evaluation.lead:
        return ""
    favouring = sum(contribution.value > 0 for contribution in evaluation.contributions)
    return f"The lead of {leader} rests on this one requirement." if favouring == 1 else ""


def _note(standing: Standing, leaders: tuple[str, ...], names: Names) -> str:
    if not standing.eligible:
        return missed(standing, names)
    if standing.candidate in leaders:
        return "leads" if len(leaders) == 1 else "shares the lead"
    return ""
