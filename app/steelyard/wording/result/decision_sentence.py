"""The decision in one sentence: context, situation, choice, aim and price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.decision.model import NONE_CHOSEN
from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import clause, first_sentence, join, join_some, quote
from steelyard.wording.language.names import Names
from steelyard.wording.result.answer import answer_sentence
from steelyard.wording.result.cautions import cautions_about

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

MOST_NAMED = 3
_OPENERS = frozenset((
    "a", "an", "the", "our", "this", "these", "that", "those", "one", "two", "three", "several", "many",
    "some",
))  # fmt: skip


def decision_sentence(snapshot: Snapshot) -> str:
    """Return the decision in one sentence, or that there is none yet."""
    decision, recommendation = snapshot.decision, snapshot.recommendation
    chosen = decision.record.choice
    if chosen is None and recommendation.outcome in (Outcome.CHOOSE, Outcome.COMBINE):
        chosen = recommendation.recommended[0]
    setting = _setting(decision)
    if chosen is None:
        return f"{setting}, nothing is decided yet: {_lowered(clause(answer_sentence(snapshot)), snapshot)}."
    if chosen == NONE_CHOSEN:
        return f"{setting}, we decided for none of them."
    parts = (
        f"{setting}, we decided for {_decided(snapshot, chosen)}",
        _although(snapshot, chosen),
        _to_achieve(snapshot, chosen),
        _accepting(snapshot, chosen),
    )
    return f"{', '.join(part for part in parts if part)}."


def _setting(decision: Decision) -> str:
    context = first_sentence(decision.record.context) or quote(decision.title)
    return f"In the context of {_lower_article(context)}, facing {_situation(decision)}"


def _situation(decision: Decision) -> str:
    scenario = next((known for known in decision.all_scenarios if known.id == decision.scenario), None)
    if scenario is not None:
        weights = {name: weight for name, weight in decision.weights.items() if weight}
        amended = weights != {name: weight for name, weight in scenario.weights.items() if weight}
        return f"{quote(scenario.title)} with weights of our own" if amended else quote(scenario.title)
    heaviest = sorted(
        (name for name, weight in decision.weights.items() if weight),
        key=lambda name: -decision.weights[name],
    )
    needs = join(Names(decision.comparison).quoted(heaviest[:MOST_NAMED]))
    return f"the need for {needs}" if needs else "needs that are not weighted yet"


def _decided(snapshot: Snapshot, chosen: str) -> str:
    names, rival = Names(snapshot.decision.comparison), snapshot.recommendation.rival
    others = [standing.candidate for standing in snapshot.evaluation.standings]
    others.sort(key=lambda candidate: candidate != rival)
    members = snapshot.decision.comparison.candidate_by_id[chosen].members
    against = [
        f"{names.candidate(candidate)} alone" if candidate in members else names.candidate(candidate)
        for candidate in others
        if candidate != chosen
    ]
    both = "both " if len(against) == 2 else ""
    return f"{names.candidate(chosen)} and against {both}{join_some(against, MOST_NAMED)}"


def _although(snapshot: Snapshot, chosen: str) -> str:
    """Own up to a choice that is not the recommended one."""
    recommendation, names = snapshot.recommendation, Names(snapshot.decision.comparison)
    reason = clause(snapshot.decision.record.choice_reason or "")
    because = f"for this reason: {reason}" if reason else ""
    if recommendation.recommended == (chosen,):
        return because
    match recommendation.outcome:
        case Outcome.NO_WEIGHTS:
            contrast = "although nothing is weighted yet"
        case Outcome.NONE_ELIGIBLE:
            contrast = "although it misses a must-have"
        case Outcome.TOO_CLOSE:
            contrast = "although it is too close to call"
        case _:
            contrast = f"although {names.candidates(recommendation.recommended)} {_better(snapshot, chosen)}"
    return ", ".join(part for part in (contrast, because) if part)


def _better(snapshot: Snapshot, chosen: str) -> str:
    if snapshot.evaluation.standing(chosen).eligible:
        return "fits these requirements better"
    return "meets the must-haves and it does not"


def _to_achieve(snapshot: Snapshot, chosen: str) -> str:
    decision, recommendation = snapshot.decision, snapshot.recommendation
    names = Names(decision.comparison)
    if chosen == recommendation.leader:
        achieved = [reason.requirement for reason in recommendation.reasons_for]
    elif chosen == recommendation.rival:
        achieved = [reason.requirement for reason in recommendation.reasons_against]
    else:
        achieved = []
    standing = snapshot.evaluation.standing(chosen)
    if not achieved and standing.eligible:
        achieved = [name for name in decision.must_haves if name not in standing.to_be_shown][:MOST_NAMED]
    return f"to achieve {join(names.quoted(achieved))}" if achieved else ""


def _accepting(snapshot: Snapshot, chosen: str) -> str:
    recommendation, names = snapshot.recommendation, Names(snapshot.decision.comparison)
    consequences = "; ".join(map(clause, snapshot.decision.record.consequences))
    if consequences:
        return f"accepting that this follows: {consequences}"
    for one, other, given_up in (
        (recommendation.leader, recommendation.rival, recommendation.reasons_against),
        (recommendation.rival, recommendation.leader, recommendation.reasons_for),
    ):
        if chosen == one and other is not None and given_up:
            where = join(names.quoted(reason.requirement for reason in given_up))
            return f"accepting that {names.candidate(other)} is ahead on {where}"
    risk = next(cautions_about(snapshot.decision.comparison, chosen), None)
    return f"accepting that this is a risk: {clause(risk.text)}" if risk else ""


def _lowered(text: str, snapshot: Snapshot) -> str:
    """Start a sentence of our own with a small letter, unless it starts with a name."""
    starts = snapshot.recommendation.outcome is not Outcome.CHOOSE
    return text[:1].lower() + text[1:] if starts else text


def _lower_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    small = first.lower()
    return f"{small} {rest}" if rest and small in _OPENERS else text
