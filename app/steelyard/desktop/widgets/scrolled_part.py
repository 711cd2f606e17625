"""A part of a dialog that is scrolled where there is no room for it; what has the focus stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from typing_extensions import override


class ScrolledPart(QScrollArea):
    """Shows a widget as a part of what is around it; it is no stop of the Tab key itself.

    It is as wide as the widget needs at least, unless it may scroll `sideways` as well. Qt brings into
    sight what gets the focus from within the area; this brings what gets it from outside as well.
    """

    def __init__(self, content: QWidget, *, sideways: bool = False) -> None:
        super().__init__()
        self._content = content
        self._sideways = sideways
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._show_focused)

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if self._sideways:
            return least
        needed = self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(needed, least.width()), least.height())

    @Slot(QWidget, QWidget)
    def _show_focused(self, _before: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and self.isAncestorOf(focused) and focused.visibleRegion().isEmpty():
            self.ensureWidgetVisible(focused)
