"""Small decisions to put into words: fits by requirement, one column a candidate."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from steelyard.comparison.model import Comparison
from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

OPTIONS = {"redis": "Redis", "kafka": "Kafka", "pulsar": "Pulsar", "nats": "NATS"}
BOTH = {
    "id": "kafka-redis",
    "name": "Kafka + Redis",
    "members": ["kafka", "redis"],
    "roles": {"kafka": "history", "redis": "state"},
}


def compare(rows: Mapping[str, Sequence[object]], *, both: bool = False, **more: Any) -> Comparison:
    """Return a comparison with the fits of `rows`: Redis, Kafka, Pulsar, NATS, and last the combination.

    A requirement's id is its name in small letters with hyphens. None leaves a fit out. `more` are further
    keys of the comparison.
    """
    width = len(next(iter(rows.values())))
    options = [{"id": key, "name": name} for key, name in OPTIONS.items()][: width - both]
    columns = [*(option["id"] for option in options), *([BOTH["id"]] if both else [])]
    requirements = [
        {
            "id": identify(name),
            "name": name,
            "fits": {column: fit for column, fit in zip(columns, row, strict=True) if fit is not None},
        }
        for name, row in rows.items()
    ]
    return Comparison.model_validate(
        {
            "kind": "comparison",
            "format": 1,
            "id": "sample",
            "title": "Sample",
            "options": options,
            "combinations": [BOTH] if both else [],
            "signals": [{"id": "core", "title": "Core", "requirements": requirements}],
            **more,
        }
    )


def decide(
    rows: Mapping[str, Sequence[object]],
    weights: Mapping[str, float],
    must_haves: Mapping[str, float] | None = None,
    **more: Any,
) -> Decision:
    """Return a decision on `compare(rows)`; weights and must-haves are by name."""
    decision = intents.begin(compare(rows, **more))
    weighted = intents.set_weights(decision, {identify(name): weight for name, weight in weights.items()})
    demanded = {identify(name): least for name, least in (must_haves or {}).items()}
    return intents.set_must_haves(weighted, demanded)


def snap(
    rows: Mapping[str, Sequence[object]],
    weights: Mapping[str, float],
    must_haves: Mapping[str, float] | None = None,
    **more: Any,
) -> Snapshot:
    """Return the snapshot of `decide(...)`."""
    return take_snapshot(decide(rows, weights, must_haves, **more))


def identify(name: str) -> str:
    """Return the id of a requirement by its name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def prefer(snapshot: Snapshot, first: Mapping[str, str]) -> Snapshot:
    """Return a result on which each method ranks another candidate first."""
    opinions = {method: ((candidate,),) for method, candidate in first.items()}
    later = replace(snapshot.evaluation.later, second_opinions=lambda: opinions)
    return replace(snapshot, evaluation=replace(snapshot.evaluation, later=later))
