"""The table of charts: what they are called and what draws them, in the order of their tabs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.charts.contributions import contributions
from steelyard.charts.figures import table
from steelyard.charts.gaps import gaps
from steelyard.charts.radar.radar import radar
from steelyard.charts.sensitivity import sensitivity
from steelyard.charts.tornado import tornado

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.charts.drawing import Drawing, Frame
    from steelyard.scoring.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart; `of_requirement` says that it shows one requirement, which its function takes too."""

    name: str
    title: str
    function: Callable[..., Drawing]
    of_requirement: bool = False

    def draw(
        self,
        snapshot: Snapshot,
        frame: Frame,
        *,
        hidden: frozenset[str] = frozenset(),
        requirement: str = "",
    ) -> Drawing:
        """Return the drawing in a frame; `hidden` are candidates that are not shown."""
        shown = {"requirement": requirement} if self.of_requirement else {}
        return self.function(snapshot, frame, hidden=hidden, **shown)


CHARTS = (
    Chart("radar", "Radar", radar),
    Chart("gaps", "Gaps", gaps),
    Chart("contributions", "Contributions", contributions),
    Chart("sensitivity", "Sensitivity", sensitivity, of_requirement=True),
    Chart("tornado", "Tornado", tornado),
    Chart("table", "Table", table),
)


def chart_named(name: str) -> Chart | None:
    """Return a chart by its name, None where there is none."""
    return next((chart for chart in CHARTS if chart.name == name), None)
