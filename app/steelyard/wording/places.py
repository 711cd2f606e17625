"""Places inside a document in people's words: "third signal, first requirement"."""

from __future__ import annotations

import re

_STEP = re.compile(r"([^.\[\]\"]+)|\[(\d+)\]|\[?\"((?:[^\"\\]|\\.)*)\"\]?")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip


def place_in_words(path: str) -> str:
    """Return a path such as `signals[2].fits.redis` as "third signal, fits, redis"; empty for the whole."""
    said: list[str] = []
    for match in _STEP.finditer(path):
        if match[2] is not None and said:
            said[-1] = f"{ordinal(int(match[2]) + 1)} {_one(said[-1])}"
        else:
            said.append((match[1] or match[3] or match[2]).replace("_", " "))
    return ", ".join(said)


def ordinal(number: int) -> str:
    """Return "first" to "twelfth", then "13th", "21st", "22nd"."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _one(many: str) -> str:
    if many.endswith("ies"):
        return f"{many[:-3]}y"
    return many.removesuffix("s")
