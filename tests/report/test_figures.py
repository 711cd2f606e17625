from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from steelyard.report.figures import score_figures
from steelyard.scoring.snapshot import take_snapshot
from tests.report import cases
from tests.report.test_answers_as_shown import OUTCOMES
from tests.wording.test_properties import decisions

if TYPE_CHECKING:
    from steelyard.decision.model import Decision

KEYS = [
    "comparison", "scenario", "outcome", "recommended", "sentence", "weak", "lead", "confidence",
    "candidates", "weights", "must_haves", "enough", "price", "running", "shares", "contributions",
    "flips", "stability", "smallest_change", "second_opinions", "families", "effective_number",
    "find_out_first", "cautions", "unknown", "votes", "fingerprint", "seed",
]  # fmt: skip
CANDIDATE = {
    "id", "name", "members", "score", "paid", "rank", "eligible", "failed", "to_be_shown", "trials_share",
    "all_weightings_share",
}  # fmt: skip
FLIP = {"requirement", "now", "tie_from", "at", "clear_from", "direction", "leader"}
ALL = [cases.choose, cases.combine, cases.too_close, cases.none_eligible, cases.one_eliminated,
       cases.nothing_weighted]  # fmt: skip


def _figures(case: object) -> dict[str, Any]:
    assert callable(case)
    return score_figures(case())


@pytest.mark.parametrize("case", ALL)
def test_that_every_key_is_always_there(case: object) -> None:
    figures = _figures(case)
    assert list(figures) == KEYS
    assert set(figures["confidence"]) == {
        "word",
        "trials_share",
        "forgotten_share",
        "all_weightings_share",
        "held_back",
    }
    assert all(set(flip) == FLIP for flip in figures["flips"])
    assert all(set(caution) == {"kind", "text", "requirement"} for caution in figures["cautions"])
    assert all(set(candidate) == CANDIDATE for candidate in figures["candidates"])


@pytest.mark.parametrize("case", ALL)
def test_that_the_figures_are_plain_json(case: object) -> None:
    figures = _figures(case)
    assert json.loads(json.dumps(figures, allow_nan=False)) == figures


def test_that_the_winner_is_first_and_contributions_add_up_to_its_lead() -> None:
    figures = _figures(cases.choose)
    assert figures["recommended"] == ["kafka"]
    first, second = figures["candidates"][:2]
    assert (first["id"], second["id"]) == ("kafka", "kafka-redis")
    assert sum(one["value"] for one in figures["contributions"]) == pytest.approx(
        first["score"] - second["score"]
    )
    assert sum(figures["shares"].values()) == 100
    assert figures["confidence"]["trials_share"] == first["trials_share"]


def test_that_an_eliminated_candidate_has_its_failure_and_no_rank() -> None:
    figures = _figures(cases.one_eliminated)
    redis = next(candidate for candidate in figures["candidates"] if candidate["id"] == "redis")
    assert redis["failed"] == [{"requirement": "no-acked-loss", "fit": 2.0, "least": 3.0}]
    assert redis["rank"] is None
    assert redis["trials_share"] is None
    assert redis["score"] > 0


def test_that_without_weights_nothing_is_invented() -> None:
    figures = _figures(cases.nothing_weighted)
    assert figures["outcome"] == "no_weights"
    assert figures["recommended"] == []
    assert figures["confidence"] == {
        "word": None,
        "trials_share": None,
        "forgotten_share": None,
        "all_weightings_share": None,
        "held_back": [],
    }
    assert figures["smallest_change"] is None
    assert all(candidate["score"] is None for candidate in figures["candidates"])
    assert figures["contributions"] == figures["flips"] == []


NESTED = {
    "contributions": {"requirement", "value"},
    "smallest_change": {"requirement", "from", "to"},
    "find_out_first": {"candidate", "requirement", "value", "chance"},
    "cautions": {"kind", "text", "requirement"},
    "unknown": {"candidate", "requirement"},
    "flips": FLIP,
    "candidates": CANDIDATE,
}
METHODS = ["topsis", "promethee_ii", "weighted_product", "minimax_regret"]
RULES = {
    "trials", "forgotten", "lead", "dissent", "decisive", "counted_once", "unknown_rival", "to_be_shown",
}  # fmt: skip


def is_closed(figures: dict[str, Any]) -> bool:
    """Return whether the figures have their keys and no other, at every depth."""
    failures = [failure for candidate in figures["candidates"] for failure in candidate["failed"]]
    return (
        list(figures) == KEYS
        and all(set(one) == keys for key, keys in NESTED.items() for one in figures[key] or ())
        and all(set(failure) == {"requirement", "fit", "least"} for failure in failures)
        and list(figures["second_opinions"]) == METHODS
        and set(figures["confidence"]["held_back"]) <= RULES
        and set(figures["weights"]) == set(figures["shares"])
        and sum(figures["shares"].values()) in (0, 100)
    )


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_that_the_keys_are_closed_for_every_outcome(outcome: str) -> None:
    figures = score_figures(take_snapshot(OUTCOMES[outcome][0]))
    assert figures["outcome"] == outcome
    assert is_closed(figures)


@settings(max_examples=100, deadline=None)
@given(decisions())
def test_that_the_keys_are_closed_for_every_decision(decision: Decision) -> None:
    figures = score_figures(take_snapshot(decision))
    assert is_closed(figures)
    assert json.loads(json.dumps(figures, allow_nan=False)) == figures
