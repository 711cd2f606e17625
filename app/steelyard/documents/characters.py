"""The characters that a document may hold, and how a text is said that may hold others."""

from __future__ import annotations

import re

UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
"""A character that YAML does not allow: controls, lone surrogates, byte order marks, non-characters."""

_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""What could steer a terminal, break a line, turn the text around it, or be no character at all."""


def printable(text: str) -> str:
    """Return a name or another text from outside as it can be said anywhere, odd characters as escapes.

    A byte of a file name that is not UTF-8 stands as that byte, `\\xff`.
    """
    return _UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    number = ord(match[0])
    if 0xDC80 <= number <= 0xDCFF:  # how Python carries such a byte
        number -= 0xDC00
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
