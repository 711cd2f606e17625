"""Reading comparisons from text and from files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from steelyard import __version__
from steelyard.comparison.checks import check_references
from steelyard.comparison.model import Comparison
from steelyard.documents.dumping import dump
from steelyard.documents.fields import FIRST_FORMAT, NEWEST_FORMAT
from steelyard.documents.formats import format_needed
from steelyard.documents.nodes import Finding
from steelyard.documents.reading import parse_document, read_file
from steelyard.documents.schemas import schema
from steelyard.documents.validation import check_data, load

if TYPE_CHECKING:
    from pathlib import Path

    from steelyard.documents.document import Document
    from steelyard.documents.nodes import Node

_KNOWN_FORMATS = {str(known) for known in range(FIRST_FORMAT, NEWEST_FORMAT + 1)}
_WHOLE = re.compile(r"[0-9]{1,9}")


def parse_comparison(text: str, name: str) -> Comparison:
    """Return the comparison that a text holds; `name` is what errors call it.

    Raises:
        DocumentError: with every fault of the text.
    """
    return load_comparison(parse_document(text, name))


def read_comparison(path: Path) -> Comparison:
    """Return the comparison that a file holds.

    Raises:
        DocumentError: with every fault of the file; also where it cannot be opened.
    """
    return parse_comparison(read_file(path), str(path))


def load_comparison(document: Document) -> Comparison:
    """Return the comparison that a document holds.

    Raises:
        DocumentError: with every fault of the document.
    """
    check_head(document, document.root, "comparison")
    return load(document, Comparison, check_references)


def check_head(document: Document, node: Node, kind: str) -> None:
    """Refuse another kind of document and a newer format, before anything else is looked at.

    Raises:
        DocumentError: with this one fault.
    """
    stated = node.child("kind")
    if stated is not None and stated.text != kind:
        raise document.refuse([Finding(stated, f"expected the kind {kind}, found {stated.describe()}")])
    written = node.child("format")
    if written is None or written.text in _KNOWN_FORMATS:
        return
    message = f"expected a format from {FIRST_FORMAT} to {NEWEST_FORMAT}, found {written.describe()}"
    if _WHOLE.fullmatch(written.text) and int(written.text) > NEWEST_FORMAT:
        message = (
            f"this needs a newer Steelyard, one that reads format {int(written.text)}; "
            f"this is Steelyard {__version__}, which reads format {FIRST_FORMAT} to {NEWEST_FORMAT}"
        )
    raise document.refuse([Finding(written, message)])


def check(comparison: Comparison) -> tuple[Finding, ...]:
    """Return what is wrong with a comparison that was made or changed in memory.

    They are the faults of the file that it would be written to: each says its place inside the document,
    and none a line.
    """
    return check_data(written_data(comparison), Comparison, check_references)


def written_data(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison as the data of its file: what its author wrote, no key that was left out."""
    written: dict[str, Any] = comparison.model_dump(by_alias=True, exclude_unset=True)
    return written | {"format": format_needed(comparison)}


def write_comparison(comparison: Comparison) -> str:
    """Return a comparison as the text of its file, in the form it was read in."""
    return dump(written_data(comparison))


def comparison_schema() -> dict[str, Any]:
    """Return the JSON Schema of a comparison file, with the short forms that files may use."""
    return schema(Comparison, "Steelyard comparison")
