"""The fingerprint of a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.documents.fingerprints import canonical, digest
from steelyard.documents.formats import says_nothing

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def fingerprint(decision: Decision) -> str:
    """Return 12 hex digits for all that the result follows from: the comparison and what is set on it.

    What is empty is left out beside weights and must-haves, so that the fingerprints of older files stay.
    """
    set_here = {
        "enough": dict(decision.enough),
        "running": sorted(decision.running),
        "price": decision.price,
    }
    return digest(
        {
            "comparison": canonical(decision.comparison),
            "weights": dict(decision.weights),
            "must_haves": dict(decision.must_haves),
            **{key: value for key, value in set_here.items() if not says_nothing(value)},
        }
    )
