"""The presenter's view on a second screen: this step, the next, notes, clock and timer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QLocale, QSignalBlocker, QSize, Qt, QTime, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from steelyard.desktop.presentation.page_painting import paint_page
from steelyard.desktop.presentation.show_state import KEYS, REMOTE_KEYS
from steelyard.slides.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QScreen

    from steelyard.scoring.snapshot import Snapshot
    from steelyard.theme.palette import Palette

PAUSE_MILLISECONDS = 800
"""A pause in typing after which a note is kept."""
_SMALL = Page(1280, 720)
_WRITTEN = frozenset({Qt.Key.Key_Period})
"""Keys of remote controls that are letters in a note."""


class SmallStep(QWidget):
    """A step, small."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._snapshot: Snapshot | None = None
        self._step = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def step(self) -> str:
        """The step on show, empty for none."""
        return self._step

    def show_step(self, snapshot: Snapshot, step: str) -> None:
        """Show a step, or nothing where `step` is empty."""
        if (snapshot, step) != (self._snapshot, self._step):
            self._snapshot, self._step = snapshot, step
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 270)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width * _SMALL.height / _SMALL.width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            factor = min(self.width() / _SMALL.width, self.height() / _SMALL.height)
            painter.scale(factor, factor)
            if self._snapshot is not None and self._step:
                paint_page(painter, self._snapshot, self._step, _SMALL, self._palette)
            else:
                ground = QColor(self._palette.lines["panel"])
                painter.fillRect(0, 0, round(_SMALL.width), round(_SMALL.height), ground)


class NotesEditor(QPlainTextEdit):
    """The notes of a step; keys of remote controls drive the story from here too. Esc leaves the field."""

    commanded = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.clearFocus()
        elif key in REMOTE_KEYS and key not in _WRITTEN:
            self.commanded.emit(REMOTE_KEYS[key])
        else:
            super().keyPressEvent(event)


class PresenterView(QWidget):
    """What the presenter sees; the audience never does."""

    commanded = Signal(str)
    """A Command of the story."""
    noted = Signal(str, str)
    """A step and its note, once typing pauses."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._step = ""
        self.current = SmallStep(palette)
        self.following = SmallStep(palette)
        self.notes = NotesEditor()
        self.clock = QLabel()
        self.elapsed = QLabel()
        self.reset = QPushButton("Reset timer")
        self._place_label = QLabel()
        self._next_label = QLabel("Next")
        self._notes_label = QLabel("Notes")
        self._since = QElapsedTimer()
        self._since.start()
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._lay_out()
        self._connect()
        self.tick()

    def open_on(self, screen: QScreen) -> None:
        """Open on a screen and start the timer."""
        self.setScreen(screen)
        self.setGeometry(screen.availableGeometry())
        self.restart()
        self.showMaximized()

    def show_step(self, snapshot: Snapshot, steps: tuple[str, ...], place: int) -> None:
        """Show this step with its notes, and the next."""
        step = steps[place]
        if step != self._step:
            self.keep_note()
        self.current.show_step(snapshot, step)
        self.following.show_step(snapshot, steps[place + 1] if place + 1 < len(steps) else "")
        self._place_label.setText(f"{place + 1} of {len(steps)}")
        note = snapshot.decision.story.notes.get(step, "")
        if step != self._step or (not self._pause.isActive() and note != self.notes.toPlainText()):
            self._step = step
            self._show_note(note)

    def _show_note(self, note: str) -> None:
        if note != self.notes.toPlainText():
            with QSignalBlocker(self.notes):
                self.notes.setPlainText(note)

    @Slot()
    def keep_note(self) -> None:
        """Keep what was typed, if anything was since the last time."""
        if self._pause.isActive():
            self._pause.stop()
            self._tell_note()

    @Slot()
    def _tell_note(self) -> None:
        self.noted.emit(self._step, self.notes.toPlainText())

    @Slot()
    def restart(self) -> None:
        """Start the timer from zero."""
        self._since.restart()
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Show the time of day and how long it has been going on."""
        self.clock.setText(QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat))
        minutes, seconds = divmod(self._since.elapsed() // 1000, 60)
        self.elapsed.setText(f"{minutes}:{seconds:02}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = KEYS.get(Qt.Key(event.key()))
        if command is None:
            event.ignore()
        else:
            self.commanded.emit(command)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_note()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setWindowTitle("Presenter view")
        self._name_parts()
        times = QHBoxLayout()
        for part in (self._place_label, self.clock, self.elapsed, self.reset):
            times.addWidget(part)
        times.insertStretch(1, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 24, 24, 24)
        grid.setSpacing(16)
        grid.addLayout(times, 0, 0, 1, 2)
        beside = QVBoxLayout()
        beside.addWidget(self._next_label)
        beside.addWidget(self.following)
        beside.addStretch(1)
        grid.addWidget(self.current, 1, 0)
        grid.addLayout(beside, 1, 1)
        grid.addWidget(self._notes_label, 2, 0)
        grid.addWidget(self.notes, 3, 0, 1, 2)
        for column, stretch in enumerate((8, 5)):
            grid.setColumnStretch(column, stretch)
        for row, stretch in enumerate((0, 0, 0, 1)):
            grid.setRowStretch(row, stretch)

    def _name_parts(self) -> None:
        for widget, name in (
            (self.current, "This step"), (self.following, "Next step"), (self.notes, "Notes for this step"),
            (self.clock, "Time of day"), (self.elapsed, "Time since the start"),
        ):  # fmt: skip
            widget.setAccessibleName(name)
        for label in (self.clock, self.elapsed):
            label.setObjectName("documentTitle")
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._next_label, self._notes_label):
            label.setObjectName("section")

    def _connect(self) -> None:
        self.reset.clicked.connect(self.restart)
        self.notes.commanded.connect(self.commanded)
        self.notes.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._tell_note)
        self._second.timeout.connect(self.tick)
        self._second.start()
