"""A line that stays under the pointer while the text around it changes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QScrollArea, QWidget

_PASSES = 3
"""A scroll bar that comes or goes breaks lines anew, so that it takes more than one."""


class Anchor:
    """Holds a line of a scroll area at its place on the screen: it scrolls, and adds room where it cannot.

    Without it a flip that is previewed would slip away from the pointer, which would take the preview back,
    which would bring the flip back to the pointer, and so on.
    """

    def __init__(self, scroll: QScrollArea, content: QWidget) -> None:
        self._scroll = scroll
        self._content = content
        self._above = 0
        self._shifted = 0

    @contextmanager
    def hold(self, line: QWidget) -> Iterator[None]:
        """Keep `line` where it is while the body changes texts above and below it."""
        top = self._top(line)
        yield
        self.release()
        for _ in range(_PASSES):
            _arrange()
            moved = self._top(line) - top
            if line.isHidden() or not moved:
                return
            self._shift(moved)

    def release(self) -> None:
        """Give back the room that was added."""
        self._make_room(0)
        self._content.setMinimumHeight(0)

    def go_home(self) -> None:
        """Give back the room and take back what was scrolled to hold lines."""
        self.release()
        _arrange()
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() - self._shifted)
        self._shifted = 0

    def _shift(self, moved: int) -> None:
        bar = self._scroll.verticalScrollBar()
        self._shifted += moved
        wanted = bar.value() + moved
        if wanted < 0:
            self._make_room(self._above - wanted)
        elif wanted > bar.maximum():
            self._content.setMinimumHeight(wanted + self._scroll.viewport().height())
        _arrange()
        bar.setValue(wanted)

    def _make_room(self, above: int) -> None:
        layout = self._content.layout()
        if layout is not None and above != self._above:
            margins = layout.contentsMargins()
            margins.setTop(margins.top() + above - self._above)
            layout.setContentsMargins(margins)
            self._above = above

    def _top(self, line: QWidget) -> int:
        return line.mapTo(self._scroll, QPoint()).y()


def _arrange() -> None:
    """Let all layouts that have changed take effect now."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
