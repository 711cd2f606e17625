from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QTableWidget

from steelyard.desktop.actions import ACTIONS
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.help.key_list import KeyList, list_keys

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def shown(keys: KeyList) -> list[str]:
    table = keys.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    items = [table.item(row, 2) for row in range(table.rowCount()) if not table.isRowHidden(row)]
    return [item.text() for item in items if item is not None]


def test_that_every_action_with_a_key_is_listed_under_the_name_of_its_menu() -> None:
    listed = {what for _, _, what in list_keys()}
    for spec in ACTIONS:
        if spec.keys:
            assert spec.text.replace("&", "").rstrip("…") in listed


def test_that_typing_leaves_the_keys_with_these_words(qtbot: QtBot) -> None:
    keys = KeyList(Appearance("light"))
    qtbot.addWidget(keys)
    whole = shown(keys)
    search = keys.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "table")
    assert "Find in the table" in shown(keys)
    assert 0 < len(shown(keys)) < len(whole)
    search.clear()
    assert shown(keys) == whole
