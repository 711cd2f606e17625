"""What the brief says, as plain data for its template: the tables of the full comparison."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from steelyard.charts.series import all_series
from steelyard.wording.language.numbers import weight_text

if TYPE_CHECKING:
    from steelyard.charts.series import Series
    from steelyard.comparison.model import Signal
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.wording.result.explanation import Explanation

MOST_STATEMENT_COLUMNS = 4
"""With more candidates the statements stand in a table of their own."""

UNKNOWN = "Not known"
_BAND, _NARROW_BAND, _LONG_WORD = 8, 6, 9
"""So many candidates stand side by side without their statements, fewer where a name has a longer word."""

_UNBROKEN = 500
"""Up to so many characters a row is kept together on one page."""
_UNBROKEN_STATEMENTS, _MOST_UNBROKEN = 2000, 20
"""So many characters and lines of statements of one signal are kept together at the most."""


def comparison_tables(snapshot: Snapshot, explanation: Explanation) -> dict[str, Any]:
    """Return the tables: signals by candidates, what is weighted, and statements where they stand apart."""
    comparison = snapshot.decision.comparison
    series = all_series(snapshot)
    apart = len(series) > MOST_STATEMENT_COLUMNS
    long = any(len(word) > _LONG_WORD for one in series for word in one.name.split())
    bands = ceil(len(series) / (_NARROW_BAND if long else _BAND))
    band = ceil(len(series) / bands)
    results = {line.candidate: line.score for line in explanation.answer.results}
    return {
        "comparison": {
            "statements_apart": apart,
            "bands": [[start, min(start + band, len(series))] for start in range(0, len(series), band)],
            "candidates": [
                {"name": one.name, "role": one.role, "result": _result(results[one.candidate])}
                for one in series
            ],
            "rows": [_signal_row(snapshot, signal, series, apart=apart) for signal in comparison.signals],
        },
        "weighted": _weighted(snapshot, series),
        "statements": _statements(snapshot, series) if apart else [],
    }


def fit_number(value: float) -> str:
    """Return a fit with one decimal where it has one: "5", "4.4"."""
    return f"{value:.1f}".removesuffix(".0")


def _result(score: str) -> str:
    return f"{score}\u00a0of\u00a05" if score[:1].isdigit() else ""


def _signal_row(
    snapshot: Snapshot, signal: Signal, series: tuple[Series, ...], *, apart: bool
) -> dict[str, Any]:
    cells = [
        {
            "fit": _signal_fit(snapshot, signal, one.candidate),
            "text": "" if apart else signal.statement(one.candidate),
        }
        for one in series
    ]
    share = f"{snapshot.evaluation.signal_shares[signal.id]}%" if signal.requirements else ""
    long = max(len(cell["text"]) for cell in cells) > _UNBROKEN
    return {"title": signal.title, "share": share, "cells": cells, "breakable": long}


def _signal_fit(snapshot: Snapshot, signal: Signal, candidate: str) -> str:
    evaluation = snapshot.evaluation
    if signal.id not in evaluation.signal_fits:
        return ""
    if (signal.id, candidate) in evaluation.unknown_signals:
        return UNKNOWN
    return fit_number(evaluation.signal_fits[signal.id][candidate])


def _weighted(snapshot: Snapshot, series: tuple[Series, ...]) -> dict[str, Any]:
    """What has weight or a least fit, heaviest first; the others are only counted."""
    decision = snapshot.decision
    shown = [name for name, weight in decision.weights.items() if weight > 0 or name in decision.must_haves]
    shown.sort(key=lambda name: -decision.weights[name])
    rows = [_weighted_row(snapshot, name, series) for name in shown]
    rest = len(decision.weights) - len(shown)
    said = f"{rest} more {'requirement has' if rest == 1 else 'requirements have'} no weight here."
    return {"rows": rows, "has_least": bool(decision.must_haves), "rest": said if rest and rows else ""}


def _weighted_row(snapshot: Snapshot, name: str, series: tuple[Series, ...]) -> list[str]:
    decision, evaluation = snapshot.decision, snapshot.evaluation
    least = decision.must_haves.get(name)
    fits = [evaluation.fits[name][one.candidate] for one in series]
    return [
        decision.comparison.requirement_by_id[name].name,
        weight_text(decision.weights[name]),
        f"{evaluation.shares[name]}%",
        *(["" if least is None else fit_number(least)] if decision.must_haves else []),
        *(UNKNOWN if fit.unknown else fit_number(fit.value) for fit in fits),
    ]


def _statements(snapshot: Snapshot, series: tuple[Series, ...]) -> list[dict[str, Any]]:
    return [
        {
            "signal": signal.title,
            "breakable": sum(len(said.text) for said in signal.statements.values()) > _UNBROKEN_STATEMENTS
            or len(signal.statements) > _MOST_UNBROKEN,
            "said": [
                {"candidate": one.name, "role": one.role, "text": signal.statement(one.candidate)}
                for one in series
                if one.candidate in signal.statements
            ],
        }
        for signal in snapshot.decision.comparison.signals
        if signal.statements
    ]
