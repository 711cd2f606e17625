"""Which file the decision belongs to, whether it is saved, and whether somebody else has it open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from steelyard.desktop.files.locks import Hold, take_hold
from steelyard.desktop.files.order import Order, digest
from steelyard.desktop.files.reading_aside import read_whatever
from steelyard.desktop.files.sources import resolve_source
from steelyard.desktop.state.aside import within
from steelyard.desktop.state.view import View
from steelyard.documents.characters import printable
from steelyard.report.naming import propose_stem

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.desktop.files.order import Written
    from steelyard.desktop.state.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Place:
    """What is worked on, and which file it belongs to; `name` is what a decision without a file came from."""

    decision: Decision
    view: View
    path: Path | None = None
    read_from: Path | None = None
    seen: str | None = None
    name: str = ""


class _Exchange(QUndoCommand):
    """The step to another decision, with its file: back and forth, each as it was left."""

    def __init__(self, session: Session, other: _Place, text: str) -> None:
        super().__init__(text)
        self._session = session
        self._other = other

    @override
    def undo(self) -> None:
        self._other = self._session.exchange(self._other)

    @override
    def redo(self) -> None:
        self._other = self._session.exchange(self._other)


class Session(QObject):
    """The workspace's decision as a document: its file, its unsaved mark, its lock.

    What is saved is known to the undo stack: going back to the saved step takes the mark away.
    """

    changed = Signal()
    """The file or the unsaved mark is another one now."""
    begun = Signal()
    """Another decision is worked on."""
    save_begun = Signal()
    """The agreed decision is about to be written to a file."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._path: Path | None = None
        self._read_from: Path | None = None
        self._hold: Hold | None = None
        self._seen: str | None = None
        self._orders = 0
        self._name = ""
        self._visit = self._ordered_at = 0
        workspace.undo_stack.cleanChanged.connect(self.changed)

    @property
    def decision(self) -> Decision:
        """The decision that is worked on, without what is only previewed."""
        return self._workspace.agreed

    @property
    def path(self) -> Path | None:
        """The file of the decision, None where it has none yet."""
        return self._path

    @property
    def modified(self) -> bool:
        """Whether there is something that the file does not have."""
        return not self._workspace.undo_stack.isClean()

    @property
    def seen(self) -> str | None:
        """The digest of the file as it was opened or saved last, None where there was none."""
        return self._seen

    @property
    def holds_lock(self) -> bool:
        """Whether the file is this window's, so that others know of it."""
        return self._hold is not None and self._hold.lock is not None

    @property
    def title(self) -> str:
        """The name of the file, or what a decision without a file is called."""
        if self._path is None and self._read_from is not None:
            return f"{printable(self._read_from.name)} (read-only)"
        if self._path is None and self._name:
            return f"{self._name} (not saved yet)"
        return printable(self._path.name) if self._path is not None else "Not saved yet"

    @property
    def folder(self) -> Path | None:
        """Where the decision's file is, or the one that it was read from."""
        path = self._path or self._read_from
        return path.parent if path is not None else None

    @property
    def proposed_stem(self) -> str:
        """A name for the file, made from the decision's title."""
        return propose_stem(self.decision)

    @property
    def own(self) -> Path | None:
        """The file that this window holds the lock of."""
        return self._path if self.holds_lock else None

    def begin(
        self,
        decision: Decision,
        path: Path | None = None,
        *,
        saved: bool = True,
        content: bytes | None = None,
        hold: Hold | None = None,
    ) -> None:
        """Work on another decision; without `saved` it is marked as not being in its file.

        A relative path of its comparison is one from the decision's file, without a file from here.
        `content` is what the file was read as, and `hold` what the window has of it, where they are known:
        else the disk is asked here and now. With an owner the file is another window's: the decision is
        shown, and saved under another name.
        """
        if path is not None and (hold is None or (hold.is_own and self.own is None)):
            hold = take_hold(path, self.own)
        self._take(hold)
        read_only = hold is not None and bool(hold.owner)
        self._name = ""
        self._visit += 1
        self._path, self._read_from = (None, path) if read_only else (path, None)
        if self._path is not None and content is None:
            content = read_whatever(self._path).content
        self._seen = digest(content) if self._path is not None else None
        self._workspace.open(resolve_source(decision, path.parent if path is not None else Path()))
        if not saved:
            self._workspace.undo_stack.resetClean()
        self.changed.emit()
        self.begun.emit()

    def take(self, decision: Decision, name: str) -> None:
        """Work on another decision without a file, called by its `name`, such as "Import of brokers.md".

        It is one step of undo, which brings back what was open, with its file and its lock.
        """
        view = View(chart=self._workspace.view.chart)
        other = _Place(resolve_source(decision, Path()), view, name=name)
        self._workspace.undo_stack.push(_Exchange(self, other, name))

    def exchange(self, other: _Place) -> _Place:
        """Work on what is at another place, and return the one that was left; steps of undo do this."""
        left = _Place(
            self.decision, self._workspace.view, self._path, self._read_from, self._seen, self._name
        )
        hold = within(partial(take_hold, other.path), None) if other.path is not None else None
        self._take(hold)
        self._path, self._read_from, self._seen = other.path, other.read_from, other.seen
        self._name = other.name
        if hold is not None and hold.owner:  # another window has taken it meanwhile
            self._path, self._read_from, self._seen = None, other.path, None
        self._visit += 1
        self._workspace.exchange(other.decision, other.view)
        self.changed.emit()
        self.begun.emit()
        return left

    def order(self, path: Path, *, checked: bool = False) -> Order:
        """Return what there is to write, now that the agreed decision is to be saved to a file.

        Where it is `checked`, nothing is written if the file is not as it was opened or saved last.
        """
        self.save_begun.emit()
        self._orders += 1
        self._ordered_at = self._visit
        return Order(self.decision, path, self.own, self._seen, checked)

    def settle(self, written: Written | None) -> None:
        """Belong to the file that an order was written to; None: it was not, and all stays as it is.

        What was changed since the order was given is still to be saved.
        """
        self._orders -= 1
        if written is not None and self._visit != self._ordered_at:  # a step of undo led elsewhere meanwhile
            written.hold.release()
        elif written is not None:
            self._take(written.hold)
            self._path, self._read_from = written.order.path, None
            self._seen = written.seen
            if written.order.decision is self.decision:
                self._workspace.undo_stack.setClean()
            else:
                self._workspace.undo_stack.resetClean()
        self.changed.emit()

    @property
    def saving(self) -> bool:
        """Whether the file is being written, so that its content may be ahead of what is known of it."""
        return self._orders > 0

    def close(self) -> None:
        """Let go of the file."""
        self._take(None)

    def _take(self, hold: Hold | None) -> None:
        """Hold another file, or none; a disk that does not answer is not waited for."""
        if hold is not None and hold.is_own:
            return
        former, self._hold = self._hold, hold
        if former is not None:
            former.release()
