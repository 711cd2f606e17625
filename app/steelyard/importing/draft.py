"""A reading in the making: what somebody has said about a source so far, and what is still asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from steelyard.importing import answers
from steelyard.importing import questions as subjects
from steelyard.importing.reading import RATING, Reading, reading_data
from steelyard.importing.result import Imported, import_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from steelyard.importing.grid import Source
    from steelyard.importing.questions import Question
    from steelyard.importing.result import ReadCriterion

_SHARED = frozenset({subjects.SCALE, subjects.STARS})
_OF_CRITERIA = frozenset({
    subjects.DIRECTION, subjects.ENDS, subjects.UNITS, subjects.WORDS, subjects.NUMBERS,
})  # fmt: skip
MOST_WORDS = 8
"""How many different texts a criterion may have to be put in order by hand."""
_HIGHEST = 5.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A source with what was `told` about it, nothing more, so that all else is proposed and asked.

    `asked` are the questions with their first presets, also those that were answered; `answered` holds the
    answers by subject and what the question is about, empty where an edit of something else settled it.
    """

    source: Source
    told: Reading
    imported: Imported
    asked: tuple[Question, ...]
    answered: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def open(self) -> tuple[Question, ...]:
        """The questions that nobody has answered yet; their presets hold."""
        return tuple(question for question in self.asked if _key(question) not in self.answered)

    def answer_to(self, question: Question) -> str:
        """Return what was answered, the preset where nobody has."""
        return self.answered.get(_key(question)) or question.preset


def begin(source: Source, saved: Reading | None = None) -> Draft:
    """Return the proposed reading of a source; what a `saved` one says is not asked.

    Raises:
        NoComparisonError: nothing in the source compares options.
    """
    imported = import_source(source, saved=saved)
    return Draft(source, saved or Reading(), imported, imported.questions)


def answer(draft: Draft, question: Question, choice: str) -> Draft:
    """Return the draft in which a question is answered; the preset is an answer like any other."""
    unasked = replace(question, preset="")
    answered = replace(draft, answered={**draft.answered, _key(question): choice})
    return change(answered, lambda known: answers.answer(known, unasked, choice))


def confirm(draft: Draft, questions: Iterable[Question]) -> Draft:
    """Return the draft in which questions are answered by what is taken already."""
    known = {_key(question): draft.answer_to(question) for question in questions}
    return replace(draft, answered={**draft.answered, **known})


def change(draft: Draft, make: Callable[[Reading], Reading], *settled: tuple[str, str]) -> Draft:
    """Return the draft under another reading, which `make` makes of the present one.

    `settled` names the questions that this answers, by subject and what they are about.

    Raises:
        NoComparisonError: under that reading the source compares nothing.
    """
    known = draft.imported.reading
    answered = replace(draft, answered={**draft.answered, **dict.fromkeys(settled, "")})
    return _with(answered, _told(draft.told, known, make(known)))


def choose_table(draft: Draft, table: int | None) -> Draft:
    """Return the draft of another table of the source; None stands for the one that would be proposed."""
    return begin(draft.source, Reading(table=table))


def set_side(draft: Draft, side: str) -> Draft:
    """Return the draft in which the options are on a side, `options_as_columns` or `options_as_rows`."""
    known = draft.told
    return begin(
        draft.source,
        Reading.model_validate({"table": known.table, "sheet": known.sheet, "orientation": side}),
    )


def turn(draft: Draft) -> Draft:
    """Return the draft in which options and criteria change sides."""
    across = draft.imported.reading.orientation == "options_as_columns"
    return set_side(draft, "options_as_rows" if across else "options_as_columns")


def set_kind(draft: Draft, name: str, kind: str) -> Draft:
    """Return the draft in which a criterion is of another kind; words that nobody knows are put in order."""
    changed = change(draft, lambda known: answers.set_kind(known, name, kind))
    criterion = criterion_of(changed.imported, name)
    words = words_of(criterion)
    if kind != RATING or criterion.reading.rating or not words:
        return changed
    step = _HIGHEST / max(len(words) - 1, 1)
    levels = {word: round(_HIGHEST - at * step, 2) for at, word in enumerate(words)}
    return change(changed, lambda known: answers.set_levels(known, name, levels))


def criterion_of(imported: Imported, name: str) -> ReadCriterion:
    """Return a criterion by its name."""
    return next(criterion for criterion in imported.criteria if criterion.name == name)


def words_of(criterion: ReadCriterion) -> tuple[str, ...]:
    """Return what the cells of a criterion say, each once and in their order, without blank cells."""
    said = (cell.line for cell in criterion.cells if cell.blank is None)
    return tuple(word for word in dict.fromkeys(said) if word)


def _with(draft: Draft, told: Reading) -> Draft:
    imported = import_source(draft.source, saved=told)
    raised = {_key(question): question for question in imported.questions}
    kept = [
        question for question in draft.asked if _key(question) in raised or _stands(question, draft, imported)
    ]
    known = {_key(question) for question in kept}
    new = [question for key, question in raised.items() if key not in known]
    return Draft(draft.source, told, imported, (*kept, *new), draft.answered)


def _stands(question: Question, draft: Draft, imported: Imported) -> bool:
    """Say whether a question that is not raised any more, as its criterion was told about, is one still."""
    if question.subject not in _OF_CRITERIA:
        return question.subject in _SHARED or _key(question) in draft.answered
    kinds = [
        {criterion.name: criterion.reading.kind for criterion in one.criteria}.get(question.about)
        for one in (draft.imported, imported)
    ]
    return kinds[1] is not None and kinds[0] == kinds[1]


def _told(told: Reading, before: Reading, after: Reading) -> Reading:
    """Return what was told before and what is new in a whole reading, and nothing that was only proposed."""
    old, new, said = reading_data(before), reading_data(after), reading_data(told)
    made: dict[str, Any] = dict(said)
    for name in {**old, **new}:
        known, value = old.get(name), new.get(name)
        if isinstance(known or value, Mapping):
            known, value = known or {}, value or {}
            kept = {key: one for key, one in said.get(name, {}).items() if key in value or key not in known}
            made[name] = {**kept, **_changed(known, value)}
        elif value != known:
            made[name] = value
    return Reading.model_validate(made)


def _changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in new.items() if name not in old or old[name] != value}


def _key(question: Question) -> tuple[str, str]:
    return question.subject, question.about
