"""One chart as a picture of its own, SVG or PNG, from the same geometry as in the window."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from steelyard.charts.catalogue import DRAWN, chart_named
from steelyard.charts.paper import paper_frame
from steelyard.report.plates import plate
from steelyard.report.typesetting import FONT, typeset
from steelyard.theme.palette import paper_palette
from steelyard.wording.scenarios import scenario_label

if TYPE_CHECKING:
    from steelyard.charts.drawing import Drawing
    from steelyard.report.choices import Choices
    from steelyard.report.typesetting import Typesetting
    from steelyard.scoring.snapshot import Snapshot

WIDTH, HEIGHT = 480.0, 400.0
"""The size of a chart in points."""

_TEXT_SIZE = 11.0
_MARGIN = 20.0


class UnknownChartError(ValueError):
    """There is no chart of this name."""


def draw_chart(snapshot: Snapshot, name: str, requirement: str = "") -> Drawing:
    """Return a chart at the size of a picture; `requirement` is the one of the sensitivity chart.

    Raises:
        UnknownChartError: there is no such chart, or it cannot be drawn.
    """
    if name not in DRAWN:
        raise UnknownChartError(f"there is no chart {name!r}; there are: {', '.join(DRAWN)}")
    return chart_named(name).draw(
        snapshot, paper_frame(WIDTH, HEIGHT, text_size=_TEXT_SIZE), requirement=requirement
    )


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart on a page of its own, with its title and what it shows in words."""

    title: str
    description: str
    page: Typesetting


def make_chart_picture(snapshot: Snapshot, choices: Choices) -> ChartPicture:
    """Draw the chosen chart and set it with its title and a note on filters.

    Raises:
        UnknownChartError: there is no such chart, or it cannot be drawn.
    """
    drawing = draw_chart(snapshot, choices.chart, choices.requirement)
    description = chart_named(choices.chart).describe(snapshot, choices.requirement)
    data: dict[str, Any] = {
        "width": drawing.width + 2 * _MARGIN,
        "margin": _MARGIN,
        "font": FONT,
        "colours": paper_palette().as_data(),
        "title": drawing.title,
        "subtitle": " · ".join(
            part for part in (snapshot.decision.title, scenario_label(snapshot.decision)) if part
        ),
        "alt": description,
        "note": choices.filter_note,
        "drawing": plate(drawing),
    }
    return ChartPicture(
        f"{drawing.title}: {snapshot.decision.title}", description, typeset("chart.typ", data)
    )


def chart_svg(chart: ChartPicture) -> bytes:
    """Return a chart as SVG with a title and a description."""
    head, separator, rest = chart.page.pages("svg")[0].decode("utf-8").partition(">")
    labelled = f'{head} role="img" aria-labelledby="chart-title chart-description"{separator}'
    return (
        f'{labelled}<title id="chart-title">{escape(chart.title, quote=False)}</title>'
        f'<desc id="chart-description">{escape(chart.description, quote=False)}</desc>{rest}'
    ).encode()


def chart_png(chart: ChartPicture, *, pixels_per_inch: float = 192.0) -> bytes:
    """Return a chart as PNG."""
    return chart.page.pages("png", pixels_per_inch=pixels_per_inch)[0]
