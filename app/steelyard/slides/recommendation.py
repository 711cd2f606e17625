"""The slide of the recommendation: how sure, the results as bars, why, and one flip."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Label, Mark
from steelyard.charts.series import all_series
from steelyard.scoring.results import Outcome
from steelyard.slides.blocks import EMPTY, Block, Type, bar, fit, shift, stack, text
from steelyard.theme.fonts import measure
from steelyard.wording.language.grammar import capitalise
from steelyard.wording.result.explanation import explain
from steelyard.wording.story import answer_label, more

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.scoring.snapshot import Snapshot
    from steelyard.slides.page import Kind, Page
    from steelyard.wording.result.reasons import Reason
    from steelyard.wording.result.standings import ResultLine

_MOST_RESULTS, _ENOUGH_RESULTS = 6, 3
"""How many results are shown where there is room, and below how many one is missed."""
_MOST_REASONS, _MOST_AGAINST = 3, 2
_LOSS_OF_RESULT, _LOSS_OF_REASON, _LOSS_OF_AGAINST, _LOSS_OF_FLIP = 20, 10, 4, 12
"""How much it is missed if one of them is left out; a result beyond the third counts 1."""
_LEAST_NAMES, _NAMES = 0.3, 0.56
"""The least and the most that names take of the width of a result."""
_GAP, _BESIDE, _UNDER_WORD, _BETWEEN_RESULTS, _BETWEEN_REASONS = 0.034, 0.07, 0.008, 0.004, 0.007
"""Between parts, columns, the word and its frequency, results, reasons, in the window's height."""
_ROW, _BAR, _SCORE, _NAME_APART, _NAME_GAP = 2.1, 0.78, 2.2, 0.8, 0.6
"""A result: its height, its bar, what the score takes, from the longest name and from any to the bars."""
_NOTE, _UNDER_NOTE = 0.75, 0.4
"""From the middle of a result to its note, and under that, in body sizes."""
_LOOSE = (1.6, 1.3, 1.0, 0.8, 0.7, 0.6)
"""How far apart the parts stand, at the most and at the least."""


