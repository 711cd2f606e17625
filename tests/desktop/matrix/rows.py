"""Rows and heads of the table of a decision or snapshot, in the file's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.desktop.matrix.arrangement import arrange
from steelyard.desktop.matrix.heading import Heading, build_headings
from steelyard.desktop.matrix.row_state import TableRow, build_rows
from steelyard.desktop.state.view import View
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.desktop.matrix.model import MatrixModel
    from steelyard.scoring.snapshot import Snapshot

AS_IN_THE_FILE = View(order="original")


def rows_of(snapshot: Snapshot, unfolded: str = "") -> tuple[TableRow, ...]:
    arranged = arrange(snapshot, AS_IN_THE_FILE)
    return build_rows(snapshot, arranged, frozenset(unfolded.split()))


def headings_of(decision: Decision) -> tuple[Heading, ...]:
    snapshot = take_snapshot(decision)
    return build_headings(snapshot, arrange(snapshot, AS_IN_THE_FILE).candidates)


def show(model: MatrixModel, decision: Decision, view: View = AS_IN_THE_FILE) -> None:
    snapshot = take_snapshot(decision)
    model.show_snapshot(snapshot, arrange(snapshot, view), view)
