"""The tree of a document: what was written, and where each part of it begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from steelyard.documents.suggestions import suggest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

Scalar = str | None
_LONGEST_QUOTE = 60


@dataclass(slots=True, eq=False)
class Node:
    """A scalar, list or mapping of a document.

    `at` and `key_at` are positions in the document's text, counted in characters from 0: of the value,
    and of the key that it stands under (in a list, the value's own).
    """

    content: Scalar | list[Node] | dict[str, Node]
    at: int
    parent: Node | None = None
    key: str | int | None = None
    key_at: int = field(default=0)

    @property
    def path(self) -> str:
        """The place inside the document, such as `signals[2].requirements[0].fits.redis`."""
        steps = []
        node = self
        while node.parent is not None:
            if node.key is not None:
                steps.append(_step(node.key))
            node = node.parent
        return "".join(reversed(steps)).removeprefix(".")

    @property
    def text(self) -> str:
        """The text of a scalar; empty where it is null or no scalar."""
        return self.content if isinstance(self.content, str) else ""

    @property
    def elements(self) -> list[Node]:
        """The entries of a list; none where it is no list."""
        return self.content if isinstance(self.content, list) else []

    @property
    def entries(self) -> dict[str, Node]:
        """The entries of a mapping; none where it is no mapping."""
        return self.content if isinstance(self.content, dict) else {}

    def child(self, key: str | int) -> Node | None:
        """Return the entry of a mapping or list, None where there is none."""
        if isinstance(key, str):
            return self.entries.get(key)
        return self.elements[key] if 0 <= key < len(self.elements) else None

    def stated(self, key: str) -> Node | None:
        """Return the entry of a mapping, None where there is none or it is null."""
        node = self.child(key)
        return None if node is None or node.content is None else node

    def each(self, *keys: str) -> Iterator[Node]:
        """Yield the mappings of the list under the first key, or of the lists below those, and so on."""
        if not keys:
            if isinstance(self.content, dict):
                yield self
        elif (below := self.child(keys[0])) is not None:
            for node in below.elements:
                yield from node.each(*keys[1:])

    def data(self) -> Any:
        """Return plain data: text, None, lists and dictionaries."""
        if isinstance(self.content, list):
            return [node.data() for node in self.content]
        if isinstance(self.content, dict):
            return {key: node.data() for key, node in self.content.items()}
        return self.content

    def describe(self) -> str:
        """Return what stands here, in few words, for a message."""
        if isinstance(self.content, list):
            return "a list"
        if isinstance(self.content, dict):
            return "a mapping"
        return "nothing" if self.content is None else quote(self.content)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a node: with the key that it stands under, or with its value.

    `known` are the words that could stand there instead. The closest is looked for only when the
    sentence is asked for: there may be many findings, and few are shown.
    """

    node: Node
    message: str
    at_key: bool = False
    known: Collection[str] = ()

    @property
    def at(self) -> int:
        """Where it is, as a position in the document's text."""
        return self.node.key_at if self.at_key else self.node.at

    @property
    def sentence(self) -> str:
        """What is wrong, and what was expected."""
        return self.message + suggest(str(self.node.key) if self.at_key else self.node.text, self.known)


def tree_of(data: Any) -> Node:
    """Return the tree of plain data, as if it had been read from a file; every position is 0."""
    if isinstance(data, Mapping):
        return _adopt(Node({str(key): tree_of(value) for key, value in data.items()}, 0))
    if isinstance(data, list | tuple):
        return _adopt(Node([tree_of(value) for value in data], 0))
    if isinstance(data, bool):
        return Node("true" if data else "false", 0)
    if isinstance(data, float):
        return Node(f"{data:.17g}", 0)
    return Node(None if data is None else str(data), 0)


def _adopt(node: Node) -> Node:
    for key, child in node.entries.items():
        child.parent, child.key = node, key
    for place, child in enumerate(node.elements):
        child.parent, child.key = node, place
    return node


def quote(text: str) -> str:
    """Return the text in quotation marks, on one line and shortened, for a message."""
    line = " ".join(text.split())
    return f'"{line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"}"'


def _step(key: str | int) -> str:
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if key.replace("-", "").replace("_", "").isalnum() else f"[{quote(key)}]"
