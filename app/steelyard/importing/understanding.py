"""How the cells of one criterion are read: the notation that most of them share, its scale and direction."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from steelyard.importing import lexicon
from steelyard.importing.answer_texts import ABOVE, ends_text
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
    blank_key,
    ways_to_say,
    without_name,
)
from steelyard.importing.cells import MEASURE as MEASURED
from steelyard.importing.cells import PRICE as PRICED
from steelyard.importing.directions import Direction, direction_of_line
from steelyard.importing.facts import Facts, is_measured, own_unit
from steelyard.importing.folding import fold
from steelyard.importing.forms import ends_in_brackets, form_of
from steelyard.importing.levels import even_levels, pugh_levels, sign_levels, star_levels, word_levels
from steelyard.importing.numbers import known_unit
from steelyard.importing.questions import (
    DIRECTION,
    ENDS,
    NOT_KNOWN,
    SAME_UNIT,
    SCALE,
    TEXT_ONLY,
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
from steelyard.importing.scales import in_unit, propose_ends, shared_unit
from steelyard.importing.told import refusal_of_kind, still_asked, told_form, with_told
from steelyard.importing.words.ratings import AMOUNT, EASE, PRICE_SIGNS, YES_NO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.comparison.scales import Scale
    from steelyard.importing.layout import CriterionLine

_GRADED = re.compile(r"(?:ing|est|ive|ed|able|ual|tic|most|least)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Understood:
    """The proposed reading of a criterion, what is in doubt about it, and why what was told cannot be."""

    reading: CriterionReading
    questions: tuple[Question, ...] = ()
    refusal: str = ""


def understand(line: CriterionLine, facts: Facts, told: CriterionReading | None = None) -> Understood:
    """Return how a criterion is read; what was `told` is kept and not asked where its cells can be that."""
    if told is not None:
        texts = [cell.text for cell in line.cells]
        refusal = refusal_of_kind(line.name, texts, told.kind, comma=facts.comma)
        if refusal:
            return replace(understand(line, facts), refusal=refusal)
    ways = [ways_to_say(without_name(cell.text, line.name), comma=facts.comma) for cell in line.cells]
    form = form_of(line, ways, facts) if told is None else told_form(told, ways)
    direction = direction_of_line(line, form, _unit(line, ways), facts)
    if told is not None and told.better is not None:
        direction = Direction(told.better, sure=True)
    if told is not None and told.units == "same":
        ways = _in_one_unit(line, ways, priced=form == PRICED)
    understood = _MAKERS[form](line, ways, facts, direction)
    if told is None:
        return understood
    reading = with_told(understood.reading, told)
    if reading.kind == RATING and not reading.rating:
        return _put_in_order(line, reading)
    return Understood(reading, still_asked(understood.questions, told))


def _put_in_order(line: CriterionLine, reading: CriterionReading) -> Understood:
    """Words that nobody knows are rated in the order in which they stand, until their order is said."""
    words = list(dict.fromkeys(cell.line for cell in line.cells if blank_key(cell.text) is None))
    if len(words) < 2:
        return Understood(CriterionReading(kind=TEXT, blank=reading.blank))
    made = reading.model_copy(update={"rating": MappingProxyType(even_levels(words))})
    if any(ABOVE.strip() in word for word in words):
        return Understood(made)
    orders = (ABOVE.join(words), ABOVE.join(reversed(words)))
    asks = f"In which order are the words of “{line.name}”, the best first?"
    return Understood(made, (Question(WORDS, line.name, asks, orders, orders[0]),))


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
    apart = len({fold(text) for text in short}) > 1 and not any(ABOVE.strip() in text for text in short)
    if brief and apart and len(graded) >= max(2, len(short) * 0.6):
        asks = f"Do the words of “{line.name}” have an order?"
        words = list(dict.fromkeys(short))
        orders = (ABOVE.join(words), ABOVE.join(reversed(words)))
        questions = (Question(WORDS, line.name, asks, (TEXT_ONLY, *orders), TEXT_ONLY),)
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
        words = sorted(levels, key=lambda word: -levels[word])
        asks = f"Which word of “{line.name}” is good?"
        orders = (ABOVE.join(words), ABOVE.join(reversed(words)))
        questions = (Question(WORDS, line.name, asks, orders, orders[0]),) if len(words) > 1 else ()
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
    return _measured_line(line, said, _price_unit(said), direction, facts, kind=PRICE)


def _price_unit(said: Sequence[Said]) -> str:
    units = Counter(one.unit for one in said if one.unit and one.unit != PROSE)
    return units.most_common(1)[0][0] if units else "$"


def _in_one_unit(
    line: CriterionLine, ways: list[tuple[Said, ...]], *, priced: bool
) -> list[tuple[Said, ...]]:
    """Return what cells say with every unit that cannot be turned into the row's taken for the row's."""
    unit = _price_unit(_picked(ways, PRICED, NUMBER)) if priced else _unit(line, ways)
    return [
        tuple(
            said
            if said.form not in (MEASURED, PRICED) or in_unit(said, unit, priced=priced) is not None
            else replace(said, unit=unit)
            for said in way
        )
        for way in ways
    ]


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
        questions.append(Question(UNITS, line.name, asks, (NOT_KNOWN, SAME_UNIT), NOT_KNOWN))
    questions += _about_ends(line.name, scale, values)
    reading = CriterionReading.model_validate({"kind": kind, "better": direction.better, "scale": scale})
    return Understood(reading, tuple(questions))


def _about_ends(name: str, scale: Scale, values: Sequence[float]) -> list[Question]:
    """Ask for the ends: round numbers are proposed, the outermost values and the other shape beside them."""
    if scale.worst is None or scale.best is None:
        return []
    worst, best = (min(values), max(values)) if scale.worst < scale.best else (max(values), min(values))
    choices = [ends_text(scale.worst, scale.best, scale.shape)]
    if worst != best:
        choices.append(ends_text(worst, best, scale.shape))
    if min(scale.worst, scale.best) > 0:
        choices.append(ends_text(scale.worst, scale.best, "linear" if scale.shape == "log" else "log"))
    asks = f"Nobody stated the ends of “{name}”: from what is it worst, from what is it best?"
    return [Question(ENDS, name, asks, tuple(dict.fromkeys(choices)), choices[0])]


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
