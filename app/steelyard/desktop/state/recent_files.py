"""The files opened or saved last, and the folder they were in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_documents_path
from PySide6.QtCore import QObject, Signal, Slot

from steelyard.desktop.state.aside import within

if TYPE_CHECKING:
    from steelyard.desktop.state.settings import Settings

MOST = 10
_FOLDER = "folder"


class RecentFiles(QObject):
    """A short list of files, the newest first, kept in the settings."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def files(self) -> tuple[str, ...]:
        """The whole paths, the newest first; some may be gone by now."""
        return self._settings.recent_files()

    @property
    def folder(self) -> str:
        """The folder to look in first: the one used last if it is still there, else the documents."""
        return self.reachable(None)

    def reachable(self, folder: Path | None) -> str:
        """Return a folder if it is there, else the one used last, else the documents.

        A folder on a disk that does not answer within a second is passed over: a dialog would wait for it.
        """
        last = self._settings.text(_FOLDER)
        for place in (folder, Path(last) if last else None):
            if place is not None and within(place.is_dir, otherwise=False):
                return str(place)
        return str(user_documents_path())

    def add(self, path: Path) -> None:
        """Put a file first."""
        name = str(path.absolute())
        others = [known for known in self.files if known != name]
        self._settings.keep_recent_files([name, *others][:MOST])
        self._settings.keep_text(_FOLDER, str(path.absolute().parent))
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Forget all of them."""
        self._settings.keep_recent_files(())
        self.changed.emit()
