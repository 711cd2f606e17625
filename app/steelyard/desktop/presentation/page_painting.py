"""A page of the story as a picture: its ground, the slide and its footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from steelyard.desktop.appearance.fonts import load_fonts
from steelyard.desktop.painting.drawings import paint_drawing
from steelyard.slides.page import FOOTER, Page
from steelyard.slides.slide import draw_footer, draw_slide
from steelyard.slides.steps import STEPS, shown_steps
from steelyard.theme.palette import Palette, slide_palette

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot


def paint_page(painter: QPainter, snapshot: Snapshot, step: str, page: Page, palette: Palette) -> None:
    """Paint a whole page: its ground, the slide and its footer."""
    ground = QColor(palette.lines["background"])
    painter.fillRect(0, 0, round(page.width) + 1, round(page.height) + 1, ground)
    paint_drawing(painter, draw_slide(snapshot, step, page), palette)
    steps = numbered_steps(snapshot.decision, step)
    painter.save()
    painter.translate(0.0, page.height * (1 - FOOTER))
    paint_drawing(painter, draw_footer(page, steps.index(step), len(steps)), palette)
    painter.restore()


def numbered_steps(decision: Decision, step: str) -> tuple[str, ...]:
    """Return the steps among which a step is counted: those shown, or all where it is hidden."""
    shown = shown_steps(decision.story)
    return shown if step in shown else STEPS


def render_step(
    snapshot: Snapshot, step: str, size: QSize, *, theme: str = "light", scale: float = 1.0
) -> QImage:
    """Return a step as the audience sees it; `size` in pixels of the window, `scale` pixels for each."""
    load_fonts()
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    palette = slide_palette(theme)
    with QPainter(image) as painter:
        paint_page(painter, snapshot, step, Page(size.width(), size.height()), palette)
    return image
