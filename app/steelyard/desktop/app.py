"""Builds application and window without running them, so that tests and pictures use the same path."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from steelyard import __version__
from steelyard.desktop.errors import UnexpectedErrors
from steelyard.desktop.main_window import MainWindow
from steelyard.desktop.settings import Settings, data_folder, open_settings
from steelyard.desktop.theme import Appearance, ThemeChoice
from steelyard.desktop.workspace import Workspace
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from steelyard.decision.model import Decision

DEFAULT_SIZE = QSize(1440, 900)


def build_application() -> QApplication:
    """Return the application, made if there is none yet."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication(["steelyard"])
    application.setApplicationName("steelyard")
    application.setApplicationDisplayName("Steelyard")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("steelyard")
    application.setStyle(QStyleFactory.create("Fusion"))
    return application


def build_appearance(settings: Settings) -> Appearance:
    """Return the look that was chosen in the settings."""
    appearance = Appearance(cast("ThemeChoice", settings["theme"]), int(settings["text-size"]))
    appearance.reduced_motion = bool(settings["reduced-motion"])
    return appearance


def build_window(
    decision: Decision, appearance: Appearance, settings: Settings, autosaves: Path
) -> MainWindow:
    """Return the main window on a decision, not yet shown; unsaved work is kept in `autosaves`."""
    window = MainWindow(Workspace(decision), appearance, settings, autosaves)
    if settings.state("geometry").isEmpty():
        window.resize(DEFAULT_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize()))
    return window


def run(decision: Decision, path: Path | None = None) -> int:
    """Open the window on a decision, which `path` is the file of, and return the exit status at the end."""
    application = build_application()
    settings = open_settings()
    window = build_window(decision, build_appearance(settings), settings, data_folder() / "autosave")
    UnexpectedErrors(data_folder(), window.keep_work, window).watch()
    window.session.begin(decision, path)
    window.show()
    window.offer_leftovers()
    return application.exec()


def take_screenshot(
    decision: Decision,
    path: Path,
    *,
    theme: ThemeChoice = "light",
    size: tuple[int, int] = (1440, 900),
    text_percent: int = 100,
) -> None:
    """Write a picture of the window, without a display. Raises OSError if the file cannot be written."""
    build_application()
    with TemporaryDirectory() as folder:
        window = build_window(decision, Appearance(theme, text_percent), Settings(Path(folder)), Path(folder))
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(*size)
        window.show()
        window.complete()
        window.workspace.settle()
        QCoreApplication.processEvents()
        picture = window.grab()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not picture.save(str(path)):
        raise OSError(f"{path} cannot be written")


def take_slide(
    decision: Decision, path: Path, *, step: str, theme: ThemeChoice = "light", size: tuple[int, int]
) -> None:
    """Write a picture of one step of the presentation. Raises OSError if the file cannot be written."""
    from steelyard.desktop.presentation.pages import render_step

    application = build_application()
    picture = render_step(
        take_snapshot(decision), step, QSize(*size), theme=theme, scale=application.devicePixelRatio()
    )
    if not picture.save(str(path)):
        raise OSError(f"{path} cannot be written")
