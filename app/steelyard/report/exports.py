"""The table of export formats, shared by the dialog, the menus and the command line.

Each format imports what makes it when it is asked for, since a command writes only one.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from steelyard.report.naming import propose_stem

if TYPE_CHECKING:
    from datetime import date

    from steelyard.scoring.results import Snapshot

CHART_NAMES = ("radar", "gaps", "contributions", "sensitivity", "tornado")
"""The charts that the chart formats can show."""

CHART = "radar"
"""The chart that is exported where none is named."""


class Produce(Protocol):
    """What makes the bytes of a file; `paper` is for pages, `chart` for pictures of one chart."""

    def __call__(
        self, snapshot: Snapshot, *, paper: str = "a4", chart: str = CHART, filter_note: str = ""
    ) -> bytes:
        """Return the content of the file; `filter_note` says what was hidden while it was made."""
        ...


@dataclass(frozen=True, slots=True)
class Export:
    """A format: the ending of its files, what it is called, what it is for, and what makes it.

    `of_chart` says that it shows one chart, `on_paper` that it has pages.
    """

    suffix: str
    title: str
    description: str
    produce: Produce
    of_chart: bool = False
    on_paper: bool = False


def _brief(snapshot: Snapshot, *, paper: str = "a4", chart: str = CHART, filter_note: str = "") -> bytes:
    from steelyard.report.brief import brief_pdf

    del chart
    return brief_pdf(snapshot, paper=paper, filter_note=filter_note)


def _slides(snapshot: Snapshot, *, paper: str = "a4", chart: str = CHART, filter_note: str = "") -> bytes:
    del paper, chart, filter_note
    from steelyard.report.slides.pdf import slides_pdf

    return slides_pdf(snapshot)


def _record(snapshot: Snapshot, *, paper: str = "a4", chart: str = CHART, filter_note: str = "") -> bytes:
    from steelyard.report.adr import decision_record

    del paper, chart
    return decision_record(snapshot, filter_note=filter_note).encode("utf-8")


def _csv(snapshot: Snapshot, *, paper: str = "a4", chart: str = CHART, filter_note: str = "") -> bytes:
    from steelyard.report.spreadsheet import decision_csv

    del paper, chart
    return decision_csv(snapshot, filter_note=filter_note)


def _json(snapshot: Snapshot, *, paper: str = "a4", chart: str = CHART, filter_note: str = "") -> bytes:
    from steelyard.documents.dumping import plain
    from steelyard.report.figures import score_figures

    del paper, chart
    decision = plain(snapshot.decision.model_dump(mode="json", by_alias=True))
    figures = {**score_figures(snapshot), "decision": decision}
    if filter_note:
        figures["filter_note"] = filter_note
    return (json.dumps(figures, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8")


def _svg(snapshot: Snapshot, *, paper: str = "a4", chart: str = CHART, filter_note: str = "") -> bytes:
    from steelyard.report.chart_files import chart_svg

    del paper
    return chart_svg(snapshot, chart, filter_note=filter_note)


def _png(snapshot: Snapshot, *, paper: str = "a4", chart: str = CHART, filter_note: str = "") -> bytes:
    from steelyard.report.chart_files import chart_png

    del paper
    return chart_png(snapshot, chart, filter_note=filter_note)


EXPORTS = (
    Export(".pdf", "Decision brief", "Two pages to take out of the meeting (PDF)", _brief, on_paper=True),
    Export(".pdf", "Slides", "The presentation, one step a page (PDF)", _slides),
    Export(".md", "Decision record", "An architecture decision record, MADR 4 (Markdown)", _record),
    Export(".csv", "Table", "Weights, shares, fits and reasons for a spreadsheet (CSV)", _csv),
    Export(".json", "Figures", "Every figure and the decision for other programs (JSON)", _json),
    Export(".svg", "Chart, vector", "One chart as a scalable picture (SVG)", _svg, of_chart=True),
    Export(".png", "Chart, picture", "One chart as a picture (PNG)", _png, of_chart=True),
)


def export_for(suffix: str) -> Produce | None:
    """Return what makes files that end so, the first of them; None where there is no such format."""
    return next((export.produce for export in EXPORTS if export.suffix == suffix.lower()), None)


def propose_name(snapshot: Snapshot, suffix: str, *, day: date | None = None) -> str:
    """Return a name for a file, "2026-11-23-redis-vs-kafka.pdf"; `day` is for a record without a date."""
    return f"{propose_stem(snapshot.decision, day=day)}{suffix}"
