"""Reading and writing decisions, and reading what may be either kind of document."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any

from steelyard.comparison.checks import (
    check_keys,
    check_reference,
    check_references,
    check_scenarios,
    check_unique,
    ids,
)
from steelyard.comparison.files import check_head, load_comparison
from steelyard.comparison.fingerprint import fingerprint
from steelyard.decision.model import Decision
from steelyard.documents.dumping import dump
from steelyard.documents.nodes import Finding, Node
from steelyard.documents.reading import MOST_BYTES, parse_document, read_file
from steelyard.documents.schemas import schema
from steelyard.documents.validation import load
from steelyard.documents.writing import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from steelyard.comparison.model import Comparison
    from steelyard.documents.document import Document

KINDS = ("comparison", "decision")
_NOTHING = Node({}, 0)


def read_document(path: Path) -> Comparison | Decision:
    """Return the comparison or the decision that a file holds, by its `kind`.

    Raises:
        DocumentError: with every fault of the file; also where it cannot be opened.
    """
    document = parse_document(read_file(path), str(path))
    kind = document.root.child("kind")
    if kind is not None and kind.text not in KINDS:
        expected = f"expected the kind {' or '.join(KINDS)}, found {kind.describe()}"
        raise document.refuse([Finding(kind, expected)])
    return _load_decision(document) if kind and kind.text == "decision" else load_comparison(document)


def read_decision(path: Path) -> Decision:
    """Return the decision that a file holds.

    Raises:
        DocumentError: with every fault of the file; also where it cannot be opened.
    """
    return parse_decision(read_file(path), str(path))


def parse_decision(text: str, name: str) -> Decision:
    """Return the decision that a text holds; `name` is what errors call it.

    Raises:
        DocumentError: with every fault of the text.
    """
    return _load_decision(parse_document(text, name))


def save_decision(decision: Decision, path: Path) -> None:
    """Write a decision to a file as a whole, keeping the last version as `.bak`.

    Raises:
        OSError: the file could not be written, or could not be read again for its size; what was there
            is untouched.
    """
    content = write_decision(decision).encode()
    if len(content) > MOST_BYTES:
        raise OSError(errno.EFBIG, "a file of more than 5 MB could not be opened again", str(path))
    write_atomically(path, content, backup=True)


def write_decision(decision: Decision) -> str:
    """Return a decision as the text of its file, with the fingerprint of its comparison."""
    written: dict[str, Any] = decision.model_dump(by_alias=True, exclude={"scenarios", "comparison"})
    scenarios = [_without_blanks(scenario.model_dump()) for scenario in decision.scenarios]
    # Only what its author wrote is written of the comparison: no key that is at its default.
    comparison = decision.comparison.model_dump(by_alias=True, exclude_unset=True)
    computed = {"comparison_fingerprint": fingerprint(decision.comparison)}
    ordered = {key: (written | computed).get(key) for key in type(decision).model_fields}
    return dump(ordered | {"scenarios": scenarios, "comparison": comparison})


def _without_blanks(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in ("", {})}


def _load_decision(document: Document) -> Decision:
    check_head(document, document.root, "decision")
    if comparison := document.root.child("comparison"):
        check_head(document, comparison, "comparison")
    return load(document, Decision, _check_references)


def _check_references(root: Node) -> Iterator[Finding]:
    comparison = root.child("comparison") or _NOTHING
    yield from check_references(comparison)
    requirements = ids(comparison.each("signals", "requirements"))
    scenarios = (*comparison.each("scenarios"), *root.each("scenarios"))
    yield from check_keys(root.child("weights"), "requirement", requirements)
    yield from check_keys(root.child("must_haves"), "requirement", requirements)
    yield from check_unique("scenario", scenarios)
    yield from check_scenarios(root, requirements)
    yield from check_reference(root.child("scenario"), "scenario", ids(scenarios))
    candidates = ids((*comparison.each("options"), *comparison.each("combinations")))
    record = root.child("record") or _NOTHING
    yield from check_reference(record.child("choice"), "candidate", candidates)


def decision_schema() -> dict[str, Any]:
    """Return the JSON Schema of a decision file, which contains a whole comparison."""
    return schema(Decision, "Steelyard decision")
