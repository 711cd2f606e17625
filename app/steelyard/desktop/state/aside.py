"""Work on disks away from the window's thread: one that is far away or gone may let it wait for ever."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOK_MILLISECONDS = 10
_ANSWER_SECONDS = 1.0
_T = TypeVar("_T")


class _Work(Generic[_T]):
    """Something that is done in a thread of its own, which knows nothing of Qt."""

    def __init__(self, do: Callable[[], _T]) -> None:
        self.result: _T | None = None
        self.error: Exception | None = None
        self._do = do
        self._undo: Callable[[_T], object] | None = None
        self._lock = threading.Lock()
        # A thread of Python's: one of Qt's pool that waits for a dead disk would not let the program end.
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def over(self, seconds: float = 0) -> bool:
        """Say whether it is done, waiting so long for it at the most."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def drop(self, undo: Callable[[_T], object]) -> None:
        """Do something with what comes of it in place of telling it, now or when it is over."""
        with self._lock:
            self._undo = undo
            result = self.result
        if result is not None:
            undo(result)

    def _run(self) -> None:
        try:
            result = self._do()
        except Exception as error:  # it is told where somebody can do something about it
            self.error = error
            return
        with self._lock:
            self.result, undo = result, self._undo
        if undo is not None:
            undo(result)


class Aside(QObject):
    """Does one piece of work in a thread of its own and tells here when it is over.

    A signal from there could meet a receiver that the window has just taken along; so the window looks.
    What is done must hold no Qt object that lives in the window.
    """

    done = Signal(object)
    """This Aside, once; its `result` is there."""

    def __init__(self, do: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: _Work[object] = _Work(do)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MILLISECONDS)
        self._look.timeout.connect(self._tell)
        self._look.start()

    def result(self) -> object:
        """Return what the work has returned, or raise what it has raised."""
        if self._work.error is not None:
            raise self._work.error
        return self._work.result

    def drop(self, undo: Callable[[object], object]) -> None:
        """Tell nothing any more and undo what comes of the work, which itself cannot be stopped.

        `undo` may be called in the thread of the work.
        """
        self.let_go()
        self._work.drop(undo)

    def let_go(self) -> None:
        """Tell nothing any more."""
        self._look.stop()
        self.deleteLater()

    @Slot()
    def _tell(self) -> None:
        if self._work.over():
            self.let_go()
            self.done.emit(self)


def within(do: Callable[[], _T], otherwise: _T, seconds: float = _ANSWER_SECONDS) -> _T:
    """Return what comes of some work, or `otherwise` where it takes longer, and goes on alone, or fails."""
    work = _Work(do)
    if not work.over(seconds) or work.error is not None or work.result is None:
        return otherwise
    return work.result