@dataclass(frozen=True, slots=True)
class _Amount:
    """How much of each part is shown: results, reasons for, reasons against, and the flip."""

    results: int
    reasons: int
    against: int
    flips: int
    loose: float = 1.0


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where the bars of the results start, how wide a result is, and how far apart they stand."""

    start: float
    width: float
    loose: float


def draw_recommendation(snapshot: Snapshot, page: Page, room: float) -> Block:
    """Draw as much as there is room for: fewer results first, then fewer reasons, then no flip."""
    sure = _sure(snapshot, page)
    left = room - sure.height - (page.part(_GAP) if sure.height else 0.0)
    for amount, loose in product(_amounts(snapshot), _LOOSE):
        body = _body(snapshot, page, replace(amount, loose=loose))
        if body.height <= left:
            gap = min(page.part(_GAP) * loose, room - sure.height - body.height)
            return stack((sure, body), gap)
    return sure


def _amounts(snapshot: Snapshot) -> Sequence[_Amount]:
    """Return the amounts to try, from the fullest to the barest."""
    results = range(min(_MOST_RESULTS, len(snapshot.evaluation.standings)), 0, -1)
    too_close = snapshot.recommendation.outcome is Outcome.TOO_CLOSE
    reasons = [(2, 2), (1, 1), (0, 0)] if too_close else [(3, 0), (2, 0), (1, 0), (0, 0)]
    every = [_Amount(count, *pair, flips) for pair, flips, count in product(reasons, (1, 0), results)]
    return sorted(every, key=_loss)


def _loss(amount: _Amount) -> float:
    """Return how much is missed of an amount: results beyond the third the least, then reasons and flip."""
    extra = _MOST_RESULTS - max(amount.results, _ENOUGH_RESULTS)
    few = _ENOUGH_RESULTS - min(amount.results, _ENOUGH_RESULTS)
    return (
        extra
        + _LOSS_OF_RESULT * few
        + _LOSS_OF_REASON * (_MOST_REASONS - amount.reasons)
        + _LOSS_OF_AGAINST * (_MOST_AGAINST - amount.against)
        + _LOSS_OF_FLIP * (1 - amount.flips)
    )


def _sure(snapshot: Snapshot, page: Page) -> Block:
    said = explain(snapshot)
    outcome = snapshot.recommendation.outcome
    if outcome in (Outcome.NO_WEIGHTS, Outcome.NONE_ELIGIBLE):
        return text(said.reasons.none, page, page.room, Type("key", "muted", most=2))
    word = (
        said.answer.confidence_word
        if said.answer.confidence_word and not said.answer.addition
        else said.answer.addition
    )
    if said.answer.held_back and word == said.answer.confidence_word:
        word = f"{word}: {said.answer.held_back}"
    how = text(word, page, page.room, Type("key", "text", bold=outcome is not Outcome.TOO_CLOSE, most=2))
    often = text(said.answer.frequency, page, page.room, Type("body", "muted", most=2))
    return stack((how, often), page.part(_UNDER_WORD))


def _body(snapshot: Snapshot, page: Page, amount: _Amount) -> Block:
    if not page.wide:
        parts = (
            _results(snapshot, page, page.room, amount),
            *_why(snapshot, page, page.room, amount),
        )
        return stack(parts, page.part(_GAP) * amount.loose)
    width = (page.room - page.part(_BESIDE)) / 2
    results = _results(snapshot, page, width, amount)
    why = stack(_why(snapshot, page, width, amount), page.part(_GAP) * amount.loose)
    if not why.height:
        return _results(snapshot, page, page.room, amount)
    right = shift(why.marks, (page.room - width, 0.0))
    return Block((*results.marks, *right), max(results.height, why.height))


def _results(snapshot: Snapshot, page: Page, width: float, amount: _Amount) -> Block:
    said, count = explain(snapshot).answer.results, amount.results
    roles = {series.candidate: series.role for series in all_series(snapshot)}
    size = page.size("body")
    widest = max(measure(result.name, size, True) for result in said[:count])
    start = min(max(widest + _NAME_APART * size, _LEAST_NAMES * width), _NAMES * width)
    shape = _Shape(start, width, amount.loose)
    rows = [_result(result, roles[result.candidate], page, shape) for result in said[:count]]
    if len(said) > count:
        rows.append(text(more(len(said) - count), page, width, Type("note", "muted")))
    return stack(rows, page.part(_BETWEEN_RESULTS))


def _result(result: ResultLine, role: str, page: Page, shape: _Shape) -> Block:
    size, height = page.size("body"), _ROW * page.size("body") * shape.loose
    middle, end = height / 2, shape.width - _SCORE * size
    name = fit(result.name, shape.start - _NAME_GAP * size, size, True)
    marks: list[Mark] = [
        Label(name, (0.0, middle), role if result.eligible else "muted", size, bold=True),
    ]
    if result.fraction is not None:
        filled = role if result.eligible else "axis"
        marks += bar(shape.start, middle, end - shape.start, _BAR * size, (result.fraction, filled))
        marks.append(Label(result.score, (shape.width, middle), "text", size, "end", bold=True))
    if result.eligible or not result.note:
        return Block(tuple(marks), height)
    kind: Kind = "note" if shape.loose > 1 else "label"
    note = text(capitalise(result.note), page, shape.width, Type(kind, "muted", most=2))
    top = middle + _NOTE * size
    return Block(
        (*marks, *shift(note.marks, (0.0, top))), top + note.height + _UNDER_NOTE * size * shape.loose
    )


def _why(snapshot: Snapshot, page: Page, width: float, amount: _Amount) -> tuple[Block, ...]:
    said = explain(snapshot)
    if snapshot.recommendation.outcome in (Outcome.NO_WEIGHTS, Outcome.NONE_ELIGIBLE):
        return ()
    reasons = _reasons(
        said.reasons.heading, said.reasons.for_leader[: amount.reasons], page, width, amount.loose
    )
    if amount.reasons and not said.reasons.for_leader:
        reasons = text(said.reasons.none, page, width, Type("body", most=3))
    against = _reasons(
        said.reasons.against_heading, said.reasons.against[: amount.against], page, width, amount.loose
    )
    return reasons, against, _flip(snapshot, page, width, amount.loose) if amount.flips else EMPTY


def _reasons(heading: str, reasons: Sequence[Reason], page: Page, width: float, loose: float) -> Block:
    if not reasons:
        return EMPTY
    title = text(heading, page, width, Type("note", "muted", bold=True, most=1))
    lines = [
        text(reason.text, page, width, Type("body", most=2, key=reason.requirement)) for reason in reasons
    ]
    return stack((title, *lines), page.part(_BETWEEN_REASONS) * loose**2)


def _flip(snapshot: Snapshot, page: Page, width: float, loose: float) -> Block:
    said = explain(snapshot)
    line = said.flips.lines[0].short if said.flips.lines else said.flips.none
    if not line:
        return EMPTY
    title = text(answer_label(snapshot), page, width, Type("note", "muted", bold=True, most=1))
    kind: Kind = "body" if loose >= 1 else "note"
    return stack((title, text(line, page, width, Type(kind, most=2))), page.part(_BETWEEN_REASONS))
