"""The cards at the right: how each criterion was read, and each question, all of it changed by one click."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from steelyard.desktop.importing.controls import (
    Choice,
    EditButton,
    NumberEdit,
    TextEdit,
    WordButton,
    focus_again,
)
from steelyard.desktop.widgets.flow_layout import FlowLayout
from steelyard.desktop.widgets.text import Note, named_label, set_text, text_label
from steelyard.importing import draft as drafts
from steelyard.importing import edits
from steelyard.importing.questions import DIRECTION, ENDS, NAMES, SCALE, WEIGHTS, Question
from steelyard.importing.reading import MEASURE, PRICE, PUGH, RATING, SCORE
from steelyard.wording.imported import (
    BETTER_WORDS,
    BLANK_WORDS,
    KIND_WORDS,
    SHAPE_WORDS,
    choice_text,
    describe_kind,
    describe_remarks,
    mark_text,
    question_text,
)

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.importing.controls import Edit

    Control = Choice | EditButton | TextEdit | WordButton
    from steelyard.importing.result import ReadCriterion

MOST_LEVELS = 12
"""How many words of a rating a card shows; with more, it is more a text than a rating."""
_OWN = frozenset({DIRECTION, ENDS})
"""What is answered by the controls of a criterion themselves."""
_TYPED = {NAMES: 320, WEIGHTS: 74, SCALE: 90}
"""What can be answered in words of one's own, and how wide, in pixels at normal text size."""
_WEIGHT_WIDTH, _NAME_WIDTH = 62, 130
MOST_NAMES = 24
"""How many options can be renamed here."""
_OWN_DOUBTS = {
    DIRECTION: "The source does not say which way is better.",
    ENDS: "Nobody stated these ends.",
}


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card shows: a criterion with the kinds it can be, what was asked about it, and what is open."""

    criterion: ReadCriterion
    kinds: tuple[str, ...]
    asked: tuple[Question, ...] = ()
    open: tuple[Question, ...] = ()


class Card(QFrame):
    """A frame with lines of controls, made anew where its content changes; the focus stays."""

    changed = Signal(object)
    """A function that makes a Draft of a Draft."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._lines: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 9, 12, 9)
        self._layout.setSpacing(5)
        self.setObjectName("card")
        self.note = Note()

    def _begin(self) -> str:
        """Take the controls away; returns the name of the one that has the focus."""
        focused = self.window().focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        for line in self._lines:
            self._layout.removeWidget(line)
            line.setParent(None)  # else it would still be found by its name
            line.deleteLater()
        self._lines = []
        self._layout.removeWidget(self.note)
        self.note.say("")
        return name

    def _end(self, focused: str, *, asks: bool) -> None:
        self._layout.addWidget(self.note)
        for line in self._lines:
            line.show()
        name = "asking" if asks else "card"
        if name != self.objectName():
            self.setObjectName(name)
            self.style().unpolish(self)
            self.style().polish(self)
        if focused:
            focus_again(self, focused)

    def _line(self) -> FlowLayout:
        line = QWidget()
        flow = FlowLayout(line)
        flow.setSpacing(6)
        flow.setContentsMargins(0, 0, 0, 0)
        policy = line.sizePolicy()
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        self._lines.append(line)
        self._layout.addWidget(line)
        return flow

    def _say(self, text: str, name: str = "small") -> None:
        if not text:
            return
        label = text_label(name)
        self._lines.append(label)
        self._layout.addWidget(label)
        set_text(label, text)  # not before it stands in the card: it would be shown as a window

    @Slot(str)
    def _refuse(self, typed: str) -> None:
        self.note.say(f"“{typed}” is no number; the one before holds.", is_problem=True)

    def _add(self, flow: FlowLayout, control: Control, name: str, *, word: str = "") -> None:
        """Put a control into a line, with a word before it that stays beside it."""
        control.setObjectName(name)
        control.edited.connect(self.changed)
        flow.addWidget(_with_word(word, control) if word else control)


def _with_word(word: str, control: QWidget) -> QWidget:
    pair = QWidget()
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    line.addWidget(named_label("muted", word))
    line.addWidget(control)
    return pair


