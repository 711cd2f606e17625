"""What the slides say beside their headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.model import Combination
from steelyard.scoring.results import Outcome
from steelyard.wording.grammar import capitalise, clause, count, join, sentence, tidy
from steelyard.wording.names import Names
from steelyard.wording.quantities import fit_level, must_have_text, weight_text
from steelyard.wording.reasons import compared, leading

if TYPE_CHECKING:
    from steelyard.comparison.model import Candidate
    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Snapshot

MOST_NAMED = 3
_STRONG, _WEAK = 4, 2


def breadcrumb(decision: Decision) -> str:
    """Return what is compared and for what: "Redis vs Kafka · Order events shared by many teams"."""
    scenario = next((known for known in decision.all_scenarios if known.id == decision.scenario), None)
    title = tidy(decision.comparison.title)
    given = tidy(scenario.title) if scenario else clause(decision.title)
    return title if given in ("", title) else f"{title} · {given}"


def situation(decision: Decision) -> str:
    """Return what the decision is about: its context, else the situation of its scenario."""
    scenario = next((known for known in decision.all_scenarios if known.id == decision.scenario), None)
    return tidy(decision.record.context) or (tidy(scenario.situation) if scenario else "")


def grounds_of(snapshot: Snapshot) -> str:
    """Return what is compared by how much: "26 requirements under 12 signals. Data as of 2026-11-20"."""
    comparison = snapshot.decision.comparison
    requirements = count(len(comparison.requirements), "requirement")
    date = f"; data as of {comparison.as_of.isoformat()}" if comparison.as_of else ""
    return f"Compared on {requirements} under {count(len(comparison.signals), 'signal')}{date}."


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
