"""File > New as it is kept in pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.desktop.app import build_application, build_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.files.new_dialog import NewDialog
from steelyard.desktop.state.settings import Settings

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import ThemeChoice


@dataclass(frozen=True, slots=True)
class LibraryCase:
    """One picture of the library: its looks, its size in pixels, and what is searched for."""

    name: str
    theme: ThemeChoice = "light"
    size: tuple[int, int] = (800, 600)
    text_percent: int = 100
    words: str = ""


LIBRARIES = (
    LibraryCase("light"),
    LibraryCase("dark", theme="dark", words="payments"),
    LibraryCase("contrast", theme="contrast"),
    LibraryCase("1280x800", size=(1000, 720)),
    LibraryCase("1024x640", size=(560, 480)),
    LibraryCase("text-200", text_percent=200, size=(1008, 592)),
    LibraryCase("nothing-found", words="zebra"),
)


def render_library(case: LibraryCase, path: Path) -> None:
    """Write the picture of one case."""
    build_application()
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder))
        appearance = Appearance(case.theme, case.text_percent)
        decision = intents.begin(open_built_in(), source="redis-vs-kafka")
        window = build_window(decision, appearance, settings, Path(folder))
        window.contents.actions_by_id["new"].trigger()
        dialog = window.findChild(NewDialog)
        assert isinstance(dialog, NewDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        dialog.resize(*case.size)
        dialog.library.search.setText(case.words)
        dialog.library.list.setFocus()
        for _ in range(3):
            QApplication.processEvents()
        assert dialog.grab().save(str(path))
        dialog.close()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        settings.sync()
