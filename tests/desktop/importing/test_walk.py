"""A table from a wiki becomes an explained answer by the clipboard and keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from steelyard.wording.result.explanation import explain
from tests.desktop.importing.walk import copy, paste, wait_for_dialog, wait_until_read

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.window.opening import MainWindow

PAGE = """<html><body><h1>Message broker</h1><p>We chose between three.</p>
<table class="wikitable">
<tr><th>Criterion</th><th>Weight</th><th>Kafka</th><th>RabbitMQ</th><th>NATS</th></tr>
<tr><td>Throughput</td><td>40%</td><td>★★★★★</td><td>★★★</td><td>★★★★★</td></tr>
<tr><td>Replay</td><td>30%</td><td>yes</td><td>partial (streams only)</td><td>yes</td></tr>
<tr><td>Managed offers</td><td>20%</td><td>yes</td><td>yes</td><td>n/a</td></tr>
<tr><td>Operations</td><td>10%</td><td>Complex</td><td>Moderate</td><td>Easy</td></tr>
</table></body></html>"""
LONGEST_WAY = 60


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier)


def tab_to(qtbot: QtBot, name: str) -> QWidget:
    """Press Tab until a control with a name has the focus."""
    for _ in range(LONGEST_WAY):
        focused = QApplication.focusWidget()
        if focused is not None and name in (focused.objectName(), focused.accessibleName()):
            return focused
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"{name} is not reached by Tab")


def test_that_a_table_from_a_wiki_becomes_an_explained_answer_by_keys_alone(
    main: MainWindow, qtbot: QtBot
) -> None:
    contents, before = main.contents, main.contents.workspace.agreed
    copy("Message broker", PAGE)
    paste(main, qtbot)
    dialog = wait_for_dialog(main, qtbot)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.source.table.setFocus()
    assert [(question.subject, question.about) for question in dialog.shown.draft.open] == [("blanks", "n/a")]
    tab_to(qtbot, "choice-met")
    press(qtbot, Qt.Key.Key_Space)
    wait_until_read(dialog, qtbot)
    assert not dialog.shown.draft.open
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    snapshot = contents.workspace.snapshot
    comparison = snapshot.decision.comparison
    assert [option.name for option in comparison.options] == ["Kafka", "RabbitMQ", "NATS"]
    fits = comparison.requirement_by_id["managed-offers"].fits
    assert fits is not None
    assert fits["nats"].raw == "n/a" or fits["nats"].fit == "n/a"
    sentence = explain(snapshot).answer.sentence
    assert "NATS" in sentence
    assert sentence in [label.text() for label in contents.recommendation.findChildren(QLabel)]
    qtbot.keyClick(main, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert contents.workspace.agreed == before
