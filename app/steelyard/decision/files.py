"""Reading and writing decisions, and reading what may be either kind of document."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from steelyard.comparison.checks import (
    check_keys,
    check_reference,
    check_references,
    check_scenarios,
    check_setting,
    check_unique,
    ids,
    repeated_names,
    requirement_ids,
)
from steelyard.comparison.files import check_head, load_comparison, written_data
from steelyard.comparison.fingerprint import fingerprint
from steelyard.decision.model import NONE_CHOSEN, Decision
from steelyard.documents.dumping import dump, pack
from steelyard.documents.fields import FIRST_FORMAT, Since
from steelyard.documents.formats import format_needed, says_nothing
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
    from steelyard.documents.faults import Fault
    from steelyard.documents.fields import FileModel

KINDS = ("comparison", "decision")
_NOTHING = Node({}, 0)
_MOST_TOLD = 5
"""How many of the same kind of notices are said; `check` lists all."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds, and what its reader has to be told about it.

    `notices` say what was mended, a sentence each; `turned` is which of it is a fault that was taken out.
    `doubt` says that the comparison in a decision is not the one that was saved with it, empty where it is.
    """

    document: Comparison | Decision
    notices: tuple[str, ...] = ()
    turned: tuple[Fault, ...] = ()
    doubt: str = ""

    @property
    def told(self) -> tuple[str, ...]:
        """All that is to be told."""
        return (*self.notices, *([self.doubt] if self.doubt else []))


def open_document(path: Path) -> Opened:
    """Return the comparison or the decision that a file holds, by its `kind`, with what is to be said of it.

    Raises:
        DocumentError: with every fault of the file; also where it cannot be opened.
    """
    return open_text(read_file(path), str(path))


def open_text(text: str, name: str) -> Opened:
    """Return the comparison or the decision that a text holds; `name` is what errors call it.

    Raises:
        DocumentError: with every fault of the text.
    """
    document = parse_document(text, name)
    kind = document.root.child("kind")
    if kind is not None and kind.text not in KINDS:
        expected = f"expected the kind {' or '.join(KINDS)}, found {kind.describe()}"
        raise document.refuse([Finding(kind, expected)])
    if kind and kind.text == "decision":
        decision, notices = _load_decision(document)
        mended = (*notices, *_say_turns(document))
        doubt = "" if mended else _doubt(document, decision)
        return Opened(decision, mended, document.turn_faults(), doubt)
    return Opened(load_comparison(document), tuple(_say_turns(document)), document.turn_faults())


def read_document(path: Path) -> Comparison | Decision:
    """Return the comparison or the decision that a file holds, by its `kind`.

    Raises:
        DocumentError: with every fault of the file; also where it cannot be opened.
    """
    return open_document(path).document


def read_decision(path: Path) -> Decision:
    """Return the decision that a file holds.

    Raises:
        DocumentError: with every fault of the file; also where it cannot be opened.
    """
    return parse_decision(read_file(path), str(path))


def parse_decision(text: str, name: str, *, most_bytes: int | None = MOST_BYTES) -> Decision:
    """Return the decision that a text holds; `name` is what errors call it. `most_bytes` None: of any size.

    Raises:
        DocumentError: with every fault of the text.
    """
    return _load_decision(parse_document(text, name, most_bytes=most_bytes))[0]


def save_decision(decision: Decision, path: Path) -> OSError | None:
    """Write a decision to a file as a whole, keeping the last version as `.bak`.

    Returns why the last version could not be kept, None where it could.

    Raises:
        OSError: the file could not be written, or could not be read again for its size; what was there
            is untouched.
    """
    content = write_decision(decision).encode()
    if len(content) > MOST_BYTES:
        raise OSError(errno.EFBIG, "a file of more than 5 MB could not be opened again", str(path))
    return write_atomically(path, content, backup=True)


def write_decision(decision: Decision) -> str:
    """Return a decision as the text of its file, with the fingerprint of its comparison."""
    return dump(_content(decision))


def pack_decision(decision: Decision) -> str:
    """Return a decision as text that reads the same as its file: quickly made, not for people."""
    return pack(_content(decision))


def _content(decision: Decision) -> dict[str, Any]:
    parts: dict[str, Any] = decision.model_dump(by_alias=True, exclude={"scenarios", "comparison"})
    parts["format"] = format_needed(decision.model_copy(update={"comparison": None}), empty_counts=False)
    parts["record"] = _without_new_blanks(decision.record, parts["record"])
    parts["scenarios"] = [_without_blanks(scenario.model_dump()) for scenario in decision.scenarios]
    parts["comparison_fingerprint"] = fingerprint(decision.comparison)
    parts["comparison"] = written_data(decision.comparison)
    parts["format"] = max(parts["format"], parts["comparison"]["format"])
    ordered = {key: parts[key] for key in type(decision).model_fields}
    return _without_new_blanks(decision, ordered)


def _without_blanks(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if not says_nothing(value)}


def _without_new_blanks(part: FileModel, data: dict[str, Any]) -> dict[str, Any]:
    """Leave out empty keys that the first format does not know, so that it can still read the file."""
    new = {
        name
        for name, field in type(part).model_fields.items()
        if any(isinstance(mark, Since) for mark in field.metadata)
    }
    return {key: value for key, value in data.items() if key not in new or not says_nothing(value)}


def _say_turns(document: Document) -> Iterator[str]:
    for fault in document.turn_faults()[:_MOST_TOLD]:
        yield f"Line {fault.line}: {fault.message}."


def _doubt(document: Document, decision: Decision) -> str:
    """Return what is to be said where the comparison of a decision was changed without the program."""
    stated = document.root.child("comparison_fingerprint")
    if stated is None or stated.text in ("", decision.comparison_fingerprint):
        return ""
    return (
        "The comparison in this file is not the one that was saved with it: its fingerprint was "
        f"{stated.text}, and its content gives {decision.comparison_fingerprint}."
    )


def _load_decision(document: Document) -> tuple[Decision, tuple[str, ...]]:
    check_head(document, document.root, "decision")
    comparison = document.root.child("comparison")
    if comparison:
        check_head(document, comparison, "comparison")
    notices = tuple(_tell_names_apart(document.root, comparison)) if comparison else ()
    return _keep_taken(load(document, Decision, _check_references)), notices


def _tell_names_apart(root: Node, comparison: Node) -> Iterator[str]:
    """Number names that candidates share, which the first format allowed; yield what was done."""
    written = root.child("format")
    if written is None or written.text != str(FIRST_FORMAT):
        return
    candidates = [*comparison.each("options"), *comparison.each("combinations")]
    names = {candidate.entries["name"].text for candidate in candidates if candidate.child("name")}
    for name, _ in list(repeated_names(candidates)):
        shared = name.text
        name.content = next(new for n in range(2, len(names) + 3) if (new := f"{shared} ({n})") not in names)
        names.add(name.content)
        yield f"Two candidates were named “{shared}”; the second is now “{name.content}”."


def _keep_taken(decision: Decision) -> Decision:
    """Keep the fingerprint of the version that was taken, where the comparison was changed in the file."""
    stated = decision.comparison_fingerprint
    if stated is None or stated == (now := fingerprint(decision.comparison)):
        return decision
    taken = decision.source_fingerprint or stated
    return decision.model_copy(update={"comparison_fingerprint": now, "source_fingerprint": taken})


def _check_references(root: Node) -> Iterator[Finding]:
    comparison = root.child("comparison") or _NOTHING
    if comparison.content:
        yield from check_references(comparison)
    requirements = requirement_ids(comparison)
    options = ids(comparison.each("options"))
    scenarios = (*comparison.each("scenarios"), *root.each("scenarios"))
    yield from check_setting(root, requirements, options)
    yield from check_unique("scenario", scenarios)
    yield from check_scenarios(root, requirements, options)
    yield from check_reference(root.child("scenario"), "scenario", ids(scenarios))
    yield from check_unique("ballot", root.each("ballots"))
    for ballot in root.each("ballots"):
        yield from check_keys(ballot.child("weights"), "requirement", requirements)
    candidates = ids((*comparison.each("options"), *comparison.each("combinations")))
    record = root.child("record") or _NOTHING
    yield from check_reference(record.child("choice"), "candidate", [*candidates, NONE_CHOSEN])


def decision_schema() -> dict[str, Any]:
    """Return the JSON Schema of a decision file, which contains a whole comparison."""
    return schema(Decision, "Steelyard decision")
