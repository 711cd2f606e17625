"""Whether the numbers of a table have a decimal comma or a decimal point."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_COMMA = re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d,])|(?<![\d.,])0,\d+|(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d")
_POINT = re.compile(
    r"(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,})(?![\d.])|(?<![\d.,])0\.\d+|(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])"
)
_POINTED_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.,])")
_EUROPEAN = re.compile(r"€|EUR|₽|zł|CHF|[äöüßéèêçñąęłа-яё]", re.IGNORECASE)
_EITHER = re.compile(r"(?<![\d.,$£])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])")
_PLAINLY = re.compile(r"(?<![\d.,])\d+[.,](?:\d{1,2}|\d{4,})(?![\d.,])|(?<![\d.,])0[.,]\d|\d[.,]\d{3}[.,]\d")
"""A number that shows which mark is the decimal one."""
_WHOLE = "00"
"""How numbers end that nobody writes as decimals."""
_ENOUGH = 3
"""From how many numbers on that all end in three digits a comma parts thousands."""


def unsure_number(texts: Iterable[str]) -> str | None:
    """Return a number such as 1,250 that may be 1250 or 1.25, None where none leaves a doubt."""
    text = "\n".join(texts)
    found = [number for number in _EITHER.findall(text) if not number.endswith(_WHOLE)]
    if not found or _PLAINLY.search(text) is not None:
        return None
    doubted = len(found) < _ENOUGH if "," in found[0] else _EUROPEAN.search(text) is not None
    return found[0] if doubted else None


def has_decimal_comma(texts: Iterable[str]) -> bool:
    """Return whether numbers are written with a decimal comma: by those that can be read in one way only.

    Where every number could be either, such as 1.250, the words and currencies around it decide.
    """
    text = "\n".join(texts)
    comma, point = len(_COMMA.findall(text)), len(_POINT.findall(text))
    if comma or point:
        return comma > point
    return _POINTED_THOUSANDS.search(text) is not None and _EUROPEAN.search(text) is not None
