"""What a group's votes disagree on and which of it matters; the mean is taken with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from steelyard.decision.ballots import group_weights
from steelyard.decision.intents import set_weights
from steelyard.desktop.state.draws import is_small
from steelyard.desktop.voting.choice_bars import ChoiceBars
from steelyard.desktop.voting.strip import VoteStrip
from steelyard.desktop.widgets.columns import card, fill
from steelyard.desktop.widgets.reading_area import ReadingArea
from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.desktop.widgets.text import Note, heading_label, set_text, text_label
from steelyard.scoring.group import gather
from steelyard.wording import group as words
from steelyard.wording.language.names import Names
from steelyard.wording.result.answer import answer_sentence

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.group import Group, Spread
    from steelyard.scoring.snapshot import Snapshot

_WIDTHS = (3, 5, 3)
"""How names, strips and meanings share the width."""


class ResultDialog(QDialog):
    """Shows the ballots of the last round; follows the decision while it is open."""

    paste_asked = Signal(int)
    """Codes are to be pasted: for this round."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._appearance = workspace, appearance
        self._group: Group | None = None
        self.setWindowTitle("Vote")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.headline = heading_label("documentTitle")
        self.order = text_label("small")
        self.told = Note()
        self.fold = QPushButton()
        self.bars = ChoiceBars(appearance)
        self.answer = text_label("documentTitle")
        self.support, self.talk = text_label(), text_label()
        self.votes, self.names = text_label(), text_label("small")
        self.show_names, self.paste, self.next_round, self.mean, self.keep = (
            QPushButton(text)
            for text in ("&Names", "&Paste codes…", "", "&Take the mean", "&Keep my weights")
        )
        self._lay_out()
        self._connect()
        resize_within_screen(self, appearance.pixels(1180), appearance.pixels(700))
        self.show_snapshot(workspace.settle())

    def tell(self, lines: str) -> None:
        """Say what became of the codes that were pasted."""
        self.told.say(lines)

    @Slot(object)
    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the votes of a decision."""
        group = gather(snapshot.decision, trials=is_small(snapshot.decision))
        self._group = group
        set_text(self.headline, words.headline(group) if group else words.NO_BALLOTS)
        set_text(self.order, words.round_text(group) if group else "")
        for widget in (self._chosen, self._together, self.show_names, self.next_round, self.mean):
            widget.setVisible(group is not None)
        self._fill_rows()
        if group is None:
            set_text(self.votes, words.NO_BALLOTS_HINT)
            set_text(self.names, "")
            return
        self.bars.show_choices(words.choice_lines(group))
        set_text(self.answer, answer_sentence(group.snapshot))
        set_text(self.support, words.support(group))
        set_text(self.talk, words.talk_first(group))
        set_text(self.votes, words.count_text(group))
        self.next_round.setText(f"{words.round_name(group.round + 1)}…")
        self.mean.setEnabled(dict(snapshot.decision.weights) != dict(group.weights))
        self._name_voters()

    def _lay_out(self) -> None:
        for button in (self.fold, self.show_names, self.paste, self.next_round, self.keep):
            button.setAutoDefault(False)
        self.fold.setCheckable(True)
        self.fold.setProperty("link", True)
        self.show_names.setCheckable(True)
        self.mean.setDefault(True)
        self.mean.setProperty("primary", True)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        for column, stretch in enumerate(_WIDTHS):
            self._grid.setColumnStretch(column, stretch)
        self._area = ReadingArea()
        self._area.setAccessibleName("The votes by requirement")
        self._area.setWidget(self._rows)
        left = QVBoxLayout()
        for label in (self.headline, self.order, self.told):
            left.addWidget(label)
        left.addWidget(self._area)
        self._chosen = self._card(words.WHO_CHOOSES, self.bars)
        self._together = self._card(words.WITH_THE_MEAN, self.answer, self.support, self.talk)
        buttons = QWidget()
        more = QHBoxLayout(buttons)
        more.setContentsMargins(0, 0, 0, 0)
        for button in (self.show_names, self.paste, self.next_round):
            more.addWidget(button)
        self._votes = self._card("Votes", self.votes, self.names, buttons)
        right = QVBoxLayout()
        for widget in (self._chosen, self._together, self._votes):
            right.addWidget(widget)
        right.addStretch(1)
        last = QHBoxLayout()
        last.addWidget(self.mean)
        last.addWidget(self.keep)
        right.addLayout(last)
        whole = QHBoxLayout(self)
        whole.addLayout(left, 5)
        whole.addLayout(right, 2)

    def _card(self, title: str, *widgets: QWidget) -> QWidget:
        frame, content = card(), QWidget()
        column = QVBoxLayout(content)
        head = heading_label("section")
        head.setText(title)
        for widget in (head, *widgets):
            column.addWidget(widget)
        fill(frame, content)
        frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        return frame

    def _connect(self) -> None:
        self.fold.toggled.connect(self._fill_rows)
        self.show_names.toggled.connect(self._name_voters)
        self.paste.clicked.connect(self._ask_same_round)
        self.next_round.clicked.connect(self._ask_next_round)
        self.mean.clicked.connect(self._take_mean)
        self.keep.clicked.connect(self.reject)
        self._workspace.agreed_changed.connect(self.show_snapshot)

    @Slot()
    def _fill_rows(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget is not self.fold:
                widget.hide()
                widget.deleteLater()
        self.fold.setParent(self._rows)
        self.fold.hide()
        if self._group is None:
            return
        self._add_row(0, (text_label("small"), text_label("small"), text_label("small")), words.STRIP_HEADS)
        open_rows, folded = words.part_spreads(self._group)
        shown = (*open_rows, *folded) if self.fold.isChecked() else open_rows
        for place, spread in enumerate(shown, start=1):
            self._add_spread(place, spread)
        if folded:
            self.fold.setText(words.folded_text(len(folded)))
            mark = "chevron-down" if self.fold.isChecked() else "chevron-right"
            self.fold.setIcon(self._appearance.icon(mark))
            self._grid.addWidget(self.fold, len(shown) + 1, 0, 1, len(_WIDTHS))
            self.fold.show()
        self._grid.setRowStretch(len(shown) + 2, 1)

    def _add_row(self, row: int, labels: tuple[QLabel, ...], texts: tuple[str, ...]) -> None:
        for column, (label, text) in enumerate(zip(labels, texts, strict=True)):
            set_text(label, text)
            self._grid.addWidget(label, row, column)

    def _add_spread(self, row: int, spread: Spread) -> None:
        assert self._group is not None, "rows are of a group"
        name, meaning = (text_label("question" if spread.turns else "") for _ in range(2))
        set_text(name, Names(self._group.snapshot.decision.comparison).requirement(spread.requirement))
        set_text(meaning, words.meaning(spread))
        strip = VoteStrip(spread, words.spread_text(self._group, spread), self._appearance)
        for column, widget in enumerate((name, strip, meaning)):
            self._grid.addWidget(widget, row, column)

    @Slot()
    def _name_voters(self) -> None:
        shown = self._group is not None and self.show_names.isChecked()
        set_text(self.names, words.voters_text(self._group) if shown and self._group else "")

    @Slot()
    def _ask_same_round(self) -> None:
        self.paste_asked.emit(self._group.round if self._group else 1)

    @Slot()
    def _ask_next_round(self) -> None:
        self.paste_asked.emit(self._group.round + 1 if self._group else 1)

    @Slot()
    def _take_mean(self) -> None:
        agreed = self._workspace.agreed
        self._workspace.commit(set_weights(agreed, group_weights(agreed)))
        self.accept()
