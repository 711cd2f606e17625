"""The parts of an explanation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from steelyard.scoring.results import Flip

CautionKind = Literal["failure", "pitfall", "role", "sync"]

_CAUTION_LABELS: dict[CautionKind, str] = {
    "failure": "If it is the wrong choice",
    "pitfall": "",
    "role": "",
    "sync": "To keep them in step",
}


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One bar of the result: a candidate, its score with one decimal ("4.8", "–" without), its note.

    `note` is "leads", "shares the lead", "" or, for an eliminated candidate, the reason; `fraction` is the
    score as a part of 5, None without a score.
    """

    candidate: str
    name: str
    score: str
    fraction: float | None
    eligible: bool
    leads: bool
    note: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for or against, tied to its requirement; `fraction` is its bar, relative to the largest.

    `text` is the requirement's name, `detail` compares the two fits: "core strength, against strong".
    """

    requirement: str
    text: str
    detail: str
    fraction: float

    @property
    def phrase(self) -> str:
        """The whole reason: "Order per key or entity: core strength, against strong"."""
        return f"{self.text}: {self.detail}"


@dataclass(frozen=True, slots=True)
class FlipLine:
    """A flip in words: "Cheaper, faster reads 0 → 5 or more: Kafka + Redis leads"."""

    flip: Flip
    requirement: str
    now: str
    threshold: str
    consequence: str
    text: str


@dataclass(frozen=True, slots=True)
class Caution:
    """Something to watch out for: a failure mode, a pitfall, a member's role, what keeps members in step.

    `about` names the candidate where there are several to choose from, else it is empty.
    """

    kind: CautionKind
    text: str
    about: str = ""

    @property
    def label(self) -> str:
        """What kind of caution it is, in words; empty where the text says so itself."""
        if self.kind == "failure" and self.about:
            return f"If {self.about} is the wrong choice"
        return _CAUTION_LABELS[self.kind]

    @property
    def phrase(self) -> str:
        """Label and text: "If it is the wrong choice: the cache turns into a database"."""
        return f"{self.label}: {self.text}" if self.label else self.text
