"""From pasted text to ballots: what a chat holds, taken into a decision, and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.decision.ballots import Ruling, take_votes
from steelyard.voting.chat import Kind, find_codes
from steelyard.wording.group import describe_taken

if TYPE_CHECKING:
    from datetime import datetime

    from steelyard.decision.model import Decision


@dataclass(frozen=True, slots=True)
class Collected:
    """A decision with the ballots of a text.

    `new` is how many were taken, `found` whether there was any code at all; `lines` say what became of each.
    """

    decision: Decision
    new: int
    found: bool
    lines: tuple[str, ...]


def collect(decision: Decision, text: str, *, cast: datetime | None, round_number: int) -> Collected:
    """Return the decision with the votes of a text as ballots of a round; `cast` is when they are taken."""
    codes = find_codes(text)
    votes = [code.vote for code in codes if code.vote is not None]
    taken, ruled = take_votes(decision, votes, cast=cast, round_number=round_number)
    unread = {kind: [code.text for code in codes if code.kind is kind] for kind in (Kind.DAMAGED, Kind.NEWER)}
    return Collected(
        decision=taken,
        new=sum(one.ruling in (Ruling.TAKEN, Ruling.BY_NAME) for one in ruled),
        found=bool(codes),
        lines=describe_taken(ruled, damaged=unread[Kind.DAMAGED], newer=unread[Kind.NEWER]),
    )
