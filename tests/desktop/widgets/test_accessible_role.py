from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from steelyard.desktop.widgets.accessible_role import describe_as

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Role = QAccessible.Role


def test_that_a_widget_is_what_it_was_described_as(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    describe_as(widget, Role.Grouping)
    widget.setAccessibleName("Requirements")
    described = QAccessible.queryAccessibleInterface(widget)
    assert described.role() == Role.Grouping
    assert described.text(QAccessible.Text.Name) == "Requirements"


def test_that_a_heading_is_named_by_its_text_unless_it_has_another_name(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    describe_as(label, Role.Heading)
    label.setText("Watch out")
    described = QAccessible.queryAccessibleInterface(label)
    assert described.text(QAccessible.Text.Name) == "Watch out"
    label.setAccessibleName("What to watch out for")
    assert described.text(QAccessible.Text.Name) == "What to watch out for"


@pytest.mark.parametrize(("role", "parts"), [(Role.Chart, 0), (Role.Graphic, 0), (Role.Grouping, 1)])
def test_that_what_is_painted_as_one_picture_has_no_parts(qtbot: QtBot, role: Role, parts: int) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    describe_as(widget, role)
    QVBoxLayout(widget).addWidget(QLabel("inside"))
    assert QAccessible.queryAccessibleInterface(widget).childCount() == parts


def test_that_a_checkable_button_expands_and_can_be_pressed(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    describe_as(button, Role.Button)
    button.setCheckable(True)
    described = QAccessible.queryAccessibleInterface(button)
    state = described.state()
    assert (state.expandable, state.expanded, state.collapsed) == (1, 0, 1)
    described.actionInterface().doAction("Press")
    assert button.isChecked()
    state = described.state()
    assert (state.expandable, state.expanded, state.collapsed) == (1, 1, 0)


def test_that_describing_a_widget_does_not_keep_it(qtbot: QtBot) -> None:
    widget = QWidget()
    describe_as(widget, Role.Grouping)
    assert QAccessible.queryAccessibleInterface(widget).role() == Role.Grouping
    gone = weakref.ref(widget)
    del widget
    gc.collect()
    assert gone() is None
