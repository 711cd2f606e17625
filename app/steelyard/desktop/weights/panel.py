"""What matters: all weights with their shares, filter, and what would follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from steelyard.desktop.painting.text_layout import wrap
from steelyard.desktop.weights.requirement_list import RequirementList
from steelyard.desktop.weights.requirement_row import KEYS
from steelyard.desktop.weights.running import RunningBar
from steelyard.desktop.weights.share_bar import ShareBar
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.desktop.widgets.announcing import announce
from steelyard.desktop.widgets.text import named_label
from steelyard.scoring.results import Outcome
from steelyard.wording.result.answer import answer_sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.view import View
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.snapshot import Snapshot

MARGIN = 14
NOTE_LINES, NOTE_FONT = 2, 12
LEAST_WIDTH = 280


class WeightsPanel(QWidget):
    """The left column of the window."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._appearance = appearance
        self._snapshot = workspace.snapshot
        self._view = workspace.view
        self._pointed = ""
        self._create()
        self._lay_out()
        self._connect()
        self.show_snapshot(workspace.snapshot)
        self.show_view(workspace.view)

    def _create(self) -> None:
        self._title = named_label("panelTitle")
        describe_as(self._title, QAccessible.Role.Heading)
        self._title.setText("What matters")
        self._count = named_label("small")
        self.running = RunningBar(self._workspace, self._appearance)
        self.bar = ShareBar(self._appearance)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Filter…")
        self.search.setAccessibleName("Filter requirements")
        self.only_weighted = QPushButton("Only weighted")
        self.only_weighted.setProperty("chip", True)
        self.only_weighted.setCheckable(True)
        self.list = RequirementList(self._workspace, self._appearance)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setWidget(self.list)
        self._nothing = named_label("muted")
        self._nothing.setWordWrap(True)
        self._show_all = QPushButton("Show all requirements")
        self._show_all.setProperty("link", True)
        self.note = named_label("small")
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._title)
        self._top.addStretch()
        self._top.addWidget(self._count)
        self._filters = QHBoxLayout()
        self._filters.addWidget(self.search, 1)
        self._filters.addWidget(self.only_weighted)
        self._head = QVBoxLayout()
        self._head.addLayout(self._top)
        self._head.addWidget(self.running)
        self._head.addWidget(self.bar)
        self._head.addLayout(self._filters)
        self._head.addWidget(self._nothing)
        self._head.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.addLayout(self._head)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.note)
        self._size()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.only_weighted.toggled.connect(self._filter_weighted)
        self._show_all.clicked.connect(self._clear_filter)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_handle)
        self.bar.pointed.connect(self._note_segment)
        self.bar.chosen.connect(self.focus_requirement)
        self.list.pointed.connect(self._note_row)
        self._appearance.changed.connect(self._restyle)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the weights of a snapshot and what follows from them."""
        self._snapshot = snapshot
        number = len(snapshot.decision.weights)
        self._count.setText(f"{number} requirement{'' if number == 1 else 's'} · 0 – 10")
        self.running.show_snapshot(snapshot)
        self.bar.show_snapshot(snapshot)
        self.list.show_snapshot(snapshot)
        self._show_nothing()
        self._show_note()

    def show_view(self, view: View) -> None:
        """Show the filter and the marks of a view; a requirement that is newly followed comes into sight."""
        before, self._view = self._view, view
        with QSignalBlocker(self.search), QSignalBlocker(self.only_weighted):
            if self.search.text() != view.weights_search:
                self.search.setText(view.weights_search)
            self.only_weighted.setChecked(view.only_weighted)
        self.list.show_view(view)
        self._show_nothing()
        if (view.requirement, view.signal) != (before.requirement, before.signal):
            self._reveal(view)

    @Slot(str)
    def focus_requirement(self, requirement: str) -> None:
        """Give the focus to the slider of a requirement, whatever filter hides it."""
        row = self.list.rows[requirement]
        if not row.isVisibleTo(self):
            self._unhide(requirement)
        row.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(row)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap_note()

    def _unhide(self, requirement: str) -> None:
        view, signal = self._workspace.view, self._snapshot.decision.comparison.signal_of[requirement].id
        self._workspace.show_view(
            replace(
                self._workspace.view,
                weights_search="",
                only_weighted=False,
                folded=view.folded - {signal},
                optional_shown=view.optional_shown | {signal},
            )
        )

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        row = self.list.rows.get(self._view.requirement)
        if row is not None and row.isVisibleTo(self):
            row.slider.setFocus(event.reason())
        else:
            self.search.setFocus(event.reason())

    def _show_nothing(self) -> None:
        text = ""
        if not self.list.rows:
            text = "This comparison has no requirements to weigh."
        elif self.list.empty:
            weighs_nothing = self._snapshot.recommendation.outcome is Outcome.NO_WEIGHTS
            only = self._view.only_weighted and not self._view.weights_search
            text = answer_sentence(self._snapshot) if weighs_nothing and only else "No requirement matches."
        self._nothing.setText(text)
        self._nothing.setVisible(bool(text))
        self._show_all.setVisible(bool(text) and bool(self.list.rows))

    def _show_note(self) -> None:
        segment, row = self.list.rows.get(self.bar.at), self.list.rows.get(self._pointed or self._focused())
        if segment is not None:
            text = f"{segment.name}: {segment.tip()}"
        elif row is not None:
            text = row.tip()
        elif self._snapshot.recommendation.outcome is Outcome.NO_WEIGHTS:
            text = f"{answer_sentence(self._snapshot)} {KEYS}"
        else:
            text = KEYS
        if text != self.note.accessibleName():
            self.note.setAccessibleName(text)
            self._wrap_note()

    def _wrap_note(self) -> None:
        width = self.width() - 2 * self._appearance.pixels(MARGIN)
        lines = wrap(self.note.accessibleName(), self._appearance.font(NOTE_FONT), width, NOTE_LINES)
        self.note.setText("\n".join(lines))

    def _focused(self) -> str:
        focus = self.focusWidget()
        inside = focus is not None and focus.hasFocus()
        return next((name for name, row in self.list.rows.items() if inside and row.engaged), "")

    def _reveal(self, view: View) -> None:
        row = self.list.rows.get(view.requirement)
        group = self.list.groups.get(view.signal)
        if row is not None and row.parentWidget() is not group and group is not None:
            row = None  # another signal was selected than that of the requirement
        target = row if row is not None and row.isVisibleTo(self.list) else group
        if target is not None and not (row is not None and row.engaged):
            self._scroll.ensureWidgetVisible(target)

    @Slot()
    def _restyle(self) -> None:
        self._size()
        self._wrap_note()
        self.list.restyle()
        self.bar.updateGeometry()
        self.bar.update()

    def _size(self) -> None:
        pixels = self._appearance.pixels
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(0, pixels(10), 0, pixels(6))
        layout.setSpacing(pixels(6))
        side = pixels(MARGIN)
        self._head.setContentsMargins(side, 0, side, 0)
        for line in (self._head, self._top, self._filters):
            line.setSpacing(pixels(8))
        self.note.setContentsMargins(side, 0, side, 0)
        lines = QFontMetrics(self._appearance.font(NOTE_FONT)).lineSpacing() * NOTE_LINES
        self.note.setFixedHeight(lines + pixels(4))
        self.setMinimumWidth(pixels(LEAST_WIDTH))

    @Slot(int, int)
    def _show_handle(self, least: int, most: int) -> None:
        """Keep the room of the scroll bar, so that rows keep their width; show it where it is of use."""
        self._scroll.verticalScrollBar().setEnabled(most > least)

    @Slot(str)
    def _search(self, text: str) -> None:
        self._workspace.show_view(replace(self._workspace.view, weights_search=text))

    @Slot(bool)
    def _filter_weighted(self, only: bool) -> None:
        self._workspace.show_view(replace(self._workspace.view, only_weighted=only))

    @Slot()
    def _clear_filter(self) -> None:
        self._workspace.show_view(replace(self._workspace.view, weights_search="", only_weighted=False))
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _note_row(self, requirement: str) -> None:
        self._pointed = requirement
        self._show_note()

    @Slot(str)
    def _note_segment(self, requirement: str) -> None:
        self._show_note()
        if requirement:
            announce(self.bar, self.note.accessibleName())
