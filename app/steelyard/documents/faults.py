"""What is wrong with a document, and where."""

from __future__ import annotations

from dataclasses import dataclass

from steelyard.documents.characters import printable


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault of a document: where it is and what was expected there.

    `line` and `column` count from 1; `path` is the place inside the document, such as
    `signals[2].requirements[0].fits.redis.fit`, or empty for the document as a whole.
    """

    line: int
    column: int
    path: str
    message: str


class DocumentError(Exception):
    """A document cannot be used; carries every fault that was found in it."""

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(name, faults)
        self.name = name
        self.faults = faults

    def lines(self) -> tuple[str, ...]:
        """Return one line a fault: `FILE:LINE:COLUMN: path: message`."""
        name = printable(self.name)
        return tuple(
            f"{name}:{fault.line}:{fault.column}: "
            + printable(f"{fault.path}: {fault.message}" if fault.path else fault.message)
            for fault in self.faults
        )

    def __str__(self) -> str:
        return "\n".join(self.lines())
