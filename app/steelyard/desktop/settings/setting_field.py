"""One setting as a field: a list of choices, a number, a switch or a text, as its default says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from steelyard.desktop.widgets.check_box import CheckBox
from steelyard.desktop.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.settings import Setting, Value

Editor = QComboBox | QSpinBox | QCheckBox | QLineEdit
_STEP = 10


class SettingField(QWidget):
    """Title, editor and description of a setting."""

    chosen = Signal(str, object)
    """The key of the setting and the value it is to have."""

    def __init__(self, setting: Setting, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self.editor = _make_editor(setting, appearance)
        self.editor.setAccessibleName(setting.title)
        self.editor.setAccessibleDescription(setting.description)
        title = QLabel(setting.title)
        title.setObjectName("section")
        title.setBuddy(self.editor)
        title.setHidden(isinstance(self.editor, QCheckBox))
        description = QLabel(setting.description)
        description.setObjectName("small")
        description.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for widget in (title, self.editor, description):
            column.addWidget(widget)
        self.setFocusProxy(self.editor)
        self._listen()

    def show_value(self, value: Value) -> None:
        """Show the value that the setting has."""
        with QSignalBlocker(self.editor):
            match self.editor:
                case QComboBox():
                    self.editor.setCurrentIndex(self.editor.findData(value))
                case QSpinBox():
                    self.editor.setValue(int(value))
                case QCheckBox():
                    self.editor.setChecked(bool(value))
                case _ if self.editor.text() != value:
                    self.editor.setText(str(value))

    def _listen(self) -> None:
        match self.editor:
            case QComboBox():
                self.editor.activated.connect(self._tell)
            case QSpinBox():
                self.editor.valueChanged.connect(self._tell)
            case QCheckBox():
                self.editor.toggled.connect(self._tell)
            case _:
                self.editor.textEdited.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        match self.editor:
            case QComboBox():
                value: Value = self.editor.currentData()
            case QSpinBox():
                value = self.editor.value()
            case QCheckBox():
                value = self.editor.isChecked()
            case _:
                value = self.editor.text()
        self.chosen.emit(self._setting.key, value)


def _make_editor(setting: Setting, appearance: Appearance) -> Editor:
    if setting.choices:
        choice = ChoiceBox(appearance)
        for value, name in setting.choices:
            choice.addItem(name, value)
        return choice
    if isinstance(setting.default, bool):
        return CheckBox(setting.title, appearance)
    if isinstance(setting.default, int):
        number = QSpinBox()
        number.setRange(setting.least, setting.most)
        number.setSingleStep(_STEP)
        number.setSuffix(setting.unit if setting.unit == "%" else f" {setting.unit}".rstrip())
        number.lineEdit().setTextMargins(appearance.pixels(8), 0, 0, 0)  # a style sheet has none here
        number.setKeyboardTracking(False)
        number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return number
    return QLineEdit(str(setting.default))
