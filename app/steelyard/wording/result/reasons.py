"""Why: what speaks for the leader and for its closest rival."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import join, sentence, sentences
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import fit_word, one_decimal
from steelyard.wording.language.templates import say
from steelyard.wording.result.scores import candidate_score
from steelyard.wording.result.standings import leading, price_sentence

if TYPE_CHECKING:
    from steelyard.comparison.fits import Fit
    from steelyard.scoring.results import Contribution
    from steelyard.scoring.snapshot import Snapshot

NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for or against, tied to its requirement; `fraction` is its bar, relative to the largest.

    `text` is the requirement's name, `detail` compares the two fits: "core strength, against strong".
    """

    requirement: str
    text: str
    detail: str
    fraction: float

    @property
    def phrase(self) -> str:
        """The whole reason: "Order per key or entity: core strength, against strong"."""
        return say("reason", requirement=self.text, detail=self.detail)


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """Why the leader leads. Empty strings and tuples where there is nothing to say.

    `none` stands in place of the reasons for the leader, `none_against` in place of those against it.
    `price` says what further systems have to earn. `summary` gives figures and reasons in two or three
    sentences, for paper; `arguments` are the comparison's own lines that apply.
    """

    heading: str
    for_leader: tuple[Reason, ...]
    against_heading: str
    against: tuple[Reason, ...]
    none: str
    none_against: str
    price: str
    summary: str
    arguments: tuple[str, ...]


def explain_reasons(snapshot: Snapshot) -> ReasonWords:
    """Put the reasons into words."""
    recommendation = snapshot.recommendation
    return ReasonWords(
        heading=why_heading(snapshot),
        for_leader=reasons(snapshot, recommendation.reasons_for),
        against_heading=against_heading(snapshot),
        against=reasons(snapshot, recommendation.reasons_against, mirrored=True),
        none=no_reasons(snapshot),
        none_against=nothing_against(snapshot),
        price=price_sentence(snapshot),
        summary=summary(snapshot),
        arguments=tuple(sentence(line.text) for line in recommendation.justifications),
    )


def why_heading(snapshot: Snapshot) -> str:
    """Return the heading over the reasons for the leader."""
    pair = compared(snapshot)
    if pair is None:
        return ""
    leader, rival = (Names(snapshot.decision.comparison).candidate(candidate) for candidate in pair)
    if snapshot.recommendation.outcome in (Outcome.TOO_CLOSE, Outcome.NOT_ENOUGH_KNOWN):
        return say("speaks_for", name=leader)
    return say("why", leader=leader, rival=rival)


def against_heading(snapshot: Snapshot) -> str:
    """Return the heading over the reasons against the leader, which are those for its rival."""
    pair = compared(snapshot)
    return say("speaks_for", name=Names(snapshot.decision.comparison).candidate(pair[1])) if pair else ""


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
        if contribution.requirement is not None
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
        return say("against", first=first.measured, second=second.measured)
    words = say_fit(first), say_fit(second)
    if words[0] != words[1] or first.unknown:
        return say("against", first=words[0], second=words[1])
    figures = one_decimal(first.value), one_decimal(second.value)
    if figures[0] == figures[1]:
        return say("both_as", word=words[0], figure=figures[0])
    return say("figures_against", first=figures[0], second=figures[1])


def say_fit(fit: Fit) -> str:
    """Return the word for a resolved fit, "not known" where it is unknown."""
    return NOT_KNOWN if fit.unknown else fit_word(fit.value)


def no_reasons(snapshot: Snapshot) -> str:
    """Return what to say in place of reasons for the leader."""
    recommendation, names = snapshot.recommendation, Names(snapshot.decision.comparison)
    if recommendation.outcome is Outcome.NO_WEIGHTS:
        return say("raise_or_choose" if snapshot.decision.all_scenarios else "raise_slider")
    if recommendation.outcome is Outcome.NONE_ELIGIBLE:
        return say("lower_must_have")
    pair = compared(snapshot)
    if pair is None:
        return say("nobody_else")
    if recommendation.reasons_for:
        return ""
    contributions = [one for one in snapshot.evaluation.contributions if one.requirement is not None]
    if recommendation.reasons_against:
        return _only_against(snapshot, pair[0])
    if any(one.value for one in contributions):
        return say("only_unknown", names=names.candidates(pair))
    known = say("as_far_as_known") if _unknown_weighted(snapshot, pair) else ""
    return say("equally_well", names=names.candidates(pair), known=known)


def nothing_against(snapshot: Snapshot) -> str:
    """Return what to say in place of reasons against the leader."""
    pair, recommendation = compared(snapshot), snapshot.recommendation
    if pair is None or recommendation.reasons_against or not recommendation.reasons_for:
        return ""
    return say("none_favours", name=Names(snapshot.decision.comparison).candidate(pair[1]))


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


def _unknown_weighted(snapshot: Snapshot, pair: tuple[str, str]) -> bool:
    weights = snapshot.decision.weights
    return any(
        weights[requirement] and candidate in pair for candidate, requirement in snapshot.evaluation.unknown
    )


def _summary_without_rival(snapshot: Snapshot, names: Names) -> str:
    only = snapshot.recommendation.leader or next(iter(leading(snapshot)), None)
    if only is None:
        return no_reasons(snapshot)
    if snapshot.evaluation.standing(only).score is None:
        return "The must-haves rule out everything else; nothing is weighted."
    score = candidate_score(snapshot, only)
    return f"{names.candidate(only)} scores {score} of 5; must-haves rule out everything else."


def _scores(snapshot: Snapshot, pair: tuple[str, str], names: Names) -> str:
    first, second = (candidate_score(snapshot, candidate) for candidate in pair)
    if first == second:
        return f"{names.candidates(pair)} both score {first} of 5."
    return f"{names.candidate(pair[0])} scores {first} of 5, {names.candidate(pair[1])} {second}."


def _ahead(name: str, contributions: tuple[Contribution, ...], names: Names) -> str:
    if not contributions:
        return ""
    favouring = [one.requirement for one in contributions if one.requirement is not None]
    return f"What favours {name} most is {join(names.quoted(favouring))}."


def _single(snapshot: Snapshot, leader: str) -> str:
    """Say that a lead has one ground only; what is listed may be cut off, so count all contributions."""
    evaluation = snapshot.evaluation
    if snapshot.recommendation.leader != next(iter(evaluation.leaders), None) or not evaluation.lead:
        return ""
    favouring = sum(contribution.value > 0 for contribution in evaluation.contributions)
    reasons_for = len(snapshot.recommendation.reasons_for)
    return f"The lead of {leader} rests on this one requirement." if favouring == reasons_for == 1 else ""


def _only_against(snapshot: Snapshot, leader: str) -> str:
    """Return why one leads that nothing weighted favours: the price, or fits that are not known."""
    name = Names(snapshot.decision.comparison).candidate(leader)
    if any(one.requirement is None and one.value > 0 for one in snapshot.evaluation.contributions):
        return say("only_the_price", name=name)
    return say("none_known_favours", name=name)