class QuestionCard(Card):
    """A question about the table as a whole, with its answers as buttons."""

    def show_question(self, question: Question, current: str, *, is_open: bool) -> None:
        """Show a question with the answer that holds now."""
        focused = self._begin()
        asks = question_text(question)
        self._say(asks, "question")
        flow = self._line()
        for choice in () if question.subject == NAMES else question.choices:
            text = choice_text(choice)
            button = EditButton(text, partial(drafts.answer, question=question, choice=choice), look="chip")
            button.setCheckable(True)
            button.setChecked(choice == current)
            button.setAccessibleName(f"{asks} {text}")
            self._add(flow, button, f"choice-{choice}")
        if question.subject in _TYPED:
            typed = "" if current in question.choices and question.subject != NAMES else current
            width = self._appearance.pixels(_TYPED[question.subject])
            edit = TextEdit(typed, asks, width, means=partial(_answer_means, question))
            self._add(flow, edit, "typed")
        if is_open:
            self._add(flow, _right((question,)), "right")
        self._end(focused, asks=is_open)


class OptionsCard(Card):
    """The names of the options, each of which can be another one."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_names(self, names: tuple[tuple[str, str], ...]) -> None:
        """Show the options, each as the source calls it and as it is called."""
        if names == self._shown:
            return
        focused = self._begin()
        self._shown = names
        self._say("Names of the options", "question")
        flow = self._line()
        for source_name, name in names[:MOST_NAMES]:
            width = self._appearance.pixels(_NAME_WIDTH)
            edit = TextEdit(name, f"Name of {source_name}", width, means=partial(_name_means, source_name))
            self._add(flow, edit, f"name-{source_name}")
        self._end(focused, asks=False)

    def forget(self) -> None:
        """Make all controls anew at the next showing."""
        self._shown = ()


def _name_means(source_name: str, name: str) -> Edit:
    return partial(edits.rename_option, source_name=source_name, name=name)


class CriterionCard(Card):
    """A criterion: its kind, direction, ends and words, and what is open about it."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._content: CardContent | None = None

    @property
    def content(self) -> CardContent | None:
        """What is on show."""
        return self._content

    def forget(self) -> None:
        """Make all controls anew at the next showing: what was typed into one did not hold."""
        self._content = None

    def show_content(self, content: CardContent) -> None:
        """Show a criterion; where nothing of it changed, the controls stay as they are."""
        if content == self._content:
            return
        focused = self._begin()
        self._content = content
        criterion = content.criterion
        flow = self._line()
        flow.addWidget(named_label("criterionName", criterion.name))
        self._add(flow, self._kind(content), "kind")
        self._show_direction(flow, content)
        self._show_weight(flow, criterion)
        self._show_ends(criterion)
        self._show_words(criterion)
        self._show_blanks(criterion)
        self._show_questions(content)
        self._say(describe_remarks(criterion))
        self._end(focused, asks=bool(content.open))

    def _kind(self, content: CardContent) -> Choice:
        criterion = content.criterion
        own = criterion.reading.kind
        kinds = [
            (kind, describe_kind(criterion) if kind == own else KIND_WORDS[kind]) for kind in content.kinds
        ]
        said = f"Kind of {criterion.name}"
        return Choice(said, kinds, own, self._appearance, means=partial(_kind_means, criterion.name))

    def _show_direction(self, flow: FlowLayout, content: CardContent) -> None:
        criterion = content.criterion
        if criterion.reading.kind not in (MEASURE, PRICE, SCORE) or criterion.reading.better is None:
            return
        choice = Choice(
            f"Direction of {criterion.name}",
            tuple(BETTER_WORDS.items()),
            criterion.reading.better,
            self._appearance,
            means=partial(_direction_means, criterion.name),
        )
        self._add(flow, choice, "direction")

    def _show_weight(self, flow: FlowLayout, criterion: ReadCriterion) -> None:
        if not criterion.counts:
            return
        stated = criterion.weight.stated if criterion.weight is not None else ""
        width = self._appearance.pixels(_WEIGHT_WIDTH)
        edit = TextEdit(
            stated, f"Weight of {criterion.name}", width, means=partial(_weight_means, criterion.name)
        )
        edit.setPlaceholderText("as all")
        self._add(flow, edit, "weight", word="weight")

    def _show_ends(self, criterion: ReadCriterion) -> None:
        ends = _ends(criterion)
        if ends is None:
            return
        worst, best, shape = ends
        name, flow = criterion.name, self._line()
        for word, number, means in (
            ("worst", worst, partial(_worst_means, name, best, shape)),
            ("best", best, partial(_best_means, name, worst, shape)),
        ):
            edit = NumberEdit(number, f"{name}: {word}", self._appearance, means=means)
            edit.refused.connect(self._refuse)
            self._add(flow, edit, word, word=word)
        if criterion.reading.kind != SCORE:
            choice = Choice(
                f"Steps of {name}",
                tuple(SHAPE_WORDS.items()),
                shape,
                self._appearance,
                means=partial(_shape_means, name, worst, best),
            )
            self._add(flow, choice, "shape")

    def _show_words(self, criterion: ReadCriterion) -> None:
        if criterion.reading.kind not in (RATING, PUGH):
            return
        levels: dict[str, float | None] = {**(criterion.reading.rating or {})}
        strange = (cell.line for cell in criterion.cells if not cell.understood)
        levels |= dict.fromkeys(dict.fromkeys(strange))
        flow = self._line()
        for word, fit in list(levels.items())[:MOST_LEVELS]:
            button = WordButton(word, fit, means=partial(_level_means, criterion.name, word))
            self._add(flow, button, f"word-{word}")
        if len(criterion.reading.rating or {}) > 1:
            turn = EditButton("turn round", partial(edits.turn_round, name=criterion.name))
            turn.setAccessibleName(f"Turn {criterion.name} round")
            self._add(flow, turn, "turn")

    def _show_blanks(self, criterion: ReadCriterion) -> None:
        marks = tuple(dict.fromkeys(cell.blank for cell in criterion.cells if cell.blank is not None))
        if not marks or not criterion.counts:
            return
        flow = self._line()
        said = f"{mark_text(marks[0])} means" if len(marks) == 1 else "Cells without a statement mean"
        flow.addWidget(named_label("", said))
        choices = (("", "as in the whole table"), *BLANK_WORDS.items())
        choice = Choice(
            f"{criterion.name}: {said}",
            choices,
            criterion.reading.blank or "",
            self._appearance,
            means=partial(_blank_means, criterion.name),
        )
        self._add(flow, choice, "blank")

    def _show_questions(self, content: CardContent) -> None:
        for question in content.asked:
            if question.subject in _OWN or question not in content.open:
                continue
            self._say(question_text(question), "question")
            flow = self._line()
            for choice in question.choices:
                edit = partial(drafts.answer, question=question, choice=choice)
                button = EditButton(choice_text(choice), edit, look="chip")
                self._add(flow, button, f"{question.subject}-{choice}")
        if content.open:
            said = " ".join(_OWN_DOUBTS[one.subject] for one in content.open if one.subject in _OWN_DOUBTS)
            flow = self._line()
            if said:
                flow.addWidget(named_label("small", said))
            self._add(flow, _right(content.open), "right")


