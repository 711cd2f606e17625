from __future__ import annotations

import pytest

from steelyard.comparison.fits import needed_measure
from steelyard.comparison.scales import Conversion, Linear, Log, Points
from tests import samples


@pytest.mark.parametrize(
    "by", [Linear(10, 0.2), Linear(1, 9), Log(10, 0.1), Points(((1, 5), (4, 3), (9, 0)))]
)
@pytest.mark.parametrize("fit", [0, 1, 2.5, 4, 5])
def test_that_a_measure_found_for_a_fit_has_that_fit(by: Conversion, fit: float) -> None:
    measure = by.measure(fit)
    assert measure is not None
    assert by.fit(measure) == pytest.approx(fit)


def test_that_points_that_rise_and_fall_or_never_reach_a_fit_have_no_one_measure() -> None:
    assert Points(((1, 1), (2, 4), (3, 1))).measure(3) is None
    assert Points(((1, 1), (2, 4))).measure(5) is None


def test_that_the_measure_a_level_needs_is_said_with_its_unit() -> None:
    loss, fast, _ = samples.comparison().requirements
    assert needed_measure(fast, 3) == "0.631 ms"
    assert needed_measure(loss, 3) == ""
