"""What a whole table leaves open: sides, names, weights, marks for nothing known, the decimal mark."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from steelyard.importing import questions as subjects
from steelyard.importing.folding import fold
from steelyard.importing.questions import Question
from steelyard.importing.readers.decimals import unsure_number
from steelyard.importing.reading import MEASURE, PRICE, SCORE, TEXT, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from steelyard.importing.layout import CriterionLine, Layout
    from steelyard.importing.reading import CriterionReading

_SHARED = {subjects.SCALE: "the scores", subjects.STARS: "the stars"}
_BLANK_NAMES = {"": "blank cells", "-": "“-”"}
_NAMED = 5
_COUNTED = frozenset({MEASURE, PRICE, SCORE})


def about_layout(layout: Layout, saved: Reading) -> list[Question]:
    """Ask on which side the options are, and what they are called where they have no names."""
    questions = []
    if not layout.sure and saved.orientation is None:
        sides = ("options_as_columns", "options_as_rows")
        asks = "Are the options the columns or the rows?"
        questions.append(Question(subjects.ORIENTATION, "the table", asks, sides, layout.orientation))
    names = [option.name for option in layout.options]
    if layout.unnamed_options and not set(names) <= set(saved.options):
        asks = "The options have no names. What are they called?"
        listed = ", ".join(names)
        questions.append(Question(subjects.NAMES, "the options", asks, (listed,), listed))
    return questions


def about_weights(
    criteria: Sequence[CriterionLine], understood: Mapping[str, CriterionReading], saved: Reading
) -> list[Question]:
    """Ask what criteria without a weight count where others have one."""
    counted = [line for line in criteria if understood[line.name].kind != TEXT]
    missing = [line.name for line in counted if not (line.weight or line.name in saved.weights)]
    if saved.unweighted is not None or not missing or len(missing) == len(counted):
        return []
    what = "1 criterion has" if len(missing) == 1 else f"{len(missing)} criteria have"
    asks = f"{what} no weight in the source. What should they count, from 0 to 10?"
    if len(missing) == 1:
        asks = asks.replace("they", "it")
    named = ", ".join([*missing[:_NAMED], *(["..."] if len(missing) > _NAMED else [])])
    return [Question(subjects.WEIGHTS, named, asks, ("0", "5", "10"), "0")]


def about_blanks(blanks: Mapping[str, str], saved: Reading) -> list[Question]:
    """Ask what each mark for nothing known means."""
    return [
        Question(
            subjects.BLANKS,
            key,
            f"What do {_BLANK_NAMES.get(key, f'“{key}”')} mean?",
            ("unknown", "met", "not_met"),
            meaning,
        )
        for key, meaning in blanks.items()
        if key not in saved.blanks
    ]


def about_decimals(
    criteria: Sequence[CriterionLine],
    understood: Mapping[str, CriterionReading],
    saved: Reading,
    *,
    comma: bool,
) -> list[Question]:
    """Ask whether a number such as 1,250 is large or small, where no other number shows it."""
    if saved.decimal is not None:
        return []
    counted = [line for line in criteria if understood[line.name].kind in _COUNTED]
    number = unsure_number(cell.text for line in counted for cell in line.cells)
    if number is None:
        return []
    preset = subjects.DECIMAL if ("," in number) == comma else subjects.THOUSAND
    large, small = number.replace(",", "").replace(".", ""), number.replace(",", ".")
    asks = f"Is “{number}” {large} (a mark between thousands) or {small} (a decimal mark)?"
    return [Question(subjects.NUMBERS, number, asks, (subjects.THOUSAND, subjects.DECIMAL), preset)]


def asked_once(questions: Iterable[Question]) -> list[Question]:
    """Return questions with what concerns all rows alike, such as the scale of the scores, asked once."""
    made: dict[tuple[str, str], Question] = {}
    for question in questions:
        shared = _SHARED.get(question.subject)
        if shared is None:
            made[question.subject, question.about] = question
        else:
            made.setdefault((question.subject, question.preset), replace(question, about=shared))
    return list(made.values())


def gone(saved: Reading, criteria: Sequence[CriterionLine], options: Sequence[str]) -> tuple[str, ...]:
    """Name the criteria and options that a saved reading speaks of and the source no longer has."""
    names, known = {fold(line.name) for line in criteria}, {fold(name) for name in options}
    lost = list(dict.fromkeys(name for name in (*saved.criteria, *saved.weights) if fold(name) not in names))
    notices = []
    if lost:
        notices.append(f"The reading speaks of criteria that are not in the table: {', '.join(lost[:10])}.")
    lost = [name for name in saved.options if fold(name) not in known]
    if lost:
        notices.append(f"The reading speaks of options that are not in the table: {', '.join(lost[:10])}.")
    return tuple(notices)
