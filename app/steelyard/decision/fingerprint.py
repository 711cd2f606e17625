"""The fingerprint of a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.documents.fingerprints import canonical, digest

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def fingerprint(decision: Decision) -> str:
    """Return 12 hex digits for all that the result follows from: comparison, weights and must-haves."""
    return digest(
        {
            "comparison": canonical(decision.comparison),
            "weights": dict(decision.weights),
            "must_haves": dict(decision.must_haves),
        }
    )
