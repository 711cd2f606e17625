"""The JSON Schema of comparison files."""

from __future__ import annotations

from typing import Any

from steelyard.comparison.model import Comparison
from steelyard.documents.schemas import schema


def comparison_schema() -> dict[str, Any]:
    """Return the JSON Schema of a comparison file, with the short forms that files may use."""
    return schema(Comparison, "Steelyard comparison")
