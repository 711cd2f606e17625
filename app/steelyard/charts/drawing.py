"""A chart as marks in a frame: what every renderer draws, and nothing else.

Coordinates are in the frame's units (pixels on the screen, points on paper), x to the right, y down,
origin at the top left. Colours are named by role, never by value: the renderer's theme knows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

Point = tuple[float, float]
Role = str
"""`grid`, `axis`, `text`, `muted`, `accent`, `flip`, `background`, or `series:N` for the N-th candidate."""

Anchor = Literal["start", "middle", "end"]
Dash = Literal["solid", "dashed", "dotted", "dashdot", "longdash", "dashdotdot"]
Shape = Literal["circle", "square", "diamond", "triangle", "cross", "pentagon"]


@dataclass(frozen=True, slots=True)
class Frame:
    """The space a chart has, its text size, and how wide a text of that size is.

    `measure(text, size, bold)` gives the width of a text in frame units.
    """

    width: float
    height: float
    text_size: float
    measure: Callable[[str, float, bool], float]


@dataclass(frozen=True, slots=True)
class Line:
    """An open line through points. `key` names the signal or requirement it stands for, or is empty."""

    points: tuple[Point, ...]
    role: Role
    width: float
    dash: Dash = "solid"
    key: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A filled polygon; `opacity` from 0 to 1."""

    points: tuple[Point, ...]
    role: Role
    opacity: float = 1.0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """A data point of a candidate; `size` is its diameter; a hollow one is drawn as outline."""

    at: Point
    shape: Shape
    role: Role
    size: float
    hollow: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A text whose baseline box is centred on y; `anchor` says which end of it is at x."""

    text: str
    at: Point
    role: Role
    size: float
    anchor: Anchor = "start"
    bold: bool = False
    key: str = ""


Mark = Line | Area | Marker | Label


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that answers to pointer and keyboard: what it stands for and what it says."""

    key: str
    at: Point
    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole chart: marks from back to front, spots in walking order, a caption and a text twin.

    `rows` are its figures as a table with `columns`, for screen readers; the sentence that says what the
    chart shows is made by the wording room.
    """

    name: str
    title: str
    width: float
    height: float
    marks: tuple[Mark, ...]
    spots: tuple[Spot, ...]
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
