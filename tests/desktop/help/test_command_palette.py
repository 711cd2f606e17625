from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeWidget

from steelyard.desktop.actions import Actions
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.help.command_palette import CommandPalette
from steelyard.desktop.state.workspace import Workspace
from tests import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return Workspace(samples.order_events())


@pytest.fixture
def palette(workspace: Workspace, qtbot: QtBot) -> CommandPalette:
    actions = Actions(workspace)
    palette = CommandPalette(workspace, Appearance("light"), actions)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(palette)
    palette.show()
    return palette


def rows(palette: CommandPalette) -> list[tuple[str, str]]:
    found = palette.findChild(QTreeWidget)
    assert isinstance(found, QTreeWidget)
    items = [found.topLevelItem(row) for row in range(found.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def typed(palette: CommandPalette, words: str, qtbot: QtBot) -> QLineEdit:
    search = palette.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    search.clear()
    qtbot.keyClicks(search, words)
    return search


def test_that_names_stand_beside_their_keys_or_what_they_are(palette: CommandPalette, qtbot: QtBot) -> None:
    assert ("Save", "Ctrl+S") in rows(palette)
    typed(palette, "durability", qtbot)
    assert ("Durability", "Signal") in rows(palette)


def test_that_arrows_choose_and_enter_goes_there(
    palette: CommandPalette, workspace: Workspace, qtbot: QtBot
) -> None:
    search = typed(palette, "scenario session", qtbot)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert workspace.decision.scenario == "session-store"
    assert not palette.isVisible()


def test_that_a_requirement_is_shown_where_it_stands(
    palette: CommandPalette, workspace: Workspace, qtbot: QtBot
) -> None:
    name = workspace.decision.comparison.requirement_by_id["fast-reads"].name
    qtbot.keyClick(typed(palette, name, qtbot), Qt.Key.Key_Return)
    assert workspace.view.requirement == "fast-reads"


def test_that_down_moves_from_the_box_to_the_second_row(palette: CommandPalette, qtbot: QtBot) -> None:
    search = typed(palette, "theme", qtbot)
    found = palette.findChild(QTreeWidget)
    assert isinstance(found, QTreeWidget)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert found.currentIndex().row() == 1


def test_that_no_match_is_said_and_enter_does_nothing(palette: CommandPalette, qtbot: QtBot) -> None:
    search = typed(palette, "zzz", qtbot)
    assert "Nothing has these words." in [
        label.text() for label in palette.findChildren(QLabel) if label.isVisible()
    ]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert palette.isVisible()
