"""Plain data as the lines of a YAML document in block style, as PyYAML's emitter writes them, but quickly.

What is short and plain is written here; a text that needs quotes, folds or escapes is left to the emitter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Emit = Callable[[Any, int], str]
    """Writes data in a width in characters."""

_STEP = 2
_LONGEST_KEY = 100
_NARROWEST = 20
_UNLIMITED = 1_000_000
_END = "\n...\n"
"""The mark of YAML for the end of a document; within a text it never stands at the beginning of a line."""
_ODD = ":#\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
"""What may need quotes within a text."""
_PLAIN = re.compile(
    f"[A-Za-z\u00a1-\u2027\u202a-\ud7ff\ue000-\ufdcf\U00010000-\U0010fffd](?:[^{_ODD}]*[^ {_ODD}])?"
)
_WORDS_OF_YAML = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_PLAIN_FLOAT = re.compile(r"-?\d+\.\d+")


class BlockStyle:
    """Writes mappings, lists and scalars as lines that are at most `width` wide where a text allows it."""

    def __init__(self, emit: Emit, width: int) -> None:
        self._emit, self._width = emit, width
        self._quoted = lru_cache(maxsize=20_000)(self._written_short)
        self._key = lru_cache(maxsize=20_000)(self._written_key)

    def document(self, data: Mapping[str, Any]) -> str:
        """Return a mapping as a document."""
        if not data:
            return self._emit(data, self._width)
        return "\n".join([*self._mapping(data, 0), ""])

    def _mapping(self, data: Mapping[str, Any], indent: int) -> Iterator[str]:
        pad = " " * indent
        for key, value in data.items():
            written = self._key(key) if isinstance(key, str) and len(key) <= _LONGEST_KEY else None
            if written is None:
                yield from self._left_to_emitter({key: value}, indent)
                continue
            name = f"{pad}{written}:"
            if isinstance(value, dict) and value:
                yield name
                yield from self._mapping(value, indent + _STEP)
            elif isinstance(value, list) and value and not _in_a_row(value):
                yield name
                yield from self._list(value, indent + _STEP)
            else:
                short = self._short(value, self._width - len(name) - 1)
                if short is None:
                    yield from self._left_to_emitter({key: value}, indent)
                else:
                    yield f"{name} {short}"

    def _list(self, values: Sequence[Any], indent: int) -> Iterator[str]:
        pad = " " * indent
        for value in values:
            if isinstance(value, dict) and value:
                lines = self._mapping(value, indent + _STEP)
                first = next(lines)
                yield f"{pad}- {first[indent + _STEP :]}"
                yield from lines
                continue
            short = self._short(value, self._width - indent - _STEP)
            if short is None:
                yield from self._left_to_emitter([value], indent)
            else:
                yield f"{pad}- {short}"

    def _left_to_emitter(self, data: Any, indent: int) -> Iterator[str]:
        """Let the emitter write one entry, in the width that is left beside its indent."""
        pad = " " * indent
        text = self._emit(data, max(self._width - indent, _NARROWEST))
        if text.endswith(_END):  # said behind a text that ends in empty lines, where a document could end
            text = text.removesuffix(_END) + "\n"
        if isinstance(data, list):
            text = "\n".join(line[_leading(text) :] for line in text.split("\n"))
        for line in text.removesuffix("\n").split("\n"):
            yield f"{pad}{line}" if line else ""

    def _short(self, value: Any, room: int) -> str | None:
        """Return a value as it stands on its line, None where it does not fit or only the emitter knows."""
        if type(value) is str:
            if len(value) > room:
                return None
            if _PLAIN.fullmatch(value) and value.casefold() not in _WORDS_OF_YAML:
                return value
            short = self._quoted(value)
            return short if short is not None and len(short) <= room else None
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int):
            return str(value)
        if isinstance(value, float):
            text = repr(value)
            return text if _PLAIN_FLOAT.fullmatch(text) else self._written_short(value)
        if isinstance(value, list) and value and _in_a_row(value):
            parts = [self._short(one, room) for one in value]
            text = f"[{', '.join(part or '' for part in parts)}]"
            return text if all(parts) and len(text) <= room else None
        return None

    def _written_short(self, scalar: str | float) -> str | None:
        """Return a text or number as the emitter writes it on one line, None where it needs several."""
        written = self._emit({"k": scalar}, _UNLIMITED).removesuffix("\n").removeprefix("k:").lstrip(" ")
        return None if "\n" in written else written

    def _written_key(self, key: str) -> str | None:
        if _PLAIN.fullmatch(key) and key.casefold() not in _WORDS_OF_YAML:
            return key
        written = self._emit({key: None}, _UNLIMITED).removesuffix("\n")
        return None if "\n" in written else written.removesuffix(" null").removesuffix(":")


def _in_a_row(values: Sequence[Any]) -> bool:
    """Whether a list is of numbers alone, which stand on one line."""
    return all(isinstance(value, int | float) for value in values)


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
