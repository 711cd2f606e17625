"""The reading of a table: how it was understood, as a small document that can be saved and given again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from steelyard.comparison.origin import CriterionReading as CriterionReading
from steelyard.comparison.origin import Reading as Reading
from steelyard.documents.dumping import dump
from steelyard.documents.reading import parse_document, read_file
from steelyard.documents.validation import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from steelyard.documents.nodes import Finding, Node

_ONLY_IF_SAID = frozenset({"tables", "options", "weights", "unweighted", "decimal"})
UNKNOWN, MET, NOT_MET = "unknown", "met", "not_met"
RATING, SCORE, MEASURE, PRICE, PUGH, TEXT = "rating", "score", "measure", "price", "pugh", "text"


def read_reading(path: Path) -> Reading:
    """Return the reading that a file holds.

    Raises:
        DocumentError: with every fault of the file; also where it cannot be opened.
    """
    return parse_reading(read_file(path), str(path))


def parse_reading(text: str, name: str) -> Reading:
    """Return the reading that a text holds, YAML or JSON, also inside a whole answer of `--dry-run --json`.

    Raises:
        DocumentError: with every fault of the text.
    """
    return load(parse_document(_inside_answer(text), name), Reading, _nothing_more)


def _inside_answer(text: str) -> str:
    """Return the reading inside a whole answer in JSON; any other text stays."""
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        return text
    inside = answer.get("reading") if isinstance(answer, dict) else None
    return json.dumps(inside, ensure_ascii=False) if isinstance(inside, dict) else text


def _nothing_more(root: Node) -> Iterator[Finding]:
    del root
    yield from ()


def reading_data(reading: Reading) -> dict[str, Any]:
    """Return a reading as plain data, without what it does not say."""
    data = reading.model_dump(mode="python")
    data["criteria"] = {name: _without_nothing(criterion) for name, criterion in data["criteria"].items()}
    return {key: value for key, value in data.items() if value or key not in _ONLY_IF_SAID or value == 0.0}


def _without_nothing(criterion: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in criterion.items() if value is not None or key == "better"}
    if kept.get("scale"):
        kept["scale"] = {key: value for key, value in kept["scale"].items() if value is not None}
    return kept


def write_reading(reading: Reading) -> str:
    """Return a reading as YAML."""
    return dump(reading_data(reading))
