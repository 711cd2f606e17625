from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from steelyard.charts.catalogue import CHARTS, TITLE_STEPS, Chart, chart_named
from steelyard.charts.paper import paper_frame
from tests.report import cases

ROOT = Path(__file__).parents[2]
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
    with pytest.raises(KeyError, match="pie"):
        chart_named("pie")


def test_that_titles_get_shorter_step_by_step_and_stay_then() -> None:
    chart = chart_named("contributions")
    assert [chart.title_at(step) for step in range(5)] == [
        "Contributions",
        "Contrib.",
        "Contrib.",
        "Con.",
        "Con.",
    ]
    assert {chart_named("radar").title_at(step) for step in range(TITLE_STEPS)} == {"Radar"}


_MODULE = """
from steelyard.charts.drawing import Drawing

def bars(snapshot, frame, *, hidden=frozenset()):
    return Drawing("bars", "Bars", frame.width, frame.height, (), (), "All scores", ("Option",), ())

def describe(snapshot):
    return "Bars of " + snapshot.decision.title
"""
_ROW = '    Chart("bars", "Bars", (), "&Bars", "bars of all scores", "bars:bars", "bars:describe"),\n'
_PROGRAM = """
import sys
from steelyard import cli
from steelyard.desktop.actions import ACTIONS

print([(spec.text, spec.tip) for spec in ACTIONS if spec.id == "chart-bars"])
sys.exit(cli.main(["export", "redis-vs-kafka", "--chart", "bars", "-o", sys.argv[1]]))
"""


def test_that_a_chart_is_added_by_one_module_and_one_row(tmp_path: Path) -> None:
    for part in ("app/steelyard", "resources", "data"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    table = tmp_path / "app/steelyard/charts/catalogue.py"
    rows = table.read_text(encoding="utf-8")
    table.write_text(rows.replace(")  # fmt: skip", f"{_ROW})  # fmt: skip"), encoding="utf-8")
    (tmp_path / "app/bars.py").write_text(_MODULE, encoding="utf-8")
    picture = tmp_path / "bars.svg"
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(picture)],
        env=os.environ | {"PYTHONPATH": str(tmp_path / "app")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[('&Bars', 'Show the bars of all scores')]"
    drawn = picture.read_text(encoding="utf-8")
    assert '<title id="chart-title">Bars: ' in drawn
    assert "Bars of Redis" in drawn
