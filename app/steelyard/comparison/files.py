"""Reading comparisons from text and from files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steelyard.comparison.checks import check_references
from steelyard.comparison.model import FORMAT, Comparison
from steelyard.documents.nodes import Finding
from steelyard.documents.reading import parse_document, read_file
from steelyard.documents.schemas import schema
from steelyard.documents.validation import load

if TYPE_CHECKING:
    from pathlib import Path

    from steelyard.documents.document import Document
    from steelyard.documents.nodes import Node


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
    if written is None or written.text == str(FORMAT):
        return
    message = f"expected format {FORMAT}, found {written.describe()}"
    if (
        written.text.isascii()
        and written.text.isdecimal()
        and len(written.text) < 10
        and int(written.text) > FORMAT
    ):
        newer = int(written.text)
        message = f"this needs a Steelyard that reads format {newer}; this one reads format {FORMAT}"
    raise document.refuse([Finding(written, message)])


def comparison_schema() -> dict[str, Any]:
    """Return the JSON Schema of a comparison file, with the short forms that files may use."""
    return schema(Comparison, "Steelyard comparison")
