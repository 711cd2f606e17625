"""How wide a text is on paper, estimated without a font engine and never below what it takes."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType

from steelyard.charts.drawing import Frame

SMALLEST_TEXT = 8.5
"""The least size of a text on paper, in points."""

_CLASSES = {
    0.24: ".,:;|'",
    0.30: " !/il",
    0.36: "()-\\jt{}",
    0.40: '"IJ[]`f',
    0.45: "*?crsz",
    0.50: "#$0123456789S_ae~",
    0.55: "+<=>F^bdgovxy–",
    0.60: "ELPYhknpqu",
    0.65: "%BTZ",
    0.70: "CRVX",
    0.75: "&ADGHKNOQUw",
    0.80: "…",
    0.90: "Mm",
    0.95: "@",
    1.00: "W",
    1.15: "→",
}
_ADVANCES = MappingProxyType(
    {character: advance for advance, characters in _CLASSES.items() for character in characters}
)
"""Advances of Libertinus Serif in text sizes, rounded up."""

_BOLD = 1.05
_OTHER = 0.75
_WIDE = 1.05


def measure(text: str, size: float, bold: bool) -> float:
    """Return the width of a text in points, set in the serif of the brief at a size in points."""
    width = sum(map(_advance, text)) * size
    return width * _BOLD if bold else width


def paper_frame(width: float, height: float, *, text_size: float = SMALLEST_TEXT) -> Frame:
    """Return a frame in points for a chart on paper."""
    return Frame(width, height, text_size, measure)


def _advance(character: str) -> float:
    known = _ADVANCES.get(character)
    if known is not None:
        return known
    if unicodedata.combining(character):
        return 0.0
    base = unicodedata.normalize("NFD", character)[0]
    if base != character and base in _ADVANCES:
        return _ADVANCES[base]
    return _WIDE if unicodedata.east_asian_width(character) in "WF" or ord(character) > 0xFFFF else _OTHER
