"""Where the window and its splitters were, put back at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QSplitter

    from steelyard.desktop.state.settings import Settings


def restore_window(window: QMainWindow, settings: Settings) -> bool:
    """Put a window where it was, on a screen that is there; returns whether it was anywhere before.

    Qt refuses where the screen is half as wide again as it was, or two thirds as wide.
    """
    geometry = settings.state("geometry")
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        return False
    if not _is_reachable(window):
        screen = QGuiApplication.primaryScreen().availableGeometry()
        window.resize(window.size().boundedTo(screen.size()))
        window.move(screen.topLeft())
    return True


def restore_splitters(splitters: dict[str, QSplitter], settings: Settings) -> None:
    """Put splitters where they were."""
    for name, splitter in splitters.items():
        state = settings.state(name)
        if not state.isEmpty():
            splitter.restoreState(state)


def keep_window(window: QMainWindow, splitters: dict[str, QSplitter], settings: Settings) -> None:
    """Remember where a window and its splitters are."""
    settings.keep_state("geometry", window.saveGeometry())
    for name, splitter in splitters.items():
        if splitter.count():  # while its parts stand in tabs, it has no place of its own to be remembered
            settings.keep_state(name, splitter.saveState())


def _is_reachable(window: QMainWindow) -> bool:
    """Say whether enough of the title bar lies on a screen to take hold of it."""
    frame = window.frameGeometry()
    bar = frame.adjusted(0, 0, 0, 40 - frame.height())
    return any(
        (seen := screen.availableGeometry().intersected(bar)).width() >= 120 and seen.height() >= 20
        for screen in QGuiApplication.screens()
    )
