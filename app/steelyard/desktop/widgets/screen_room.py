"""How large a dialog may be: it never reaches beyond its screen, however large the text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget
from typing_extensions import override

from steelyard.desktop.widgets.scrolled_part import ScrolledPart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QLayout

FRAME = QSize(16, 48)
"""What the desktop puts around a dialog at the most, which is not known before it is shown."""


def screen_room(widget: QWidget) -> QSize:
    """Return how large a window may be on the screen of a widget."""
    return widget.screen().availableSize() - FRAME


def resize_within_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog a size in pixels, or as much of it as its screen has room for.

    What needs more room than there is, now or later, is scrolled; the buttons at the bottom stay in sight.
    """
    dialog.resize(QSize(width, height).boundedTo(screen_room(dialog.parentWidget() or dialog)))
    if dialog.findChild(_Fitting) is None:
        _Fitting(dialog)


class _Fitting(QObject):
    """Puts what a dialog holds into a scrolling area as soon as it needs more room than its screen has."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        dialog, room = self._dialog, screen_room(self._dialog)
        layout = dialog.layout()
        if layout is not None and not _contains(room, _least(layout, dialog.width())):
            self._scroll(layout)
            dialog.resize(dialog.size().boundedTo(room))
        if not _contains(room, dialog.minimumSize()):
            dialog.setMinimumSize(dialog.minimumSize().boundedTo(room))
            dialog.resize(dialog.size().boundedTo(room))

    def _scroll(self, layout: QLayout) -> None:
        dialog = self._dialog
        focused = dialog.focusWidget()
        buttons = dialog.findChild(QDialogButtonBox, options=Qt.FindChildOption.FindDirectChildrenOnly)
        content = QWidget()
        content.setLayout(layout)  # which takes along what is in it
        column = QVBoxLayout(dialog)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScrolledPart(content, sideways=True), 1)
        if buttons is not None:
            layout.removeWidget(buttons)
            row = QVBoxLayout()
            margins = layout.contentsMargins()
            row.setContentsMargins(margins.left(), 0, margins.right(), margins.bottom())
            row.addWidget(buttons)
            column.addLayout(row)
        if focused is not None:
            focused.setFocus()


def _least(layout: QLayout, width: int) -> QSize:
    least = layout.totalMinimumSize()
    height = layout.totalMinimumHeightForWidth(width) if layout.hasHeightForWidth() else 0
    return QSize(least.width(), max(least.height(), height))


def _contains(room: QSize, size: QSize) -> bool:
    return size.boundedTo(room) == size
