"""No text of a file is ever taken for markup or for a key: every widget, with hostile names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QMenu,
    QMessageBox,
    QWidget,
)

from steelyard.comparison.files import parse_comparison
from steelyard.decision import intents
from steelyard.decision.files import save_decision
from steelyard.desktop.app import build_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.state.settings import Settings
from steelyard.documents.dumping import dump
from steelyard.documents.reading import parse_document
from tests import samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision
    from steelyard.desktop.window.opening import MainWindow

IMAGE = "<img src='/etc/hostname'>"
HOSTILE = f"&Zq {IMAGE}<b>b</b>"
TIP_ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole, Qt.ItemDataRole.StatusTipRole)
ACTIONS = (
    *("new", "record", "settings", "scenarios", "palette", "keys", "steps"),
    *("export-brief", "export-other", "help", "licences", "about", "set-aside"),
)
WRITTEN = {
    "title",
    "name",
    "because",
    "theme",
    "situation",
    "question",
    "one_liner",
    "redis",
    "kafka",
    "context",
}
"""The keys whose texts people write."""


def hostile(data: Any, key: str = "") -> Any:
    """Return data in which every text that people write is markup as well, and would set a key in a menu."""
    if isinstance(data, dict):
        return {name: hostile(value, name) for name, value in data.items()}
    if isinstance(data, list):
        return [hostile(value, key) for value in data]
    written = isinstance(data, str) and key in WRITTEN and not data.replace(".", "").isdigit()
    return f"{data}{HOSTILE}" if written else data


def hostile_decision() -> Decision:
    data = hostile(parse_document(samples.comparison_text(), "f").root.data())
    data["scenarios"][0]["situation"] = HOSTILE
    comparison = parse_comparison(dump(data), "hostile.yaml")
    decision = intents.set_title(intents.begin(comparison), f"T{HOSTILE}")
    return intents.set_record(decision, context=HOSTILE, deciders=(HOSTILE,), consequences=(HOSTILE,))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    settings = Settings(tmp_path / "settings")
    folder = tmp_path / HOSTILE.replace("/", "")
    folder.mkdir()
    path = folder / "a<img src='x'>.decision.yaml"
    save_decision(hostile_decision(), path)
    settings.keep_recent_files([str(path), str(folder / "gone<img src='x'>.yaml")])
    window = build_window(hostile_decision(), Appearance("light"), settings, tmp_path / "autosave")
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.contents.complete()
    window.contents.start(hostile_decision(), path, saved=True, opened=False)
    yield window
    window.contents.session.close()


def everything(root: QObject) -> Iterable[QObject]:
    yield root
    yield from root.findChildren(QObject)


def texts(thing: QObject) -> Iterator[tuple[str, str]]:
    """Yield what a widget or an action says where markup would be rich text, by where it says it."""
    if isinstance(thing, QWidget | QAction) and not _is_hidden_tip(thing):
        yield "tool tip", thing.toolTip()
        yield "what's this", thing.whatsThis()
    if isinstance(thing, QLabel) and thing.textFormat() != Qt.TextFormat.PlainText:
        yield "label", thing.text()
    if isinstance(thing, QMessageBox) and thing.textFormat() != Qt.TextFormat.PlainText:
        yield "message", thing.text()
    if isinstance(thing, QAbstractItemView) and (model := thing.model()) is not None:
        yield from items(model)


def _is_hidden_tip(thing: QObject) -> bool:
    """Say whether a tip is only the text of an entry of menus that show no tips."""
    menus = (
        [menu for menu in thing.associatedObjects() if isinstance(menu, QMenu)]
        if isinstance(thing, QAction)
        else []
    )
    return bool(menus) and not any(menu.toolTipsVisible() for menu in menus)


def items(model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    for orientation, count in (
        (Qt.Orientation.Horizontal, _columns(model)),
        (Qt.Orientation.Vertical, model.rowCount(QModelIndex())),
    ):
        for section in range(count):
            for role in TIP_ROLES:
                yield "header", str(model.headerData(section, orientation, role) or "")
    for row in range(model.rowCount(QModelIndex())):
        for column in range(_columns(model)):
            for role in TIP_ROLES:
                yield "item", str(model.index(row, column).data(role) or "")


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())


def faults(root: QObject) -> list[str]:
    """Return every text that is markup, or a key by accident."""
    found = []
    for thing in everything(root):
        kind = type(thing).__name__
        found += [f"{kind}: {where}: {text}" for where, text in texts(thing) if "<img" in text]
        if isinstance(thing, QAbstractButton | QAction) and not _paints_itself(thing):
            found += [f"{kind}: a key in: {thing.text()}"] * ("&Zq" in thing.text().replace("&&", ""))
    return found


def _paints_itself(thing: QObject) -> bool:
    """Say whether a button of our own draws its text as it is."""
    own = (kind for kind in type(thing).__mro__ if kind.__module__.startswith("steelyard"))
    return any("paintEvent" in vars(kind) for kind in own)


def test_that_nothing_of_a_file_is_markup_in_the_window(window: MainWindow, qtbot: QtBot) -> None:
    contents = window.contents
    requirement = next(iter(contents.workspace.agreed.weights))
    contents.workspace.set_weight(requirement, 3)
    contents.workspace.show_view(replace(contents.workspace.view, signal="core"))
    QApplication.processEvents()
    assert faults(window) == []


@pytest.mark.parametrize("name", ACTIONS)
def test_that_nothing_of_a_file_is_markup_in_a_dialog(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.contents.actions_by_id[name].trigger()
    QApplication.processEvents()
    opened = [
        widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget is not window
    ]
    assert opened
    assert [fault for widget in opened for fault in faults(widget)] == []
    for widget in opened:
        widget.close()


def test_that_nothing_of_a_file_is_markup_in_a_message(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "b<img src='x'>.yaml"
    broken.write_text("kind: comparison\n\"<img src='x'>\": 1\n")
    window.contents._files.open_path(str(broken))
    qtbot.waitUntil(lambda: not window.contents._files.working)
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    assert faults(boxes[0]) == []
    boxes[0].close()
