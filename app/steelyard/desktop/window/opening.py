"""The main window, on screen before what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, Signal
from PySide6.QtWidgets import QLabel, QMainWindow
from typing_extensions import override

from steelyard.desktop.window.memory import keep_window, restore_splitters, restore_window
from steelyard.desktop.window.reading_order import following_stop

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.settings import Settings
    from steelyard.desktop.window.main_window import Contents


class _Opening(QLabel):
    """What the window says while it is filled."""

    painted = Signal()
    """It is on screen."""

    def __init__(self, title: str) -> None:
        super().__init__(f"Opening {title}…")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


class MainWindow(QMainWindow):
    """A window that says what it opens until `begin` fills it: what it takes to fill it loads meanwhile."""

    contents: Contents

    closed = Signal()
    """The window was closed."""

    def __init__(self, appearance: Appearance, settings: Settings, title: str) -> None:
        super().__init__()
        self._appearance = appearance
        self._settings = settings
        self._filled = False
        self._opening = _Opening(title)
        self.setCentralWidget(self._opening)
        self.setWindowTitle(f"{title} – Steelyard")
        self.setMinimumSize(640, 480)
        self.restored = restore_window(self, settings)
        """Whether it has the size and place that it had before."""

    def appear(self) -> bool:
        """Show the window and return when it is on screen; False where it was closed before."""
        loop = QEventLoop()
        for over in (self._opening.painted, self.closed):
            over.connect(
                loop.quit, Qt.ConnectionType.QueuedConnection
            )  # it may be painted before the loop runs
        self.show()
        loop.exec()
        QCoreApplication.processEvents()
        return self.isVisible()

    def begin(self, decision: Decision, autosaves: Path) -> None:
        """Fill the window with a decision; unsaved work is kept in `autosaves`."""
        from steelyard.desktop.window.main_window import Contents

        self.contents = Contents(decision, self._appearance, self._settings, autosaves, self)
        self._filled = True
        restore_splitters(self.contents.splitters, self._settings)
        self.contents.columns.remember()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        following = following_stop(self, self.focusWidget(), forward=forward)
        if following is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        following.setFocus(reason)
        return True

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._filled:
            if not self.contents.leave():
                event.ignore()
                return
            keep_window(self, self.contents.splitters, self._settings)
        super().closeEvent(event)
        self.closed.emit()
