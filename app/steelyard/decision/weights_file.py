"""Weights alone in a file: a mapping from requirements to importance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import RootModel

from steelyard.comparison.checks import check_keys
from steelyard.documents.fields import Id, Table, Weight
from steelyard.documents.nodes import Finding
from steelyard.documents.reading import parse_document, read_file
from steelyard.documents.validation import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from steelyard.comparison.model import Comparison
    from steelyard.documents.nodes import Node


class _Weights(RootModel[Table[Id, Weight]]):
    """The whole file: requirement ids and their weights, 0 to 10."""


def read_weights(path: Path, comparison: Comparison) -> Mapping[str, float]:
    """Return the weights of a file, for the requirements of a comparison; what is missing weighs 0.

    Raises:
        DocumentError: with every fault of the file; also where it cannot be opened.
    """

    def check(root: Node) -> Iterator[Finding]:
        return check_keys(root, "requirement", comparison.requirement_by_id)

    document = parse_document(read_file(path), str(path))
    kind = document.root.child("kind")
    if kind is not None and "kind" not in comparison.requirement_by_id:
        found = f"expected requirements with their weights, found the kind {kind.describe()}"
        raise document.refuse([Finding(kind, found)])
    return load(document, _Weights, check).root
