"""The decision as CSV for spreadsheets: a row a requirement and candidate, scores in rows of their own.

RFC 4180, with a mark of its encoding at the start, which some spreadsheets need; safe from formulas.
"""

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
    "says", "note", "score",
)  # fmt: skip
_NUMBERS = frozenset({"weight", "share_percent", "least_fit", "fit", "fit_low", "fit_high", "score"})
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 # OWASP: CSV injection


def decision_csv(snapshot: Snapshot, *, filter_note: str = "", semicolon: bool = False) -> bytes:
    """Return weights, shares, fits and reasons; then the score of each candidate.

    With `semicolon` cells are parted by one and numbers have a decimal comma, as spreadsheets in much of
    Europe expect. Text that a spreadsheet would take for a formula starts with an apostrophe. A note on
    filters is a last row of its own.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n", delimiter=";" if semicolon else ",")
    writer.writerow(COLUMNS)
    for row in _all_rows(snapshot, filter_note):
        writer.writerow(_with_commas(row) if semicolon else row)
    return buffer.getvalue().encode("utf-8-sig")


def _all_rows(snapshot: Snapshot, filter_note: str) -> Iterator[list[str]]:
    for signal in snapshot.decision.comparison.signals:
        for requirement in signal.requirements:
            yield from _rows(snapshot, signal, requirement)
        if not signal.requirements:
            yield from _guidance(snapshot, signal)
    yield from _scores(snapshot)
    if filter_note:
        yield _padded(signal="Note", note=neutralise(filter_note))


def _with_commas(row: list[str]) -> list[str]:
    return [
        cell.replace(".", ",") if column in _NUMBERS else cell
        for column, cell in zip(COLUMNS, row, strict=True)
    ]


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
            neutralise(fit.word or fit.raw),
            neutralise(fit.note),
            "",
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
    for line in explain(snapshot).answer.results:
        score = snapshot.evaluation.standing(line.candidate).score
        yield _padded(
            signal="Score",
            candidate=neutralise(line.name),
            note=neutralise(line.note),
            score="" if score is None else repr(score),
        )


def _padded(**cells: str) -> list[str]:
    return [cells.get(column, "") for column in COLUMNS]


def _number(value: float) -> str:
    return f"{value:.6g}"
