"""Every number as a table: weights, shares, must-haves and fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.charts.drawing import Drawing
from steelyard.charts.series import all_series
from steelyard.comparison.quantities import NOT_KNOWN
from steelyard.scoring.rounding import decimals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.charts.drawing import Frame
    from steelyard.charts.series import Series
    from steelyard.comparison.model import Requirement, Signal
    from steelyard.scoring.snapshot import Snapshot


def table(snapshot: Snapshot, frame: Frame, *, hidden: frozenset[str] = frozenset()) -> Drawing:
    """Return the scores, then one row a requirement; there are no marks, only columns and rows."""
    series = all_series(snapshot, hidden)
    scores = [_score(snapshot, one.candidate) for one in series]
    result = ("Score", "", "", "100%", "", *scores)
    if not any(snapshot.decision.weights.values()):
        result = (*result[:3], "–", *result[4:])
    rows = tuple(
        _row(snapshot, signal, requirement, series)
        for signal in snapshot.decision.comparison.signals
        for requirement in signal.requirements
    )
    return Drawing(
        name="table",
        title="Table",
        width=frame.width,
        height=frame.height,
        marks=(),
        spots=(),
        caption="Fits from 0 to 5; an interval in brackets where the fit is a range.",
        columns=("Signal", "Requirement", "Weight", "Share", "At least", *(one.name for one in series)),
        rows=(result, *rows),
    )


def _score(snapshot: Snapshot, candidate: str) -> str:
    score = snapshot.evaluation.standing(candidate).score
    return "–" if score is None else f"{max(score, 0.0):.{decimals(snapshot.evaluation)}f}"


def _row(
    snapshot: Snapshot, signal: Signal, requirement: Requirement, series: Sequence[Series]
) -> tuple[str, ...]:
    decision, evaluation = snapshot.decision, snapshot.evaluation
    least = decision.must_haves.get(requirement.id)
    return (
        signal.title,
        requirement.name,
        f"{decision.weights[requirement.id]:g}",
        f"{evaluation.shares[requirement.id]}%",
        "" if least is None else f"{least:g}",
        *(_fit(snapshot, requirement.id, one.candidate) for one in series),
    )


def _fit(snapshot: Snapshot, requirement: str, candidate: str) -> str:
    fit = snapshot.evaluation.fits[requirement][candidate]
    if fit.unknown:
        return NOT_KNOWN
    text = f"{fit.value:.1f}"
    return f"{text} [{fit.low:g} to {fit.high:g}]" if fit.low < fit.high else text
