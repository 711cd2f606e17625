"""Writing plain data as YAML that people read and that differs line by line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import yaml
from typing_extensions import override

from steelyard.documents.block_style import BlockStyle
from steelyard.documents.characters import clean

_WIDTH = 100
_LARGEST_WHOLE = 1e15
_NEWER_NUMBER = re.compile(r"^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+)$")
_ODD_BREAK = re.compile("[\r\x85\u2028\u2029]")
_FOLDED = re.compile("[\x7f-\x9f\u2028\u2029]")
"""What JSON allows within a text and YAML takes for a break or refuses."""
_BLANK_BESIDE_BREAK = re.compile(r"^\s|[ \t]\n|\n[ \t]")


def dump(data: Mapping[str, Any]) -> str:
    """Return a mapping as YAML: keys in their order, one a line, pairs of numbers on one line.

    Whole numbers are written without a fraction, texts that would read as something else in quotes.
    Characters that no document may hold are left out, so that what is written can be read again.
    """
    return BlockStyle(emit, _WIDTH).document(plain(data))


def emit(data: Any, width: int) -> str:
    """Return data as PyYAML writes it: exactly, in any form it can have, and slowly."""
    text: str = yaml.dump(
        data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=width, default_flow_style=False
    )
    return text


def pack(data: Mapping[str, Any]) -> str:
    """Return a mapping as JSON that is YAML as well and reads the same: in no time, whatever its size."""
    text = json.dumps(plain(data), ensure_ascii=False, allow_nan=False, default=_as_text)
    return _FOLDED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _as_text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot stand in a document")


def plain(data: Any) -> Any:
    """Return data of dictionaries, lists and scalars only, whole numbers as integers."""
    if isinstance(data, Mapping):
        return {key: plain(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [plain(value) for value in data]
    if isinstance(data, str):
        return clean(data.value if isinstance(data, StrEnum) else data)
    if isinstance(data, datetime):
        return _Instant(data.isoformat())
    if isinstance(data, float) and data.is_integer() and abs(data) < _LARGEST_WHOLE:
        return int(data)
    return data


class _Instant(str):
    """A day and time, which is written without quotes."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes repeats out instead of using aliases, and lists deeper than their key.

    It is PyYAML's own emitter: the one in C writes every character beyond the basic plane as an escape.
    """

    @override
    def ignore_aliases(self, data: Any) -> bool:
        return True

    @override
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _represent_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = None
    if _ODD_BREAK.search(text):
        style = '"'  # other breaks than \n are kept only when escaped
    elif "\n" in text and not _BLANK_BESIDE_BREAK.search(text):
        style = "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_list(dumper: _Dumper, values: list[Any]) -> yaml.SequenceNode:
    numeric = bool(values) and all(isinstance(value, int | float) for value in values)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", values, flow_style=numeric or not values)


def _represent_instant(dumper: _Dumper, instant: _Instant) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", str(instant))


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(_Instant, _represent_instant)
_Dumper.add_representer(list, _represent_list)
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", _NEWER_NUMBER, list("-+.0123456789"))
