"""The bar above the panels: what is decided, from which scenario, and what is done most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from steelyard.desktop.scenarios.picker import ScenarioPicker

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from steelyard.desktop.actions import Actions
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.snapshot import Snapshot


class ToolBar(QWidget):
    """Title, scenario, undo, redo, present and export."""

    def __init__(
        self,
        workspace: Workspace,
        appearance: Appearance,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._title = QLabel()
        self._title.setObjectName("documentTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._scenario = ScenarioPicker(workspace, appearance)
        self._icons = tuple((self._icon_button(actions[name]), name) for name in ("undo", "redo"))
        self._present = QPushButton("Present  F5")
        self._present.setAccessibleName("Present")
        self._present.setToolTip(actions["present"].toolTip())
        self._present.clicked.connect(actions["present"].trigger)
        self._export = QPushButton("Export PDF")
        self._export.setProperty("primary", True)
        self._export.setToolTip(actions["export-brief"].toolTip())
        self._export.clicked.connect(actions["export-brief"].trigger)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self._scenario)
        layout.addStretch(1)
        for button, _ in self._icons:
            layout.addWidget(button)
        layout.addWidget(self._present)
        layout.addWidget(self._export)
        appearance.changed.connect(self._dress)
        self._dress()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the title and the scenario of a decision."""
        self._title.setText(snapshot.decision.title)
        self._scenario.show_snapshot(snapshot)

    def _icon_button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(action.text().replace("&", ""))
        return button

    @Slot()
    def _dress(self) -> None:
        size = self._appearance.pixels(18)
        for button, icon in self._icons:
            button.defaultAction().setIcon(self._appearance.icon(icon, size=size))
            button.setIconSize(QSize(size, size))
