"""The two candidates that a chart compares: the leader and its runner-up, among those on show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.charts.drawing import Drawing, Label
from steelyard.charts.fitting import LINE_HEIGHT, shorten
from steelyard.charts.series import ranked_series

if TYPE_CHECKING:
    from collections.abc import Collection

    from steelyard.charts.drawing import Frame
    from steelyard.charts.series import Series
    from steelyard.scoring.snapshot import Snapshot


def leading_pair(snapshot: Snapshot, hidden: Collection[str] = ()) -> tuple[Series, Series] | None:
    """Return the two best eligible candidates that are not hidden; None where there are not two."""
    eligible = [
        series
        for series in ranked_series(snapshot, hidden)
        if snapshot.evaluation.standing(series.candidate).eligible
    ]
    return (eligible[0], eligible[1]) if len(eligible) > 1 else None


def why_no_pair(snapshot: Snapshot) -> str:
    """Return why two candidates cannot be compared by weight, empty where they can."""
    if not any(snapshot.decision.weights.values()):
        return "Nothing is weighted yet."
    return "There are no two candidates left to compare."


def empty_drawing(name: str, title: str, frame: Frame, text: str) -> Drawing:
    """Return a drawing that only says in its middle why there is nothing to draw."""
    at = (frame.width / 2, frame.height / 2)
    said = shorten(text, frame.width, frame)
    label = Label(said, at, "muted", frame.text_size, "middle")
    return Drawing(name, title, frame.width, frame.height, (label,), (), text, (), ())


def caption_label(text: str, frame: Frame) -> tuple[Label, ...]:
    """Return the caption as a line at the foot of a chart, or nothing where it is too wide."""
    if frame.measure(text, frame.text_size, False) > frame.width:
        return ()
    at = (frame.width / 2, frame.height - LINE_HEIGHT * frame.text_size / 2)
    return (Label(text, at, "muted", frame.text_size, "middle"),)
