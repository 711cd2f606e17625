"""A document: its text, its tree, and the way from a place in the tree to a line and a column."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from steelyard.documents.faults import DocumentError, Fault
from steelyard.documents.nodes import Finding, Node

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_FAULTS = 1_000
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(eq=False)
class Document:
    """A document that could be read, and what is wrong with it as YAML; the root is a mapping."""

    name: str
    text: str = field(repr=False)
    root: Node = field(default_factory=lambda: Node(None, 0))
    findings: list[Finding] = field(default_factory=list)
    turns: list[Finding] = field(default_factory=list)
    """What was taken out because it turns the text around it: nothing else is wrong there."""

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]

    def line(self, at: int) -> int:
        """Return the line, from 1, of a position in the text."""
        return bisect_right(self._line_starts, at)

    def fault(self, at: int, message: str, path: str = "") -> Fault:
        """Return the fault at a position in the text."""
        line = self.line(at)
        return Fault(line, at - self._line_starts[line - 1] + 1, path, message)

    def turn_faults(self) -> tuple[Fault, ...]:
        """Return what was taken out, in the order of the file."""
        ordered = sorted(self.turns, key=lambda found: found.at)[:_MOST_FAULTS]
        return tuple(self.fault(found.at, found.sentence, found.node.path) for found in ordered)

    def refuse(self, findings: Iterable[Finding]) -> DocumentError:
        """Return the error that lists these findings in the order of the file, each once."""
        ordered = sorted(findings, key=lambda found: found.at)
        shown = (self.fault(found.at, found.sentence, found.node.path) for found in ordered[:_MOST_FAULTS])
        faults = list(dict.fromkeys(shown))
        if (more := len(ordered) - _MOST_FAULTS) > 0:
            faults.append(replace(faults[-1], path="", message=f"{more:,} more faults follow"))
        return DocumentError(self.name, tuple(faults))
