"""What can be taken away from a chart: a button beside the tabs, and the same menu on the chart itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from steelyard.desktop.charts.saving import ChartSaving
from steelyard.desktop.widgets.icon_button import ICON

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace


class ChartMenu(QToolButton):
    """Copies and saves the chart on show."""

    picture_asked = Signal()
    """The chart is to be copied as it is on the screen."""
    figures_asked = Signal()
    """Its figures are to be copied as text."""

    def __init__(self, workspace: Workspace, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._appearance = appearance
        self.setObjectName("corner")
        self.setAccessibleName("Copy or save this chart")
        self.setToolTip("Copy or save this chart")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        saving = ChartSaving(workspace, window)
        self._menu = QMenu(self)
        picture, figures = self._add("Copy as &picture"), self._add("Copy &figures as text")
        svg, png = self._add("Save as &SVG…"), self._add("Save as P&NG…")
        picture.triggered.connect(self.picture_asked)
        figures.triggered.connect(self.figures_asked)
        svg.triggered.connect(saving.ask_svg)
        png.triggered.connect(saving.ask_png)
        self._of_picture = (picture, svg, png)
        self.setMenu(self._menu)
        appearance.changed.connect(self._dress)
        self._dress()

    def offer_picture(self, offered: bool) -> None:
        """Offer what only a chart with a picture has."""
        for action in self._of_picture:
            action.setEnabled(offered)

    def open_at(self, place: QPoint) -> None:
        """Open the menu at a place of the screen."""
        self._menu.popup(place)

    @Slot()
    def _dress(self) -> None:
        side = self._appearance.pixels(ICON)
        self.setIconSize(QSize(side, side))
        self.setIcon(self._appearance.icon("more", size=side))

    def _add(self, text: str) -> QAction:
        action = QAction(text, self._menu)
        self._menu.addAction(action)
        return action
