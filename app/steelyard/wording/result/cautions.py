"""What to watch out for once the answer is taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from steelyard.comparison.model import Combination
from steelyard.decision.model import NONE_CHOSEN
from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import capitalise, clause, sentence, tidy
from steelyard.wording.language.names import Names
from steelyard.wording.result.answer import tied
from steelyard.wording.result.parts import Caution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.comparison.model import Candidate, Comparison
    from steelyard.scoring.snapshot import Snapshot


def cautions(snapshot: Snapshot) -> tuple[Caution, ...]:
    """Return the cautions about what is recommended; about each of the tied, only its failure mode."""
    comparison, recommendation = snapshot.decision.comparison, snapshot.recommendation
    if recommendation.outcome is Outcome.TOO_CLOSE:
        candidates = (comparison.candidate_by_id[candidate] for candidate in tied(recommendation))
        return tuple(
            replace(caution, about=Names(comparison).candidate(candidate.id))
            for candidate in candidates
            for caution in _failure(candidate)
        )
    return tuple(
        caution
        for candidate in recommendation.recommended
        for caution in cautions_about(comparison, candidate)
    )


def chosen_cautions(snapshot: Snapshot) -> tuple[Caution, ...]:
    """Return the cautions about the final choice of the record, without one about what is recommended."""
    choice = snapshot.decision.record.choice
    if choice is None or snapshot.recommendation.recommended == (choice,):
        return cautions(snapshot)
    if choice == NONE_CHOSEN:
        return ()
    return tuple(cautions_about(snapshot.decision.comparison, choice))


def cautions_about(comparison: Comparison, candidate: str) -> Iterator[Caution]:
    """Yield the cautions about one candidate: failure mode, roles, what keeps members in step, pitfalls."""
    chosen = comparison.candidate_by_id[candidate]
    yield from _failure(chosen)
    if isinstance(chosen, Combination):
        yield from _roles(comparison, chosen)
        yield from _steps(comparison, chosen)
    yield from (Caution("pitfall", sentence(pitfall)) for pitfall in chosen.pitfalls)


def _failure(candidate: Candidate) -> Iterator[Caution]:
    if candidate.if_wrong.strip():
        yield Caution("failure", sentence(candidate.if_wrong))


def _roles(comparison: Comparison, combination: Combination) -> Iterator[Caution]:
    names = Names(comparison)
    for member in combination.members:
        if member in combination.roles:
            yield Caution("role", f"{names.candidate(member)}: {clause(combination.roles[member])}.")


def _steps(comparison: Comparison, combination: Combination) -> Iterator[Caution]:
    """Yield the assumptions made about this combination: they say how its members work together."""
    start = f"{tidy(combination.name)}:"
    for assumption in map(tidy, comparison.assumptions):
        if assumption.startswith(start) and assumption != start:
            yield Caution("sync", sentence(capitalise(assumption.removeprefix(start).strip())))
