"""Short ways to read a table that stands in a test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steelyard.importing.figures import import_figures
from steelyard.importing.result import Imported, import_source
from steelyard.importing.sources import read_source

if TYPE_CHECKING:
    from steelyard.comparison.origin import Reading


def read(
    text: str, name: str = "table.md", *, table: int | None = None, saved: Reading | None = None
) -> Imported:
    """Return what a text becomes."""
    return import_source(read_source(text.encode(), name), table=table, saved=saved)


def figures(text: str, name: str = "table.md") -> dict[str, Any]:
    """Return the figures of a text."""
    return import_figures(read(text, name))


def fits(imported: Imported, criterion: str) -> list[float | tuple[float, float] | None]:
    """Return the fits of a criterion, in the order of the options."""
    return [cell.fit for one in imported.criteria if one.name == criterion for cell in one.cells]


def asked(imported: Imported) -> dict[tuple[str, str], str]:
    """Return the presets of the open questions by what they are about."""
    return {(question.subject, question.about): question.preset for question in imported.questions}
