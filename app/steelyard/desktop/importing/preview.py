"""What a draft would become: the decision, what follows from it, and how it differs from what is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.comparison.versions import compare
from steelyard.decision.edits import take_version
from steelyard.desktop.state.draws import is_small
from steelyard.importing import sources
from steelyard.importing.again import is_next_version, says_the_same
from steelyard.importing.document import to_decision
from steelyard.importing.draft import Draft, begin
from steelyard.importing.faults import ImportFailedError
from steelyard.importing.marking import MarkedCell, mark_cells
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.language.grammar import sentences
from steelyard.wording.versions import describe_given_up, describe_new_answer, describe_new_comparison

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from steelyard.decision.model import Decision
    from steelyard.importing.grid import Source
    from steelyard.scoring.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class News:
    """How a table differs from its version in the decision that is open: said, and each change in a line."""

    said: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """A draft with all that the dialog shows of it.

    `known` is the decision that was open if this is another version of its table, and `news` what it says
    otherwise, both None if not; without lines it says the same.
    """

    draft: Draft
    cells: tuple[tuple[MarkedCell, ...], ...]
    snapshot: Snapshot
    day: date
    known: Decision | None = None
    news: News | None = None


def read_file(file: Path, day: date, known: Decision) -> Preview:
    """Return what a file would become; `known` is the decision that is open.

    Raises:
        ImportFailedError: it cannot be read, or holds no comparison.
    """
    return _first(sources.read_file(file), day, known)


def read_copied(html: str, text: str, day: date, known: Decision) -> Preview:
    """Return what a text that was copied would become, with its HTML where it has one.

    Raises:
        ImportFailedError: it holds no comparison.
    """
    return _first(sources.read_clipboard(html=html, text=text), day, known)


def preview(draft: Draft, day: date, known: Decision | None = None) -> Preview:
    """Return what a draft would become if it were taken on a day.

    Raises:
        ImportFailedError: nothing can be made of it.
    """
    decision = to_decision(draft.imported, day=day)
    snapshot = take_snapshot(decision, trials=is_small(decision), knowing=False)
    news = _news(decision, known) if known is not None else None
    return Preview(draft, mark_cells(draft.imported), snapshot, day, known, news)


def _first(source: Source, day: date, known: Decision) -> Preview:
    """Read a source; a new version of what is open is read as the version before was."""
    draft, origin = begin(source), known.comparison.origin
    if origin is None or not is_next_version(draft.imported, known.comparison):
        return preview(draft, day)
    try:
        return preview(begin(source, origin.reading), day, known)
    except ImportFailedError:
        return preview(draft, day, known)


def _news(decision: Decision, known: Decision) -> News:
    if says_the_same(decision.comparison, known):
        return News("It says what it said before.", ())
    taken = take_version(known, decision.comparison)
    made = decision.comparison.model_copy(update={"origin": known.comparison.origin})  # it always differs
    changes = compare(known.comparison, made)
    before, after = (take_snapshot(one, trials=is_small(one), knowing=False) for one in (known, taken))
    said = sentences(
        describe_new_comparison(changes), describe_new_answer(before, after), describe_given_up(known, taken)
    )
    return News(said, tuple(change.text for change in changes.changes))
