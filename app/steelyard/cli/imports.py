"""The command that turns a table into a comparison or a decision."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.cli.inputs import InputError

if TYPE_CHECKING:
    import argparse

    from steelyard.comparison.origin import Reading
    from steelyard.importing.grid import Source
    from steelyard.importing.result import Imported

STANDARD_INPUT = STANDARD_OUTPUT = "-"
_DECISION_ENDINGS = (".decision.yaml", ".decision.yml", ".steelyard")
_ENDINGS = (".yaml", ".yml")


def import_table(options: argparse.Namespace) -> int:
    """Read a table, say what was guessed, and write the comparison or the decision."""
    from steelyard.importing.faults import ImportFailedError

    if options.json and not options.dry_run:
        options.parser.error("argument --json: only with --dry-run")
    if str(options.output) == STANDARD_OUTPUT:
        options.output = None
    if options.output is not None:
        _require_output(options.output, force=options.force)
    try:
        imported = _read(options)
    except ImportFailedError as error:
        raise InputError(str(error)) from error
    if options.dry_run:
        _print_reading(imported, as_json=options.json)
        return 0
    _write(imported, options)
    _print_remarks(imported)
    return 0


def _require_output(out: Path, *, force: bool) -> None:
    if not out.name.casefold().endswith((*_DECISION_ENDINGS, *_ENDINGS)):
        raise InputError(f"{out}: the name must end in .yaml, or in .decision.yaml for a decision")
    if not out.parent.is_dir():
        raise InputError(f"{out}: there is no folder {str(out.parent)!r}")
    if out.exists() and not force:
        raise InputError(f"{out}: exists already; add --force to replace it")


def _read(options: argparse.Namespace) -> Imported:
    from steelyard.importing.reading import read_reading
    from steelyard.importing.result import import_source

    saved: Reading | None = read_reading(options.reading) if options.reading is not None else None
    return import_source(_source(options.source), table=options.table, saved=saved)


def _source(given: str) -> Source:
    from steelyard.importing.grid import MOST_BYTES
    from steelyard.importing.sources import read_file, read_source

    if given != STANDARD_INPUT:
        return read_file(Path(given))
    return read_source(sys.stdin.buffer.read(MOST_BYTES + 1), "")


def _print_reading(imported: Imported, *, as_json: bool) -> None:
    if as_json:
        from steelyard.importing.figures import import_figures

        print(json.dumps(import_figures(imported), ensure_ascii=False, indent=2))
        return
    from steelyard.importing.summary import summary_lines

    print("\n".join(summary_lines(imported)))


def _write(imported: Imported, options: argparse.Namespace) -> None:
    from steelyard.decision.files import write_decision
    from steelyard.documents.dumping import dump
    from steelyard.documents.writing import write_atomically
    from steelyard.importing.document import comparison_document, to_comparison, to_decision

    out: Path | None = options.output
    today = date.today()
    if out is not None and out.name.casefold().endswith(_DECISION_ENDINGS):
        text = write_decision(to_decision(imported, day=today))
    else:
        to_comparison(imported, day=today)  # what is written can be read again
        text = dump(comparison_document(imported, day=today))
    if out is None:
        sys.stdout.write(text)
    else:
        write_atomically(out, text.encode(), replace=options.force)


def _print_remarks(imported: Imported) -> None:
    from steelyard.importing.summary import remark_lines

    for line in remark_lines(imported):
        print(line, file=sys.stderr)
