"""What a draft would become: the decision, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.desktop.state.draws import is_small
from steelyard.importing import sources
from steelyard.importing.document import to_decision
from steelyard.importing.draft import Draft, begin
from steelyard.importing.marking import MarkedCell, mark_cells
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from steelyard.scoring.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Preview:
    """A draft with all that the dialog shows of it."""

    draft: Draft
    cells: tuple[tuple[MarkedCell, ...], ...]
    snapshot: Snapshot
    day: date


def read_file(file: Path, day: date) -> Preview:
    """Return what a file would become.

    Raises:
        ImportFailedError: it cannot be read, or holds no comparison.
    """
    return preview(begin(sources.read_file(file)), day)


def read_copied(html: str, text: str, day: date) -> Preview:
    """Return what a text that was copied would become, with its HTML where it has one.

    Raises:
        ImportFailedError: it holds no comparison.
    """
    return preview(begin(sources.read_clipboard(html=html, text=text)), day)


def preview(draft: Draft, day: date) -> Preview:
    """Return what a draft would become if it were taken on a day.

    Raises:
        ImportFailedError: nothing can be made of it.
    """
    decision = to_decision(draft.imported, day=day)
    snapshot = take_snapshot(decision, trials=is_small(decision), knowing=False)
    return Preview(draft, mark_cells(draft.imported), snapshot, day)
