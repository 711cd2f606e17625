"""Contributions, gaps and tornado: charts of rows that compare the two leading candidates."""

from __future__ import annotations

import pytest

from steelyard.charts.contributions import contributions
from steelyard.charts.gaps import gaps
from steelyard.charts.paper import paper_frame
from steelyard.charts.tornado import tornado
from steelyard.decision import intents
from steelyard.scoring.sensitivity import find_swings
from steelyard.scoring.snapshot import take_snapshot
from tests.charts.geometry import areas, labels, lines, markers, outside, overlapping
from tests.charts.profiles import profile
from tests.report import cases

FRAME = paper_frame(260, 240)
CHARTS = [contributions, gaps, tornado]


def _extent(points: tuple[tuple[float, float], ...]) -> float:
    return max(x for x, _ in points) - min(x for x, _ in points)


def test_that_bars_are_as_long_as_their_contributions_on_the_side_they_favour() -> None:
    snapshot = cases.combine()
    drawing = contributions(snapshot, paper_frame(400, 500))
    axis = lines(drawing, "axis")[0].points[0][0]
    values = {one.requirement or "": one.value for one in snapshot.evaluation.contributions if one.value}
    bars = {area.key: area for area in areas(drawing)}
    assert bars.keys() == values.keys()
    scale = _extent(bars["fast-reads"].points) / values["fast-reads"]
    for key, bar in bars.items():
        assert _extent(bar.points) == pytest.approx(scale * abs(values[key]))
        assert (max(x for x, _ in bar.points) > axis + 1e-6) == (values[key] > 0)


def test_that_what_does_not_fit_is_added_up_and_nothing_is_lost() -> None:
    snapshot = cases.large()
    drawing = contributions(snapshot, FRAME)
    said = [label.text for label in labels(drawing)]
    numbers = [float(text.replace("−", "-")) for text in said if text[:1] in "+−"]
    assert any(text.endswith(" more") for text in said)
    assert sum(numbers) == pytest.approx(snapshot.evaluation.lead, abs=0.06)
    assert len(drawing.rows) == 60


def test_that_the_largest_contribution_comes_first_and_the_most_negative_last() -> None:
    drawing = contributions(cases.combine(), paper_frame(300, 600))
    values = [float(row[2].replace("−", "-")) for row in drawing.rows]
    assert values == sorted(values, reverse=True)
    keys = [spot.key for spot in drawing.spots]
    assert keys[0] == "fast-reads"
    assert keys[-1] == ""  # the price of a further system


def test_that_hiding_the_runner_up_compares_with_the_next() -> None:
    drawing = contributions(cases.choose(), FRAME, hidden=frozenset({"kafka-redis"}))
    assert drawing.columns[2] == "Kafka over Redis"


def test_that_the_largest_weighted_gap_comes_first() -> None:
    snapshot = profile(["Small", "Large", "Unweighted"], candidates=2, weights=[1, 8, 0])
    drawing = gaps(snapshot, FRAME)
    assert [row[0] for row in drawing.rows] == ["Large", "Small", "Unweighted"]


def test_that_a_dumbbell_spans_the_two_fits() -> None:
    snapshot = profile(["A", "B", "C"], candidates=2)
    drawing = gaps(snapshot, FRAME)
    grid = sorted(line.points[0][0] for line in lines(drawing, "grid"))
    for series in (0, 1):
        for marker in markers(drawing, f"series:{series}"):
            fit = snapshot.evaluation.signal_fits[marker.key][f"c{series}"]
            assert marker.at[0] == pytest.approx(grid[round(fit)])


def test_that_the_widest_swing_comes_first_and_crosses_zero_in_two_colours() -> None:
    snapshot = cases.choose()
    drawing = tornado(snapshot, paper_frame(300, 500))
    first = find_swings(snapshot.decision)[0]
    assert drawing.spots[0].key == first.requirement
    assert {area.role for area in areas(drawing) if area.key == first.requirement} == {"series:1", "series:2"}
    zero = lines(drawing, "axis")[0].points[0][0]
    lead = lines(drawing, "text")[0].points[0][0]
    reach = {area.key: area.points for area in areas(drawing) if area.role == "series:2"}[first.requirement]
    assert first.at_ten is not None
    assert snapshot.evaluation.lead is not None
    assert _extent(reach) / (lead - zero) == pytest.approx(-first.at_ten / snapshot.evaluation.lead)


@pytest.mark.parametrize("draw", CHARTS)
@pytest.mark.parametrize("size", [(200, 160), (260, 240), (500, 380)])
@pytest.mark.parametrize("case", [cases.choose, cases.combine, cases.large, cases.too_close])
def test_that_no_text_leaves_the_frame(draw: object, size: tuple[float, float], case: object) -> None:
    assert callable(draw)
    assert callable(case)
    frame = paper_frame(*size)
    assert outside(draw(case(), frame), frame) == []


@pytest.mark.parametrize("case", [cases.choose, cases.combine, cases.large])
@pytest.mark.parametrize("draw", [contributions, gaps])
def test_that_no_texts_overlap(draw: object, case: object) -> None:
    assert callable(draw)
    assert callable(case)
    assert overlapping(draw(case(), FRAME), FRAME) == []


@pytest.mark.parametrize("draw", [contributions, tornado])
def test_that_without_weights_the_drawing_says_so(draw: object) -> None:
    assert callable(draw)
    drawing = draw(cases.nothing_weighted(), FRAME)
    assert [label.text for label in labels(drawing)] == ["Nothing is weighted yet."]


@pytest.mark.parametrize("draw", CHARTS)
def test_that_a_single_eligible_candidate_is_compared_with_nobody(draw: object) -> None:
    assert callable(draw)
    decision = intents.set_must_have(profile(["A", "B", "C"], candidates=2).decision, "r0", 3.0)
    drawing = draw(take_snapshot(decision), FRAME)
    assert drawing.rows == ()
    assert len(drawing.marks) == 1
