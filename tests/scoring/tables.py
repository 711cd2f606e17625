"""Decisions from bare tables of fits, to test scoring with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steelyard.comparison.model import Comparison
from steelyard.decision.model import Decision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def compare(
    rows: Mapping[str, Any],
    *,
    combinations: Mapping[str, Sequence[str]] | None = None,
    worst: Sequence[str] = (),
    justifications: Sequence[Mapping[str, Any]] = (),
    options: Sequence[str] = (),
    price: float | None = None,
) -> Comparison:
    """Return a comparison from its rows: requirement -> candidate -> what a file may state as a fit.

    `combinations` map ids to members, every other candidate is an option; requirements in `worst` are
    burdens, of which a combination inherits the worst. Each requirement has a signal of its own. `options`
    put the options in an order and name those that no row has; `price` is 0.5 where it is not given.
    """
    combined = dict(combinations or {})
    named = dict.fromkeys(options)
    named |= dict.fromkeys(name for cells in rows.values() for name in cells if name not in combined)
    named |= dict.fromkeys(member for members in combined.values() for member in members)
    return Comparison.model_validate(
        {
            "kind": "comparison",
            "format": "1",
            "id": "table",
            "title": "Table",
            "options": [{"id": name, "name": name.upper()} for name in named],
            "combinations": [
                {"id": name, "name": name.upper(), "members": list(members)}
                for name, members in combined.items()
            ],
            "signals": [
                {
                    "id": f"signal-{name}",
                    "title": name,
                    "requirements": [
                        {
                            "id": name,
                            "name": name,
                            "combine": "worst" if name in worst else "best",
                            "fits": dict(cells),
                        }
                    ],
                }
                for name, cells in rows.items()
            ],
            "justifications": list(justifications),
            **({} if price is None else {"price": str(price)}),
        }
    )


def decide(
    rows: Mapping[str, Any] | Comparison,
    weights: Mapping[str, float],
    *,
    must_haves: Mapping[str, float] | None = None,
    enough: Mapping[str, float] | None = None,
    running: Sequence[str] = (),
    **parts: Any,
) -> Decision:
    """Return a decision on such a comparison; weights that are left out are 0."""
    comparison = rows if isinstance(rows, Comparison) else compare(rows, **parts)
    return Decision(
        title="Table",
        comparison=comparison,
        weights=weights,
        must_haves=must_haves or {},
        enough=enough or {},
        running=tuple(running),
    )


def measured(fit: float) -> dict[str, Any]:
    """Return a fit that is known exactly."""
    return {"fit": fit, "evidence": "measured"}


def decide_numbers(fits: Sequence[Sequence[float]], weights: Sequence[float]) -> Decision:
    """Return a decision of options a0, a1 ... (columns) on requirements r0, r1 ... (rows)."""
    rows = {
        f"r{row}": {f"a{column}": measured(fit) for column, fit in enumerate(cells)}
        for row, cells in enumerate(fits)
    }
    return decide(rows, {f"r{row}": weight for row, weight in enumerate(weights)})
