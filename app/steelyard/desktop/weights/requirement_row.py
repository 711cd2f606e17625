"""One requirement in the panel: its name, slider, number, word, must-have, explanation and share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from steelyard.desktop.painting.text_layout import plain_tip, wrap
from steelyard.desktop.weights.must_have import MustHaveButton
from steelyard.desktop.weights.number_field import NumberField
from steelyard.desktop.weights.row_painting import RowLook, label_font, paint_row
from steelyard.desktop.weights.row_plan import RowPlan, label_width, plan_row
from steelyard.desktop.weights.row_state import RowState
from steelyard.desktop.weights.weight_slider import WeightSlider
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.desktop.widgets.icon_button import IconButton
from steelyard.wording.language.grammar import capitalise, tidy
from steelyard.wording.levels import level_text, levels_text

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from steelyard.comparison.model import Requirement
    from steelyard.desktop.appearance.appearance import Appearance

LABEL_LINES = 2
FIELD = 56
KEYS = "Arrow keys change it by 1, digits set it, M opens must-have and enough. All keys: Ctrl+/"


class RequirementRow(QWidget):
    """Shows the state of one requirement and tells of gestures; it changes nothing by itself.

    Only the slider is in the tab order, so that Tab goes from requirement to requirement; Enter, M and I
    on it reach the number, the must-have and the explanation.
    """

    pointed = Signal(str)
    """The pointer came over the row: its requirement; "" when it left, or when the focus moved."""
    weight_moved = Signal(str, float)
    """While dragging: the requirement and the weight under the pointer."""
    weight_settled = Signal(str, float, bool)
    """A weight was decided; True where it merges with the ones before."""
    weight_cancelled = Signal(str, float)
    """A drag was given up: the weight that it started from."""
    followed = Signal(str)
    """The row was chosen: the window is to follow its requirement."""
    levels_asked = Signal(str)
    """The menu of the least acceptable fit, and of the one that is enough, is to open."""
    explanation_asked = Signal(str)
    """The question behind the requirement is to open."""

    def __init__(
        self, requirement: Requirement, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        describe_as(self, QAccessible.Role.Grouping)
        self.requirement = requirement.id
        self.name = tidy(requirement.name)
        self._appearance = appearance
        self._state = RowState()
        self._current = False
        self._plan = plan_row(0, 1, appearance.pixels)
        self._wrapped: dict[int, tuple[str, ...]] = {}
        self._heights: dict[int, int] = {}
        self.slider = WeightSlider(appearance, self)
        self.number = NumberField(self)
        self.must_have = MustHaveButton(appearance, self)
        self.info = IconButton(appearance, "info", self)
        self._name_parts()
        self._connect()

    @property
    def state(self) -> RowState:
        """What is shown."""
        return self._state

    @property
    def plan(self) -> RowPlan:
        """Where the parts stand."""
        return self._plan

    @property
    def engaged(self) -> bool:
        """Whether someone is at work on the row, so that it must not vanish."""
        focus = self.focusWidget()
        return self.slider.dragging or (focus is not None and focus.hasFocus())

    def show_state(self, state: RowState) -> None:
        """Show another state; repaints only the parts that differ."""
        before, self._state = self._state, state
        if state == before:
            return
        self.slider.show_weight(state.weight, state.reference, state.notches)
        self.slider.show_votes(state.votes)
        if (state.least, state.enough) != (before.least, before.enough):
            self.must_have.show_least(state.least)
            self._name_must_have()
        if state.enough != before.enough:
            self.restyle()
        self.number.show_weight(state.weight)
        if (state.weight > 0) != (before.weight > 0):
            self.update()
        elif state.weight != before.weight:
            self.update(self._plan.number | self._plan.word)
        if state.share != before.share:
            self.update(self._plan.share)
        if self.slider.hasFocus():
            self._describe()

    def show_current(self, current: bool) -> None:
        """Show whether this is the requirement that the window follows."""
        if current != self._current:
            self._current = current
            self.update()

    def restyle(self) -> None:
        """Take another theme or text size."""
        self._wrapped.clear()
        self._heights.clear()
        self._place()
        self.update()

    def tip(self) -> str:
        """Return what the row says on hover and focus: its value in words and where the answer flips."""
        return f"{self._state.words}. {self._state.flips}".strip()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = plan_row(width, len(self._wrap(width)), self._appearance.pixels).height
            self._heights[width] = height
        return height

    @override
    def sizeHint(self) -> QSize:
        width = self._appearance.pixels(310)
        return QSize(width, self.heightForWidth(width))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = RowLook(self._wrap(self.width()), self._state, self._current, self.underMouse())
        with QPainter(self) as painter:
            paint_row(painter, self._plan, look, self._appearance)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_number()
        elif event.key() == Qt.Key.Key_M:
            self.choose_must_have()
        elif event.key() == Qt.Key.Key_I:
            self.explain()
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.slider.setFocus(Qt.FocusReason.MouseFocusReason)
        self.followed.emit(self.requirement)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()
        self.pointed.emit(self.requirement)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
        self.pointed.emit("")

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = "\n".join(part for part in (self.name, self.tip(), KEYS) if part)
            QToolTip.showText(event.globalPos(), plain_tip(text))
            return True
        return super().event(event)

    @Slot()
    def edit_number(self) -> None:
        """Type the number."""
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def choose_must_have(self) -> None:
        """Ask for the menu of the least acceptable fit and of the one that is enough."""
        self.levels_asked.emit(self.requirement)

    @Slot()
    def explain(self) -> None:
        """Ask for the question behind the requirement and how each candidate meets it."""
        self.explanation_asked.emit(self.requirement)

    def _name_parts(self) -> None:
        self.setAccessibleName(self.name)
        self.slider.show_requirement(self.requirement, self.name)
        self.slider.setAccessibleDescription(KEYS)
        self.number.setAccessibleName(f"{self.name}, importance from 0 to 10")
        self.info.setAccessibleName(f"About {self.name}")
        self._name_must_have()

    def _name_must_have(self) -> None:
        state = levels_text(self._state.least, self._state.enough)
        self.must_have.setAccessibleName(f"{self.name}: {state}")
        self.must_have.setToolTip(plain_tip(f"{capitalise(state)} (M)"))
        self.info.setToolTip("What it asks and how each candidate meets it (I)")

    def _connect(self) -> None:
        self.slider.moved.connect(self.weight_moved)
        self.slider.settled.connect(self.weight_settled)
        self.slider.cancelled.connect(self.weight_cancelled)
        self.slider.focus_changed.connect(self._follow_focus)
        self.number.entered.connect(self._enter_number)
        self.number.opened.connect(self._open_number)
        self.number.closed.connect(self._close_number)
        self.must_have.clicked.connect(self.choose_must_have)
        self.info.clicked.connect(self.explain)

    def _wrap(self, width: int) -> tuple[str, ...]:
        lines = self._wrapped.get(width)
        if lines is None:
            available = label_width(width, self._appearance.pixels)
            font, enough = label_font(self._appearance), self._state.enough
            lines = wrap(self.name, font, available, LABEL_LINES)
            if enough is not None:
                lines = (*lines, *wrap(f"enough at {level_text(enough)}", font, available, 1))
            self._wrapped[width] = lines
        return lines

    def _place(self) -> None:
        plan = plan_row(self.width(), len(self._wrap(self.width())), self._appearance.pixels)
        self._plan = plan
        self.slider.setGeometry(plan.slider)
        self.number.setGeometry(self._field() if self.number.open else plan.number)
        self.must_have.setGeometry(plan.shield)
        self.info.setGeometry(plan.info)

    def _field(self) -> QRect:
        """Return the room of the number while it is typed."""
        height = max(self.number.sizeHint().height(), self._plan.number.height())
        place = QRect(0, 0, self._appearance.pixels(FIELD), height)
        place.moveCenter(self._plan.number.center())
        return place

    def _describe(self) -> None:
        said = f"Share {self._state.share} percent.", self._state.flips, KEYS
        self.slider.setAccessibleDescription(" ".join(part for part in said if part))

    @Slot(float)
    def _enter_number(self, weight: float) -> None:
        self.weight_settled.emit(self.requirement, weight, False)

    @Slot()
    def _open_number(self) -> None:
        self.number.setGeometry(self._field())
        self.number.raise_()
        self.followed.emit(self.requirement)
        self.pointed.emit("")

    @Slot(bool)
    def _close_number(self, by_key: bool) -> None:
        self.number.setGeometry(self._plan.number)
        if by_key:
            self.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, bool)
    def _follow_focus(self, requirement: str, focused: bool) -> None:
        if focused:
            self._describe()
            self.followed.emit(requirement)
        self.pointed.emit("")
