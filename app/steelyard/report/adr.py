"""The decision as an architecture decision record in Markdown, after MADR 4."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.decision.fingerprint import fingerprint
from steelyard.decision.model import NONE_CHOSEN
from steelyard.report.sources import sources_of_weighted
from steelyard.report.templates import fill
from steelyard.scoring.group import gather
from steelyard.wording.group import votes_text
from steelyard.wording.language.numbers import fit_level, fit_word, weight_text
from steelyard.wording.result.cautions import chosen_risks
from steelyard.wording.result.explanation import explain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from steelyard.comparison.model import Candidate
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.wording.result.explanation import Explanation
    from steelyard.wording.result.reasons import Reason

TEMPLATE = "adr.md.j2"
_GOOD, _BAD = 4, 2
"""From which step of the fit scale on a fit speaks for a candidate, and up to which against it."""


@dataclass(frozen=True, slots=True)
class _Driver:
    """A weighted requirement; `share` is a whole percent."""

    name: str
    weight: str
    share: int


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The option that is chosen, and whether it is all that is recommended."""

    name: str
    recommended: bool


@dataclass(frozen=True, slots=True)
class _Fit:
    """How a candidate meets a requirement; `word` is empty where nothing is known."""

    requirement: str
    word: str = ""
    grade: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class _Judged:
    """What speaks for and against a candidate on all that is weighted or a must-have."""

    name: str
    missed: tuple[str, ...]
    fits: tuple[_Fit, ...]
    pitfalls: tuple[str, ...]


def decision_record(snapshot: Snapshot, *, filter_note: str = "") -> str:
    """Return the record: context, drivers, options, outcome with figures, what would change it, sources."""
    decision, explanation = snapshot.decision, explain(snapshot)
    good, bad = _consequences(snapshot, explanation)
    judged = [_judge(snapshot, candidate) for candidate in decision.comparison.candidates]
    return fill(
        TEMPLATE,
        decision=decision,
        record=decision.record,
        comparison=decision.comparison,
        scenario=decision.chosen_scenario,
        answer=explanation.answer,
        reasons=explanation.reasons,
        basis=explanation.basis,
        flips=explanation.flips,
        decision_sentence=explanation.decision_sentence,
        drivers=_drivers(snapshot),
        none_chosen=NONE_CHOSEN,
        chosen=_chosen(snapshot),
        good=good,
        bad=bad,
        risks=chosen_risks(snapshot),
        judged=[one for one in judged if one.missed or one.fits or one.pitfalls],
        grounds=_grounds(explanation),
        fingerprint=fingerprint(decision),
        votes=votes_text(gather(snapshot.decision, trials=False)),
        filter_note=filter_note,
        sources=tuple(sources_of_weighted(snapshot)),
    )


def _drivers(snapshot: Snapshot) -> list[_Driver]:
    decision = snapshot.decision
    names = decision.comparison.requirement_by_id
    weighted = sorted(
        (name for name, weight in decision.weights.items() if weight),
        key=lambda name: -decision.weights[name],
    )
    return [
        _Driver(names[name].name, weight_text(decision.weights[name]), snapshot.evaluation.shares[name])
        for name in weighted
    ]


def _chosen(snapshot: Snapshot) -> _Chosen | None:
    """Return the choice of the record, else what alone is recommended."""
    record, recommended = snapshot.decision.record, snapshot.recommendation.recommended
    choice = record.choice or (recommended[0] if len(recommended) == 1 else None)
    chosen = snapshot.decision.comparison.candidate_by_id.get(choice) if choice else None
    return _Chosen(chosen.name, recommended == (chosen.id,)) if chosen else None


def _consequences(snapshot: Snapshot, explanation: Explanation) -> tuple[Sequence[Reason], Sequence[Reason]]:
    """Return the reasons for and against the choice."""
    reasons, recommendation = explanation.reasons, snapshot.recommendation
    choice = snapshot.decision.record.choice
    if choice in (None, recommendation.leader):
        return reasons.for_leader, reasons.against
    if choice == recommendation.rival:
        return reasons.against, reasons.for_leader
    return (), ()  # the reasons are about two other candidates; pros and cons have its own


def _judge(snapshot: Snapshot, candidate: Candidate) -> _Judged:
    names = snapshot.decision.comparison.requirement_by_id
    failed = snapshot.evaluation.standing(candidate.id).failed
    missed = tuple(names[failure.requirement].name for failure in failed)
    return _Judged(candidate.name, missed, tuple(_fits(snapshot, candidate.id)), candidate.pitfalls)


def _fits(snapshot: Snapshot, candidate: str) -> Iterator[_Fit]:
    decision = snapshot.decision
    for requirement in decision.comparison.requirements:
        if not decision.weights[requirement.id] and requirement.id not in decision.must_haves:
            continue
        fit = snapshot.evaluation.fits[requirement.id][candidate]
        if fit.unknown:
            yield _Fit(requirement.name)
            continue
        level = fit_level(fit.value)
        grade = "Good" if level >= _GOOD else ("Bad" if level <= _BAD else "Neutral")
        yield _Fit(requirement.name, fit_word(fit.value), grade, fit.because or "")


def _grounds(explanation: Explanation) -> list[str]:
    said = (
        *explanation.cautions.eliminations,
        *explanation.cautions.to_be_shown,
        *explanation.cautions.first,
        *(line.text for line in explanation.flips.find_out),
        *explanation.cautions.unknown,
        explanation.reasons.price,
        explanation.basis.running,
        explanation.basis.second_opinions,
        *explanation.basis.method,
    )
    return [text for text in said if text]
