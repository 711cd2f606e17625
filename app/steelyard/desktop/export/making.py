"""Making exports and previews away from the window's thread; typst lets go of the interpreter meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage
from typing_extensions import override

from steelyard.report.brief import brief_pages
from steelyard.report.typesetting import TypesettingError

if TYPE_CHECKING:
    from steelyard.report.choices import Choices
    from steelyard.report.exports import Export, Made
    from steelyard.scoring.snapshot import Snapshot


@dataclass(frozen=True)
class Order:
    """What is to be made: a format of a snapshot, and what was chosen for it."""

    export: Export
    snapshot: Snapshot
    choices: Choices


@dataclass(frozen=True, slots=True)
class Look:
    """How an order will look: its pages, or its text where it has none."""

    pages: tuple[QImage, ...]
    text: str


class Workshop(QObject):
    """Takes orders and hands out what was made; a preview that is not wanted any more is not begun."""

    made = Signal(object, object)
    """An Order and the Made of it."""
    previewed = Signal(object, object)
    """An Order and its Look."""
    typeset = Signal(object, object)
    """An Order of a brief and its pages as QImages."""
    failed = Signal(object, str)
    """An Order that could not be carried out, and why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: Order | None = None

    def make(self, order: Order) -> None:
        """Make the file of an order."""
        QThreadPool.globalInstance().start(_Making(self, order))

    def set_pages(self, order: Order, scale: float) -> None:
        """Make the pages of a brief, with `scale` pixels a point."""
        QThreadPool.globalInstance().start(_Setting(self, order, scale))

    def preview(self, order: Order) -> None:
        """Make the preview of an order, in place of any that was wanted before."""
        self._wanted = order
        QThreadPool.globalInstance().start(_Previewing(self, order))

    def wants(self, order: Order) -> bool:
        """Say whether this is the preview that is wanted."""
        return self._wanted is order

    def stop(self) -> None:
        """Want no preview any more."""
        self._wanted = None


def make(order: Order) -> Made:
    """Return the file of an order."""
    return order.export.make(order.snapshot, order.choices)


def preview(order: Order) -> Look:
    """Return how an order will look."""
    made = order.export.preview(order.snapshot, order.choices)
    return Look(tuple(QImage.fromData(page) for page in made.pages), made.text)


class _Task(QRunnable):
    """Work on an order whose outcome, a failure too, is told to the window's thread."""

    def __init__(self, workshop: Workshop, order: Order) -> None:
        super().__init__()
        self._workshop = workshop
        self._order = order

    @override
    def run(self) -> None:
        try:
            self._work()
        except Exception as error:  # whatever it is, the window must not wait for ever
            self._tell(error)

    def _work(self) -> None:
        raise NotImplementedError

    def _tell(self, error: Exception) -> None:
        known = "the page cannot be set" if isinstance(error, TypesettingError) else ""
        try:
            self._workshop.failed.emit(self._order, known or str(error) or type(error).__name__)
        except RuntimeError:  # the window was closed meanwhile and took the workshop along
            return


class _Making(_Task):
    @override
    def _work(self) -> None:
        self._workshop.made.emit(self._order, make(self._order))


class _Setting(_Task):
    def __init__(self, workshop: Workshop, order: Order, scale: float) -> None:
        super().__init__(workshop, order)
        self._scale = scale

    @override
    def _work(self) -> None:
        pages = brief_pages(self._order.snapshot, self._order.choices, scale=self._scale)
        self._workshop.typeset.emit(self._order, tuple(QImage.fromData(page) for page in pages))


class _Previewing(_Task):
    @override
    def _work(self) -> None:
        if self._workshop.wants(self._order):
            self._workshop.previewed.emit(self._order, preview(self._order))
