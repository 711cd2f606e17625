"""The must-have of one requirement: a shield that shows it and the menu that sets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QPainter
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from steelyard.desktop.widgets.icon_button import ICON, IconButton
from steelyard.wording.language.numbers import weight_text
from steelyard.wording.levels import ENOUGH, MUST_HAVES, enough_choice, must_have_choice

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.scoring.snapshot import Snapshot

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
    """Offers the levels of fit as the least acceptable one, and as enough, each with what follows.

    The default must-have stands ready for Enter.
    """

    chosen = Signal(str, object)
    """The requirement and its least acceptable fit, 0 to 5, or None for no must-have."""
    enough_chosen = Signal(str, object)
    """The requirement and the fit that is enough, 0 to 5, or None where more always counts."""

    def __init__(self, snapshot: Snapshot, requirement: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requirement = requirement
        self.setAccessibleName("Must-have and enough")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        least = snapshot.decision.must_haves.get(requirement)
        enough = snapshot.decision.enough.get(requirement)
        self.must_haves, self.enough = QActionGroup(self), QActionGroup(self)
        self._head(MUST_HAVES)
        for level in _levels(LEVELS, least):
            self._offer(self.must_haves, must_have_choice(snapshot, requirement, level), level, least)
        self._offer(self.must_haves, "Not a must-have", None, least)
        self.addSeparator()
        self._head(ENOUGH)
        for level in _levels(LEVELS[1:], enough):
            self._offer(self.enough, enough_choice(snapshot, requirement, level), level, enough)
        self._offer(self.enough, "More always counts", None, enough)
        ready = DEFAULT_LEAST if least is None else least
        self.setActiveAction(next(each for each in self.must_haves.actions() if each.data() == ready))
        self.must_haves.triggered.connect(self._choose)
        self.enough.triggered.connect(self._choose_enough)

    def _head(self, text: str) -> None:
        self.addAction(text).setEnabled(False)

    def _offer(self, group: QActionGroup, text: str, level: float | None, now: float | None) -> None:
        action = self.addAction(text.replace("&", "&&"))
        action.setData(level)
        action.setCheckable(True)
        action.setChecked(level == now)
        group.addAction(action)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(self._requirement, action.data())

    @Slot(QAction)
    def _choose_enough(self, action: QAction) -> None:
        self.enough_chosen.emit(self._requirement, action.data())


def _levels(offered: tuple[float, ...], level: float | None) -> tuple[float, ...]:
    """Return the levels on offer, best first, and the one that is set although it is none of them."""
    return offered if level is None or level in offered else tuple(sorted({*offered, level}, reverse=True))
