"""The fields of the record: a label, an editor, and room for what is wrong with what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from steelyard.desktop.widgets.choice_box import ChoiceBox
from steelyard.desktop.widgets.editors import LineEditor, TextEditor
from steelyard.desktop.widgets.text import Note

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from steelyard.desktop.appearance.appearance import Appearance

    Parse = Callable[[str], object]
    Say = Callable[[object], str]


class Field(QWidget):
    """A labelled editor of one value.

    What cannot be the value is said beneath the editor and is not told on; the last valid value stays
    until something else is typed. A value that is shown again leaves what is being typed alone.
    """

    edited = Signal(str, object)
    """The field's name and the value that was entered."""

    def __init__(self, name: str, label: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.name = name
        self._hint = hint
        self._editor = editor
        self.label = QLabel(label)
        self.label.setObjectName("section")
        self.label.setBuddy(editor)
        self.note = Note()
        editor.setAccessibleName(label.replace("&", ""))
        self.say(hint)
        self.setFocusProxy(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self._line = QHBoxLayout()
        self._line.addWidget(editor, 1)
        column.addWidget(self.label)
        column.addLayout(self._line)
        column.addWidget(self.note)
        column.addStretch(1)

    def add_beside(self, widget: QWidget) -> None:
        """Put something beside the editor, such as a button that fills it in."""
        self._line.addWidget(widget)

    def show_value(self, value: object) -> None:
        """Show a value of the record."""
        raise NotImplementedError

    def show_hint(self, hint: str) -> None:
        """Show another hint; a problem that is shown stays."""
        shows_hint = self.note.text() == self._hint
        self._hint = hint
        if shows_hint:
            self.say(hint)

    def say(self, text: str, *, is_problem: bool = False) -> None:
        """Show a text beneath the editor, to screen readers as well."""
        if self._editor.accessibleDescription() != text:
            self._editor.setAccessibleDescription(text)
        self.note.say(text, is_problem=is_problem)

    def say_hint(self) -> None:
        """Show the hint again: nothing is wrong."""
        self.say(self._hint)


class TextField(Field):
    """A value that is typed, in one line or in several."""

    def __init__(
        self, name: str, label: str, *, parse: Parse, say: Say, lines: int = 1, hint: str = ""
    ) -> None:
        self.editor = LineEditor() if lines == 1 else TextEditor()
        super().__init__(name, label, self.editor, hint)
        self._parse = parse
        self._say = say
        self._lines = lines
        self._shown: object = None
        if isinstance(self.editor, LineEditor):
            self.editor.textEdited.connect(self._take)
        else:
            self.editor.edited.connect(self._take)

    @property
    def text(self) -> str:
        """What stands in the editor."""
        return self.editor.text() if isinstance(self.editor, LineEditor) else self.editor.toPlainText()

    def show_value(self, value: object) -> None:
        """Show a value of the record, unless it is what was typed."""
        if value == self._shown:
            return
        self._shown = value
        if not self._means(value):
            self.editor.follow(self._say(value))
        self.say_hint()

    def fit(self, frame: int) -> None:
        """Take the height for its lines in the present font, and `frame` pixels around them."""
        if isinstance(self.editor, TextEditor):
            self.editor.setFixedHeight(self.editor.fontMetrics().lineSpacing() * self._lines + frame)

    def _means(self, value: object) -> bool:
        try:
            return self._parse(self.text) == value
        except ValueError:
            return False

    @Slot()
    def _take(self) -> None:
        try:
            value = self._parse(self.text)
        except ValueError as error:
            self.say(str(error), is_problem=True)
            return
        self.say_hint()
        self._shown = value
        self.edited.emit(self.name, value)


class ChoiceField(Field):
    """One of several values; each has a text."""

    def __init__(self, name: str, label: str, appearance: Appearance, hint: str = "") -> None:
        self.editor = ChoiceBox(appearance)
        super().__init__(name, label, self.editor, hint)
        self._choices: tuple[tuple[object, str], ...] = ()
        self.editor.activated.connect(self._take)

    def show_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other values."""
        if tuple(choices) == self._choices:
            return
        current = self.editor.currentIndex()
        self._choices = tuple(choices)
        self.editor.clear()
        self.editor.addItems([text for _, text in choices])
        self.editor.setCurrentIndex(min(current, len(choices) - 1))

    def show_value(self, value: object) -> None:
        """Show which one is chosen."""
        index = [known for known, _ in self._choices].index(value)
        if index != self.editor.currentIndex():
            self.editor.setCurrentIndex(index)

    @Slot(int)
    def _take(self, index: int) -> None:
        self.edited.emit(self.name, self._choices[index][0])
