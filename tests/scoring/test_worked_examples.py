"""Published worked examples, recomputed."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from steelyard.comparison.model import Requirement
from steelyard.scoring import minimax_regret, promethee_ii, topsis, usual
from steelyard.scoring.evaluation import evaluate, whole_percents
from steelyard.scoring.simplex import share_of_simplex
from tests.scoring.tables import compare, decide, decide_numbers, measured

EXAMPLES = Path(__file__).with_name("worked-examples.yaml")


def example(name: str) -> dict[str, Any]:
    examples = yaml.safe_load(EXAMPLES.read_text(encoding="utf-8"))
    found: dict[str, Any] = next(one for one in examples if one["id"] == name)
    return found


def ranked(names: list[str], figures: list[float]) -> list[str]:
    return [name for _, name in sorted(zip(figures, names, strict=True), reverse=True)]


def scale_down(one: dict[str, Any], *, fit: float, weight: float) -> tuple[list[list[float]], list[float]]:
    """Return fits (requirements x candidates) and weights within the scales of a decision."""
    columns = zip(*one["matrix"], strict=True)
    return [[fit * value for value in column] for column in columns], [weight * w for w in one["weights"]]


def test_that_the_office_location_of_goodwin_and_wright_is_recomputed() -> None:
    one = example("office-location")
    evaluation = evaluate(
        decide_numbers(*scale_down(one, fit=1 / 20, weight=1 / 10)), trials=False, knowing=False
    )
    names, expected = one["alternatives"], one["expected"]
    scores = [20 * (evaluation.standing(f"a{place}").score or 0) for place in range(len(names))]
    assert scores == pytest.approx(expected["scores"], abs=one["tolerance"])
    assert [names[int(s.candidate[1:])] for s in evaluation.standings] == expected["ranking"]
    parts = [
        20 * share * evaluation.fits[requirement]["a0"].value
        for requirement, share in evaluation.exact_shares.items()
    ]
    assert parts == pytest.approx(expected["parts_of_the_first"], abs=one["tolerance"])


def test_that_swing_points_give_the_published_whole_shares() -> None:
    one = example("swing-points")
    assert whole_percents(one["points"]) == one["expected"]["whole_percents"]
    points = [point / 10 for point in one["points"]]
    shares = evaluate(decide_numbers([[1, 0]] * 6, points), trials=False, knowing=False).exact_shares
    percents = [100 * share for share in shares.values()]
    assert percents == pytest.approx(one["expected"]["percents"], abs=one["tolerance"])


def test_that_the_smallest_changes_of_triantaphyllou_and_sanchez_are_flips() -> None:
    one = example("smallest-changes")
    fits, weights = scale_down(one, fit=5, weight=10)
    expected = one["expected"]["falls"]
    for a, b in ((0, 1), (0, 2), (1, 2)):
        pair = [[row[a], row[b]] for row in fits]
        flips = {
            flip.requirement: flip
            for flip in evaluate(decide_numbers(pair, weights), trials=False, knowing=False).flips
        }
        for place, delta in enumerate(expected[f"A{a + 1}-A{b + 1}"]):
            # a delta is what the weight falls by; a flip needs to lie strictly inside the slider
            if delta is not None and 0 < weights[place] / 10 - delta < 1:
                flip = flips[f"r{place}"]
                assert (flip.now - flip.at) / 10 == pytest.approx(delta, abs=one["tolerance"])


def test_that_two_options_have_their_exact_shares_of_all_weightings() -> None:
    one = example("two-options-of-three-criteria")
    columns = [list(column) for column in zip(*one["matrix"], strict=True)]
    evaluation = evaluate(decide_numbers(columns, [1.0] * len(columns)))
    shares = [evaluation.standing(f"a{place}").all_weightings_share for place in range(2)]
    expected = one["expected"]["shares_of_all_weightings"]
    assert shares == pytest.approx(expected, abs=one["tolerance"])


def test_that_varsis_recursion_gives_the_published_fractions() -> None:
    one = example("shares-of-the-simplex")
    for case in one["cases"]:
        expected = float(Fraction(case["below"]))
        assert share_of_simplex(case["differences"]) == pytest.approx(expected, abs=one["tolerance"])


def test_that_declared_points_give_the_published_partial_values() -> None:
    one = example("declared-points")
    for case in one["cases"]:
        points = [(x, 5 * value) for x, value in zip(case["cutoffs"], case["values"], strict=True)]
        requirement = Requirement.model_validate({"id": "r", "name": "R", "points": points, "measures": {}})
        fits = [requirement.conversion.fit(x) / 5 for x in case["x"]]
        assert fits == pytest.approx(case["expected"], abs=one["tolerance"])


def test_that_topsis_gives_the_published_closeness() -> None:
    one = example("topsis")
    closeness = topsis(one["matrix"], one["weights"]).tolist()
    assert closeness == pytest.approx(one["expected"]["scores"], abs=one["tolerance"])
    assert ranked(one["alternatives"], closeness) == one["expected"]["ranking"]


def test_that_promethee_ii_gives_the_published_flows() -> None:
    one = example("promethee-ii")
    flows = promethee_ii(one["matrix"], one["weights"], preference=usual).tolist()
    assert flows == pytest.approx(one["expected"]["scores"], abs=one["tolerance"])
    assert ranked(one["alternatives"], flows) == one["expected"]["ranking"]


@pytest.mark.parametrize("name", ["regret-of-investments", "regret-of-four"])
def test_that_minimax_regret_gives_the_published_choice(name: str) -> None:
    one = example(name)
    regrets = minimax_regret(one["matrix"])
    assert regrets.tolist() == pytest.approx(one["expected"]["greatest_regrets"], abs=one["tolerance"])
    assert one["alternatives"][int(np.argmin(regrets))] == one["expected"]["choice"]


def test_that_a_declared_scale_does_not_turn_one_percent_into_win_or_lose() -> None:
    one = example("nearly-equal-in-one")
    rows = {
        criterion: {
            name: measured(_falling(11).conversion.fit(value))
            for name, value in zip(one["alternatives"], column, strict=True)
        }
        for criterion, column in zip(("obj1", "obj2"), zip(*one["matrix"], strict=True), strict=True)
    }
    evaluation = evaluate(decide(compare(rows), {"obj1": 5, "obj2": 5}), trials=False, knowing=False)
    assert evaluation.leaders == ("tech1",)
    near, far = sorted(abs(part.value) for part in evaluation.contributions)
    assert far > 30 * near


def _falling(worst: float) -> Requirement:
    scale = {"worst": worst, "best": 0}
    return Requirement.model_validate({"id": "r", "name": "R", "scale": scale, "measures": {}})
