"""JSON Schema of a document, for editors that complete and check while one writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(model: type[BaseModel], title: str) -> dict[str, Any]:
    """Return the JSON Schema of what a file of this model may hold."""
    return {"$schema": DIALECT, **_close_tables(model.model_json_schema(by_alias=True)), "title": title}


def _close_tables(part: Any) -> Any:
    """Refuse keys of a table that are no ids, as reading does."""
    if isinstance(part, list):
        return [_close_tables(entry) for entry in part]
    if not isinstance(part, dict):
        return part
    closed = {key: _close_tables(value) for key, value in part.items()}
    return closed | {"additionalProperties": False} if "patternProperties" in closed else closed
