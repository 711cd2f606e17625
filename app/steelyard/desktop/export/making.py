"""Making exports and previews away from the window's thread; typst lets go of the interpreter meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from typing_extensions import override

from steelyard.report.brief import brief_pages, make_brief
from steelyard.report.chart_files import chart_png
from steelyard.report.slides.pdf import slides_pages
from steelyard.report.typesetting import TypesettingError

if TYPE_CHECKING:
    from steelyard.report.choices import Choices
    from steelyard.report.exports import Export
    from steelyard.scoring.results import Snapshot

PREVIEW_SCALE = 1.6


@dataclass(frozen=True)
class Order:
    """What is to be made: a format of a snapshot, and what was chosen for it."""

    export: Export
    snapshot: Snapshot
    choices: Choices


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of an order: the file, and the characters that could not be set."""

    order: Order
    content: bytes
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """How an order will look: pictures of its pages, or its text where it has no pages."""

    order: Order
    pages: tuple[bytes, ...]
    text: str


class Workshop(QObject):
    """Takes orders and hands out what was made; an order that is not wanted any more is let lie."""

    made = Signal(object)
    """A Made."""
    previewed = Signal(object)
    """A Preview."""
    failed = Signal(object, str)
    """An Order that could not be carried out, and why."""

    def make(self, order: Order) -> None:
        """Make the file of an order."""
        QThreadPool.globalInstance().start(_Task(self, order, preview=False))

    def preview(self, order: Order) -> None:
        """Make the preview of an order."""
        QThreadPool.globalInstance().start(_Task(self, order, preview=True))


def make(order: Order) -> Made:
    """Return the file of an order."""
    if order.export.of_parts:
        brief = make_brief(order.snapshot, order.choices)
        return Made(order, brief.pdf, brief.missing)
    return Made(order, order.export.produce(order.snapshot, order.choices), ())


def preview(order: Order) -> Preview:
    """Return how an order will look."""
    export, choices = order.export, order.choices
    if export.of_parts:
        return Preview(order, brief_pages(order.snapshot, choices, scale=PREVIEW_SCALE), "")
    if export.suffix == ".pdf":
        return Preview(order, slides_pages(order.snapshot), "")
    if export.of_chart:
        picture = chart_png(order.snapshot, choices)
        return Preview(order, (picture,), "")
    return Preview(order, (), make(order).content.decode("utf-8-sig"))


class _Task(QRunnable):
    def __init__(self, workshop: Workshop, order: Order, *, preview: bool) -> None:
        super().__init__()
        self._workshop = workshop
        self._order = order
        self._preview = preview

    @override
    def run(self) -> None:
        try:
            if self._preview:
                self._workshop.previewed.emit(preview(self._order))
            else:
                self._workshop.made.emit(make(self._order))
        except (TypesettingError, RuntimeError) as error:  # RuntimeError: the window was closed meanwhile
            self._tell(str(error))

    def _tell(self, reason: str) -> None:
        try:
            self._workshop.failed.emit(self._order, reason)
        except RuntimeError:
            return
