"""Files dropped onto the window are opened; while one is dragged, the window says what it would do."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from steelyard.documents.characters import printable
from steelyard.importing.endings import is_table_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_OPENED = (".yaml", ".yml", ".steelyard", ".json")
_MARGIN = 12
_TEXT = "Import the table"


class FileDrop(QObject):
    """Watches a window for one local file or a text that is dropped on it, copied and never moved.

    What cannot be opened by its name may be dropped all the same: it is read, and why not is said.
    """

    dropped = Signal(str)
    """The path of a file that is opened."""
    table_dropped = Signal(str)
    """The path of a file that by its name is a table."""
    text_dropped = Signal(object)
    """The QMimeData of a text, which is gone after the signal."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.target = QLabel(window)
        self.target.setObjectName("dropTarget")
        self.target.setTextFormat(Qt.TextFormat.PlainText)
        self.target.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.target.setWordWrap(True)
        self.target.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.target.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self.target.hide()
            return True
        if not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        data = event.mimeData()
        path = dropped_file(data)
        if not path and not _is_text(data):
            self.target.hide()
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.target.hide()
            self._tell(path, data)
        elif event.type() == QEvent.Type.DragEnter:
            self._show_target(describe_drop(path) if path else _TEXT)
        return True

    def _tell(self, path: str, data: QMimeData) -> None:
        if not path:
            self.text_dropped.emit(data)
        elif is_table_name(path):
            self.table_dropped.emit(path)
        else:
            self.dropped.emit(path)

    def _show_target(self, said: str) -> None:
        self.target.setText(said)
        self.target.setGeometry(self._window.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))
        self.target.raise_()
        self.target.show()


def describe_drop(path: str) -> str:
    """Return what would be done with a file, going by its name."""
    file = PurePath(path)
    name = printable(file.name)
    if is_table_name(path):
        return f"Import {name}"
    return f"Open {name}" if file.suffix.lower() in _OPENED else f"“{name}” is not a file for Steelyard"


def _is_text(data: QMimeData) -> bool:
    return not data.hasUrls() and (data.hasHtml() or data.hasText())


def dropped_file(data: QMimeData) -> str:
    """Return the path of the one file of this computer that is dragged, else an empty text.

    An address that names a host, `file://host/share/x`, is one of another computer.
    """
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile() and not url.host()]
    return files[0] if len(files) == 1 and len(data.urls()) == 1 else ""
