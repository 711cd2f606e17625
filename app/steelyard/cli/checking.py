"""The command that checks files: their faults, what they hold, and what an expert would say of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from steelyard.cli.inputs import STANDARD_INPUT, STANDARD_INPUT_NAME, InputError, open_input
from steelyard.cli.output import print_json
from steelyard.comparison.ages import cell_days, days_before
from steelyard.comparison.fits import unknown_cells
from steelyard.comparison.model import Comparison
from steelyard.documents.characters import printable
from steelyard.documents.faults import DocumentError, Fault
from steelyard.wording.contents import describe_contents

if TYPE_CHECKING:
    import argparse

    from steelyard.comparison.ages import CellDay
    from steelyard.decision.files import Opened
    from steelyard.decision.model import Decision
    from steelyard.scoring.judgement import Doubt


@dataclass(frozen=True, slots=True)
class Checked:
    """One file as it was found: what it holds and what is to be said of it, or its faults."""

    name: str
    document: Comparison | Decision | None = None
    notices: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    refusal: str = ""
    doubts: tuple[Doubt, ...] = ()
    stale: tuple[CellDay, ...] = ()

    @property
    def comparison(self) -> Comparison | None:
        """The comparison of the file, None where it has faults."""
        return self.document if isinstance(self.document, Comparison | None) else self.document.comparison


def check(options: argparse.Namespace) -> int:
    """Say of each file what is wrong with it, else what it holds; status 1 where anything is wrong."""
    files = [_look_at(file, options) for file in options.files]
    if options.json:
        print_json({"files": [_figures(file) for file in files]})
    else:
        for file in files:
            print("\n".join(_lines(file)))
    at_fault = any(file.document is None or file.stale or (options.strict and file.doubts) for file in files)
    return 1 if at_fault else 0


def _look_at(file: str, options: argparse.Namespace) -> Checked:
    name = STANDARD_INPUT_NAME if file == STANDARD_INPUT else file
    try:
        opened: Opened = open_input(file)
    except DocumentError as error:
        return Checked(name, faults=error.faults, refusal=str(error))
    except InputError as error:
        fault = Fault(1, 1, "", str(error).removeprefix(printable(f"{file}: ")))
        return Checked(name, faults=(fault,), refusal=str(error))
    if opened.turned:
        return Checked(name, faults=opened.turned, refusal=str(DocumentError(name, opened.turned)))
    found = Checked(name, opened.document)
    comparison = found.comparison
    assert comparison is not None
    return Checked(
        name,
        opened.document,
        opened.told,
        doubts=_judge(comparison) if options.deep or options.strict else (),
        stale=_find_stale(comparison, options.stale) if options.stale else (),
    )


def _judge(comparison: Comparison) -> tuple[Doubt, ...]:
    from steelyard.scoring.judgement import judge

    return judge(comparison)


def _find_stale(comparison: Comparison, age: tuple[int, str]) -> tuple[CellDay, ...]:
    """Return the cells that are older, or of no day at all; first those that could turn an answer."""
    from steelyard.scoring.judgement import order_by_reach

    since = days_before(date.today(), *age)
    old = [cell for cell in cell_days(comparison) if cell.is_older_than(since)]
    return order_by_reach(comparison, old)


def _lines(file: Checked) -> list[str]:
    if file.comparison is None:
        return [file.refusal]
    doubts = [f"{_place(file, one['at'])}: {one['text']} [{one['kind']}]" for one in _warnings(file)]
    stale = [f"{_place(file, cell.at)}: {_age(cell)}" for cell in file.stale]
    said = [
        f"{file.name}: {describe_contents(file.comparison)}",
        *(f"{file.name}: {notice}" for notice in file.notices),
        *doubts,
        *stale,
    ]
    return [printable(line) for line in said]


def _place(file: Checked, at: str) -> str:
    return f"{file.name}: {at}" if at else file.name


def _age(cell: CellDay) -> str:
    return f"last looked at on {cell.day}" if cell.day else "no day is stated"


def _warnings(file: Checked) -> list[dict[str, str]]:
    if not file.doubts:
        return []
    from steelyard.wording.doubts import describe_doubt

    return [{"kind": one.kind, "at": one.part, "text": describe_doubt(one)} for one in file.doubts]


_COUNTED = ("options", "combinations", "signals", "requirements")


def _figures(file: Checked) -> dict[str, Any]:
    comparison = file.comparison
    unknown = unknown_cells(comparison) if comparison else ()
    return {
        "file": file.name,
        "kind": file.document.kind if file.document else None,
        "title": file.document.title if file.document else None,
        **{part: len(getattr(comparison, part)) if comparison else None for part in _COUNTED},
        "unknown": [
            {"candidate": candidate, "requirement": requirement} for requirement, candidate in unknown
        ],
        "notices": list(file.notices),
        "warnings": _warnings(file),
        "stale": [{"at": cell.at, "day": cell.day and cell.day.isoformat()} for cell in file.stale],
        "faults": [asdict(fault) for fault in file.faults],
    }
