"""Copying for slides: the recommendation and the chart on show, as picture and text at once."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage

from steelyard.report.chart_pictures import chart_png, chart_svg, make_chart_picture
from steelyard.report.slides_pdf import slides_pages
from steelyard.report.terminal import terminal_text

if TYPE_CHECKING:
    from steelyard.report.choices import Choices
    from steelyard.scoring.snapshot import Snapshot


def recommendation_data(snapshot: Snapshot) -> QMimeData:
    """Return the recommendation as the picture of its slide, as text and as HTML."""
    text = terminal_text(snapshot)
    data = QMimeData()
    data.setText(text)
    data.setHtml(f"<pre>{escape(text)}</pre>")
    (page,) = slides_pages(snapshot, steps=("recommendation",))
    data.setImageData(QImage.fromData(page))
    return data


def chart_data(snapshot: Snapshot, choices: Choices) -> QMimeData:
    """Return the chosen chart as PNG, as SVG, and as what it shows in words."""
    data, chart = QMimeData(), make_chart_picture(snapshot, choices)
    data.setText(chart.description)
    data.setImageData(QImage.fromData(chart_png(chart)))
    data.setData("image/svg+xml", QByteArray(chart_svg(chart)))
    return data
