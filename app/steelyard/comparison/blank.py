"""The comparison that one begins with when one begins with nothing."""

from __future__ import annotations

from steelyard.comparison.model import Comparison


def blank_comparison() -> Comparison:
    """Return the least that is a comparison: things as they are, something else, and one requirement."""
    return Comparison.model_validate(
        {
            "kind": "comparison",
            "format": 2,
            "id": "untitled",
            "title": "Untitled comparison",
            "question": "What is to be decided?",
            "options": [
                {"id": "as-today", "name": "As today"},
                {"id": "something-else", "name": "Something else"},
            ],
            "requirements": [
                {
                    "id": "what-matters",
                    "name": "What matters",
                    "question": "What must the system do, whatever is chosen?",
                    "fits": {"as-today": "unknown", "something-else": "unknown"},
                }
            ],
        }
    )
