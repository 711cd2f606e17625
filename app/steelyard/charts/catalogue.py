"""The table of charts in the order of their tabs, one row a chart; it imports nothing until one is drawn."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from steelyard.charts.drawing import Drawing, Frame
    from steelyard.scoring.snapshot import Snapshot


class Chart(NamedTuple):
    """A chart: what it is called, what draws it and what says in sentences what it shows.

    `shorter` are titles for tabs with less and less room, `text` the title with its mnemonic, `word` follows
    *Show the*. `drawable` and `sentence` name a function as `module:function`: the one takes a snapshot, a
    frame and the hidden candidates, the other a snapshot. `of_requirement` says that the chart shows one
    requirement, which both take too; `drawn`, that it is a picture and not a table of the screen alone.
    """

    name: str
    title: str
    shorter: tuple[str, ...]
    text: str
    word: str
    drawable: str
    sentence: str
    of_requirement: bool = False
    drawn: bool = True

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
        drawing: Drawing = _function(self.drawable)(snapshot, frame, hidden=hidden, **shown)
        return drawing

    def describe(self, snapshot: Snapshot, requirement: str = "") -> str:
        """Return what the chart shows; an empty `requirement` is the one most worth following."""
        followed = (requirement,) if self.of_requirement else ()
        description: str = _function(self.sentence)(snapshot, *followed)
        return description

    def title_at(self, step: int) -> str:
        """Return the title for the first, second ... least room."""
        return (self.title, *self.shorter)[min(step, len(self.shorter))]


def _function(reference: str) -> Any:
    module, _, name = reference.partition(":")
    return getattr(import_module(module), name)


CHARTS = (
    Chart(
        "radar", "Radar", (), "&Radar", "radar chart",
        "steelyard.charts.radar.radar:radar", "steelyard.wording.charts:radar",
    ),
    Chart(
        "gaps", "Gaps", (), "&Gaps", "gaps between the two leading options",
        "steelyard.charts.gaps:gaps", "steelyard.wording.charts:gaps",
    ),
    Chart(
        "contributions", "Contributions", ("Contrib.", "Contrib.", "Con."), "C&ontributions",
        "contributions to the lead",
        "steelyard.charts.contributions:contributions", "steelyard.wording.charts:contributions",
    ),
    Chart(
        "sensitivity", "Sensitivity", ("Sensit.", "Sens."), "S&ensitivity", "sensitivity to one weight",
        "steelyard.charts.sensitivity:sensitivity", "steelyard.wording.charts:sensitivity",
        of_requirement=True,
    ),
    Chart(
        "tornado", "Tornado", ("Tornado", "Torn."), "&Tornado", "swing of the lead by weight",
        "steelyard.charts.tornado:tornado", "steelyard.wording.charts:tornado",
    ),
    Chart(
        "table", "Table", (), "T&able", "table of all figures",
        "steelyard.charts.figures:table", "steelyard.wording.charts:table", drawn=False,
    ),
)  # fmt: skip

DRAWN = tuple(chart.name for chart in CHARTS if chart.drawn)
"""The charts that can be a picture of their own."""

TITLE_STEPS = 1 + max(len(chart.shorter) for chart in CHARTS)
"""How many times the titles get shorter, the full ones counted."""


def chart_named(name: str) -> Chart:
    """Return a chart by its name.

    Raises:
        KeyError: there is none.
    """
    return _NAMED[name]


_NAMED = {chart.name: chart for chart in CHARTS}
