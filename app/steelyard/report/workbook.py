"""The decision as a workbook: the matrix with weights, live formulas for shares and scores, the grounds."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from typing import TYPE_CHECKING, Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from steelyard.report.spreadsheet import decision_csv

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from steelyard.comparison.fits import Fit
    from steelyard.scoring.snapshot import Snapshot

MATRIX, GROUNDS = "Comparison", "Grounds"
_HEAD_ROW = 3
_THEME, _SIGNAL, _REQUIREMENT, _LEAST, _WEIGHT, _SHARE, _FIRST = range(7)
_HEADS = ("Theme", "Signal", "Requirement", "Must be at least", "Weight (0 to 10)", "Share")
_WIDTHS = (16, 24, 38, 16, 16, 8)
_EPOCH = datetime(2000, 1, 1)
"""The clock is never written, so that the same decision gives the same bytes."""
_SAME = 1e-9


def decision_workbook(snapshot: Snapshot, *, filter_note: str = "") -> bytes:
    """Return an XLSX whose scores follow a changed weight or fit; each formula stands with its value."""
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": snapshot.decision.title, "created": _EPOCH})
    _Matrix(book, snapshot).write()
    _write_grounds(book, snapshot, filter_note)
    book.close()
    return buffer.getvalue()


class _Matrix:
    """Writes one row a requirement, one column a candidate, and the scores below."""

    def __init__(self, book: Workbook, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.sheet: Worksheet = book.add_worksheet(MATRIX)
        self.bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.percent = book.add_format({"num_format": "0%"})
        self.decimal = book.add_format({"num_format": "0.00", "bold": True})
        self.unknown = book.add_format({"italic": True, "font_color": "#777777"})
        self.first_row = _HEAD_ROW + 1
        self.last_row = _HEAD_ROW + len(snapshot.decision.comparison.requirements)

    def write(self) -> None:
        decision, sheet = self.snapshot.decision, self.sheet
        sheet.write_string(0, 0, decision.title, self.bold)
        sheet.write_string(1, 0, "Change a weight or a fit (0 to 5): shares and scores follow.")
        for column, head in enumerate(_HEADS):
            sheet.write_string(_HEAD_ROW, column, head, self.bold)
            sheet.set_column(column, column, _WIDTHS[column])
        for column, candidate in enumerate(decision.comparison.candidates, _FIRST):
            sheet.write_string(_HEAD_ROW, column, candidate.name, self.bold)
            sheet.set_column(column, column, 14)
        self._write_requirements()
        self._write_scores()
        sheet.freeze_panes(_HEAD_ROW + 1, _FIRST)

    def _write_requirements(self) -> None:
        decision, comparison = self.snapshot.decision, self.snapshot.decision.comparison
        for row, requirement in enumerate(comparison.requirements, self.first_row):
            signal = comparison.signal_of[requirement.id]
            for column, text in (
                (_THEME, signal.theme),
                (_SIGNAL, signal.title),
                (_REQUIREMENT, requirement.name),
            ):
                self.sheet.write_string(row, column, text)
            least = decision.must_haves.get(requirement.id)
            if least is not None:
                self.sheet.write_number(row, _LEAST, least)
            self.sheet.write_number(row, _WEIGHT, decision.weights[requirement.id])
            weight = xl_rowcol_to_cell(row, _WEIGHT)
            share = f"=IF(SUM({self._weights})=0,0,{weight}/SUM({self._weights}))"
            exact = self.snapshot.evaluation.exact_shares.get(requirement.id, 0.0)
            self.sheet.write_formula(row, _SHARE, share, self.percent, exact)
            for column, candidate in enumerate(comparison.candidates, _FIRST):
                self._write_fit(row, column, self.snapshot.evaluation.fits[requirement.id][candidate.id])

    def _write_fit(self, row: int, column: int, fit: Fit) -> None:
        self.sheet.write_number(row, column, fit.value, self.unknown if fit.unknown else None)
        said = ["Not known"] if fit.unknown else []
        said += [text for text in (fit.word or fit.raw, fit.measured, fit.because, fit.note) if text]
        if said:
            self.sheet.write_comment(row, column, "\n".join(dict.fromkeys(said))[:2_000])

    def _write_scores(self) -> None:
        taken, score = self.last_row + 1, self.last_row + 2
        self.sheet.write_string(taken, _REQUIREMENT, "Taken off (price of a further system, enough)")
        self.sheet.write_string(score, _REQUIREMENT, "Score (0 to 5)", self.bold)
        self.sheet.write_string(score + 1, _REQUIREMENT, "Must-haves")
        for column, candidate in enumerate(self.snapshot.decision.comparison.candidates, _FIRST):
            standing = self.snapshot.evaluation.standing(candidate.id)
            if standing.score is not None:
                self.sheet.write_number(taken, column, self._taken(candidate.id, standing.score))
                fits = xl_range_abs(self.first_row, column, self.last_row, column)
                mean = f"SUMPRODUCT({self._weights},{fits})/SUM({self._weights})"
                formula = f'=IF(SUM({self._weights})=0,"",{mean}-{xl_rowcol_to_cell(taken, column)})'
                self.sheet.write_formula(score, column, formula, self.decimal, standing.score)
            self.sheet.write_string(score + 1, column, "met" if standing.eligible else "not met")

    def _taken(self, candidate: str, score: float) -> float:
        evaluation = self.snapshot.evaluation
        mean = sum(
            share * evaluation.fits[name][candidate].value for name, share in evaluation.exact_shares.items()
        )
        return mean - score if abs(mean - score) > _SAME else 0.0

    @property
    def _weights(self) -> str:
        area: str = xl_range_abs(self.first_row, _WEIGHT, self.last_row, _WEIGHT)
        return area


def _write_grounds(book: Workbook, snapshot: Snapshot, filter_note: str) -> None:
    sheet: Any = book.add_worksheet(GROUNDS)
    text = decision_csv(snapshot, filter_note=filter_note).decode("utf-8-sig")
    for row, cells in enumerate(csv.reader(io.StringIO(text, newline=""))):
        for column, cell in enumerate(cells):
            if cell:
                sheet.write_string(row, column, cell.removeprefix("'") if row else cell)
    sheet.freeze_panes(1, 0)
