from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from steelyard.desktop.widgets.editors import LineEditor, TextEditor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

texts = st.text(st.sampled_from("ab 😀\n"), max_size=8)


@given(old=texts, new=texts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_an_editor_shows_what_it_follows_and_tells_nobody(qtbot: QtBot, old: str, new: str) -> None:
    editor = TextEditor()
    qtbot.addWidget(editor)
    editor.follow(old)
    with qtbot.assertNotEmitted(editor.edited):
        editor.follow(new)
    assert editor.toPlainText() == new


@pytest.mark.parametrize(
    ("old", "place", "new", "then"),
    [
        ("one two", 3, "one, two", 3),
        ("one two", 7, "one, two", 8),
        ("one two", 5, "two", 1),
        ("😀 one", 4, "😀😀 one", 6),
        ("abc", 2, "", 0),
    ],
)
def test_that_the_cursor_of_a_line_stays_in_what_both_texts_have(
    qtbot: QtBot, old: str, place: int, new: str, then: int
) -> None:
    editor = LineEditor()
    qtbot.addWidget(editor)
    editor.setText(old)
    editor.setCursorPosition(place)
    editor.follow(new)
    assert (editor.text(), editor.cursorPosition()) == (new, then)


@pytest.mark.parametrize("kind", [LineEditor, TextEditor])
def test_that_the_menu_of_an_editor_has_no_undo_of_its_own(
    qtbot: QtBot, kind: type[LineEditor] | type[TextEditor]
) -> None:
    editor = kind()
    qtbot.addWidget(editor)
    editor.show()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), QPoint(2, 2))
    editor.contextMenuEvent(event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = {action.objectName() for action in menu.actions()}
    menu.close()
    assert "edit-paste" in names
    assert not names & {"edit-undo", "edit-redo"}
