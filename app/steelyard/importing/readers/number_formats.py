"""Number formats of spreadsheets as patterns: `%`, or a text with `{}` where the number stands."""

from __future__ import annotations

import re

_CURRENCY = re.compile(r"\[\$([^\]\-]{1,5})(?:-[^\]]{0,12})?\]|\"([$€£¥₽₩₹]|[A-Z]{3}|zł|kr)\"|\\?([$€£¥₽₩₹])")
_UNIT = re.compile(r"[0#]\s*\\?\s*\"([^\"]{1,20})\"")
BUILT_IN = {9: "%", 10: "%", 5: "${}", 6: "${}", 7: "${}", 8: "${}", 42: "${}", 44: "${}"}
"""The formats that have a number and no code."""


def pattern_of(code: str) -> str:
    """Return how a format code shows numbers, empty where it shows them bare."""
    first = code.split(";", 1)[0]
    if "%" in first:
        return "%"
    currency = _CURRENCY.search(first)
    if currency:
        sign = currency[1] or currency[2] or currency[3]
        at = re.search(r"[0#]", first)
        before = at is None or currency.start() < at.start()
        return f"{sign}{{}}" if before else f"{{}} {sign}"
    unit = _UNIT.search(first)
    return f"{{}} {unit[1].strip()}" if unit and unit[1].strip() and "{" not in unit[1] else ""
