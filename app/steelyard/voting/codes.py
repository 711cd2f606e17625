"""The code of a vote, as the page of a hand-out makes it: one line that a chat leaves alone.

`sy1` and Crockford's base 32 (no i, l, o, u; either case, so that people can retype it). Bits, the highest
first: 12 the number of requirements, 6 the length of the name, 2 unused, 48 the fingerprint of the
comparison, 24 the digest of the requirements' names, 25 who votes (drawn by the page), then the weights as
one number to the base of 22 (0 no view, 1 to 21 the half steps from 0 to 10; the first requirement counts
most), the name in UTF-8, zeros up to a whole sign; last 7 signs for the CRC-32 of all before. Whatever
changes any of this is another version than `sy1`.
"""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

from steelyard.decision.ballots import Vote

PREFIX = "sy1"
SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"
READ_AS = {sign: place for place, sign in enumerate(SIGNS)} | {"o": 0, "i": 1, "l": 1}
"""The value of each sign, in lower case; what people mistake for a digit is read as one."""
BITS = 5
CHECK_SIGNS = 7
HEAD_SIGNS = 4
MOST_REQUIREMENTS = 500
"""More than anybody weighs: a head that says so is not one of a code."""
WEIGHTS = 22
"""What a requirement can be: no view, or one of the half steps."""

_COUNT, _LENGTH, _UNUSED, _COMPARISON, _NAMES, _VOTER = 12, 6, 2, 48, 24, 25


@dataclass(frozen=True, slots=True)
class _Layout:
    """How many bits weights and name take, by the head of a code."""

    requirements: int
    name_bytes: int

    @property
    def weight_bits(self) -> int:
        largest: int = WEIGHTS**self.requirements - 1
        return largest.bit_length()

    @property
    def bits(self) -> int:
        fixed = _COUNT + _LENGTH + _UNUSED + _COMPARISON + _NAMES + _VOTER
        return fixed + self.weight_bits + 8 * self.name_bytes

    @property
    def signs(self) -> int:
        """All signs behind the prefix, the checksum among them."""
        return -(-self.bits // BITS) + CHECK_SIGNS


def signs_needed(values: list[int]) -> int:
    """Return how many signs a code has behind its prefix, by the values of its first four; 0 for no code."""
    layout = _layout(_join(values[:HEAD_SIGNS], BITS))
    return layout.signs if layout.requirements <= MOST_REQUIREMENTS else 0


def decode(values: list[int]) -> Vote | None:
    """Return the vote in the values of all signs behind the prefix, None where the checksum does not fit."""
    body, check = values[:-CHECK_SIGNS], _join(values[-CHECK_SIGNS:], BITS)
    written = PREFIX + "".join(SIGNS[value] for value in body)
    if crc32(written.encode("ascii")) != check:
        return None
    layout = _layout(_join(values[:HEAD_SIGNS], BITS))
    content = _join(body, BITS) >> (len(body) * BITS - layout.bits)
    content, name = _split(content, 8 * layout.name_bytes)
    content, weights = _split(content, layout.weight_bits)
    content, voter = _split(content, _VOTER)
    content, names = _split(content, _NAMES)
    _, comparison = _split(content, _COMPARISON)
    try:
        said = name.to_bytes(layout.name_bytes, "big").decode("utf-8")
    except UnicodeDecodeError:
        return None
    return Vote(
        voter=f"{voter:07x}-{check:08x}",
        name=" ".join(said.split()),
        comparison=f"{comparison:012x}",
        names=f"{names:06x}",
        weights=_read_weights(weights, layout.requirements),
    )


def _layout(head: int) -> _Layout:
    rest, _ = _split(head, _UNUSED)
    requirements, name_bytes = rest >> _LENGTH, rest & ((1 << _LENGTH) - 1)
    return _Layout(requirements, name_bytes)


def _read_weights(number: int, requirements: int) -> tuple[float | None, ...]:
    found: list[float | None] = []
    for _ in range(requirements):
        number, value = divmod(number, WEIGHTS)
        found.append((value - 1) / 2 if value else None)
    return tuple(reversed(found))


def _join(values: list[int], bits: int) -> int:
    joined = 0
    for value in values:
        joined = joined << bits | value
    return joined


def _split(number: int, bits: int) -> tuple[int, int]:
    """Return a number without its lowest bits, and these."""
    return number >> bits, number & ((1 << bits) - 1)
