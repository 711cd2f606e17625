"""Why a file was not opened, in a sentence for people who never saw YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from steelyard.documents.characters import printable
from steelyard.wording.places import place_in_words

if TYPE_CHECKING:
    from steelyard.documents.faults import DocumentError, Fault

_UNCHANGED = "What you are working on is unchanged."
_OPENS = "Steelyard opens comparisons and decisions, in files that say so on a line “kind: …”."
_KIND = re.compile(rb"^[\s{]*[\"']?kind[\"']?\s*:", re.MULTILINE)
_TABLE_NAMES = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".numbers"})
_DELIMITERS = b",;\t|"
_LEAST_LINES = 2
_MISSING = re.compile(r'the key "(.+)" is missing')


@dataclass(frozen=True, slots=True)
class Refusal:
    """What happened, where the fault is and what it means for the work; all faults, where there are more."""

    happened: str
    meaning: str
    details: str = ""


def describe_refusal(
    error: DocumentError, content: bytes | None, *, refused: str = "was not opened"
) -> Refusal:
    """Return why a file was not opened, or what else was `refused`.

    `content` is what was read of it, None where nothing could be.
    """
    path = PurePath(error.name)
    name, first = printable(path.name), error.faults[0]
    if content is None:
        return Refusal(f"“{name}” {refused}: {first.message}.", _UNCHANGED)
    if is_table(path, content):
        return Refusal(f"“{name}” is a table, not a comparison or a decision.", f"{_UNCHANGED}\n{_OPENS}")
    if not _KIND.search(content):
        return Refusal(f"“{name}” is neither a comparison nor a decision.", f"{_UNCHANGED}\n{_OPENS}")
    count = len(error.faults)
    return Refusal(
        f"“{name}” {refused}: it has {'a fault' if count == 1 else f'{count:,} faults'}.",
        f"{describe_fault(first)}\n{_UNCHANGED}",
        str(error) if count > 1 else "",
    )


def describe_fault(fault: Fault) -> str:
    """Return a fault as a sentence: "Line 25, third signal: it has no title." """
    where = place_in_words(fault.path)
    message = _MISSING.sub(lambda missing: f"it has no {missing[1].replace('_', ' ')}", fault.message)
    said = f"Line {fault.line}, {where}: {message}" if where else f"Line {fault.line}: {message}"
    return printable(said if said.endswith((".", "?", "!")) else f"{said}.")


def is_table(path: PurePath, content: bytes) -> bool:
    """Say whether a file is a table: a spreadsheet by its name, or lines with equally many columns."""
    if path.suffix.lower() in _TABLE_NAMES:
        return True
    if _KIND.search(content):
        return False
    lines = [line for line in content[:20_000].splitlines() if line.strip()][:10]
    if len(lines) < _LEAST_LINES:
        return False
    if sum(line.count(b"|") >= 2 for line in lines) >= _LEAST_LINES:  # Markdown, with text around it
        return True
    counts = [{line.count(delimiter) for line in lines} for delimiter in _DELIMITERS]
    return any(len(found) == 1 and found.pop() > 0 for found in counts)
