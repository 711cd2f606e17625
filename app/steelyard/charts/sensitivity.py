"""How the scores move while one weight goes from 0 to 10."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Drawing, Label, Line, Mark, Marker, Spot
from steelyard.charts.fitting import LINE_HEIGHT, shorten
from steelyard.charts.legend import draw_legend
from steelyard.charts.measures import HAIRLINE, STROKES_IN_TEXT, STRONG_LINE
from steelyard.charts.pairs import empty_drawing
from steelyard.charts.series import all_series
from steelyard.scoring.sensitivity import choose_requirement, scores_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.charts.drawing import Frame, Point
    from steelyard.charts.series import Series
    from steelyard.scoring.results import Flip
    from steelyard.scoring.snapshot import Snapshot

TITLE = "Sensitivity"
HIGHEST_WEIGHT = 10.0
_STEPS = tuple(step / 4 for step in range(41))
_HIGHEST_SCORE = 5.0
_FINEST, _NARROW = 0.5, 2.5
"""The steps of the scale where it spans no more than the second; else it has whole ones."""
_ABOVE, _BELOW = 2.6, 2.6
"""What is kept above and below the plane, in lines."""
_SCORE, _SCORE_APART, _WEIGHT = 0.8, 0.5, 0.9
"""What a score takes beside its width, how far from the plane it ends, and a weight stands, in text sizes."""
_WORDS, _UNDER_WORDS = 0.7, 0.6
"""From the plane to the words of an upright line, and from their middle to the line, in text sizes."""
_MARKER = 0.65

Scores = dict[str, tuple[float | None, ...]]


class _Plane:
    """Weight to the right from 0 to 10, score upwards."""

    def __init__(self, frame: Frame, bottom: float, scores: Scores) -> None:
        size = frame.text_size
        known = [score for line in scores.values() for score in line if score is not None]
        self.low = max(0.0, floor(min(known) / _FINEST) * _FINEST)
        self.high = min(_HIGHEST_SCORE, max(ceil(max(known) / _FINEST) * _FINEST, self.low + 1.0))
        self.left, self.right = frame.measure("0.0", size, False) + _SCORE * size, frame.width - size
        self.top, self.bottom = _ABOVE * LINE_HEIGHT * size, bottom

    def at(self, weight: float, score: float) -> Point:
        """Return where a weight and a score meet."""
        x = self.left + (self.right - self.left) * weight / HIGHEST_WEIGHT
        y = self.bottom - (self.bottom - self.top) * (score - self.low) / (self.high - self.low)
        return x, y


def sensitivity(
    snapshot: Snapshot,
    frame: Frame,
    *,
    hidden: frozenset[str] = frozenset(),
    requirement: str = "",
) -> Drawing:
    """Draw each candidate's score over the weight of one requirement, with the present weight and the flips.

    Without a `requirement` it is the one whose flip is nearest, else the heaviest.
    """
    chosen = requirement or choose_requirement(snapshot)
    if chosen is None:
        return empty_drawing("sensitivity", TITLE, frame, "There is no requirement to weigh.")
    series = all_series(snapshot, hidden)
    scores = scores_at(snapshot.decision, chosen, _STEPS)
    if not series or not any(score is not None for line in scores.values() for score in line):
        return empty_drawing("sensitivity", TITLE, frame, "There is no candidate on show.")
    name = snapshot.decision.comparison.requirement_by_id[chosen].name
    line = LINE_HEIGHT * frame.text_size
    _, legend_height = draw_legend(series, frame, 0.0)
    plane = _Plane(frame, frame.height - legend_height - _BELOW * line, dict(scores))
    legend, _ = draw_legend(series, frame, frame.height - legend_height)
    title = Label(shorten(name, frame.width, frame, bold=True), (0.0, line / 2), "text", frame.text_size,
                  bold=True, key=chosen)  # fmt: skip
    marks = [title, *_grid(plane, frame), *_verticals(snapshot, chosen, plane, frame)]
    marks += _lines(snapshot, chosen, series, scores, (plane, frame))
    return Drawing(
        name="sensitivity",
        title=TITLE,
        width=frame.width,
        height=frame.height,
        marks=(*marks, *legend),
        spots=_spots(series, scores, plane),
        caption=f"Scores while the weight of “{name}” goes from 0 to 10.",
        columns=("Weight", *(one.name for one in series)),
        rows=_rows(series, scores),
    )


def _grid(plane: _Plane, frame: Frame) -> list[Mark]:
    size, marks = frame.text_size, list[Mark]()
    step = _FINEST if plane.high - plane.low <= _NARROW else 1.0
    for i in range(round((plane.high - plane.low) / step) + 1):
        score = plane.low + i * step
        left, right = plane.at(0.0, score), plane.at(HIGHEST_WEIGHT, score)
        marks.append(Line((left, right), "grid", HAIRLINE))
        marks.append(Label(f"{score:.1f}", (left[0] - _SCORE_APART * size, left[1]), "muted", size, "end"))
    for weight in range(0, 11, 2):
        x, y = plane.at(weight, plane.low)
        marks.append(Label(f"{weight}", (x, y + _WEIGHT * size), "muted", size, "middle"))
    return marks


def _verticals(snapshot: Snapshot, requirement: str, plane: _Plane, frame: Frame) -> list[Mark]:
    """Mark the present weight and the flips; their words stand above the scale, on lines of their own."""
    now = snapshot.decision.weights[requirement]
    marks = _vertical(f"now {now:g}", now, "text", plane, (frame, 0))
    for flip in snapshot.evaluation.flips:
        if flip.requirement == requirement:
            marks += _vertical(_flip_text(flip), flip.at, "flip", plane, (frame, 1))
    return marks


def _flip_text(flip: Flip) -> str:
    return f"{'from' if flip.direction == 'up' else 'to'} {flip.applied:.3g}"


def _vertical(text: str, weight: float, role: str, plane: _Plane, place: tuple[Frame, int]) -> list[Mark]:
    frame, row = place
    x, top = plane.at(weight, plane.high)
    y = top - (_WORDS + row * LINE_HEIGHT) * frame.text_size
    half = frame.measure(text, frame.text_size, False) / 2
    middle = min(max(x, plane.left + half), frame.width - half)  # clear of the words of the scale
    line = Line(
        ((x, y + _UNDER_WORDS * frame.text_size), (x, plane.bottom)),
        role,
        STRONG_LINE,
        "solid" if row == 0 else "dashed",
    )
    return [line, Label(text, (middle, y), role, frame.text_size, "middle")]


def _lines(
    snapshot: Snapshot,
    requirement: str,
    series: Sequence[Series],
    scores: Mapping[str, tuple[float | None, ...]],
    place: tuple[_Plane, Frame],
) -> list[Mark]:
    plane, frame = place
    lines, markers = list[Mark](), list[Mark]()
    now = snapshot.decision.weights[requirement]
    for one in series:
        points = [
            plane.at(weight, score)
            for weight, score in zip(_STEPS, scores[one.candidate], strict=True)
            if score is not None
        ]
        lines.append(Line(tuple(points), one.role, frame.text_size / STROKES_IN_TEXT, one.dash))
        score = snapshot.evaluation.standing(one.candidate).score
        if score is not None:
            markers.append(Marker(plane.at(now, score), one.shape, one.role, frame.text_size * _MARKER))
    return [*lines, *markers]


def _spots(
    series: Sequence[Series], scores: Mapping[str, tuple[float | None, ...]], plane: _Plane
) -> tuple[Spot, ...]:
    return tuple(
        Spot(
            row[0],
            plane.at(float(row[0]), (plane.low + plane.high) / 2),
            f"At {row[0]}: "
            + ", ".join(f"{one.name} {value}" for one, value in zip(series, row[1:], strict=True)),
        )
        for row in _rows(series, scores)
    )


def _rows(
    series: Sequence[Series], scores: Mapping[str, tuple[float | None, ...]]
) -> tuple[tuple[str, ...], ...]:
    whole = [place for place, weight in enumerate(_STEPS) if weight == int(weight)]
    return tuple(
        (f"{_STEPS[place]:g}", *(_score(scores[one.candidate][place]) for one in series)) for place in whole
    )


def _score(score: float | None) -> str:
    return "–" if score is None else f"{score:.1f}"
