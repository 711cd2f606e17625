"""The order of the Tab key: as the window reads, from its layouts, also for what was made later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def stops(root: QWidget) -> list[QWidget]:
    """Return what the Tab key stops at within a widget, in reading order."""
    return list(dict.fromkeys(widget for widget in _walk(root) if _is_stop(widget)))


def following_stop(root: QWidget, focused: QWidget | None, *, forward: bool) -> QWidget | None:
    """Return where the Tab key goes from a widget, None where there is nowhere to go."""
    found = stops(root)
    if not found:
        return None
    step = 1 if forward else -1
    if focused in found:
        return found[(found.index(focused) + step) % len(found)]
    return found[0 if forward else -1]


def _is_stop(widget: QWidget) -> bool:
    wanted = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value == Qt.FocusPolicy.TabFocus.value
    return wanted and widget.focusProxy() is None and widget.isEnabled()


def _walk(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible():
        return
    yield widget
    for child in _children(widget):
        yield from _walk(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """Yield the children of a widget: as they are laid out, then those that no layout holds."""
    laid_out = list(dict.fromkeys(_laid_out(widget)))
    yield from laid_out
    options = Qt.FindChildOption.FindDirectChildrenOnly
    for child in widget.findChildren(QWidget, options=options):
        if not child.isWindow() and child not in laid_out:
            yield child


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    parts: list[QWidget | None] = []
    if isinstance(widget, QSplitter):
        parts = [widget.widget(index) for index in range(widget.count())]
    elif isinstance(widget, QStackedWidget):
        parts = [widget.currentWidget()]
    elif isinstance(widget, QMainWindow):
        parts = [widget.centralWidget()]
    elif isinstance(widget, QTabWidget):
        parts = [widget.tabBar(), widget.currentWidget()]
    elif isinstance(widget, QScrollArea):
        parts = [widget.widget()]
    elif (layout := widget.layout()) is not None:
        parts = list(_of_layout(layout))
    yield from (part for part in parts if part is not None)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _of_layout(inner)
