"""How the cells of one criterion are read: the notation that most of them share, its scale and direction."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.importing import lexicon
from steelyard.importing.cells import (
    FRACTION,
    NUMBER,
    PERCENT,
    PROSE,
    PUGH,
    SIGN,
    STARS,
    WORD,
    Said,
    ways_to_say,
    without_name,
)
from steelyard.importing.cells import MEASURE as MEASURED
from steelyard.importing.cells import PRICE as PRICED
from steelyard.importing.directions import Direction, direction_of_line
from steelyard.importing.facts import Facts, is_measured, own_unit
from steelyard.importing.forms import cover, ends_in_brackets, form_of
from steelyard.importing.levels import pugh_levels, sign_levels, star_levels, word_levels
from steelyard.importing.numbers import known_unit
from steelyard.importing.questions import (
    DIRECTION,
    ENDS,
    NUMBERS,
    SCALE,
    UNITS,
    WORDS,
    Question,
)
from steelyard.importing.questions import (
    STARS as STARS_SUBJECT,
)
from steelyard.importing.reading import (
    MEASURE,
    PRICE,
    RATING,
    SCORE,
    TEXT,
    CriterionReading,
)
from steelyard.importing.reading import (
    PUGH as PUGH_KIND,
)
from steelyard.importing.scales import propose_ends, shared_unit
from steelyard.importing.words.ratings import AMOUNT, EASE, PRICE_SIGNS, YES_NO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.importing.layout import CriterionLine

_GRADED = re.compile(r"(?:ing|est|ive|ed|able|ual|tic|most|least)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Understood:
    """The proposed reading of a criterion, and what is in doubt about it."""

    reading: CriterionReading
    questions: tuple[Question, ...] = ()


def understand(line: CriterionLine, facts: Facts, told: CriterionReading | None = None) -> Understood:
    """Return how a criterion is read; what was `told` is kept and not asked."""
    ways = [ways_to_say(without_name(cell.text, line.name), comma=facts.comma) for cell in line.cells]
    form = _told_form(told, ways, facts) or form_of(line, ways, facts)
    direction = direction_of_line(line, form, _unit(line, ways), facts)
    if told is not None and told.better is not None:
        direction = Direction(told.better, sure=True)
    understood = _MAKERS[form](line, ways, facts, direction)
    return understood if told is None else _with_told(understood, told)


def _told_form(told: CriterionReading | None, ways: list[tuple[Said, ...]], facts: Facts) -> str | None:
    if told is None:
        return None
    plain = {TEXT: "text", PUGH_KIND: PUGH, PRICE: PRICED, MEASURE: MEASURED}
    if told.kind in plain:
        return plain[told.kind]
    if told.kind == SCORE:
        return max((FRACTION, PERCENT, NUMBER), key=lambda form: cover(ways, form))
    return max((SIGN, WORD, STARS), key=lambda form: cover(ways, form))


def _with_told(understood: Understood, told: CriterionReading) -> Understood:
    proposed = understood.reading
    same = proposed.kind == told.kind
    rating = told.rating or (proposed.rating if same else None)
    if same and told.kind == RATING and told.rating and proposed.rating:
        rating = {**proposed.rating, **told.rating}
    reading = CriterionReading(
        kind=told.kind,
        better=told.better if told.better is not None else proposed.better,
        rating=rating,
        scale=told.scale or (proposed.scale if same else None),
        blank=told.blank,
    )
    return Understood(reading, ())


def _picked(ways: Sequence[tuple[Said, ...]], *forms: str) -> list[Said]:
    """Return what each cell says in the first of some notations that it has."""
    picked = []
    for way in ways:
        for form in forms:
            found = next((said for said in way if said.form == form), None)
            if found is not None:
                picked.append(found)
                break
    return picked


def _unit(line: CriterionLine, ways: Sequence[tuple[Said, ...]]) -> str:
    """Return the unit of a row: its own where the cells have none or can be turned into it, else theirs."""
    units = Counter(said.unit for way in ways for said in way if said.form == MEASURED)
    usual = units.most_common(1)[0][0] if units else ""
    own, theirs = known_unit(own_unit(line)), known_unit(usual)
    if usual and (own is None or theirs is None or own.dimension != theirs.dimension):
        return usual
    return own_unit(line) or usual


def _text(
    line: CriterionLine, ways: list[tuple[Said, ...]], facts: Facts, direction: Direction
) -> Understood:
    del ways, facts, direction
    short = [cell.line for cell in line.cells if cell.text]
    questions: tuple[Question, ...] = ()
    brief = all(len(text) <= 20 and len(text.split()) <= 2 for text in short)
    graded = [text for text in short if lexicon.word_meanings(text) or _GRADED.search(text)]
    if brief and len(graded) >= max(2, len(short) * 0.6) and len(set(short)) > 1:
        asks = f"Do the words of “{line.name}” have an order?"
        questions = (Question(WORDS, line.name, asks, ("text only", "put in order"), "text only"),)
    return Understood(CriterionReading(kind=TEXT), questions)


def _stars(
    line: CriterionLine, ways: list[tuple[Said, ...]], facts: Facts, direction: Direction
) -> Understood:
    said = _picked(ways, STARS, FRACTION, SIGN, NUMBER)
    levels = {**star_levels(said, facts), **sign_levels([one for one in said if one.form == SIGN], facts)}
    questions = _direction_questions(line, direction)
    if not facts.stars_sure:
        choices = ("3", "4", "5") if facts.stars <= 3 else ("4", "5")
        questions = (
            *questions,
            Question(
                STARS_SUBJECT, line.name, "How many stars are the full mark?", choices, f"{facts.stars:g}"
            ),
        )
    return Understood(_rated(levels, direction), questions)


def _signs(
    line: CriterionLine, ways: list[tuple[Said, ...]], facts: Facts, direction: Direction
) -> Understood:
    said = _picked(ways, SIGN, PRICED, WORD, NUMBER)
    levels = sign_levels(said, facts)
    if any(one.family == PRICE_SIGNS for way in said for one in way.meanings):
        return Understood(_rated(levels, Direction("lower", sure=True), turned=True))
    return Understood(_rated(levels, direction), _direction_questions(line, direction))


def _words(
    line: CriterionLine, ways: list[tuple[Said, ...]], facts: Facts, direction: Direction
) -> Understood:
    inner = ends_in_brackets(ways, WORD)
    said = [
        next(one for one in way if one.form == WORD and one.inner == inner)
        for way in ways
        if any(one.form == WORD and one.inner == inner for one in way)
    ]
    levels, family = word_levels(said, facts, reverse=direction.better == "lower")
    if family in (AMOUNT, YES_NO):
        return Understood(_rated(levels, direction, turned=True), _direction_questions(line, direction))
    questions: tuple[Question, ...] = ()
    if family == EASE and direction.better == "lower":
        order = " > ".join(sorted(levels, key=lambda word: -levels[word]))
        questions = (
            Question(
                WORDS, line.name, f"Which word of “{line.name}” is good?", (order, "turned round"), order
            ),
        )
    return Understood(CriterionReading(kind=RATING, better="higher", rating=levels), questions)


def _rated(levels: dict[str, float], direction: Direction, *, turned: bool = False) -> CriterionReading:
    if direction.better == "lower" and not turned:
        levels = {word: round(5 - fit, 2) for word, fit in levels.items()}
    ordered = dict(sorted(levels.items(), key=lambda level: -level[1]))
    return CriterionReading(kind=RATING, better=direction.better, rating=ordered or None)


def _pugh(
    line: CriterionLine, ways: list[tuple[Said, ...]], facts: Facts, direction: Direction
) -> Understood:
    levels = pugh_levels(_picked(ways, PUGH), facts)
    better = "higher" if not direction.stated else direction.better
    if better == "lower":
        levels = {word: 5 - fit for word, fit in levels.items()}
    return Understood(CriterionReading(kind=PUGH_KIND, better=better, rating=levels))


def _fractions(
    line: CriterionLine, ways: list[tuple[Said, ...]], facts: Facts, direction: Direction
) -> Understood:
    whole = Counter(said.whole for said in _picked(ways, FRACTION)).most_common(1)[0][0] or 5.0
    return Understood(_scored(0.0, whole, direction), _direction_questions(line, direction))


def _percents(
    line: CriterionLine, ways: list[tuple[Said, ...]], facts: Facts, direction: Direction
) -> Understood:
    said = _picked(ways, PERCENT, NUMBER)
    highest = max((_high(one) for one in said), default=0.0)
    if highest <= 100 and not direction.stated and direction.better == "higher" and not is_measured(line):
        return Understood(_scored(0.0, 100.0, direction), _direction_questions(line, direction))
    return _measured_line(line, said, "%", direction, facts)


def _numbers(
    line: CriterionLine, ways: list[tuple[Said, ...]], facts: Facts, direction: Direction
) -> Understood:
    said = (
        [one for one in _picked(ways, NUMBER) if one.unit != PROSE]
        if not ends_in_brackets(ways, NUMBER)
        else _inner_numbers(ways)
    )
    scale = facts.scale
    judged = not is_measured(line) and scale is not None
    if (
        judged
        and scale is not None
        and all(scale.worst <= _low(one) and _high(one) <= scale.best for one in said)
    ):
        questions = _direction_questions(line, direction)
        if not scale.sure:
            choices = tuple(
                dict.fromkeys((f"{scale.worst:g} to {scale.best:g}", "0 to 3", "0 to 4", "0 to 5", "0 to 10"))
            )
            asks = f"The numbers reach from {scale.seen[0]:g} to {scale.seen[1]:g}. Which scale are they on?"
            questions = (
                *questions,
                Question(SCALE, line.name, asks, choices, f"{scale.worst:g} to {scale.best:g}"),
            )
        return Understood(_scored(scale.worst, scale.best, direction), questions)
    return _measured_line(line, said, own_unit(line), direction, facts)


def _inner_numbers(ways: Sequence[tuple[Said, ...]]) -> list[Said]:
    return [said for way in ways for said in way if said.form == NUMBER and said.inner]


def _scored(worst: float, best: float, direction: Direction) -> CriterionReading:
    ends = {"worst": worst, "best": best} if direction.better == "higher" else {"worst": best, "best": worst}
    return CriterionReading(kind=SCORE, better=direction.better, rating=ends)


def _measures(
    line: CriterionLine, ways: list[tuple[Said, ...]], facts: Facts, direction: Direction
) -> Understood:
    return _measured_line(line, _picked(ways, MEASURED, NUMBER, PERCENT), _unit(line, ways), direction, facts)


def _prices(
    line: CriterionLine, ways: list[tuple[Said, ...]], facts: Facts, direction: Direction
) -> Understood:
    said = _picked(ways, PRICED, NUMBER)
    units = Counter(one.unit for one in said if one.unit)
    understood = _measured_line(
        line, said, units.most_common(1)[0][0] if units else "$", direction, facts, kind=PRICE
    )
    return understood


def _measured_line(
    line: CriterionLine,
    said: Sequence[Said],
    unit: str,
    direction: Direction,
    facts: Facts,
    *,
    kind: str = MEASURE,
) -> Understood:
    del facts
    unit, values, strange = shared_unit(said, unit, priced=kind == PRICE)
    questions = [] if direction.sure else list(_direction_questions(line, direction, always=True))
    scale = propose_ends(values, direction.better, unit)
    if scale is None:
        return Understood(CriterionReading(kind=TEXT))
    if strange:
        units = " and ".join(sorted({unit or "no unit", *strange}))
        asks = f"“{line.name}” has values in {units}. What are the others?"
        questions.append(Question(UNITS, line.name, asks, ("not known", "the same unit"), "not known"))
    if scale.worst is not None and scale.best is not None:
        preset = f"worst {scale.worst:,.9g}, best {scale.best:,.9g}, {scale.shape}"
        asks = f"Nobody stated the ends of “{line.name}”: from what is it worst, from what is it best?"
        questions.append(Question(ENDS, line.name, asks, (preset,), preset))
    if (
        any(one.says.count(",") == 1 and re.fullmatch(r"\d{1,3}[,.]\d{3}", one.says) for one in said)
        and len(said) < 3
    ):
        questions.append(
            Question(
                NUMBERS,
                line.name,
                "Is 1,234 one thousand or one point two?",
                ("thousand", "decimal"),
                "thousand",
            )
        )
    reading = CriterionReading.model_validate({"kind": kind, "better": direction.better, "scale": scale})
    return Understood(reading, tuple(questions))


def _direction_questions(
    line: CriterionLine, direction: Direction, *, always: bool = False
) -> tuple[Question, ...]:
    if direction.sure and not always:
        return ()
    asks = (
        f"“{line.name}” may be better the lower it is. Which way is better?"
        if direction.suspicious
        else f"Which way is “{line.name}” better?"
    )
    return (Question(DIRECTION, line.name, asks, ("higher", "lower"), direction.better),)


def _low(said: Said) -> float:
    return said.value[0] if isinstance(said.value, tuple) else said.value or 0.0


def _high(said: Said) -> float:
    return said.value[1] if isinstance(said.value, tuple) else said.value or 0.0


_MAKERS = {
    "text": _text, STARS: _stars, SIGN: _signs, WORD: _words, PUGH: _pugh, FRACTION: _fractions,
    PERCENT: _percents, NUMBER: _numbers, MEASURED: _measures, PRICED: _prices,
}  # fmt: skip
