from __future__ import annotations

import pytest

from steelyard.charts.paper import paper_frame
from steelyard.charts.sensitivity import sensitivity
from steelyard.scoring.sensitivity import choose_requirement
from tests.charts.geometry import labels, lines, outside
from tests.charts.profiles import profile
from tests.report import cases

FRAME = paper_frame(300, 260)


def _x(weight: float) -> float:
    drawing = sensitivity(cases.choose(), FRAME, requirement="fast-reads")
    ends = [point[0] for point in lines(drawing, "series:0")[0].points]
    return min(ends) + (max(ends) - min(ends)) * weight / 10


def test_that_the_flip_stands_where_the_lines_cross() -> None:
    snapshot = cases.choose()
    drawing = sensitivity(snapshot, FRAME, requirement="fast-reads")
    flip = next(flip for flip in snapshot.evaluation.flips if flip.requirement == "fast-reads")
    marked = lines(drawing, "flip")
    assert [line.points[0][0] for line in marked] == [pytest.approx(_x(flip.at))]


def test_that_the_present_weight_is_marked_with_its_number() -> None:
    drawing = sensitivity(cases.choose(), FRAME, requirement="key-ordering")
    assert "now 8" in [label.text for label in labels(drawing)]
    assert lines(drawing, "text")[0].points[0][0] == pytest.approx(_x(8))


def test_that_there_is_a_line_for_every_candidate_on_show() -> None:
    drawing = sensitivity(cases.choose(), FRAME, hidden=frozenset({"redis"}), requirement="fast-reads")
    assert drawing.columns == ("Weight", "Kafka", "Kafka + Redis")
    assert not lines(drawing, "series:0")


def test_that_without_a_choice_the_nearest_flip_decides_and_then_the_heaviest() -> None:
    assert choose_requirement(cases.choose()) == "fast-reads"
    dominated = profile(["A"], candidates=2)
    assert choose_requirement(dominated) == "r0"


def test_that_scores_nobody_has_leave_a_gap_in_the_line() -> None:
    drawing = sensitivity(profile(["A", "B", "C"], weights=[0, 0, 0]), FRAME, requirement="r0")
    assert drawing.rows[0][1:] == ("–", "–", "–")
    assert drawing.rows[5][1] == "0.0"


@pytest.mark.parametrize("case", [cases.choose, cases.combine, cases.large, cases.nothing_weighted])
def test_that_no_text_leaves_the_frame(case: object) -> None:
    assert callable(case)
    assert outside(sensitivity(case(), FRAME), FRAME) == []
