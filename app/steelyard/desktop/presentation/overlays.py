"""What covers the stage for a moment: all steps at a glance, the keys, and the question on leaving."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from steelyard.desktop.painting.drawings import paint_drawing, paint_mark
from steelyard.desktop.presentation.show_state import HELP
from steelyard.desktop.presentation.stage_button import StageButton
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.slides.blocks import Block, Type, shift, stack, stack_fitting, text
from steelyard.slides.page import Page
from steelyard.slides.slide import draw_slide
from steelyard.slides.steps import TITLES
from steelyard.wording.story import more

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from steelyard.charts.drawing import Mark
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.theme.palette import Palette

_SHADE = QColor(0, 0, 0, 150)
_MOST_CHANGES = 8


class Overview(QWidget):
    """All steps of the story as small pages; one is marked."""

    chosen = Signal(int)
    """The place of a step that was clicked, from 0."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_as(self, QAccessible.Role.Graphic)
        self._palette = palette
        self._snapshot: Snapshot | None = None
        self._steps: tuple[str, ...] = ()
        self._marked = 0
        self._text = 1.0

    @property
    def marked(self) -> int:
        """The place of the marked step, from 0."""
        return self._marked

    def show_steps(self, snapshot: Snapshot, steps: tuple[str, ...], marked: int, text_factor: float) -> None:
        """Show the steps of a story, one of them marked."""
        shown = (self._snapshot, self._steps, self._marked, self._text)
        if (snapshot, steps, marked, text_factor) != shown:
            self._snapshot, self._steps, self._marked, self._text = snapshot, steps, marked, text_factor
            self.setAccessibleName(f"Step {marked + 1} of {len(steps)}: {TITLES[steps[marked]]}")
            self.update()

    def cell(self, place: int) -> QRectF:
        """Return where the small page of a step stands."""
        columns = 3 if len(self._steps) > 4 else 2
        rows = ceil(len(self._steps) / columns)
        gap = 0.04 * self.height()
        factor = min(
            (self.width() - (columns + 1) * gap) / columns / self.width(),
            (self.height() - (rows + 1) * gap) / rows / self.height(),
        )
        width, height = factor * self.width(), factor * self.height()
        left = (self.width() - columns * width - (columns - 1) * gap) / 2
        top = (self.height() - rows * height - (rows - 1) * gap) / 2
        return QRectF(
            left + place % columns * (width + gap), top + place // columns * (height + gap), width, height
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(self._palette.lines["panel"]))
            if self._snapshot is not None:
                for place, step in enumerate(self._steps):
                    self._paint_cell(painter, self._snapshot, step, place)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place in range(len(self._steps)):
            if self.cell(place).contains(event.position()):
                self.chosen.emit(place)

    def _paint_cell(self, painter: QPainter, snapshot: Snapshot, step: str, place: int) -> None:
        cell, page = self.cell(place), Page(self.width(), self.height(), self._text)
        painter.fillRect(cell, QColor(self._palette.lines["background"]))
        painter.save()
        painter.translate(cell.topLeft())
        painter.scale(cell.width() / page.width, cell.height() / page.height)
        paint_drawing(painter, draw_slide(snapshot, step, page), self._palette)
        painter.restore()
        marked = place == self._marked
        edge = QColor(self._palette.lines["accent" if marked else "border"])
        painter.setPen(QPen(edge, 0.006 * self.height() if marked else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell)
        number = text(str(place + 1), page, cell.width(), Type("label", "muted", bold=True))
        at = QPointF(cell.right() - 1.4 * page.size("label"), cell.bottom() - page.line("label"))
        for mark in shift(number.marks, (at.x(), at.y())):
            paint_mark(painter, mark, self._palette)


class _Panel(QWidget):
    """A card in the middle of a darkened stage; the inside is laid out as blocks of marks."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._text = 1.0
        self._card = QRectF()
        self._marks: tuple[Mark, ...] = ()

    @property
    def page(self) -> Page:
        """The text sizes."""
        return Page(max(self.width(), 1), max(self.height(), 1), self._text)

    def show_size(self, text_factor: float) -> None:
        """Show the text larger by a factor."""
        if text_factor != self._text:
            self._text = text_factor
            self.lay_out()

    def lay_out(self) -> None:
        """Lay the inside out anew."""
        raise NotImplementedError

    def place_card(self, inside: Block, width: float, below: float = 0.0) -> QRectF:
        """Place the card round a block, with room `below` it; return the room of the inside."""
        pad = 0.05 * self.height()
        height = inside.height + below
        self._card = QRectF(0, 0, width + 2 * pad, height + 2 * pad)
        self._card.moveCenter(QRectF(self.rect()).center())
        room = self._card.adjusted(pad, pad, -pad, -pad)
        self._marks = shift(inside.marks, (room.left(), room.top()))
        self.update()
        return room

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), _SHADE)
            painter.setPen(QPen(QColor(self._palette.lines["border"]), 1))
            painter.setBrush(QColor(self._palette.lines["background"]))
            painter.drawRoundedRect(self._card, 12, 12)
            for mark in self._marks:
                paint_mark(painter, mark, self._palette)


class HelpOverlay(_Panel):
    """The keys of a presentation."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        describe_as(self, QAccessible.Role.Document)
        self.setAccessibleName("Keys")
        self.setAccessibleDescription("; ".join(f"{pressed}: {effect}" for pressed, effect in HELP))

    @override
    def lay_out(self) -> None:
        page = self.page
        width = min(0.8 * page.width, 1.35 * page.height)
        keys = 0.45 * width
        rows = [text("Keys", page, width, Type("body", bold=True))]
        for pressed, effect in HELP:
            said = text(effect, page, width - keys, Type("note", "text", most=1))
            marks = text(pressed, page, keys, Type("note", "accent", bold=True, most=1)).marks
            rows.append(Block((*marks, *shift(said.marks, (keys, 0.0))), said.height))
        room = 0.88 * page.height - 0.1 * page.height
        gap = max(0.0, min(page.part(0.012), (room - stack(rows).height) / len(rows)))
        inside = stack_fitting(rows, gap, room, lambda n: text(more(n), page, width, Type("label", "muted")))
        self.place_card(inside, width)


class LeavingOverlay(_Panel):
    """Asks what becomes of the weights on trial: keep, revert, or stay."""

    keep_asked = Signal()
    revert_asked = Signal()
    stay_asked = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        describe_as(self, QAccessible.Role.Dialog)
        self._changes: tuple[str, ...] = ()
        self._answer = ""
        self.keep = StageButton("Keep the changes", palette, primary=True, parent=self)
        self.revert = StageButton("Revert to agreed", palette, parent=self)
        self.stay = StageButton("Stay", palette, parent=self)
        self.keep.clicked.connect(self._keep)
        self.revert.clicked.connect(self._revert)
        self.stay.clicked.connect(self._stay)

    @property
    def changes(self) -> tuple[str, ...]:
        """What was changed, in words."""
        return self._changes

    def ask(self, changes: tuple[str, ...], answer: str) -> None:
        """Ask about changes; `answer` is the answer that follows from them."""
        self._changes, self._answer = changes, answer
        self.setAccessibleName("Keep what was tried?")
        self.setAccessibleDescription(". ".join((*changes, answer)))
        self.lay_out()

    @override
    def lay_out(self) -> None:
        page = self.page
        width = min(0.8 * page.width, 1.1 * page.height)
        title = text("Keep what was tried?", page, width, Type("key", bold=True))
        answer = text(self._answer, page, width, Type("body", "muted"))
        rows = [text(change, page, width, Type("body", most=1)) for change in self._changes[:_MOST_CHANGES]]
        buttons = (self.keep, self.revert, self.stay)
        for button in buttons:
            button.set_text_size(page.size("note"))
        below = self.keep.sizeHint().height() + page.part(0.035)
        room = 0.86 * page.height - title.height - answer.height - below - page.part(0.14)
        hidden = len(self._changes) - len(rows)
        listed = stack_fitting(
            rows, page.part(0.006), room, lambda n: text(more(n + hidden), page, width, Type("note", "muted"))
        )
        if hidden and len(rows) == _MOST_CHANGES:
            rest = text(more(hidden), page, width, Type("note", "muted"))
            listed = stack((listed, rest)) if stack((listed, rest)).height <= room else listed
        inside = stack((title, listed, answer), page.part(0.022))
        area = self.place_card(inside, width, below)
        x = area.left() - 3
        for button in buttons:
            size = button.sizeHint()
            button.setGeometry(
                QRect(round(x), round(area.bottom() - size.height()), size.width(), size.height())
            )
            x += size.width() + page.part(0.015)

    @Slot()
    def _keep(self) -> None:
        self.keep_asked.emit()

    @Slot()
    def _revert(self) -> None:
        self.revert_asked.emit()

    @Slot()
    def _stay(self) -> None:
        self.stay_asked.emit()
