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


def has_decimal_comma(texts: Iterable[str]) -> bool:
    """Return whether numbers are written with a decimal comma: by those that can be read in one way only.

    Where every number could be either, such as 1.250, the words and currencies around it decide.
    """
    text = "\n".join(texts)
    comma, point = len(_COMMA.findall(text)), len(_POINT.findall(text))
    if comma or point:
        return comma > point
    return _POINTED_THOUSANDS.search(text) is not None and _EUROPEAN.search(text) is not None
