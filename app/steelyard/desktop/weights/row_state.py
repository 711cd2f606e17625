"""What the rows of the panel show, taken from a snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.notches import Notch, find_notches
from steelyard.decision.ballots import cast_weights
from steelyard.wording.result.flips import notch_texts
from steelyard.wording.status import weight_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class RowState:
    """One row: weight and the scenario's weight 0 to 10, share in percent.

    `least` is the least acceptable fit and `enough` the one beyond which more counts nothing, or None;
    `votes` are the weights of those who voted.

    `words` is the value as a screen reader says it: "7, very important, share 9 percent"; `flips` says where
    the answer changes.
    """

    weight: float = 0.0
    reference: float = 0.0
    share: int = 0
    least: float | None = None
    enough: float | None = None
    notches: tuple[Notch, ...] = ()
    votes: tuple[float, ...] = ()
    words: str = ""
    flips: str = ""


def row_states(snapshot: Snapshot) -> dict[str, RowState]:
    """Return the state of every row under the id of its requirement."""
    decision, evaluation = snapshot.decision, snapshot.evaluation
    references = scenario_weights(decision)
    notches, said = find_notches(snapshot), notch_texts(snapshot)
    votes = cast_weights(decision)
    return {
        requirement: RowState(
            weight=weight,
            reference=references.get(requirement, 0.0),
            share=evaluation.shares[requirement],
            least=decision.must_haves.get(requirement),
            enough=decision.enough.get(requirement),
            notches=notches.get(requirement, ()),
            votes=votes.get(requirement, ()),
            words=weight_words(snapshot, requirement),
            flips=said.get(requirement, "") if requirement in notches else "",
        )
        for requirement, weight in decision.weights.items()
    }


def scenario_weights(decision: Decision) -> Mapping[str, float]:
    """Return the weights of the scenario that a decision started from; empty where it is none."""
    scenario = decision.chosen_scenario
    return scenario.weights if scenario else {}
