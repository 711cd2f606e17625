"""How the page of a hand-out makes a code, in Python; a test in a browser holds the one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from steelyard.comparison.fingerprint import digest_names, fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.decision.model import Decision

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def code_of(decision: Decision, weights: Mapping[str, float], *, name: str = "", voter: int = 1) -> str:
    """Return the code of a vote on a decision; what is missing of the weights is no view."""
    number = 0
    for requirement in decision.weights:
        value = weights.get(requirement)
        number = number * 22 + (0 if value is None else round(value * 2) + 1)
    said, count = name.encode(), len(decision.weights)
    names = digest_names(requirement.name for requirement in decision.comparison.requirements)
    bits = (
        f"{count:012b}{len(said):06b}00{int(fingerprint(decision.comparison), 16):048b}{int(names, 16):024b}"
        f"{voter:025b}{number:0{(22**count - 1).bit_length()}b}" + "".join(f"{byte:08b}" for byte in said)
    )
    body = "sy1" + _signs(bits.ljust(-(-len(bits) // 5) * 5, "0"))
    return body + _signs(f"{crc32(body.encode()):035b}")


def _signs(bits: str) -> str:
    return "".join(ALPHABET[int(bits[place : place + 5], 2)] for place in range(0, len(bits), 5))
