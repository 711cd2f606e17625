"""The record of a decision in a window of its own, beside the table that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from steelyard.decision import intents
from steelyard.decision.model import NONE_CHOSEN, Status
from steelyard.desktop.record.record_values import parse_date, parse_reason, parse_title, say_lines, say_text
from steelyard.desktop.record.steps_field import StepsField
from steelyard.desktop.widgets.fields import ChoiceField, Field, TextField
from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.desktop.widgets.scrolled_part import ScrolledPart
from steelyard.desktop.widgets.typed_text import typed, typed_lines
from steelyard.wording.result.answer import answer_sentence

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.snapshot import Snapshot

_STATUSES = tuple((status, status.capitalize()) for status in get_args(Status))
_AS_RECOMMENDED = "As recommended"
_NONE_OF_THEM = "None of them"
_ASK_WHY_NONE = "Say why none of them is chosen; the choice is kept together with the reason."
_KEEP_WHY_NONE = "None of them is chosen, which needs a reason; the last one is kept."
_ASK_WHY = "This is not what is recommended. Say why it is chosen."
_ONE_A_LINE = "One a line"


class RecordDialog(QDialog):
    """Edits the record; every change is a step of the workspace's undo, and undo is seen in the fields.

    Its editors leave the keys of undo and redo to the window's actions, which are to be added to it.
    """

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._appearance = appearance
        self.setWindowTitle("Decision record")
        self._create()
        self._lay_out()
        self._connect()
        self._dress()
        self.show_snapshot(workspace.settle())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the record of a decision."""
        decision, record = snapshot.decision, snapshot.decision.record
        candidates = tuple((candidate.id, candidate.name) for candidate in decision.comparison.candidates)
        self._none_waits = False
        self._choice.show_choices(((None, _AS_RECOMMENDED), *candidates, (NONE_CHOSEN, _NONE_OF_THEM)))
        self._choice.show_hint(f"Recommendation: {answer_sentence(snapshot)}")
        self.fields["title"].show_value(decision.title)
        for name, field in self.fields.items():
            if name != "title":
                field.show_value(getattr(record, name))
        self.steps.show_value(record.next_steps)
        differs = record.choice is not None and snapshot.recommendation.recommended != (record.choice,)
        reason = self.fields["choice_reason"]
        reason.show_hint(_ASK_WHY if differs and not record.choice_reason else "")
        wanted = differs or bool(record.choice_reason)
        if reason.isHidden() == wanted:
            reason.setVisible(wanted)

    def _parse_reason(self, text: str) -> str | None:
        reason = parse_reason(text)
        if reason is None and self._workspace.agreed.record.choice == NONE_CHOSEN:
            raise ValueError(_KEEP_WHY_NONE)
        return reason

    def _create(self) -> None:
        self._choice = ChoiceField("choice", "Final &choice", self._appearance)
        status = ChoiceField("status", "&Status", self._appearance)
        status.show_choices(_STATUSES)
        made = (
            TextField("title", "&Title", parse=parse_title, say=say_text),
            TextField("context", "Conte&xt", parse=typed, say=say_text, lines=4),
            status,
            TextField("date", "&Date", parse=parse_date, say=say_text, hint="Year-month-day"),
            TextField("deciders", "D&eciders", parse=typed_lines, say=say_lines, lines=3, hint=_ONE_A_LINE),
            self._choice,
            TextField(
                "choice_reason", "&Reason for the choice", parse=self._parse_reason, say=say_text, lines=3
            ),
            TextField(
                "consequences", "Co&nsequences", parse=typed_lines, say=say_lines, lines=4, hint=_ONE_A_LINE
            ),
            TextField("revisit_when", "Revisit &when", parse=typed, say=say_text, lines=2),
            TextField("revisit_by", "Revisit &by", parse=parse_date, say=say_text, hint="Year-month-day"),
            TextField("superseded_by", "Su&perseded by", parse=parse_reason, say=say_text),
        )
        self.fields: dict[str, Field] = {field.name: field for field in made}
        self.today = QPushButton("Today")
        self.steps = StepsField(self._appearance)

    def _lay_out(self) -> None:
        form = QWidget()
        self._form = QVBoxLayout(form)
        facts = QHBoxLayout()
        facts.addWidget(self.fields["status"], 1)
        facts.addWidget(self.fields["date"], 1)
        self.fields["date"].add_beside(self.today)
        for name in ("title", "context"):
            self._form.addWidget(self.fields[name])
        self._form.addLayout(facts)
        for name in ("deciders", "choice", "choice_reason", "consequences"):
            self._form.addWidget(self.fields[name])
        self._form.addWidget(self.steps)
        for name in ("revisit_when", "revisit_by", "superseded_by"):
            self._form.addWidget(self.fields[name])
        self._form.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(ScrolledPart(form), 1)
        column.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        said = QLabel("Every change is kept at once and can be undone.")
        said.setObjectName("small")
        said.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        # Enter in a field must not press a button
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.today.setAutoDefault(False)
        self.steps.add.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(said, 1)
        foot.addWidget(self.buttons)
        return foot

    def _connect(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self._set)
        self.steps.edited.connect(self._set_steps)
        self.steps.rearranged.connect(self._rearrange_steps)
        self.today.clicked.connect(self._set_today)
        self.buttons.rejected.connect(self.reject)
        self._workspace.agreed_changed.connect(self.show_snapshot)
        self._appearance.changed.connect(self._dress)

    @Slot(str, object)
    def _set(self, name: str, value: object) -> None:
        agreed = self._workspace.agreed
        if name == "choice" and value == NONE_CHOSEN and not agreed.record.choice_reason:
            self._wait_for_reason()
            return
        if name == "title":
            decision = intents.set_title(agreed, str(value))
        elif name == "choice_reason" and self._none_waits and value:
            decision = intents.set_record(agreed, choice=NONE_CHOSEN, choice_reason=value)
        else:
            decision = intents.set_record(agreed, **{name: value})
        typing = isinstance(self.fields[name], TextField)
        self._workspace.commit(decision, merge=f"record {name}" if typing else "")

    def _wait_for_reason(self) -> None:
        """Ask why none of them is chosen: the record holds such a choice only with its reason."""
        self._none_waits = True
        self.fields["choice_reason"].setVisible(True)
        self.fields["choice_reason"].show_hint(_ASK_WHY_NONE)

    @Slot(object)
    def _set_steps(self, steps: object) -> None:
        decision = intents.set_record(self._workspace.agreed, next_steps=steps)
        self._workspace.commit(decision, merge="record next_steps")

    @Slot(object)
    def _rearrange_steps(self, steps: object) -> None:
        self._workspace.commit(intents.set_record(self._workspace.agreed, next_steps=steps))

    @Slot()
    def _set_today(self) -> None:
        today = QDate.currentDate().toPython()
        self._workspace.commit(intents.set_record(self._workspace.agreed, date=today))

    @Slot()
    def _dress(self) -> None:
        pixels = self._appearance.pixels
        for field in self.fields.values():
            if isinstance(field, TextField):
                field.fit(pixels(18))
        self._form.setSpacing(pixels(14))
        self._form.setContentsMargins(pixels(4), pixels(4), pixels(12), pixels(4))
        self.setMinimumSize(pixels(320), pixels(240))
        if not self.isVisible():
            resize_within_screen(self, pixels(620), pixels(720))
