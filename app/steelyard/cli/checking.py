"""The command that checks files: their faults, what they hold, and what an expert would say of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from steelyard.cli.inputs import STANDARD_INPUT, STANDARD_INPUT_NAME, InputError, open_input
from steelyard.cli.output import print_json
from steelyard.comparison.fits import unknown_cells
from steelyard.comparison.model import Comparison
from steelyard.documents.characters import printable
from steelyard.documents.faults import DocumentError, Fault
from steelyard.wording.contents import describe_contents

if TYPE_CHECKING:
    import argparse

    from steelyard.decision.files import Opened
    from steelyard.decision.model import Decision


@dataclass(frozen=True, slots=True)
class Checked:
    """One file as it was found: what it holds, or its faults."""

    name: str
    document: Comparison | Decision | None = None
    notices: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    refusal: str = ""

    @property
    def comparison(self) -> Comparison | None:
        """The comparison of the file, None where it has faults."""
        return self.document if isinstance(self.document, Comparison | None) else self.document.comparison


def check(options: argparse.Namespace) -> int:
    """Say of each file what is wrong with it, else what it holds; status 1 where anything is wrong."""
    files = [_look_at(file) for file in options.files]
    if options.json:
        print_json({"files": [_figures(file) for file in files]})
    else:
        for file in files:
            print("\n".join(_lines(file)))
    return 1 if any(file.document is None for file in files) else 0


def _look_at(file: str) -> Checked:
    name = STANDARD_INPUT_NAME if file == STANDARD_INPUT else file
    try:
        opened: Opened = open_input(file)
    except DocumentError as error:
        return Checked(name, faults=error.faults, refusal=str(error))
    except InputError as error:
        fault = Fault(1, 1, "", str(error).removeprefix(printable(f"{file}: ")))
        return Checked(name, faults=(fault,), refusal=str(error))
    return Checked(name, opened.document, opened.notices)


def _lines(file: Checked) -> list[str]:
    if file.comparison is None:
        return [file.refusal]
    return [
        printable(f"{file.name}: {describe_contents(file.comparison)}"),
        *(printable(f"{file.name}: {notice}") for notice in file.notices),
    ]


def _figures(file: Checked) -> dict[str, Any]:
    comparison = file.comparison
    unknown = unknown_cells(comparison) if comparison else ()
    return {
        "file": file.name,
        "kind": file.document.kind if file.document else None,
        "title": file.document.title if file.document else None,
        "options": len(comparison.options) if comparison else None,
        "combinations": len(comparison.combinations) if comparison else None,
        "signals": len(comparison.signals) if comparison else None,
        "requirements": len(comparison.requirements) if comparison else None,
        "unknown": [
            {"candidate": candidate, "requirement": requirement} for requirement, candidate in unknown
        ],
        "notices": list(file.notices),
        "faults": [asdict(fault) for fault in file.faults],
    }
