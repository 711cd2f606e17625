"""Work on a table away from the window's thread, the last that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from steelyard.desktop.state.aside import Aside
from steelyard.importing.faults import ImportFailedError

if TYPE_CHECKING:
    from collections.abc import Callable


class Work(QObject):
    """Does one piece of work at a time; of what is asked for meanwhile only the last is done."""

    done = Signal(object)
    """What the work made."""
    refused = Signal(str)
    """Why the source cannot be imported, in people's words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._aside: Aside | None = None
        self._next: Callable[[], object] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._aside is not None

    def ask(self, make: Callable[[], object]) -> None:
        """Have something made; `done` or `refused` is emitted in this thread, some time later."""
        if self._aside is not None:
            self._next = make
            return
        self._aside = Aside(make, self)
        self._aside.done.connect(self._take)

    def forget(self) -> None:
        """Let go of what is being done: nothing is emitted of it."""
        if self._aside is not None:
            self._aside.let_go()
        self._aside = self._next = None

    @Slot(object)
    def _take(self, aside: Aside) -> None:
        if aside is not self._aside:
            return
        self._aside = None
        if self._next is not None:
            following, self._next = self._next, None
            self.ask(following)
            return
        try:
            made = aside.result()
        except ImportFailedError as error:
            self.refused.emit(str(error))
        else:
            self.done.emit(made)
