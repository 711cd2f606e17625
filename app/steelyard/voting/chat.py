"""Codes in whatever people paste: a whole chat with greetings, quotes, line breaks and emoji."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from steelyard.voting.codes import BITS, HEAD_SIGNS, READ_AS, decode, signs_needed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.decision.ballots import Vote

LEAST_SIGNS = 30
"""Fewer signs in a row behind a prefix are a word of the chat, not a code that was damaged."""
SHOWN = 12
_PREFIX = re.compile(r"sy([1-9il])", re.IGNORECASE)
_RUN = re.compile(r"\w{0,400}")
_BETWEEN = frozenset(" \t\r\n\v\f-–>|*_~`\u00a0\u00ad\u2028\u2029")
"""What chats put into a line: spaces and breaks, marks of quotes and of formatting."""


class Kind(StrEnum):
    """What stands in a chat where a code begins."""

    VOTE = "vote"
    DAMAGED = "damaged"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class Found:
    """What was found; `text` is how it begins, `vote` is there where it is one."""

    kind: Kind
    text: str
    vote: Vote | None = None


def find_codes(text: str) -> tuple[Found, ...]:
    """Return the votes in a text, in their order, and what looks like one and cannot be read."""
    found, after = [], 0
    for start in _PREFIX.finditer(text):
        if start.start() < after:
            continue
        one = _read(text, start)
        if one is None:
            continue
        found.append(one[0])
        after = one[1]
    return tuple(found)


def _read(text: str, start: re.Match[str]) -> tuple[Found, int] | None:
    """Return what begins at a prefix and where it ends, None where it is a word of the chat."""
    newer = start[1] not in "1iIlL"
    values, ends = _values(text, start.end(), need_all=not newer)
    shown = text[start.start() : start.start() + SHOWN]
    if newer:
        return (Found(Kind.NEWER, shown), ends[-1]) if len(values) >= LEAST_SIGNS else None
    if len(values) >= HEAD_SIGNS and len(values) == signs_needed(values):
        vote = decode(values)
        if vote is not None:
            return Found(Kind.VOTE, shown, vote), ends[-1]
    run = _RUN.match(text, start.end())
    if run is None or len(run[0]) < LEAST_SIGNS:
        return None
    return Found(Kind.DAMAGED, shown), start.end() + len(run[0])


def _values(text: str, start: int, *, need_all: bool) -> tuple[list[int], list[int]]:
    """Return the values of the signs from a place on, and behind which place each stands."""
    values: list[int] = []
    ends: list[int] = []
    needed = 1 << BITS * HEAD_SIGNS
    for place, value in _signs(text, start):
        values.append(value)
        ends.append(place + 1)
        if need_all and len(values) == HEAD_SIGNS:
            needed = signs_needed(values)
        if len(values) >= needed:
            break
    return values, ends


def _signs(text: str, start: int) -> Iterator[tuple[int, int]]:
    for place in range(start, len(text)):
        sign = text[place]
        value = READ_AS.get(sign.lower())
        if value is not None:
            yield place, value
        elif sign not in _BETWEEN and unicodedata.category(sign) != "Cf":
            return
