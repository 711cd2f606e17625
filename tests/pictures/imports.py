"""The dialog of an import as it is kept in pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from steelyard.decision import intents
from steelyard.desktop.app import build_application
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.importing.dialog import ImportDialog
from steelyard.desktop.importing.preview import Preview, preview, read_copied
from steelyard.importing.document import to_decision
from steelyard.importing.draft import begin
from steelyard.importing.sources import read_source
from tests import samples
from tests.importing.brokers import SCORES, TABLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from steelyard.desktop.appearance.appearance import ThemeChoice

_DAY = date(2026, 11, 25)


def _brokers() -> Preview:
    return preview(begin(read_source(TABLE.encode(), "broker-choice.md")), _DAY)


def _wrong_total() -> Preview:
    return preview(begin(read_source(SCORES.encode(), "scores.csv")), _DAY)


def _again() -> Preview:
    known = to_decision(_brokers().draft.imported, day=_DAY)
    return read_copied("", TABLE.replace("✅ JetStream", "❌"), _DAY, known)


def _rows() -> Preview:
    text = "Tool\tPrice\tSpeed\tNote\n" + "".join(
        f"Tool {letter}\t${at * 10}\t{at + 1}/5\tNothing\n" for at, letter in enumerate("ABCDE", 1)
    )
    return read_copied("", text, _DAY, intents.begin(samples.decision().comparison))


@dataclass(frozen=True, slots=True)
class ImportCase:
    """One picture of the dialog: what is imported, its looks and its size in pixels."""

    name: str
    shown: Callable[[], Preview] = _brokers
    theme: ThemeChoice = "light"
    size: tuple[int, int] = (1240, 800)
    text_percent: int = 100


IMPORTS = (
    ImportCase("light"),
    ImportCase("dark", theme="dark"),
    ImportCase("contrast", theme="contrast"),
    ImportCase("1280x800", size=(1264, 752)),
    ImportCase("1024x640", size=(1008, 592)),
    ImportCase("text-200", size=(1264, 752), text_percent=200),
    ImportCase("wrong-total", shown=_wrong_total),
    ImportCase("again", shown=_again),
    ImportCase("options-as-rows", shown=_rows),
)


def render_import(case: ImportCase, path: Path) -> None:
    """Write the picture of one case."""
    build_application()
    dialog = ImportDialog(case.shown(), path.parent, Appearance(case.theme, case.text_percent))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    dialog.resize(*case.size)
    dialog.show()
    for _ in range(3):
        QApplication.processEvents()
    assert dialog.grab().save(str(path))
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
