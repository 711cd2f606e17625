"""The decision as CSV for spreadsheets: one row a requirement and candidate, RFC 4180, safe from formulas."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from steelyard.wording.result.explanation import explain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.comparison.model import Requirement, Signal
    from steelyard.scoring.snapshot import Snapshot

COLUMNS = (
    "signal", "theme", "requirement", "weight", "share_percent", "least_fit", "candidate", "fit", "fit_low",
    "fit_high", "known", "measured", "evidence", "reason", "source", "source_url", "statement",
)  # fmt: skip
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 # OWASP: CSV injection


def decision_csv(snapshot: Snapshot, *, filter_note: str = "") -> bytes:
    """Return weights, shares, fits and reasons; then the score of each candidate.

    Text that a spreadsheet would take for a formula starts with an apostrophe. A note on filters is a
    last row of its own.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for signal in snapshot.decision.comparison.signals:
        for requirement in signal.requirements:
            writer.writerows(_rows(snapshot, signal, requirement))
        if not signal.requirements:
            writer.writerows(_guidance(snapshot, signal))
    writer.writerows(_scores(snapshot))
    if filter_note:
        writer.writerow(_padded(signal="Note", statement=neutralise(filter_note)))
    return buffer.getvalue().encode("utf-8")


def neutralise(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _rows(snapshot: Snapshot, signal: Signal, requirement: Requirement) -> Iterator[list[str]]:
    decision, evaluation = snapshot.decision, snapshot.evaluation
    sources = decision.comparison.sources
    least = decision.must_haves.get(requirement.id)
    for candidate in decision.comparison.candidates:
        fit = evaluation.fits[requirement.id][candidate.id]
        source = sources[fit.source] if fit.source else None
        yield [
            neutralise(signal.title),
            neutralise(signal.theme),
            neutralise(requirement.name),
            _number(decision.weights[requirement.id]),
            str(evaluation.shares[requirement.id]),
            "" if least is None else _number(least),
            neutralise(candidate.name),
            "" if fit.unknown else _number(fit.value),
            _number(fit.low),
            _number(fit.high),
            "no" if fit.unknown else "yes",
            neutralise(fit.measured),
            fit.evidence.value,
            neutralise(fit.because),
            neutralise(source.title) if source else "",
            source.url if source else "",
            neutralise(signal.statement(candidate.id)),
        ]


def _guidance(snapshot: Snapshot, signal: Signal) -> Iterator[list[str]]:
    for candidate in snapshot.decision.comparison.candidates:
        if statement := signal.statement(candidate.id):
            yield _padded(
                signal=neutralise(signal.title),
                theme=neutralise(signal.theme),
                candidate=neutralise(candidate.name),
                statement=neutralise(statement),
            )


def _scores(snapshot: Snapshot) -> Iterator[list[str]]:
    for line in explain(snapshot).results:
        score = snapshot.evaluation.standing(line.candidate).score
        yield _padded(
            signal="Score",
            candidate=neutralise(line.name),
            fit="" if score is None else repr(score),
            statement=neutralise(line.note),
        )


def _padded(**cells: str) -> list[str]:
    return [cells.get(column, "") for column in COLUMNS]


def _number(value: float) -> str:
    return f"{value:.6g}"
