"""The scale of the sliders, 0 to 10 in half steps, and how its values are typed."""

from __future__ import annotations

import math
import re

from steelyard.documents.fields import HIGHEST_WEIGHT

LOWEST, HIGHEST, STEP = 0.0, HIGHEST_WEIGHT, 0.5
TYPING_SECONDS = 0.8
"""How long after a key the next one still belongs to the same number."""

_TYPED = re.compile(r"10|[0-9](\.[05]?)?")
_NUMBER = re.compile(r"\s*(\d{1,3}([.,]\d*)?|[.,]\d+)\s*", re.ASCII)


def half_step(value: float) -> float:
    """Return the nearest value of a slider, of two the higher; what lies outside comes to the end."""
    return min(max(math.floor(value / STEP + 0.5) * STEP, LOWEST), HIGHEST)


def parse_importance(text: str) -> float | None:
    """Return the value of a slider for what was typed in a field; None where it is no number."""
    if not _NUMBER.fullmatch(text):
        return None
    return half_step(float(text.replace(",", ".")))


class TypedDigits:
    """Puts keys in a row together to a value: "7", "1" "0" to 10, "2" "." "5" to 2.5."""

    def __init__(self) -> None:
        self._text = ""
        self._last = -math.inf

    def feed(self, character: str, at: float) -> float | None:
        """Return the value after one more key, pressed `at` seconds; None where the key means nothing."""
        if not character:
            return None
        started = self._text if at - self._last <= TYPING_SECONDS else ""
        key = character.replace(",", ".")
        for text in (started + key, key):
            if _TYPED.fullmatch(text):
                self._text, self._last = text, at
                return float(text)
        return None
