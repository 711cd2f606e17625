"""How the program is used, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.desktop.widgets.screen_room import resize_within_screen

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

SECTIONS: tuple[tuple[str, str], ...] = (
    (
        "Say what matters",
        "Each requirement has a slider from 0, not needed, to 10, decisive. Start from a scenario in the bar "
        "above the table. The notch on a slider marks where the leader changes. The shield makes a "
        "requirement a must-have: what falls short of it is eliminated.",
    ),
    (
        "Read the table",
        "Rows are decision signals, columns are options and combinations. Search, filter with the chips, "
        "sort by a header. Enter opens the reasons, the evidence and the sources behind a cell. What is "
        "filtered away still counts.",
    ),
    (
        "Understand the answer",
        "The sentence says what fits better; below it stand how sure that is, the reasons for and against, "
        "and the changes that would turn it. Point at a change to try it, click to take it. Everything can "
        "be undone.",
    ),
    (
        "Present and record",
        "F5 tells the story on the whole screen; M opens the sliders for “what if”. The record holds "
        "context, deciders, choice and next steps. The brief takes it all along as PDF.",
    ),
    (
        "Find anything",
        "Ctrl+K finds every action, row and scenario; Ctrl+/ lists all keys; F6 walks the panes.",
    ),
)


class HelpDialog(QDialog):
    """A few paragraphs, to read and close."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget()
        column = QVBoxLayout(page)
        for title, text in SECTIONS:
            for name, words in (("panelTitle", title), ("", text)):
                label = QLabel()
                if name:
                    describe_as(label, QAccessible.Role.Heading)
                label.setText(words)
                label.setObjectName(name)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                column.addWidget(label)
        column.addStretch(1)
        scroll = QScrollArea()
        describe_as(scroll, QAccessible.Role.Document)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName("How Steelyard is used")
        scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        resize_within_screen(self, appearance.pixels(560), appearance.pixels(520))
