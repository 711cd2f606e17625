"""Sections of the recommendation: a heading and paragraphs that are reused from step to step."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from steelyard.desktop.painting.breaking import LONGEST_BODY_WORD, LONGEST_WORD, breakable
from steelyard.desktop.widgets.accessible_role import describe_as

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QEvent


@contextmanager
def arranged_once(widgets: Iterable[QWidget]) -> Iterator[None]:
    """Keep the layouts of widgets still while several of their parts change, come and go."""
    layouts = [layout for widget in widgets if (layout := widget.layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)


class TextLabel(QLabel):
    """A label that lays its text out once for each width: a step of a slider asks for many heights."""

    def __init__(self) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}

    @override
    def setText(self, text: str) -> None:
        self._heights.clear()
        super().setText(text)

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    @override
    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()  # the font, the style or whether it is enabled
        super().changeEvent(event)


def text_label(name: str = "") -> QLabel:
    """Return a label that wraps and shows text as it is, never as markup."""
    label = TextLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


def heading_label(name: str) -> QLabel:
    """Return a label that wraps and is a heading to screen readers, which jump from one to the next."""
    label = text_label(name)
    describe_as(label, QAccessible.Role.Heading)
    return label


def set_text(label: QLabel, text: str, *, longest_word: int = LONGEST_WORD) -> None:
    """Show a text, or nothing at all where there is none; what is shown already is left alone."""
    shown = breakable(text, longest_word) if label.textFormat() is Qt.TextFormat.PlainText else text
    if label.text() != shown:
        label.setText(shown)
        label.setAccessibleName(text if shown != text else "")
    if label.isHidden() == bool(text):
        label.setVisible(bool(text))


class Paragraphs(QWidget):
    """A heading with paragraphs under it; hidden where there are none."""

    def __init__(self, heading: str, *, bullets: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bullet = "•  " if bullets else ""
        self._heading = heading_label("section")
        self._heading.setText(heading)
        self._labels: list[QLabel] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 0)
        self._layout.setSpacing(3)
        self._layout.addWidget(self._heading)
        self.hide()

    def show_paragraphs(self, texts: tuple[str, ...]) -> None:
        """Show these paragraphs."""
        while len(self._labels) < len(texts):
            label = text_label()
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._labels.append(label)
            self._layout.addWidget(label)
        for number, label in enumerate(self._labels):
            text = f"{self._bullet}{texts[number]}" if number < len(texts) else ""
            set_text(label, text, longest_word=LONGEST_BODY_WORD)
        if self.isHidden() == bool(texts):
            self.setVisible(bool(texts))


_HINT, _PROBLEM = "small", "problem"


class Note(QLabel):
    """Small text that wraps; hidden where there is nothing to say, in the warning colour for a problem."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(_HINT)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str, *, is_problem: bool = False) -> None:
        """Show a text, or nothing."""
        if text != self.text():
            self.setText(text)
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))
        name = _PROBLEM if is_problem else _HINT
        if name != self.objectName():
            self.setObjectName(name)
            self.style().polish(self)


def plain_label(name: str) -> QLabel:
    """Return a wrapping label that shows text from files as it is; it can be selected with the mouse."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label


def named_label(name: str, text: str = "") -> QLabel:
    """Return a label of one line with a name in the style sheet; it shows text as it is."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
