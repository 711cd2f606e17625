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
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

Output = Literal["pdf", "png", "svg"]

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
FONT = "Libertinus Serif"
SUBSTITUTE = "□"
"""Stands for what no font can show; the built-in fonts have it."""

_MOST_ROUNDS = 12
_CANNOT_SHOW = re.compile(r'(?:the text|the PDF contains the codepoint) `"((?:[^"\\]|\\.)*)"`')
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_LONG_WORD = re.compile(r"\S{32,}")
_BREAK_EVERY = 16
_BREAK = "\u200b"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
_AS_THEY_ARE = frozenset({"url", "document"})


class TypesettingError(Exception):
    """The template could not be set; a fault of the program, not of the data."""


@dataclass(frozen=True)
class Typesetting:
    """A template with data whose texts can all be shown, ready to be set in any form.

    `missing` names the characters that no font of this computer has; each stands as □ in the text.
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
    template finds under the key `missing`. Texts under the keys `url` and `document` stay as they are.

    Raises:
        TypesettingError: the template is at fault.
    """
    clean = _map_texts(dict(data), _clean)
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
            return Typesetting(describe_missing(tuple(missing)), made, compiler)
        if system_fonts:
            missing.update(dict.fromkeys(_clusters(made, said)))
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


def _clusters(named: Iterable[str], data: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is to be substituted: a letter that any font has is named for the marks that follow it.

    Without them it would be substituted in everything, colours and paper included.
    """
    for text in named:
        if not text.isascii():
            yield text
            continue
        found = False
        for cluster in _marked(text, data):
            found = True
            yield cluster
        if not found:
            raise TypesettingError(f"no font can show {text!r}")


def _marked(base: str, data: Mapping[str, Any]) -> set[str]:
    """Return the base with the marks that follow it, wherever it has some in the data."""
    marked = re.compile(f"{re.escape(base)}[{_MARKS}]+")
    found: set[str] = set()

    def look(text: str) -> str:
        found.update(marked.findall(text))
        return text

    _map_texts(data, look)
    return found


def _map_texts(value: Any, change: Callable[[str], str]) -> Any:
    """Return data with every text changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: item if key in _AS_THEY_ARE else _map_texts(item, change) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_map_texts(item, change) for item in value]
    return value


def _clean(text: str) -> str:
    """Drop control characters and lone surrogates, and let very long words break."""
    plain = text.replace("\t", " ")
    kept = "".join(c for c in plain if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})
    return _LONG_WORD.sub(_with_breaks, kept)


def _substitute(data: dict[str, Any], missing: Mapping[str, None]) -> Any:
    longest_first = sorted(missing, key=len, reverse=True)

    def change(text: str) -> str:
        for one in longest_first:
            text = text.replace(one, SUBSTITUTE)
        return text

    return _map_texts(data, change) if missing else data


def _with_breaks(word: re.Match[str]) -> str:
    """Put a break after every sixteenth character or so, but never before a mark."""
    parts, start = [], 0
    for end in range(_BREAK_EVERY, len(word[0]), _BREAK_EVERY):
        while end < len(word[0]) and unicodedata.category(word[0][end])[0] == "M":
            end += 1
        parts.append(word[0][start:end])
        start = end
    return _BREAK.join([*parts, word[0][start:]])
