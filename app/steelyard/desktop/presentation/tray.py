"""The what-if tray at the right of the stage: the sliders that matter most, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal, Slot
from PySide6.QtGui import QAccessible, QColor, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from steelyard.charts.drawing import Label, Mark
from steelyard.desktop.painting.drawings import paint_mark
from steelyard.desktop.presentation.stage_button import StageButton
from steelyard.desktop.presentation.tray_rows import TrayRow, sliders_that_matter, tray_rows
from steelyard.desktop.presentation.tray_slider import MARGIN, TARGET, TraySlider
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.slides.blocks import Block, Type, shift, text
from steelyard.slides.page import Page
from steelyard.wording.language.numbers import weight_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.theme.palette import Palette

WIDTH = 1 / 3
"""The tray's part of the window's width."""
_SLIDER = 0.052
_GAP = 0.012
_MARGIN = 0.05
HEADING = "What if…"
RINGS = "Rings mark the agreed weights."
UNTOUCHED = "Move a slider to see what follows."


class Tray(QWidget):
    """Shows the sliders for a while on trial; what they ask for goes out as `weighed`."""

    weighed = Signal(str, float)
    """The requirement and the weight that it is to have, 0 to 10."""
    revert_asked = Signal()
    """Back to the agreed weights."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe_as(self, QAccessible.Role.Grouping)
        self._palette = palette
        self._text = 1.0
        self._window_height = 1.0
        self._requirements: tuple[str, ...] = ()
        self._rows: tuple[TrayRow, ...] = ()
        self._changed = False
        self._focused = ""
        self._marks: tuple[Mark, ...] = ()
        self._sliders: list[TraySlider] = []
        self._shown = 0
        self.revert = StageButton("Revert to agreed", palette, parent=self)
        self.revert.clicked.connect(self.revert_asked)
        self.setAccessibleName("What if")

    @property
    def sliders(self) -> tuple[TraySlider, ...]:
        """The sliders on show, from top to bottom."""
        return tuple(self._sliders[: self._shown])

    @property
    def note(self) -> str:
        """What is said below the sliders: what the notches of the focused one mean, else how to read them."""
        focused = next((row.meaning for row in self._rows if row.requirement == self._focused), "")
        return focused or (RINGS if self._changed else UNTOUCHED)

    @property
    def page(self) -> Page:
        """The text sizes, taken from the window's height, in the tray's width."""
        return Page(self.width(), self._window_height, self._text)

    def choose_sliders(self, snapshot: Snapshot) -> None:
        """Choose the sliders that matter most now; they stay while the tray is open."""
        self._requirements = sliders_that_matter(snapshot)

    def show_weights(self, snapshot: Snapshot, agreed: Decision) -> None:
        """Show the weights on trial beside the agreed ones."""
        known = tuple(name for name in self._requirements if name in snapshot.decision.weights)
        rows = tray_rows(snapshot, agreed, known)
        changed = dict(snapshot.decision.weights) != dict(agreed.weights)
        if (rows, changed) != (self._rows, self._changed):
            self._rows, self._changed = rows, changed
            self._lay_out()

    def show_size(self, text: float, window_height: int) -> None:
        """Take the text factor, and the height of the window that sizes are parts of."""
        if (text, window_height) != (self._text, self._window_height):
            self._text, self._window_height = text, window_height
            self._lay_out()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(self._palette.lines["panel"]))
            painter.fillRect(0, 0, 1, self.height(), QColor(self._palette.lines["border"]))
            for mark in self._marks:
                paint_mark(painter, mark, self._palette)

    def _lay_out(self) -> None:
        """Place as many sliders as there is room for, then the note and the button."""
        page = self.page
        foot, button = self._foot(page), self._button_size(page)
        title = text(HEADING, page, self._room, Type("note", "muted", bold=True, most=1))
        top = page.top + title.height + page.part(_GAP)
        lowest = self.height() - foot.height - button.height() - page.part(_MARGIN)
        marks, y = self._place_sliders(page, top, lowest)
        self.revert.setGeometry(QRect(QPoint(round(self._inset - 3), round(y + foot.height)), button))
        self.revert.setVisible(self._changed)
        heading = shift(title.marks, (self._inset, page.top))
        self._marks = (*heading, *marks, *shift(foot.marks, (self._inset, y)))
        self.update()

    def _place_sliders(self, page: Page, top: float, lowest: float) -> tuple[list[Mark], float]:
        """Place the sliders between two heights; return their names' marks and where the last one ends."""
        height, y, shown = max(TARGET, round(page.part(_SLIDER))), top, 0
        marks: list[Mark] = []
        for row in self._rows:
            named = self._named(row, page)
            if y + named.height + height > lowest:
                break
            marks += shift(named.marks, (self._inset, y))
            slider = self._slider(shown)
            slider.setGeometry(self._across(y + named.height, height))
            slider.show_requirement(row.requirement, row.name)
            slider.setAccessibleDescription(row.meaning)
            slider.show_weight(row.weight, row.agreed, row.notches)
            y += named.height + height + page.part(_GAP)
            shown += 1
        for slider in self._sliders[shown:]:
            slider.hide()
        self._shown = shown
        return marks, y

    def _button_size(self, page: Page) -> QSize:
        self.revert.set_text_size(page.size("note"))
        return self.revert.sizeHint()

    @property
    def _inset(self) -> float:
        return min(self._window_height * 0.05, self.width() * 0.09)

    @property
    def _room(self) -> float:
        return self.width() - 2 * self._inset

    def _across(self, y: float, height: int) -> QRect:
        """Return the place of a slider whose track is as wide as the texts."""
        beside = MARGIN * height
        return QRect(round(self._inset - beside), round(y), round(self._room + 2 * beside), height)

    def _named(self, row: TrayRow, page: Page) -> Block:
        at = self._room, page.line("note") / 2
        weight = Label(weight_text(row.weight), at, "text", page.size("note"), "end", bold=True)
        name = text(row.name, page, self._room - 2.4 * page.size("note"), Type("note", most=2))
        return Block((*name.marks, weight), name.height)

    def _foot(self, page: Page) -> Block:
        return text(self.note, page, self._room, Type("label", "muted", most=3))

    def _slider(self, place: int) -> TraySlider:
        while place >= len(self._sliders):
            slider = TraySlider(self._palette, self)
            slider.moved.connect(self.weighed)
            slider.settled.connect(self._weigh)
            slider.cancelled.connect(self.weighed)
            slider.focus_changed.connect(self._explain)
            self._sliders.append(slider)
            self.setTabOrder(slider, self.revert)
        slider = self._sliders[place]
        slider.show()
        return slider

    @Slot(str, float, bool)
    def _weigh(self, requirement: str, weight: float, _merge: bool) -> None:
        self.weighed.emit(requirement, weight)

    @Slot(str, bool)
    def _explain(self, requirement: str, focused: bool) -> None:
        self._focused = requirement if focused else ""
        self._lay_out()
