"""The two sides of the dialog: the source with what is to be known of it, and how it was read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from steelyard.desktop.importing.cards import CardContent, CriterionCard, OptionsCard, QuestionCard
from steelyard.desktop.importing.controls import Choice
from steelyard.desktop.importing.source_table import SourceTable
from steelyard.desktop.widgets.reading_area import ReadingArea
from steelyard.desktop.widgets.result_bars import ROW, ResultBars
from steelyard.desktop.widgets.text import named_label, set_text, text_label
from steelyard.importing import draft as drafts
from steelyard.importing.edits import set_role
from steelyard.importing.kinds import possible_kinds
from steelyard.importing.marking import read_tables
from steelyard.importing.questions import BLANKS, ORIENTATION, TABLE
from steelyard.wording.imported import (
    SIDE_WORDS,
    another_winner,
    describe_count,
    describe_totals,
    is_wrong,
    name_table,
    other_notices,
)
from steelyard.wording.result.answer import answer_sentence
from steelyard.wording.result.standings import result_lines

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.importing.controls import Edit
    from steelyard.desktop.importing.preview import Preview
    from steelyard.importing.draft import Draft
    from steelyard.importing.questions import Question
    from steelyard.wording.result.standings import ResultLine

Key = TypeVar("Key")
Kept = TypeVar("Kept", bound=QWidget)
CARDS_AT_ONCE = 60
"""How many criteria have a card before more are asked for."""
_ALL_TABLES = ""
_NEWS_LISTED = 12
FEWEST_BARS, MOST_BARS = 2, 8
"""How many options the result shows."""
_RESULT_PART = 0.3


class SourcePane(QWidget):
    """The table as it stands in the source, which of them it is, and what is to be known of it."""

    changed = Signal(object)
    """A function that makes a Draft of a Draft."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.table = SourceTable(appearance)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        self._shown: tuple[object, ...] = ()
        self._news, self._news_head, self._news_text = _told()
        self._totals, self._totals_head, self._totals_text = _told()
        self._count, self._count_head, self._count_text = _told()
        self._notices, _, self._notices_text = _told()
        notes = QWidget()
        column = QVBoxLayout(notes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for card in (self._news, self._totals, self._count, self._notices):
            column.addWidget(card)
        column.addStretch(1)
        self._notes = ReadingArea()
        self._notes.setAccessibleName("What is to be known of the source")
        self._notes.setWidget(notes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addLayout(self._choices)
        layout.addWidget(named_label("small", "The source. Click a head or a name to say what it is."))
        layout.addWidget(self.table, 3)
        layout.addWidget(self._notes, 2)
        self.table.role_chosen.connect(self._set_role)
        self.table.turned.connect(self._turn)

    def show_preview(self, shown: Preview) -> None:
        """Show the source of a draft."""
        draft = shown.draft
        self._show_choices(draft)
        self.table.show_cells(shown.cells)
        self._show_news(shown)
        headline, rest = describe_totals(draft.imported)
        self._totals.setVisible(bool(headline))
        set_text(self._totals_head, headline)
        set_text(self._totals_text, rest)
        doubtful = is_wrong(draft.imported) or another_winner(draft.imported)
        _dress(self._totals, "asking" if doubtful else "card")
        headline, rest = describe_count(draft.imported)
        set_text(self._count_head, headline)
        set_text(self._count_text, rest)
        notices = "\n".join(other_notices(draft.imported))
        self._notices.setVisible(bool(notices))
        set_text(self._notices_text, notices)

    def _show_news(self, shown: Preview) -> None:
        news = shown.news
        self._news.setVisible(news is not None)
        if news is None:
            return
        lines = list(news.lines[:_NEWS_LISTED])
        if len(news.lines) > _NEWS_LISTED:
            lines.append(f"and {len(news.lines) - _NEWS_LISTED} more")
        keeps = " Updating it keeps your weights and what you verified." if lines else ""
        set_text(self._news_head, "The table of the decision that is open, read again.")
        set_text(self._news_text, "\n".join([f"{news.said}{keeps}", *(f"•  {line}" for line in lines)]))
        _dress(self._news, "asking" if lines else "card")

    def _show_choices(self, draft: Draft) -> None:
        imported = draft.imported
        known = (imported.tables, imported.reading.table, imported.reading.orientation)
        if known == self._shown:
            return
        focused = next((one for one in self._combos() if one.hasFocus()), None)
        name = focused.objectName() if focused is not None else ""
        self._shown = known
        for combo in self._combos():
            self._choices.removeWidget(combo)
            combo.hide()
            combo.deleteLater()
        while self._choices.count():
            self._choices.takeAt(0)
        if len(imported.tables) > 1:
            self._add(self._table_choice(draft), "table")
        sides = tuple(SIDE_WORDS.items())
        side = imported.reading.orientation or ""
        self._add(Choice("Where the options are", sides, side, self._appearance, means=_side_means), "side")
        self._choices.addStretch(1)
        for combo in self._combos():
            if name and combo.objectName() == name:
                combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _combos(self) -> list[Choice]:
        found = (self._choices.itemAt(at) for at in range(self._choices.count()))
        widgets = [one.widget() for one in found if one is not None]
        return [widget for widget in widgets if isinstance(widget, Choice)]

    def _table_choice(self, draft: Draft) -> Choice:
        imported = draft.imported
        together = len(read_tables(imported)) > 1 or imported.reading.table is None
        choices = [(str(table.number), name_table(table)) for table in imported.tables]
        if together:
            numbers = ", ".join(str(table.number) for table in read_tables(imported))
            choices.insert(0, (_ALL_TABLES, f"Tables {numbers} together"))
        current = _ALL_TABLES if together else str(imported.table)
        choice = Choice("Which table it is", choices, current, self._appearance, means=_table_means)
        for at, table in enumerate(imported.tables, start=int(together)):
            if table.layout is None:  # it compares nothing, which its name says
                choice.disable(at)
        return choice

    def _add(self, choice: Choice, name: str) -> None:
        choice.setObjectName(name)
        choice.edited.connect(self.changed)
        self._choices.addWidget(choice)

    @Slot(str, str, bool)
    def _set_role(self, name: str, role: str, is_column: bool) -> None:
        self.changed.emit(partial(set_role, name=name, role=role, column=is_column))

    @Slot()
    def _turn(self) -> None:
        self.changed.emit(drafts.turn)


class ReadingPane(QWidget):
    """A card for each question about the table and for each criterion, and the result as it would be."""

    changed = Signal(object)
    """A function that makes a Draft of a Draft."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._questions: dict[tuple[str, str], QuestionCard] = {}
        self._criteria: dict[str, CriterionCard] = {}
        self._most = CARDS_AT_ONCE
        self._last: Draft | None = None
        self._results: tuple[ResultLine, ...] = ()
        self._places: dict[str, int] = {}
        self._content = QWidget()
        self._cards = QVBoxLayout(self._content)
        self._cards.setContentsMargins(0, 0, 6, 0)
        self._cards.setSpacing(8)
        self._options = OptionsCard(appearance)
        self._options.changed.connect(self.changed)
        self._more = QPushButton()
        self._more.setProperty("link", True)
        self._more.clicked.connect(self._show_more)
        self._cards.addWidget(self._more)
        self._cards.addWidget(self._options)
        self._cards.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(named_label("small", "How it was read. Change what is wrong."))
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._result())

    def _result(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("resultCard")
        self._sentence = text_label("question")
        self._bars = ResultBars(self._appearance)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 9, 12, 9)
        column.addWidget(self._sentence)
        column.addWidget(self._bars)
        return frame

    def show_preview(self, shown: Preview) -> None:
        """Show how a draft is read and what would follow."""
        self._show_cards(shown.draft)
        comparison = shown.snapshot.decision.comparison
        set_text(self._sentence, f"As read: {answer_sentence(shown.snapshot)}")
        places = {candidate.id: place for place, candidate in enumerate(comparison.candidates)}
        self._results, self._places = result_lines(shown.snapshot), places
        self._show_bars()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_bars()

    def _show_bars(self) -> None:
        """Show the best: as many as a third of the height has room for."""
        room = int(self.height() * _RESULT_PART / self._appearance.pixels(ROW))
        self._bars.show_results(self._results[: min(max(room, FEWEST_BARS), MOST_BARS)], self._places)

    def forget(self) -> None:
        """Make the controls anew at the next showing: what was typed into one did not hold."""
        for card in self._criteria.values():
            card.forget()
        self._options.forget()

    def first_open(self, draft: Draft) -> QWidget | None:
        """Return the card of the first question that is open."""
        for question in draft.open:
            if question.about in self._criteria:
                return self._criteria[question.about]
            if (key := (question.subject, question.about)) in self._questions:
                return self._questions[key]
        return None

    def reveal(self, card: QWidget) -> None:
        """Scroll a card into sight and give it the focus."""
        self._scroll.ensureWidgetVisible(card)
        controls = [one for one in card.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if controls:
            controls[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_cards(self, draft: Draft) -> None:
        self._last = draft
        names = [criterion.name for criterion in draft.imported.criteria]
        known = set(names)
        table = [q for q in draft.asked if q.about not in known and q.subject not in (TABLE, ORIENTATION)]
        keys = [(question.subject, question.about) for question in table]
        _drop(self._questions, keys, self._cards)
        shown = names[: self._most]
        _drop(self._criteria, shown, self._cards)
        for at, question in enumerate(table):
            card = self._question_card(at, question)
            card.show_question(question, _current(draft, question), is_open=question in draft.open)
        for at, criterion in enumerate(draft.imported.criteria[: self._most], start=len(table)):
            asked = tuple(question for question in draft.asked if question.about == criterion.name)
            content = CardContent(
                criterion,
                possible_kinds(criterion, comma=draft.source.decimal_comma),
                asked,
                tuple(question for question in asked if question in draft.open),
            )
            self._criterion_card(at, criterion.name).show_content(content)
        self._options.show_names(_names(draft))
        more = len(names) - len(shown)
        self._more.setVisible(more > 0)
        self._more.setText(f"Show {min(more, CARDS_AT_ONCE)} more of {more}")

    def _question_card(self, at: int, question: Question) -> QuestionCard:
        key = (question.subject, question.about)
        if key not in self._questions:
            self._questions[key] = QuestionCard(self._appearance)
            self._questions[key].changed.connect(self.changed)
            self._cards.insertWidget(at, self._questions[key])
        return self._questions[key]

    def _criterion_card(self, at: int, name: str) -> CriterionCard:
        if name not in self._criteria:
            self._criteria[name] = CriterionCard(self._appearance)
            self._criteria[name].changed.connect(self.changed)
        card = self._criteria[name]
        if self._cards.indexOf(card) != at:
            self._cards.insertWidget(at, card)
        return card

    @Slot()
    def _show_more(self) -> None:
        self._most += CARDS_AT_ONCE
        if self._last is not None:
            self._show_cards(self._last)


def _drop(cards: dict[Key, Kept], keys: list[Key], layout: QVBoxLayout) -> None:
    for key in [key for key in cards if key not in set(keys)]:
        card = cards.pop(key)
        layout.removeWidget(card)
        card.hide()
        card.deleteLater()


def _names(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Return the options, each as the source calls it and as it is called."""
    told = {name: source for source, name in draft.imported.reading.options.items()}
    return tuple((told.get(option.name, option.name), option.name) for option in draft.imported.options)


def _current(draft: Draft, question: Question) -> str:
    """Return the answer that holds now, as far as a reading says it."""
    if question.subject == BLANKS:
        return str(draft.imported.reading.blanks.get(question.about, question.preset))
    return draft.answer_to(question)


def _table_means(number: str) -> Edit:
    return partial(drafts.choose_table, table=int(number) if number else None)


def _side_means(side: str) -> Edit:
    return partial(drafts.set_side, side=side)


def _told() -> tuple[QFrame, QLabel, QLabel]:
    frame = QFrame()
    frame.setObjectName("card")
    head, text = text_label("question"), text_label()
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 9, 12, 9)
    column.setSpacing(3)
    for label in (head, text):
        column.addWidget(label)
        label.hide()
    return frame, head, text


def _dress(frame: QFrame, name: str) -> None:
    if frame.objectName() != name:
        frame.setObjectName(name)
        frame.style().unpolish(frame)
        frame.style().polish(frame)
