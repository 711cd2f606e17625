"""The table of export formats, shared by the dialog, the menus and the command line.

Each format imports what makes it when it is asked for, since a command writes only one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.report.choices import Choices
from steelyard.report.naming import propose_stem

if TYPE_CHECKING:
    from datetime import date

    from steelyard.scoring.results import Snapshot

CHART_NAMES = ("radar", "gaps", "contributions", "sensitivity", "tornado")
"""The charts that the chart formats can show."""

Produce = Callable[["Snapshot", Choices], bytes]
"""What makes the bytes of a file."""


@dataclass(frozen=True, slots=True)
class Export:
    """A format: the ending of its files, what it is called, what it is for, and what makes it.

    `of_chart` says that it shows one chart, `of_parts` that its paper and its parts can be chosen,
    `of_steps` that it is the presentation.
    """

    suffix: str
    title: str
    description: str
    produce: Produce
    of_chart: bool = False
    of_parts: bool = False
    of_steps: bool = False


def _brief(snapshot: Snapshot, choices: Choices) -> bytes:
    from steelyard.report.brief import brief_pdf

    return brief_pdf(snapshot, choices)


def _slides(snapshot: Snapshot, choices: Choices) -> bytes:
    from steelyard.report.slides.pdf import slides_pdf

    del choices
    return slides_pdf(snapshot)


def _record(snapshot: Snapshot, choices: Choices) -> bytes:
    from steelyard.report.adr import decision_record

    return decision_record(snapshot, filter_note=choices.filter_note).encode("utf-8")


def _csv(snapshot: Snapshot, choices: Choices) -> bytes:
    from steelyard.report.spreadsheet import decision_csv

    return decision_csv(snapshot, filter_note=choices.filter_note)


def _json(snapshot: Snapshot, choices: Choices) -> bytes:
    from steelyard.documents.dumping import plain
    from steelyard.report.figures import score_figures

    decision = plain(snapshot.decision.model_dump(mode="json", by_alias=True))
    figures = {**score_figures(snapshot), "decision": decision}
    if choices.filter_note:
        figures["filter_note"] = choices.filter_note
    return (json.dumps(figures, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8")


def _svg(snapshot: Snapshot, choices: Choices) -> bytes:
    from steelyard.report.chart_files import chart_svg

    return chart_svg(snapshot, choices)


def _png(snapshot: Snapshot, choices: Choices) -> bytes:
    from steelyard.report.chart_files import chart_png

    return chart_png(snapshot, choices)


EXPORTS = (
    Export(".pdf", "Decision brief", "Two pages to take out of the meeting (PDF)", _brief, of_parts=True),
    Export(".pdf", "Slides", "The presentation, one step a page (PDF)", _slides, of_steps=True),
    Export(".md", "Decision record", "An architecture decision record, MADR 4 (Markdown)", _record),
    Export(".csv", "Table", "Weights, shares, fits and reasons for a spreadsheet (CSV)", _csv),
    Export(".json", "Figures", "Every figure and the decision for other programs (JSON)", _json),
    Export(".svg", "Chart, vector", "One chart as a scalable picture (SVG)", _svg, of_chart=True),
    Export(".png", "Chart, picture", "One chart as a picture (PNG)", _png, of_chart=True),
)


def find_export(suffix: str, *, slides: bool = False) -> Export | None:
    """Return the format whose files end so, the brief or the slides for PDF; None where there is none."""
    return next((one for one in EXPORTS if one.suffix == suffix.lower() and one.of_steps == slides), None)


def propose_name(snapshot: Snapshot, suffix: str, *, day: date | None = None) -> str:
    """Return a name for a file, "2026-11-23-redis-vs-kafka.pdf"; `day` is for a record without a date."""
    return f"{propose_stem(snapshot.decision, day=day)}{suffix}"
