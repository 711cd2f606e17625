"""Short, stable names for what a document says, whatever way it is written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from steelyard.documents.dumping import plain

if TYPE_CHECKING:
    from pydantic import BaseModel

_LENGTH = 12


def canonical(model: BaseModel) -> Any:
    """Return what a model says as plain data, without what is empty or left at its default.

    Leaving those out keeps fingerprints the same when a later version knows more optional keys.
    """
    return _without_empty(plain(model.model_dump(mode="json", by_alias=True, exclude_defaults=True)))


def digest(data: Any) -> str:
    """Return the first 12 hex digits of SHA-256 over canonical JSON: sorted keys, no spaces, UTF-8."""
    text = json.dumps(plain(data), sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def _without_empty(data: Any) -> Any:
    if isinstance(data, Mapping):
        return {key: _without_empty(value) for key, value in data.items() if value not in ({}, [], "", None)}
    if isinstance(data, list):
        return [_without_empty(value) for value in data]
    return data