def _answer_means(question: Question, choice: str) -> Edit:
    return partial(drafts.answer, question=question, choice=choice)


def _right(questions: tuple[Question, ...]) -> EditButton:
    return EditButton("Right as it is", partial(drafts.confirm, questions=questions))


def _ends(criterion: ReadCriterion) -> tuple[float, float, str] | None:
    reading = criterion.reading
    if reading.kind == SCORE and reading.rating and {"worst", "best"} <= set(reading.rating):
        return float(reading.rating["worst"]), float(reading.rating["best"]), "linear"
    scale = reading.scale
    if reading.kind in (MEASURE, PRICE) and scale is not None and None not in (scale.worst, scale.best):
        return float(scale.worst or 0.0), float(scale.best or 0.0), scale.shape
    return None


def _kind_means(name: str, kind: str) -> Edit:
    return partial(drafts.set_kind, name=name, kind=kind)


def _weight_means(name: str, stated: str) -> Edit:
    return partial(edits.set_weight, name=name, stated=stated)


def _direction_means(name: str, better: str) -> Edit:
    return partial(edits.set_direction, name=name, better=better)


def _worst_means(name: str, best: float, shape: str, worst: float) -> Edit:
    return partial(edits.set_ends, name=name, worst=worst, best=best, shape=shape)


def _best_means(name: str, worst: float, shape: str, best: float) -> Edit:
    return partial(edits.set_ends, name=name, worst=worst, best=best, shape=shape)


def _shape_means(name: str, worst: float, best: float, shape: str) -> Edit:
    return partial(edits.set_ends, name=name, worst=worst, best=best, shape=shape)


def _level_means(name: str, word: str, fit: float) -> Edit:
    return partial(edits.set_level, name=name, word=word, fit=fit)


def _blank_means(name: str, meaning: str) -> Edit:
    return partial(edits.set_blank, name=name, meaning=meaning)
