"""The encoding of a text, by one rule: a mark at the start, else UTF-8, else its zero bytes, else cp1252."""

from __future__ import annotations

import codecs

from steelyard.documents.characters import UNPRINTABLE

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_UNUSED = {0x81: "", 0x8D: "", 0x8F: "", 0x90: "", 0x9D: ""}  # bytes without a meaning in cp1252
_MANY_ZEROS = 0.2


def decode(content: bytes) -> tuple[str, str]:
    """Return bytes as text and the name of the encoding they are in."""
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return printable(content.decode(codec, errors="replace")), name
    guessed = _wide(content)
    if guessed:
        return printable(content.decode(guessed, errors="replace")), "UTF-16"
    try:
        return printable(content.decode("utf-8")), "UTF-8"
    except UnicodeDecodeError:
        text = content.decode("latin-1").translate(_UNUSED)
        return printable(text.encode("latin-1").decode("cp1252", errors="replace")), "cp1252"


def _wide(content: bytes) -> str | None:
    sample = content[:4000]
    half = max(1, len(sample) // 2)
    if sample[1::2].count(0) > half * _MANY_ZEROS > sample[0::2].count(0):
        return "utf-16-le"
    return "utf-16-be" if sample[0::2].count(0) > half * _MANY_ZEROS > sample[1::2].count(0) else None


def printable(text: str) -> str:
    """Return text with plain line breaks and without characters that no document can hold."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).replace("\ufeff", "")
