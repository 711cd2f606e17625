"""The least movement of sliders, over all of them, that lets another candidate overtake the leader.

A unit of movement of slider i changes the leader's lead by d_i = f_i(a) - f_i(b): down where the leader is
better, up where the rival is. So the movements with the largest |d_i| come first, each within its bounds:
a continuous knapsack, exact without a solver.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from steelyard.scoring.closeness import TIE
from steelyard.scoring.results import Change, Move
from steelyard.scoring.steps import HIGHEST_WEIGHT, step_at, step_beyond

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from steelyard.scoring.matrix import Floats
    from steelyard.scoring.steps import Direction
    from steelyard.scoring.weighing import CountedFits, Weighing

_DIGITS = 9
_KEPT = 32


@dataclass(frozen=True, eq=False)
class _Path:
    """The sliders that bring a rival nearer, by falling effect, and which of them have to go up."""

    order: NDArray[np.intp]
    effects: Floats
    upwards: NDArray[np.bool_]
    steps: tuple[tuple[int, float], ...]
    """The slider and its effect, rounded so that equal ones are equal."""


@dataclass(frozen=True, eq=False)
class _Overtaking:
    """What it takes one rival: how far each slider of its path can move, and how far all do."""

    path: _Path
    rooms: Floats
    deficit: float
    movement: float


def find_smallest_change(weighing: Weighing) -> Change | None:
    """Return the least movement in half steps that lets a rival lead; None where no movement does.

    The movement is found exactly, up to where the two draw level; then each slider goes on to the next
    half step at or beyond its end, the last one strictly beyond. Of equal changes the one with the fewest
    sliders, then the first in the file's order.
    """
    if not weighing.compared:
        return None
    leader, *tied = weighing.leaders
    ways = [_overtake(weighing, leader, rival) for rival in (*tied, *weighing.rivals)]
    possible = [way for way in ways if way is not None]
    if not possible:
        return None
    least = min(way.movement for way in possible)
    changes = [_spread(weighing, way) for way in possible if way.movement <= least + TIE]
    return _look_there(weighing, min(changes, key=len))


def _overtake(weighing: Weighing, leader: int, rival: int) -> _Overtaking | None:
    path, total = _find_path(weighing.fits, leader, rival), weighing.total
    weights = weighing.weights[path.order]
    rooms = np.where(path.upwards, HIGHEST_WEIGHT - weights, weights)
    gained = np.cumsum(path.effects * rooms)
    deficit = max(0.0, float(weighing.sums[leader] - weighing.sums[rival]))
    if deficit <= TIE * total:
        deficit = 0.0
    if not len(gained) or gained[-1] <= deficit + TIE * total:
        return None
    last = int(np.searchsorted(gained, deficit))
    before = float(gained[last - 1]) if last else 0.0
    movement = float(rooms[:last].sum()) + (deficit - before) / float(path.effects[last])
    return _Overtaking(path, rooms, deficit, movement)


@lru_cache(maxsize=_KEPT)
def _find_path(fits: CountedFits, leader: int, rival: int) -> _Path:
    differences = fits.net[:, leader] - fits.net[:, rival]
    effects = np.abs(differences)
    order = np.argsort(-np.round(effects, _DIGITS), kind="stable")
    order = order[effects[order] > TIE]
    steps = zip(order.tolist(), np.round(effects[order], _DIGITS).tolist(), strict=True)
    return _Path(order, effects[order], differences[order] < 0, tuple(steps))


def _spread(weighing: Weighing, way: _Overtaking) -> tuple[Move, ...]:
    """Return the moves, requirement by requirement, the last of them beyond where the two draw level."""
    amounts: dict[int, float] = {}
    left = way.deficit
    for sliders, effect in _group(way):
        needed = max(0.0, left / effect)
        if sum(room for _, room in sliders) > needed + TIE:
            amounts |= _fill(sliders, needed)
            break
        amounts |= dict(sliders)
        left -= effect * sum(room for _, room in sliders)
    last, upwards = next(reversed(amounts)), set(way.path.order[way.path.upwards].tolist())
    return tuple(
        _move(weighing, row, amounts[row], "up" if row in upwards else "down", last=row == last)
        for row in sorted(amounts)
    )


def _group(way: _Overtaking) -> Iterator[tuple[list[tuple[int, float]], float]]:
    """Yield the (slider, room) of equal effect together, the largest effect first."""
    sliders = zip(way.path.steps, way.rooms.tolist(), strict=True)
    for effect, group in groupby(sliders, key=lambda slider: slider[0][1]):
        if usable := [(row, room) for (row, _), room in group if room > 0]:
            yield usable, effect


def _fill(sliders: list[tuple[int, float]], needed: float) -> dict[int, float]:
    """Share a movement among (slider, room) of equal effect: the fewest that do, the earliest of those.

    Together they have more room than needed, since drawing level is not yet overtaking.
    """
    rooms = [room for _, room in sliders]
    reached = np.cumsum(sorted(rooms, reverse=True))
    open_places = 1 + int(np.searchsorted(reached, needed + TIE, side="right"))
    taken: dict[int, float] = {}
    for place, (slider, room) in enumerate(sliders):
        rest = sorted(rooms[place + 1 :], reverse=True)[: open_places - 1]
        if open_places and room + sum(rest) > needed + TIE:
            taken[slider] = min(room, needed)
            needed -= taken[slider]
            open_places -= 1
    return taken


def _move(weighing: Weighing, row: int, amount: float, direction: Direction, *, last: bool) -> Move:
    start = float(weighing.weights[row])
    end = start + amount if direction == "up" else start - amount
    step = step_beyond(end, direction) if last else step_at(end, direction)
    return Move(weighing.matrix.requirements[row], start, min(max(step, 0.0), HIGHEST_WEIGHT), direction)


def _look_there(weighing: Weighing, moves: tuple[Move, ...]) -> Change:
    """Return the change with who leads after it, and by how much."""
    matrix = weighing.matrix
    sums, total = weighing.sums.copy(), weighing.total
    for move in moves:
        moved = move.end - move.start
        sums += moved * weighing.net[matrix.row_of[move.requirement]]
        total += moved
    first, second = sorted(weighing.eligible, key=lambda column: -float(sums[column]))[:2]
    lead = float(sums[first] - sums[second]) / total if total > TIE else 0.0
    return Change(moves, matrix.candidates[first], lead)
