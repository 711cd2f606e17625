"""Small tables of which a separate prototype of the model has said what must come out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from steelyard.decision.model import Decision
from steelyard.scoring.snapshot import Snapshot, take_snapshot
from tests.scoring.tables import compare

CASES = yaml.safe_load((Path(__file__).parent / "model_cases.yaml").read_text(encoding="utf-8"))["cases"]
NAMES = [case["id"] for case in CASES]
EXACT = 1e-6
SHARE = 0.015


def decision_of(case: dict[str, Any]) -> Decision:
    stated = case["comparison"]
    comparison = compare(
        {requirement["id"]: requirement["fits"] for requirement in stated["requirements"]},
        options=[option["id"] for option in stated["options"]],
        combinations={one["id"]: one["members"] for one in stated.get("combinations", ())},
        worst=[one["id"] for one in stated["requirements"] if one.get("combine") == "worst"],
        price=stated.get("price"),
    )
    weights = mean_of(case["ballots"]) if "ballots" in case else case["weights"]
    return Decision(
        title="Case",
        comparison=comparison,
        weights=weights,
        must_haves=case.get("must_haves", {}),
        enough=case.get("enough", {}),
        running=tuple(case.get("running", ())),
    )


def mean_of(ballots: list[dict[str, Any]]) -> dict[str, float]:
    """Return the mean weight of each requirement over those who have a view."""
    views = [ballot["weights"] for ballot in ballots]
    names = dict.fromkeys(name for view in views for name in view)
    given = {name: [view[name] for view in views if name in view] for name in names}
    return {name: sum(values) / len(values) for name, values in given.items()}


def found(snapshot: Snapshot) -> dict[str, Any]:
    """Return what was computed in the words of the cases."""
    evaluation, answer = snapshot.evaluation, snapshot.recommendation
    change = evaluation.smallest_change
    return {
        "outcome": answer.outcome.value,
        "leaders": list(evaluation.leaders),
        "scores": {one.candidate: one.score for one in evaluation.standings},
        "paid": {one.candidate: one.paid for one in evaluation.standings},
        "eliminated": [one.candidate for one in evaluation.standings if not one.eligible],
        "to_be_shown": {
            one.candidate: list(one.to_be_shown) for one in evaluation.standings if one.to_be_shown
        },
        "lead": evaluation.lead,
        "trials_share": {one.candidate: one.trials_share for one in evaluation.standings},
        "confidence": answer.confidence.value if answer.confidence else None,
        "forgotten_share": evaluation.forgotten_share,
        "held_back": list(answer.held_back),
        "second_opinions_first": {
            method: sorted(groups[0]) for method, groups in evaluation.second_opinions.items()
        },
        "families": [list(family) for family in evaluation.families],
        "effective_number": evaluation.effective_number,
        "counted_once": [
            {"family": list(one.family), "leader": one.leaders[0]} for one in evaluation.counted_once
        ],
        "flips": [
            {
                "requirement": flip.requirement,
                "now": flip.now,
                "tie_from": flip.tie_from,
                "at": flip.at,
                "clear_from": flip.clear_from,
                "direction": flip.direction,
                "leader": flip.leader,
            }
            for flip in evaluation.flips
        ],
        "smallest_change": change
        and [{"requirement": one.requirement, "from": one.start, "to": one.end} for one in change.moves],
        "find_out_first": [
            {
                "candidate": one.candidate,
                "requirement": one.requirement,
                "value": one.value,
                "chance": one.chance,
            }
            for one in evaluation.find_out_first or ()
        ],
        "cautions": [caution.kind for caution in answer.cautions],
    }


LOOKED_AT_ELSEWHERE = {"group_weights", "own_answers", "beyond_flip"}
"""What is about the group, not about its answer."""
IN_ANY_ORDER = {"find_out_first": ("candidate", "requirement"), "cautions": ()}


def in_order(name: str, values: Any) -> Any:
    if name == "cautions":
        return sorted(values)
    if name == "find_out_first":
        return sorted(values, key=lambda one: (one["candidate"] or "", one["requirement"]))
    if name == "second_opinions_first":
        return {method: sorted(first) for method, first in values.items()}
    return values


def alike(one: Any, other: Any, tolerance: float) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key], tolerance) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(lambda a, b: alike(a, b, tolerance), one, other))
    if isinstance(one, float | int) and isinstance(other, float | int):
        return abs(one - other) <= tolerance
    return bool(one == other)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_that_a_reference_case_comes_out_as_it_was_computed_apart(case: dict[str, Any]) -> None:
    computed = found(take_snapshot(decision_of(case)))
    for name, expected in case["expected"].items():
        if name not in LOOKED_AT_ELSEWHERE:
            tolerance = SHARE if name == "trials_share" else EXACT
            ours = in_order(name, computed[name])
            assert alike(in_order(name, expected), ours, tolerance), (name, expected, ours)


def test_that_scaling_all_weights_changes_neither_answer_nor_word_nor_cautions() -> None:
    whole, tenth = (
        take_snapshot(decision_of(next(case for case in CASES if case["id"] == name)))
        for name in ("counted-once", "counted-once-tenth")
    )
    assert whole.recommendation.confidence is tenth.recommendation.confidence
    assert whole.recommendation.cautions == tenth.recommendation.cautions
    assert [one.trials_share for one in whole.evaluation.standings] == [
        one.trials_share for one in tenth.evaluation.standings
    ]
