"""The decision in one sentence that is English: what is proposed or decided, why, and what is given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.decision.model import NONE_CHOSEN
from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import join, join_some, quote, sentences
from steelyard.wording.language.names import Names
from steelyard.wording.result.answer import answer_sentence

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

MOST_NAMED = 3
MOST_REASONS = 2


def decision_sentence(snapshot: Snapshot) -> str:
    """Return the decision, or that there is none yet: one sentence, and one for what is given up.

    Free text of the record (context, reason, consequences) is never spliced into it.
    """
    decision, recommendation = snapshot.decision, snapshot.recommendation
    chosen = decision.record.choice
    if chosen is None and recommendation.outcome in (Outcome.CHOOSE, Outcome.COMBINE):
        chosen = recommendation.recommended[0]
    if chosen is None:
        return sentences("Nothing is decided yet.", answer_sentence(snapshot))
    we = "We decided" if decision.record.status == "accepted" else "We propose"
    if chosen == NONE_CHOSEN:
        return f"{we} {'for ' if we == 'We decided' else ''}none of them{_for_what(decision)}."
    names = Names(decision.comparison)
    named = f"for {names.candidate(chosen)}" if we == "We decided" else names.candidate(chosen)
    why = _because(snapshot, chosen)
    return sentences(
        f"{we} {named}{_for_what(decision)}, and not {_others(snapshot, chosen)}{why}",
        _although(snapshot, chosen),
        _given_up(snapshot, chosen),
    )


def _for_what(decision: Decision) -> str:
    scenario = decision.chosen_scenario
    return f" for {quote(scenario.title)}" if scenario is not None else ""


def _others(snapshot: Snapshot, chosen: str) -> str:
    names, rival = Names(snapshot.decision.comparison), snapshot.recommendation.rival
    others = [one.candidate for one in snapshot.evaluation.standings if one.candidate != chosen]
    others.sort(key=lambda candidate: candidate != rival)
    members = snapshot.decision.comparison.candidate_by_id[chosen].members
    said = [
        f"{names.candidate(candidate)} alone" if candidate in members else names.candidate(candidate)
        for candidate in others
    ]
    return join(said, "or") if len(said) <= MOST_NAMED else join_some(said, MOST_NAMED)


def _because(snapshot: Snapshot, chosen: str) -> str:
    """Return what speaks for the choice: the strongest reasons, else the must-haves that it meets."""
    decision, recommendation = snapshot.decision, snapshot.recommendation
    names = Names(decision.comparison)
    found = {
        recommendation.leader: recommendation.reasons_for,
        recommendation.rival: recommendation.reasons_against,
    }
    reasons = [one.requirement for one in found.get(chosen, ()) if one.requirement is not None][:MOST_REASONS]
    if reasons:
        return f": it is stronger on {join(names.quoted(reasons))}"
    standing = snapshot.evaluation.standing(chosen)
    met = [name for name in decision.must_haves if name not in standing.to_be_shown][:MOST_REASONS]
    return f": it meets {join(names.quoted(met))}" if met and standing.eligible else ""


def _although(snapshot: Snapshot, chosen: str) -> str:
    """Own up to a choice that is not the recommended one."""
    recommendation, names = snapshot.recommendation, Names(snapshot.decision.comparison)
    if recommendation.recommended == (chosen,):
        return ""
    match recommendation.outcome:
        case Outcome.NO_WEIGHTS:
            return "Nothing is weighted yet."
        case Outcome.NONE_ELIGIBLE:
            return "It misses a must-have."
        case Outcome.TOO_CLOSE:
            return "On what was weighted it is too close to call."
        case Outcome.NOT_ENOUGH_KNOWN:
            return "Not enough is known to recommend it."
        case _:
            other = names.candidates(recommendation.recommended)
            eligible = snapshot.evaluation.standing(chosen).eligible
            return f"{other} fits better." if eligible else f"{other} meets the must-haves, and it does not."


def _given_up(snapshot: Snapshot, chosen: str) -> str:
    recommendation, names = snapshot.recommendation, Names(snapshot.decision.comparison)
    for one, other, lost in (
        (recommendation.leader, recommendation.rival, recommendation.reasons_against),
        (recommendation.rival, recommendation.leader, recommendation.reasons_for),
    ):
        requirements = [reason.requirement for reason in lost if reason.requirement is not None]
        if chosen == one and other is not None and requirements:
            where = join(names.quoted(requirements[:MOST_REASONS]))
            return f"In return, {names.candidate(other)} is stronger on {where}."
    return ""
