"""The head of a table: which row names the columns, which column names the rows, what stands above."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from steelyard.importing.cells import NUMBER, PERCENT, TEXT, WORD, blank_key, ways_to_say
from steelyard.importing.folding import fold
from steelyard.importing.grid import EMPTY, Cell, Grid, Row
from steelyard.importing.roles import is_filled
from steelyard.importing.vocabulary import are_directions, has_role, names_criteria, names_options
from steelyard.importing.words.parts import GROUP, IDENTITY, RANK, WEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

_DEEPEST_HEAD = 12
_LABEL_COLUMNS = 3
_RATED = frozenset({"number", "sign", "stars", "fraction", "percent", "price", "measure", "pugh"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A table with its header known: the names of the columns, the rows below, the columns that name rows.

    `rows` are the numbers of the body's rows in the grid; `label` is None where nothing names the rows.
    """

    head: Row
    body: tuple[Row, ...]
    rows: tuple[int, ...]
    label: int | None = 0
    group: int | None = None
    notices: tuple[str, ...] = ()

    @property
    def corner(self) -> str:
        """What stands over the names of the rows."""
        return self.head[self.label].line if self.label is not None else ""


def frame_of(grid: Grid) -> Frame | None:
    """Return a table with its header, None where nothing stands below one."""
    if grid.width < 2:
        return None
    at = _head_row(grid)
    head, below = grid.rows[at], at + 1
    if _is_second_head(head, grid.rows[below : below + 2]):
        head, below = _joined_head(head, grid.rows[below]), below + 1
    numbered = [(n, row) for n, row in enumerate(grid.rows) if n >= below and not _repeats(row, head)]
    numbered = [(n, row) for n, row in numbered if any(cell.text for cell in row)]
    if not numbered:
        return None
    frame = Frame(head, tuple(row for _, row in numbered), tuple(n for n, _ in numbered))
    frame = _with_labels(frame)
    return _without_continuations(frame)


def _head_row(grid: Grid) -> int:
    if grid.head is not None and grid.head >= 1:
        return min(grid.head - 1, len(grid.rows) - 1) if grid.head == 1 else _first_wide(grid)
    return _first_wide(grid)


def _first_wide(grid: Grid) -> int:
    """Return the first row that is filled over most of its width with names rather than numbers."""
    for at, row in enumerate(grid.rows[:_DEEPEST_HEAD]):
        distinct = {cell.text for cell in row if cell.text}
        if len(distinct) < 2 or sum(bool(cell.text) for cell in row) < max(2, 0.5 * grid.width):
            continue
        if at == 0 or not any(_is_number(cell) for cell in row[1:]):
            return at
    return 0


def _is_second_head(head: Row, below: Sequence[Row]) -> bool:
    """Two header rows: names that span columns, and below them parts that repeat."""
    if len(below) < 2:
        return False
    spans = [cell.text for cell in head[1:] if cell.text]
    second = [cell.text for cell in below[0][1:] if cell.text]
    repeated = len(spans) > len(set(spans)) or (0 < len(spans) <= len(second) / 2)
    parts = len(second) > len(set(second)) and not any(
        _is_number(cell) or _is_rated(cell) for cell in below[0]
    )
    same_corner = below[0][0].text in ("", head[0].text)
    under = below[0][0].spanned and len(spans) > len(set(spans)) and not any(map(_is_number, below[0]))
    return (repeated and parts and (same_corner or below[0][0].spanned)) or under


def _joined_head(head: Row, second: Row) -> Row:
    joined: list[Cell] = []
    above = EMPTY
    for first, below in zip(head, second, strict=True):
        above = first if first.text else above
        if not below.text or below.text == first.text:
            joined.append(first)
        else:
            name = f"{above.line} {below.line}".strip()
            joined.append(replace(above, raw=name, text=name))
    return tuple(joined)


def _repeats(row: Row, head: Row) -> bool:
    return [cell.text for cell in row] == [cell.text for cell in head]


def _with_labels(frame: Frame) -> Frame:
    """Find the column that names the rows, and one before it that groups them."""
    width = len(frame.head)
    columns = [[row[at] for row in frame.body] for at in range(min(width, _LABEL_COLUMNS))]
    candidates = [at for at in range(len(columns)) if not _is_identity(frame.head[at].line, columns[at])]
    if not candidates:
        return frame
    first = candidates[0]
    if _is_unnamed(frame, columns[first]):
        return replace(frame, label=None)
    second = candidates[1] if len(candidates) > 1 else None
    if second is not None and second < width - 2 and _is_group(frame, first, second):
        return replace(frame, label=second, group=first)
    if second is not None and has_role(frame.head[first].line, WEIGHT):
        return replace(frame, label=second)
    return replace(frame, label=first)


