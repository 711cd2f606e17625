"""Builds application and window without running them, so that tests and pictures use the same path."""

from __future__ import annotations

import faulthandler
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from steelyard import APPLICATION_ID, __version__
from steelyard.desktop.appearance.appearance import Appearance, ThemeChoice
from steelyard.desktop.appearance.application_icon import application_icon
from steelyard.desktop.debug_log import keep_debug_log
from steelyard.desktop.ending import SuddenEnd
from steelyard.desktop.errors import UnexpectedErrors, trace_crashes
from steelyard.desktop.files.locks import lock_owner
from steelyard.desktop.files.open_requests import OpenRequests
from steelyard.desktop.files.own_data import remove_own_data
from steelyard.desktop.state.folders import own_folders
from steelyard.desktop.state.settings import Settings, open_settings
from steelyard.desktop.window.opening import MainWindow
from steelyard.documents.characters import printable
from steelyard.quick_start import release_collector

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.documents.faults import DocumentError

DEFAULT_SIZE = QSize(1440, 900)
TITLE_BAR = QSize(0, 40)
"""What the desktop puts around a window at the most, which is not known before it is shown."""


def build_application() -> QApplication:
    """Return the application, made if there is none yet."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication(["steelyard"])
    application.setApplicationName("steelyard")
    application.setApplicationDisplayName("Steelyard")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(APPLICATION_ID)
    application.setWindowIcon(application_icon())
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
    window = open_window(decision, appearance, settings)
    window.begin(decision, autosaves)
    return window


@dataclass(frozen=True, slots=True)
class Start:
    """What the window opens on: a decision, the file that it is of, and what has to be said of it.

    `saved` says whether the file has all of it, `opened` whether its comparison is what the user has opened;
    `refused` is why the file that was asked for is not shown.
    """

    decision: Decision
    path: Path | None = None
    saved: bool = True
    opened: bool = False
    notices: tuple[str, ...] = ()
    doubt: str = ""
    refused: DocumentError | None = None


def run(start: Start) -> int:
    """Open the window and return the exit status at the end; one that has the file already comes instead.

    The window is on screen before its panels are made, and these before the library of the charts is loaded.
    """
    application = build_application()
    if start.path is not None and _is_shown(start.path):
        print(f"steelyard: {printable(str(start.path))} is open already; its window came to the front")
        return 0
    folders = own_folders()
    keep_debug_log(folders.state)
    trace = trace_crashes(folders.state)
    requests = OpenRequests(application) if sys.platform == "darwin" else None
    settings = open_settings()
    window = open_window(start.decision, build_appearance(settings), settings)
    if not window.appear():
        return 0
    window.begin(start.decision, folders.autosaves)
    UnexpectedErrors(folders.state, window.contents.keep_work, window).watch()
    end = SuddenEnd(window.contents.keep_work, window.contents.leave_out_of_order, window)
    end.watch()
    window.contents.start(start.decision, start.path, saved=start.saved, opened=start.opened)
    application.processEvents()
    window.contents.complete()
    release_collector()
    window.contents.offer_leftovers()
    window.contents.say_at_start(start.path, start.notices, start.doubt, start.refused)
    window.contents.program.say_at_start(folders.passing)
    if requests is not None:
        requests.hand_to(window.contents.program.open_path)
    status = application.exec()
    end.unwatch()
    if trace is not None:
        faulthandler.disable()
        trace.close()
    if window.contents.program.removal_agreed:
        settings.forget()
        for file in remove_own_data(folders):
            print(f"steelyard: {printable(str(file))} could not be removed", file=sys.stderr)
    return status


def _is_shown(path: Path) -> bool:
    """Have the window that has a file come to the front, if there is one."""
    if not lock_owner(path):
        return False
    from steelyard.desktop.files.front import bring_to_front  # QtNetwork is rarely needed at the start

    return bring_to_front(path)


def open_window(decision: Decision, appearance: Appearance, settings: Settings) -> MainWindow:
    """Return the window that says it opens a decision, to be filled by its `begin`."""
    window = MainWindow(appearance, settings, decision.title)
    if not window.restored:
        room = QGuiApplication.primaryScreen().availableSize() - TITLE_BAR
        window.resize(DEFAULT_SIZE.boundedTo(room))
    return window


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
        settings = Settings(Path(folder))
        window = build_window(decision, Appearance(theme, text_percent), settings, Path(folder))
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(*size)
        window.show()
        window.contents.complete()
        window.contents.workspace.settle()
        QCoreApplication.processEvents()
        picture = window.grab()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        settings.sync()  # what waits to be written would make the folder anew when the settings go
    if not picture.save(str(path)):
        raise OSError(f"{path} cannot be written")


def take_slide(
    decision: Decision, path: Path, *, step: str, theme: ThemeChoice = "light", size: tuple[int, int]
) -> None:
    """Write a picture of one step of the presentation. Raises OSError if the file cannot be written."""
    from steelyard.desktop.presentation.page_painting import render_step
    from steelyard.scoring.snapshot import take_snapshot

    application = build_application()
    picture = render_step(
        take_snapshot(decision), step, QSize(*size), theme=theme, scale=application.devicePixelRatio()
    )
    if not picture.save(str(path)):
        raise OSError(f"{path} cannot be written")
