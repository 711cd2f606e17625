"""What a widget is to assistive technology, where Qt takes it for a mere container or for something else."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

_ROLE = "accessibleRole"
_PAINTED = frozenset({QAccessible.Role.Chart, QAccessible.Role.Graphic})
"""Roles of what is one picture: its parts are no business of a screen reader."""


def describe_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Make a widget what it is to assistive technology; a checkable button becomes one that expands.

    This comes first: with a name or another state Qt describes the widget, and keeps to that.
    """
    _install()
    widget.setProperty(_ROLE, role.value)


class DescribedWidget(QAccessibleWidget):
    """A widget in its role.

    Nothing may override `interface_cast`: PySide 6.11 hands a Python object to Qt where it wants a pointer
    of C++, and the program dies of the first question of a real screen reader. Nor may the widget be kept:
    PySide never lets go of an interface that a factory made.
    """

    @override
    def text(self, kind: QAccessible.Text) -> str:
        widget = self.widget()
        if kind == QAccessible.Text.Name and isinstance(widget, QLabel) and not widget.accessibleName():
            return widget.text()
        return super().text(kind)

    @override
    def childCount(self) -> int:
        return 0 if self.role() in _PAINTED else super().childCount()

    @override
    def state(self) -> QAccessible.State:
        state, widget = super().state(), self.widget()
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            state.expandable = True
            state.expanded = widget.isChecked()
            state.collapsed = not widget.isChecked()
        return state

    @override
    def actionNames(self) -> list[str]:
        press = (
            [QAccessibleActionInterface.pressAction()] if isinstance(self.widget(), QAbstractButton) else []
        )
        return [*press, *super().actionNames()]

    @override
    def doAction(self, actionName: str) -> None:
        widget = self.widget()
        if actionName == QAccessibleActionInterface.pressAction() and isinstance(widget, QAbstractButton):
            widget.click()
        else:
            super().doAction(actionName)


@cache
def _install() -> None:
    QAccessible.installFactory(_describe)


def _describe(_class_name: str, described: QObject) -> QAccessibleInterface | None:
    role = described.property(_ROLE)
    if role is None or not isinstance(described, QWidget):
        return None
    return DescribedWidget(described, QAccessible.Role(role))
