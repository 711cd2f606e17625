"""The number of a row: a spin box that is a field only while someone types in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget
from typing_extensions import override

from steelyard.desktop.widgets.importance import HIGHEST, LOWEST, STEP, parse_importance
from steelyard.wording.language.numbers import weight_text

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

LONGEST = 5
DECIMALS = 3
"""Files may weigh more finely than sliders do."""


class NumberField(QDoubleSpinBox):
    """Takes a weight from 0 to 10, with a point or a comma; half steps are kept, others rounded.

    Without the focus it paints nothing, so that the number painted by its row shows; assistive technology
    finds a spin box with the true weight all the same.
    """

    entered = Signal(float)
    """A weight was entered."""
    opened = Signal()
    """Someone is about to type: the field needs its room."""
    closed = Signal(bool)
    """The field is done with. True: by a key, so the slider should have the focus again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self.setDecimals(DECIMALS)
        self.setRange(LOWEST, HIGHEST)
        self.setSingleStep(STEP)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.lineEdit().setMaxLength(LONGEST)
        self.lineEdit().setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.lineEdit().hide()
        self.valueChanged.connect(self._tell)

    @property
    def open(self) -> bool:
        """Whether it is a field now."""
        return self._open

    def show_weight(self, weight: float) -> None:
        """Show a weight, 0 to 10."""
        with QSignalBlocker(self):
            self.setValue(weight)

    @override
    def textFromValue(self, val: float) -> str:
        return weight_text(val)

    @override
    def valueFromText(self, text: str) -> float:
        if text == self.textFromValue(self.value()):
            return self.value()  # a weight between the steps that nobody has touched
        typed = parse_importance(text)
        return self.value() if typed is None else typed

    @override
    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:
        understood = parse_importance(input) is not None
        state = QValidator.State.Acceptable if understood else QValidator.State.Intermediate
        return state, input, pos

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._open:
            super().paintEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._open:
            self._open = True
            self.opened.emit()
            self.lineEdit().show()
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._open and event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        super().focusOutEvent(event)
        self._close(by_key=False)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        self.interpretText()
        self._close(by_key=True)
        slider = self.window().focusWidget()
        return slider is not None and slider.focusNextPrevChild(forward)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.lineEdit().setText(self.textFromValue(self.value()))
            self._close(by_key=True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()  # a spin box would pass the key on to the row, which would open the field again
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.hasAcceptableInput():
            self.interpretText()
            self._close(by_key=True)
        else:
            self.selectAll()

    def _close(self, *, by_key: bool) -> None:
        if self._open:
            self._open = False
            self.lineEdit().hide()
            self.closed.emit(by_key)

    @Slot(float)
    def _tell(self, weight: float) -> None:
        self.entered.emit(weight)
