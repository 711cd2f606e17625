"""Random settings of a decision, with all that can be set and every kind of trap."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from steelyard.decision import intents

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def draw_settings(decision: Decision, number: int, *, seed: int) -> list[dict[str, Any]]:
    """Return settings as the page takes them: few or many weights, equal ones, none."""
    draw = Random(seed)
    return [_setting(decision, draw) for _ in range(number)]


def _setting(decision: Decision, draw: Random) -> dict[str, Any]:
    names = list(decision.weights)
    weighted = draw.sample(names, draw.choice((0, 1, 2, 3, len(names) // 2, len(names))))
    kind = draw.choice(("half steps", "half steps", "equal", "any"))
    weights = {name: _weight(draw, kind) for name in weighted}
    demanded = draw.sample(names, draw.choice((0, 0, 0, 1, 2)))
    capped = draw.sample(names, draw.choice((0, 0, 1, 3)))
    options = [option.id for option in decision.comparison.options]
    return {
        "weights": weights,
        "must_haves": {name: draw.choice((1.0, 2.0, 3.0, 3.5, 4.0, 5.0)) for name in demanded},
        "enough": {name: draw.choice((2.0, 3.0, 3.5, 4.0)) for name in capped},
        "running": draw.sample(options, draw.choice((0, 0, 1, min(2, len(options))))),
    }


def _weight(draw: Random, kind: str) -> float:
    if kind == "equal":
        return 5.0
    return draw.uniform(0, 10) if kind == "any" else draw.randint(0, 20) / 2


def apply_setting(decision: Decision, setting: dict[str, Any]) -> Decision:
    """Return the decision with a setting in place of its own."""
    weighed = intents.take_weights(decision, setting["weights"])
    demanding = intents.set_must_haves(weighed, setting["must_haves"])
    return intents.set_running(intents.set_enough_levels(demanding, setting["enough"]), setting["running"])
