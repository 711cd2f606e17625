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

    from steelyard.scoring.snapshot import Snapshot

PREVIEW_SCALE = 1.6
"""Pixels a point of the pages of a preview."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file; `missing` names the characters that no font of this computer can show."""

    content: bytes
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """How a file will look: its pages as PNG, or its text where it has none."""

    pages: tuple[bytes, ...] = ()
    text: str = ""


Make = Callable[["Snapshot", Choices], Made]
Look = Callable[["Snapshot", Choices], Preview]


@dataclass(frozen=True, slots=True)
class Export:
    """A format: the ending of its files, what it is called, what it is for, what makes and what previews it.

    `of_chart` says that it shows one chart, `of_parts` that its paper and its parts can be chosen,
    `of_steps` that it is the presentation, `of_lines` that what parts its cells can be chosen.
    """

    suffix: str
    title: str
    description: str
    make: Make
    preview: Look
    of_chart: bool = False
    of_parts: bool = False
    of_steps: bool = False
    of_lines: bool = False


def _brief(snapshot: Snapshot, choices: Choices) -> Made:
    from steelyard.report.brief import make_brief

    brief = make_brief(snapshot, choices)
    return Made(brief.pdf, brief.missing)


def _brief_pages(snapshot: Snapshot, choices: Choices) -> Preview:
    from steelyard.report.brief import brief_pages

    return Preview(pages=brief_pages(snapshot, choices, scale=PREVIEW_SCALE))


def _slides(snapshot: Snapshot, choices: Choices) -> Made:
    from steelyard.report.slides_pdf import typeset_slides

    slides = typeset_slides(snapshot, note=choices.filter_note)
    return Made(slides.pdf, slides.missing)


def _slides_pages(snapshot: Snapshot, choices: Choices) -> Preview:
    from steelyard.report.slides_pdf import slides_pages

    return Preview(pages=slides_pages(snapshot, note=choices.filter_note))


def _record(snapshot: Snapshot, choices: Choices) -> Made:
    from steelyard.report.adr import decision_record

    return Made(decision_record(snapshot, filter_note=choices.filter_note).encode("utf-8"))


def _handout(snapshot: Snapshot, choices: Choices) -> Made:
    from steelyard.report.handout import make_handout

    return Made(make_handout(snapshot, filter_note=choices.filter_note).encode("utf-8"))


def _handout_summary(snapshot: Snapshot, choices: Choices) -> Preview:
    from steelyard.report.handout import describe_handout

    return Preview(text=describe_handout(snapshot))


def _csv(snapshot: Snapshot, choices: Choices) -> Made:
    from steelyard.report.spreadsheet import decision_csv

    return Made(decision_csv(snapshot, filter_note=choices.filter_note, semicolon=choices.semicolon))


def _xlsx(snapshot: Snapshot, choices: Choices) -> Made:
    from steelyard.report.workbook import decision_workbook

    return Made(decision_workbook(snapshot, filter_note=choices.filter_note))


def _json(snapshot: Snapshot, choices: Choices) -> Made:
    from steelyard.documents.dumping import plain
    from steelyard.report.figures import score_figures

    decision = plain(snapshot.decision.model_dump(mode="json", by_alias=True))
    figures = {**score_figures(snapshot), "decision": decision}
    if choices.filter_note:
        figures["filter_note"] = choices.filter_note
    return Made((json.dumps(figures, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8"))


def _svg(snapshot: Snapshot, choices: Choices) -> Made:
    from steelyard.report.chart_pictures import chart_svg, make_chart_picture

    chart = make_chart_picture(snapshot, choices)
    return Made(chart_svg(chart), chart.page.missing)


def _png(snapshot: Snapshot, choices: Choices) -> Made:
    from steelyard.report.chart_pictures import chart_png, make_chart_picture

    chart = make_chart_picture(snapshot, choices)
    return Made(chart_png(chart), chart.page.missing)


def _chart_page(snapshot: Snapshot, choices: Choices) -> Preview:
    return Preview(pages=(_png(snapshot, choices).content,))


def _as_text(make: Make) -> Look:
    """Return the preview of a format that is read as text."""

    def look(snapshot: Snapshot, choices: Choices) -> Preview:
        return Preview(text=make(snapshot, choices).content.decode("utf-8-sig"))

    return look


EXPORTS = (
    Export(
        ".pdf", "Decision brief", "Two pages to take out of the meeting (PDF)", _brief, _brief_pages,
        of_parts=True,
    ),
    Export(
        ".pdf", "Slides", "The presentation, one step a page (PDF)", _slides, _slides_pages, of_steps=True
    ),
    Export(
        ".md", "Decision record", "An architecture decision record, MADR 4 (Markdown)", _record,
        _as_text(_record),
    ),
    Export(
        ".html", "Hand-out", "One page for mail and wiki that answers “what if” (HTML)",
        _handout, _handout_summary,
    ),
    Export(
        ".csv", "Table", "Weights, shares, fits and reasons for a spreadsheet (CSV)", _csv, _as_text(_csv),
        of_lines=True,
    ),
    Export(
        ".xlsx", "Workbook", "The table with weights and live scores (XLSX)", _xlsx, _as_text(_csv)
    ),
    Export(
        ".json", "Figures", "Every figure and the decision for other programs (JSON)", _json, _as_text(_json)
    ),
    Export(
        ".svg", "Chart, vector", "One chart as a scalable picture (SVG)", _svg, _chart_page, of_chart=True
    ),
    Export(".png", "Chart, picture", "One chart as a picture (PNG)", _png, _chart_page, of_chart=True),
)  # fmt: skip


def find_export(suffix: str, *, slides: bool = False) -> Export | None:
    """Return the format whose files end so, the brief or the slides for PDF; None where there is none."""
    return next((one for one in EXPORTS if one.suffix == suffix.lower() and one.of_steps == slides), None)


def propose_name(snapshot: Snapshot, suffix: str, *, day: date | None = None) -> str:
    """Return a name for a file, "2026-11-23-redis-vs-kafka.pdf"; `day` is for a record without a date."""
    return f"{propose_stem(snapshot.decision, day=day)}{suffix}"
