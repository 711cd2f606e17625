from __future__ import annotations

import pytest

from steelyard.charts.catalogue import CHARTS, Chart, chart_named
from steelyard.charts.paper import paper_frame
from tests.report import cases

CASES = [
    cases.choose,
    cases.combine,
    cases.none_eligible,
    cases.nothing_weighted,
    cases.too_close,
    cases.large,
]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.name)
@pytest.mark.parametrize("case", CASES)
def test_that_a_chart_carries_its_name_and_fills_its_frame(chart: Chart, case: object) -> None:
    assert callable(case)
    drawing = chart.draw(case(), paper_frame(300, 250))
    assert (drawing.name, drawing.title) == (chart.name, chart.title)
    assert (drawing.width, drawing.height) == (300, 250)
    assert {len(row) for row in drawing.rows} <= {len(drawing.columns)}


def test_that_charts_are_found_by_name() -> None:
    assert [chart_named(chart.name) for chart in CHARTS] == list(CHARTS)
    assert chart_named("pie") is None
