"""The font of the program, and how wide a text is in it, read from the font file itself."""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from steelyard.bundle import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FAMILY = "Inter"
FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
"""The files of the family in `resources/fonts`: regular, semi-bold and bold."""
_KERNING = 1.005
"""Pairs that are set wider than their advances add up to."""
_OTHER = 0.75
_WIDE = 1.05
"""Characters that another font has to show: advances in text sizes, rather too wide than too narrow."""
_ALL_PLANES = 12
"""The format of a character map by groups of code points."""


def measure(text: str, size: float, bold: bool) -> float:
    """Return the width of a text of a size, in the unit of the size."""
    advances = _advances("Inter-Bold.otf" if bold else "Inter-Regular.otf")
    return sum(advances.get(character) or _foreign(character) for character in text) * size * _KERNING


def font_folder() -> Path:
    """Return the folder of the font's files."""
    return resource("fonts")


def _foreign(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    return _WIDE if unicodedata.east_asian_width(character) in "WF" or ord(character) > 0xFFFF else _OTHER


@cache
def _advances(file: str) -> Mapping[str, float]:
    """Return the advance of each character of an OpenType font, in text sizes."""
    data = (font_folder() / file).read_bytes()
    tables = {
        tag: (offset, length)
        for tag, _, offset, length in struct.iter_unpack(">4sLLL", data[12 : 12 + 16 * _number(data, 4)])
    }
    units = _number(data, tables[b"head"][0] + 18)
    count = _number(data, tables[b"hhea"][0] + 34)
    start = tables[b"hmtx"][0]
    widths = [width for width, _ in struct.iter_unpack(">HH", data[start : start + 4 * count])]
    glyphs = _characters(data, tables[b"cmap"][0])
    return {chr(code): widths[min(glyph, count - 1)] / units for code, glyph in glyphs.items()}


def _characters(data: bytes, cmap: int) -> dict[int, int]:
    """Return the glyph of each code point, from the character map that spans all planes."""
    records = struct.iter_unpack(">HHL", data[cmap + 4 : cmap + 4 + 8 * _number(data, cmap + 2)])
    start = next(cmap + at for _, _, at in records if _number(data, cmap + at) == _ALL_PLANES)
    (count,) = struct.unpack_from(">L", data, start + 12)
    groups = struct.iter_unpack(">LLL", data[start + 16 : start + 16 + 12 * count])
    return {code: glyph + code - first for first, last, glyph in groups for code in range(first, last + 1)}


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big")
