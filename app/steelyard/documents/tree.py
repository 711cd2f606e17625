"""Building the tree of a document from the events of the YAML parser.

PyYAML's composer overflows the stack on deep nesting and lets a repeated key overwrite in silence; from
the events, every bound is checked before anything beyond it is built.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import yaml

from steelyard.documents.characters import UNPRINTABLE, take_out_turns, take_out_unseen
from steelyard.documents.nodes import Finding, Node, quote
from steelyard.documents.syntax import DEEPEST, TOO_DEEP, explain_problem, opened

if TYPE_CHECKING:
    from steelyard.documents.document import Document

MOST_VALUES = 500_000

_YAML_TAG = "tag:yaml.org,2002:"
_NULLS = frozenset({"", "~", "null"})


class UnreadableError(Exception):
    """Nothing further can be read; the document's last finding says why."""


@dataclass(slots=True)
class _Level:
    """A list or mapping that is still open; `key` waits for its value."""

    node: Node
    key: Node | None = None


class TreeBuilder:
    """Builds the tree of one document from the parser's events."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._findings = document.findings
        self._levels: list[_Level] = []
        self._root: Node | None = None
        self._values = 0

    def build(self) -> Node:
        """Return the root, which is a mapping.

        Raises:
            UnreadableError: the document's last finding says why.
        """
        try:
            for event in yaml.parse(self._document.text, Loader=yaml.CSafeLoader):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            at = mark.index if mark else 0
            self._stop(at, self._explain(error, self._document.text[at : at + 1]))
        except yaml.YAMLError as error:
            self._stop(0, f"this is not YAML: {error}")
        if self._root is None or self._root.content is None:
            self._stop(0, "the file is empty; expected a mapping, beginning with `kind:`")
        if not isinstance(self._root.content, dict):
            self._stop(
                self._root.at, f"expected a mapping, beginning with `kind:`, found {self._root.describe()}"
            )
        return self._root

    def _take(self, event: yaml.Event) -> None:
        at = event.start_mark.index if event.start_mark else 0
        match event:
            case yaml.ScalarEvent():
                self._place(self._cleaned(Node(_scalar(event), at)), event)
            case yaml.MappingStartEvent():
                self._open(Node({}, at), event)
            case yaml.SequenceStartEvent():
                self._open(Node([], at), event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._levels.pop()
            case yaml.AliasEvent():
                node = Node(None, at)
                self._place(node)
                self._find(node, f"aliases such as *{event.anchor} are not allowed; write the value out")
            case yaml.DocumentStartEvent() if self._root is not None:
                self._stop(at, "expected one document, found a second one")

    def _cleaned(self, node: Node) -> Node:
        """Take out of a scalar what cannot be seen, and what turns the text around it, which is told."""
        if isinstance(node.content, str):
            node.content, turned = take_out_turns(take_out_unseen(node.content))
            if turned:
                marks = ", ".join(f"U+{ord(mark):04X}" for mark in dict.fromkeys(turned))
                message = f"what turns the text around it was taken out ({marks})"
                self._document.turns.append(Finding(node, message))
        return node

    def _open(self, node: Node, event: yaml.CollectionStartEvent) -> None:
        self._place(node, event)
        if len(self._levels) == DEEPEST:
            self._stop(node.at, TOO_DEEP)
        self._levels.append(_Level(node))

    def _place(self, node: Node, event: yaml.ScalarEvent | yaml.CollectionStartEvent | None = None) -> None:
        """Give a new node its place in the innermost open list or mapping."""
        self._values += 1
        if self._values > MOST_VALUES:
            self._stop(node.at, f"more than {MOST_VALUES:,} values")
        node.key_at = node.at
        if not self._levels:
            self._root = node
        elif isinstance(entries := self._levels[-1].node.content, list):
            node.parent, node.key = self._levels[-1].node, len(entries)
            entries.append(node)
        else:
            self._place_in_mapping(node, self._levels[-1])
        if event is not None:
            self._check_decoration(node, event)

    def _place_in_mapping(self, node: Node, level: _Level) -> None:
        node.parent = level.node
        if level.key is None:
            level.key = node
            if isinstance(node.content, dict | list):
                self._find(node, f"expected text as a key, found {node.describe()}")
            return
        key, level.key = level.key, None
        if isinstance(key.content, dict | list):
            return
        node.key, node.key_at = key.text, key.at
        first = level.node.entries.setdefault(key.text, node)
        if first is not node:
            line = self._document.line(first.key_at)
            self._find(
                node, f"the key {quote(key.text)} is repeated; it stands first in line {line}", at_key=True
            )

    def _check_decoration(self, node: Node, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._find(node, f"anchors such as &{event.anchor} are not allowed")
        if event.tag is not None:
            self._find(node, f"tags such as {event.tag.replace(_YAML_TAG, '!!')} are not allowed")
        if isinstance(node.content, str) and (match := UNPRINTABLE.search(node.content)):
            self._find(node, f"character U+{ord(match[0]):04X} cannot stand in a text")

    def _find(self, node: Node, message: str, *, at_key: bool = False) -> None:
        self._findings.append(Finding(node, message, at_key))

    def _stop(self, at: int, message: str) -> NoReturn:
        place = self._levels[-1].node if self._levels else None
        self._findings.append(Finding(Node(None, at, parent=place), message))
        raise UnreadableError

    def _explain(self, error: yaml.MarkedYAMLError, character: str) -> str:
        message = explain_problem(error.problem or "unreadable", character)
        if error.context_mark is not None and (what := opened(error.context or "")):
            message += f" ({what} opens in line {self._document.line(error.context_mark.index)})"
        return message


def _scalar(event: yaml.ScalarEvent) -> str | None:
    value: str = event.value
    return None if not event.style and value in _NULLS else value
