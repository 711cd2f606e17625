from __future__ import annotations

import json
from typing import Any

import pytest

from steelyard.report.figures import score_figures
from tests.report import cases

KEYS = [
    "comparison", "scenario", "outcome", "recommended", "sentence", "confidence", "candidates", "weights",
    "shares", "contributions", "flips", "stability", "smallest_change", "second_opinions", "unknown",
    "fingerprint", "seed",
]  # fmt: skip
CANDIDATE = {
    "id", "name", "members", "score", "rank", "eligible", "failed", "to_be_shown", "nearby_share",
    "all_weightings_share",
}  # fmt: skip
ALL = [cases.choose, cases.combine, cases.too_close, cases.none_eligible, cases.one_eliminated,
       cases.nothing_weighted]  # fmt: skip


def _figures(case: object) -> dict[str, Any]:
    assert callable(case)
    return score_figures(case())


@pytest.mark.parametrize("case", ALL)
def test_that_every_key_is_always_there(case: object) -> None:
    figures = _figures(case)
    assert list(figures) == KEYS
    assert set(figures["confidence"]) == {"word", "nearby_share", "all_weightings_share"}
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
    assert figures["confidence"]["nearby_share"] == first["nearby_share"]


def test_that_an_eliminated_candidate_has_its_failure_and_no_rank() -> None:
    figures = _figures(cases.one_eliminated)
    redis = next(candidate for candidate in figures["candidates"] if candidate["id"] == "redis")
    assert redis["failed"] == [{"requirement": "no-acked-loss", "fit": 2.0, "least": 3.0}]
    assert redis["rank"] is None
    assert redis["nearby_share"] is None
    assert redis["score"] > 0


def test_that_without_weights_nothing_is_invented() -> None:
    figures = _figures(cases.nothing_weighted)
    assert figures["outcome"] == "no_weights"
    assert figures["recommended"] == []
    assert figures["confidence"] == {"word": None, "nearby_share": None, "all_weightings_share": None}
    assert figures["smallest_change"] is None
    assert all(candidate["score"] is None for candidate in figures["candidates"])
    assert figures["contributions"] == figures["flips"] == []
