"""Says at once when another program changes the file of the decision that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from steelyard.desktop.files.order import digest
from steelyard.desktop.files.reading_aside import ReadingAside
from steelyard.documents.characters import printable

if TYPE_CHECKING:
    from pathlib import Path

    from steelyard.desktop.files.reading_aside import Reading
    from steelyard.desktop.files.session import Session
    from steelyard.desktop.widgets.banner import Banner

DEBOUNCE_MILLISECONDS = 300
LOAD, KEEP = "Open that version", "Keep mine"


class DocumentWatch(QObject):
    """Announces another content of the file in a banner, once; saving asks before it is replaced."""

    load_chosen = Signal(str)
    """The path of the file, to be opened again."""

    def __init__(self, session: Session, banner: Banner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._banner = banner
        self._announced: str | None = None
        self._reader = ReadingAside(self)
        self._watcher = QFileSystemWatcher(self)
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(DEBOUNCE_MILLISECONDS)
        self._watcher.fileChanged.connect(self._expect)
        self._watcher.directoryChanged.connect(self._expect)
        self._debounce.timeout.connect(self.check)
        self._reader.read.connect(self._consider)
        session.changed.connect(self._follow)
        banner.answered.connect(self._take_answer)
        self._follow()

    @Slot()
    def check(self) -> None:
        """Have the file read, and say where it is not as it was opened or saved."""
        if self._session.path is not None:
            self._reader.ask(self._session.path)

    @Slot()
    def _expect(self) -> None:
        self._debounce.start()

    @Slot()
    def _follow(self) -> None:
        """Watch the file that the decision has now; after a save there is nothing to be said of it."""
        path = self._session.path
        wanted = {str(path), str(path.parent)} if path is not None else set()
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := list(watched - wanted):
            self._watcher.removePaths(gone)
        if new := sorted(wanted - watched):
            self._watcher.addPaths(new)
        if self._announced is not None and (path is None or self._announced == self._session.seen):
            self._forget()

    @Slot(object)
    def _consider(self, reading: Reading) -> None:
        if reading.path != self._session.path:
            return
        if self._session.saving:  # it may be our own: look again when it is done
            self._debounce.start()
            return
        self._follow()  # a file that was replaced as a whole is lost to the watcher
        found = digest(reading.content) or (_REFUSED if reading.refused else _GONE)
        if found == (self._session.seen or _GONE):
            self._forget()
        elif found != self._announced:
            self._announced = found
            self._announce(reading.path, found)

    def _announce(self, path: Path, found: str) -> None:
        name = printable(path.name)
        if found == _GONE:
            self._banner.ask(f"“{name}” is no longer there. Saving writes it again.", (KEEP,))
        elif found == _REFUSED:
            self._banner.ask(f"“{name}” was changed by another program and cannot be read now.", (KEEP,))
        else:
            self._banner.ask(
                f"“{name}” was changed by another program. Saving asks before that version is replaced.",
                (LOAD, KEEP),
            )

    def _forget(self) -> None:
        if self._announced is not None:
            self._announced = None
            self._banner.withdraw()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        if answer == LOAD and self._session.path is not None:
            self.load_chosen.emit(str(self._session.path))


_GONE, _REFUSED = "gone", "refused"
