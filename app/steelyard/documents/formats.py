"""Which format a file needs: the first as long as it says nothing that only a later one knows."""

from __future__ import annotations

from collections.abc import Mapping

from steelyard.documents.fields import FIRST_FORMAT, FileModel, Since


def format_needed(part: object, *, empty_counts: bool = True) -> int:
    """Return the first format that knows every key which was stated for a part of a file.

    Without `empty_counts` a key that says nothing counts for nothing: it is left out when written.
    """
    if isinstance(part, FileModel):
        return max(part.own_format, *_stated(part, empty_counts=empty_counts), FIRST_FORMAT)
    if isinstance(part, Mapping):
        part = tuple(part.values())
    if isinstance(part, tuple):
        return max((format_needed(entry, empty_counts=empty_counts) for entry in part), default=FIRST_FORMAT)
    return FIRST_FORMAT


def says_nothing(value: object) -> bool:
    """Return whether a value is the same as leaving its key out."""
    return value is None or (isinstance(value, str | tuple | list | Mapping) and not value)


def _stated(part: FileModel, *, empty_counts: bool) -> list[int]:
    needed = [FIRST_FORMAT]
    for name in part.model_fields_set:
        value = getattr(part, name)
        if empty_counts or not says_nothing(value):
            known = type(part).model_fields[name].metadata
            needed += [mark.format for mark in known if isinstance(mark, Since)]
            needed.append(format_needed(value, empty_counts=empty_counts))
    return needed
