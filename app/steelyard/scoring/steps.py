"""Half steps of a slider: where people can set what is computed exactly."""

from __future__ import annotations

from math import ceil, floor
from typing import Literal

from steelyard.scoring.closeness import TIE

Direction = Literal["up", "down"]
HIGHEST_WEIGHT = 10.0
STEP = 0.5


def step_at(weight: float, direction: Direction) -> float:
    """Return the next half step at or beyond a weight, 0 to 10, the way it moves."""
    count = weight / STEP
    return (ceil(count - TIE) if direction == "up" else floor(count + TIE)) * STEP


def step_beyond(weight: float, direction: Direction) -> float:
    """Return the next half step strictly beyond a weight, the way it moves."""
    count = weight / STEP
    return (floor(count + TIE) + 1 if direction == "up" else ceil(count - TIE) - 1) * STEP
