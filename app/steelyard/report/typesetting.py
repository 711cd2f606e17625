"""Setting a template with data: to PDF, to pictures of pages, to SVG; naming what no font can show."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import typst

from steelyard.bundle import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Output = Literal["pdf", "png", "svg"]

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
FONT = "Libertinus Serif"
SUBSTITUTE = "□"
"""Stands for what no font can show; the built-in fonts have it."""

_MOST_ROUNDS = 12
_CANNOT_SHOW = re.compile(r'(?:the text|the PDF contains the codepoint) `"((?:[^"\\]|\\.)*)"`')
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_LONG_WORD = re.compile(r"[!-~]{32,}")
_BREAK_EVERY = 16
_BREAK = "\u200b"


class TypesettingError(Exception):
    """The template could not be set; a fault of the program, not of the data."""


@dataclass(frozen=True)
class Typesetting:
    """A template with data whose texts can all be shown, ready to be set in any form.

    `missing` lists the characters that no font of this computer has; each stands as □ in the text.
    """

    missing: tuple[str, ...]
    pdf: bytes = field(repr=False)
    """The tagged, archival PDF (PDF/UA-1 and PDF/A-2a)."""
    _compiler: typst.Compiler = field(repr=False)

    def pages(self, output: Output, *, pixels_per_inch: float = 144.0) -> tuple[bytes, ...]:
        """Return one picture a page, PNG or SVG."""
        made = self._compiler.compile(format=output, ppi=pixels_per_inch)
        return tuple(made) if isinstance(made, list) else (_one(made),)

    def value(self, label: str) -> Any:
        """Return the value of the metadata that the template has labelled so, such as `<end>`."""
        return json.loads(self._compiler.query(label, field="value", one=True))


def typeset(template: str, data: Mapping[str, Any], *, fonts: Path | None = None) -> Typesetting:
    """Set a template of `resources/report` with data.

    What the built-in fonts can show is set with them alone, so that it looks the same on every computer;
    else the system's fonts help out. `fonts` is a folder of further fonts of ours. What even they lack the
    template finds under the key `missing`.

    Raises:
        TypesettingError: the template is at fault.
    """
    clean = _clean(dict(data))
    missing: dict[str, None] = {}
    system_fonts = False
    for _ in range(_MOST_ROUNDS):
        said = {**_substitute(clean, missing), "missing": describe_missing(tuple(missing))}
        compiler = typst.Compiler(
            resource("report", template),
            root=resource("report"),
            sys_inputs={"data": json.dumps(said)},
            ignore_system_fonts=not system_fonts,
            font_paths=[fonts] if fonts else [],
        )
        made = _compile(compiler)
        if isinstance(made, bytes):
            return Typesetting(tuple(missing), made, compiler)
        if system_fonts:
            missing.update(dict.fromkeys(made))
        system_fonts = True
    raise TypesettingError("the characters that no font can show do not come to an end")


def describe_missing(missing: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of characters: "U+1F389 PARTY POPPER"."""
    return tuple(
        " ".join(f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip() for character in text)
        for text in missing
    )


def _one(made: object) -> bytes:
    assert isinstance(made, bytes)
    return made


def _compile(compiler: typst.Compiler) -> bytes | list[str]:
    """Return the PDF, or what the strict standards find no glyph for; they name all of it at once."""
    try:
        return _one(compiler.compile(format="pdf", pdf_standards=STANDARDS))
    except typst.TypstError as error:
        found = [_unescape(match) for match in _CANNOT_SHOW.findall(error.diagnostic)]
        if not found:
            raise TypesettingError(error.diagnostic) from error
        return found


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else match[2], text)


def _clean(value: Any) -> Any:
    """Drop control characters and lone surrogates from all texts, and let very long words break."""
    if isinstance(value, str):
        kept = "".join(c for c in value if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})
        return _LONG_WORD.sub(_with_breaks, kept)
    if isinstance(value, dict):
        return {key: item if key == "url" else _clean(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item) for item in value]
    return value


def _substitute(value: Any, missing: Mapping[str, None]) -> Any:
    if not missing:
        return value
    if isinstance(value, str):
        for text in sorted(missing, key=len, reverse=True):
            value = value.replace(text, SUBSTITUTE)
        return value
    if isinstance(value, dict):
        return {key: item if key == "url" else _substitute(item, missing) for key, item in value.items()}
    if isinstance(value, list):
        return [_substitute(item, missing) for item in value]
    return value


def _with_breaks(word: re.Match[str]) -> str:
    text = word[0]
    return _BREAK.join(text[i : i + _BREAK_EVERY] for i in range(0, len(text), _BREAK_EVERY))
