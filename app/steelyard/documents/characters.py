"""The characters that a document may hold, and how a text is said that may hold others."""

from __future__ import annotations

import re

UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""A character that YAML does not allow: controls, lone surrogates, non-characters."""

_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
"""Spaces and joints without width, which do nothing in a name but make two look the same."""
_SUSPECT = re.compile("[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_OVERRIDE = re.compile("[\u202a-\u202e]")
_ISOLATE = re.compile("[\u2066-\u2069\n]")
_POP_ISOLATE = "\u2069"

_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""What could steer a terminal, break a line, turn the text around it, or be no character at all."""


def clean(text: str) -> str:
    """Return a text as a document may hold it: nothing that YAML refuses, is unseen or turns text around."""
    return take_out_turns(take_out_unseen(UNPRINTABLE.sub("", text)))[0]


def take_out_unseen(text: str) -> str:
    """Return a text without marks that have no width; joiners and marks of direction or variation stay."""
    return _UNSEEN.sub("", text) if _SUSPECT.search(text) else text


def take_out_turns(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without what turns the text around it, and what was taken out.

    That is each embedding and override, and each isolate of a line that is not closed or was never opened
    (UAX #9, explicit formatting characters).
    """
    if not _SUSPECT.search(text):
        return text, ()
    places = sorted([match.start() for match in _OVERRIDE.finditer(text)] + _unbalanced(text))
    gone = set(places)
    kept = "".join(character for at, character in enumerate(text) if at not in gone) if gone else text
    return kept, tuple(text[at] for at in places)


def _unbalanced(text: str) -> list[int]:
    unbalanced: list[int] = []
    opened: list[int] = []
    for match in _ISOLATE.finditer(text):
        if match[0] == "\n":
            unbalanced, opened = unbalanced + opened, []
        elif match[0] != _POP_ISOLATE:
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            unbalanced.append(match.start())
    return unbalanced + opened


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
