"""The sources of what is weighted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from steelyard.comparison.model import Source
    from steelyard.scoring.snapshot import Snapshot


def sources_of_weighted(snapshot: Snapshot) -> tuple[Source, ...]:
    """Return the sources of the fits on all weighted requirements and must-haves, each once, in order."""
    decision = snapshot.decision
    known = decision.comparison.sources
    used = {
        fit.source: None
        for requirement in decision.weights
        if decision.weights[requirement] > 0 or requirement in decision.must_haves
        for fit in snapshot.evaluation.fits[requirement].values()
        if fit.source is not None
    }
    return tuple(known[source] for source in used)
