"""The JSON Schema of decision files."""

from __future__ import annotations

from typing import Any

from steelyard.decision.model import Decision
from steelyard.documents.schemas import schema


def decision_schema() -> dict[str, Any]:
    """Return the JSON Schema of a decision file, which contains a whole comparison."""
    return schema(Decision, "Steelyard decision")
