"""Large comparisons to measure with."""

from __future__ import annotations

from steelyard.comparison.model import Comparison


def large_comparison(requirements: int, options: int, *, each: int = 4) -> Comparison:
    """Return a comparison of so many requirements, `each` to a signal, and options, all different."""
    candidates = [{"id": f"option-{o}", "name": f"Option {o}"} for o in range(options)]
    needs = [
        {
            "id": f"need-{r}",
            "name": f"Requirement {r}",
            "fits": {f"option-{o}": (r * 7 + o * 5 + r * o) % 6 for o in range(options)},
        }
        for r in range(requirements)
    ]
    signals = [
        {
            "id": f"signal-{s}",
            "title": f"Signal {s}",
            "theme": f"Theme {s % 5}",
            "statements": {f"option-{o}": f"Statement {s} of {o}" for o in range(options)},
            "requirements": needs[s * each : (s + 1) * each],
        }
        for s in range((requirements + each - 1) // each)
    ]
    weights = {f"need-{r}": (r * 3) % 11 for r in range(requirements)}
    return Comparison.model_validate(
        {
            "kind": "comparison",
            "format": 1,
            "id": "large",
            "title": "Large",
            "options": candidates,
            "signals": signals,
            "scenarios": [{"id": "all", "title": "All", "weights": weights}],
        }
    )