def _is_identity(name: str, cells: list[Cell]) -> bool:
    filled = [cell.text for cell in cells if cell.text]
    counted = [text for text in filled if text.strip(".# ").isdecimal() or text[0] in "🥇🥈🥉"]
    return (
        (has_role(name, IDENTITY) or has_role(name, RANK))
        and len(counted) >= len(filled) * 0.7
        and len(filled) > 0
    )


def _is_unnamed(frame: Frame, cells: list[Cell]) -> bool:
    """The first column holds values as the others do, so that nothing names the rows."""
    if not frame.head[0].text or names_criteria(frame.head[0].line) or names_options(frame.head[0].line):
        return False
    filled = [cell for cell in cells if cell.text and not are_directions([cell.text])]
    numbers = [cell for cell in filled if _is_number(cell)]
    integers = [cell.text.strip().isdecimal() and len(cell.text.strip()) == 4 for cell in filled]
    others = [row[1] for row in frame.body if row[1].text and not are_directions([row[1].text])]
    return (
        len(filled) >= 2
        and len(numbers) == len(filled)
        and not all(integers)
        and sum(_is_number(cell) for cell in others) >= len(others) * 0.8
        and [cell.text for cell in filled] != [str(n) for n in range(1, len(filled) + 1)]
    )


def _is_group(frame: Frame, first: int, second: int) -> bool:
    group = [row[first] for row in frame.body]
    names = [row[second] for row in frame.body]
    distinct = {fold(cell.text) for cell in names if cell.text}
    if len(distinct) < sum(bool(cell.text) for cell in names) * 0.8 or any(
        _is_number(cell) for cell in names
    ):
        return False
    repeated = any(
        (a.text == b.text and a.text) or (a.text and not b.text) for a, b in itertools.pairwise(group)
    )
    named = names_criteria(frame.head[second].line) or has_role(frame.head[first].line, GROUP)
    filled = all(cell.text for cell in names)
    short = [cell for cell in names if cell.text and blank_key(cell.text) is None and not _is_rated(cell)]
    rest = [row[at] for row in frame.body for at in range(second + 1, len(row)) if row[at].text]
    rated = sum(_is_rated(cell) for cell in rest) >= max(1, len(rest) * 0.4)
    worded = sum(_is_word(cell) for cell in rest) >= max(4, len(rest) * 0.6)
    return repeated and filled and len(short) == len(names) and (named or rated or worded)


def _without_continuations(frame: Frame) -> Frame:
    """Join rows without a name to the row above: cells of several lines written as several rows."""
    label = frame.label
    if label is None or frame.group is not None:
        return _filled_groups(frame)
    body: list[Row] = []
    rows: list[int] = []
    joined = 0
    for number, row in zip(frame.rows, frame.body, strict=True):
        if body and not row[label].text and _continues(row, label):
            body[-1] = tuple(_appended(a, b) for a, b in zip(body[-1], row, strict=True))
            joined += 1
        else:
            body.append(row)
            rows.append(number)
    if not joined:
        return frame
    notice = f"{joined} row{'s' if joined > 1 else ''} without a name joined to the one above."
    return replace(frame, body=tuple(body), rows=tuple(rows), notices=(*frame.notices, notice))


def _continues(row: Row, label: int) -> bool:
    filled = [cell for at, cell in enumerate(row) if at != label and cell.text]
    return bool(filled) and not any(_is_rated(cell) or "total" in fold(cell.text)[:8] for cell in filled)


def _appended(first: Cell, second: Cell) -> Cell:
    if not second.text or second.text == first.text:
        return first
    return replace(
        first,
        raw="\n".join(filter(None, [first.raw, second.raw])),
        text="\n".join(filter(None, [first.text, second.text])),
        links=(*first.links, *second.links),
        notes=(*first.notes, *second.notes),
    )


def _filled_groups(frame: Frame) -> Frame:
    if frame.group is None:
        return frame
    group, body = EMPTY, []
    for row in frame.body:
        group = row[frame.group] if row[frame.group].text else group
        body.append((*row[: frame.group], group, *row[frame.group + 1 :]))
    return replace(frame, body=tuple(body))


def _is_number(cell: Cell) -> bool:
    said = ways_to_say(cell.text)
    return bool(said) and any(
        one.form in (NUMBER, PERCENT) and one.unit in ("", "%") and not one.remark for one in said
    )


def _is_rated(cell: Cell) -> bool:
    said = ways_to_say(cell.text)
    return (
        bool(said)
        and said[0].form in _RATED
        and said[0].form != TEXT
        and is_filled(cell)
        and said[0].unit != "?"
    )


def _is_word(cell: Cell) -> bool:
    said = ways_to_say(cell.text)
    return bool(said) and said[0].form == WORD
