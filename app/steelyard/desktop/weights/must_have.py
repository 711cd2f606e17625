"""The must-have of one requirement: a shield that shows it and the menu that sets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QPainter
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from steelyard.desktop.widgets.icon_button import ICON, IconButton
from steelyard.wording.language.grammar import capitalise
from steelyard.wording.language.numbers import must_have_text, weight_text

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

DEFAULT_LEAST = 3.0
LEVELS = (5.0, 4.0, 3.0, 2.0, 1.0)
"""A least fit of 0 would rule nothing out, so the menu offers it only where a file has set it."""


class MustHaveButton(IconButton):
    """A shield: empty, or with the least acceptable fit in it (a tick for one between the levels)."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "shield", parent)
        self._least: float | None = None

    @property
    def least(self) -> float | None:
        """The least acceptable fit, 0 to 5, or None."""
        return self._least

    def show_least(self, least: float | None) -> None:
        """Show the least acceptable fit, or that there is none."""
        if least == self._least:
            return
        self._least = least
        self.icon_name = "shield-on" if self._fraction else "shield"
        self.role = "faint" if least is None else "accent"
        self.update()

    @property
    def _fraction(self) -> bool:
        return self._least is not None and self._least % 1 != 0

    @override
    def paint_icon(self, painter: QPainter, centre: QPointF) -> None:
        super().paint_icon(painter, centre)
        if self._least is None or self._fraction:  # only whole numbers can be read in it
            return
        side = self.appearance.pixels(ICON)
        inside = QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side)
        painter.setFont(self.appearance.font(9, 700))
        painter.setPen(self.appearance.theme.colour("accent"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, weight_text(self._least))


class MustHaveMenu(QMenu):
    """Offers the levels of fit as the least acceptable one; the default stands ready for Enter."""

    chosen = Signal(object)
    """The least acceptable fit, 0 to 5, or None for no must-have."""

    def __init__(self, least: float | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Must-have")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices = QActionGroup(self)
        levels = LEVELS if least is None or least in LEVELS else tuple(sorted({*LEVELS, least}, reverse=True))
        for level in levels:
            self._offer(capitalise(must_have_text(level)), level, least)
        self.addSeparator()
        self._offer("Not a must-have", None, least)
        ready = DEFAULT_LEAST if least is None else least
        self.setActiveAction(next(action for action in self.actions() if action.data() == ready))
        self.triggered.connect(self._choose)

    def _offer(self, text: str, level: float | None, least: float | None) -> None:
        action = self.addAction(text)
        action.setData(level)
        action.setCheckable(True)
        action.setChecked(level == least)
        self._choices.addAction(action)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
