"""Drawings as plain data, for the template that draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steelyard.charts.drawing import Marker
from steelyard.charts.markers import marker_outline

if TYPE_CHECKING:
    from steelyard.charts.drawing import Drawing, Mark

_DECIMALS = 3


def plate(drawing: Drawing) -> dict[str, Any]:
    """Return size and marks of a drawing as JSON data, in points."""
    return {
        "width": drawing.width,
        "height": drawing.height,
        "marks": [_plain(mark) for mark in drawing.marks],
    }


def _plain(mark: Mark) -> dict[str, Any]:
    data = {field: getattr(mark, field) for field in mark.__dataclass_fields__}
    data["kind"] = type(mark).__name__.lower()
    if "points" in data:
        data["points"] = [_rounded(point) for point in data["points"]]
    if isinstance(mark, Marker):
        data["outline"] = [_rounded(corner) for corner in marker_outline(mark.shape)]
    if "at" in data:
        data["at"] = _rounded(data["at"])
    return data


def _rounded(point: tuple[float, float]) -> tuple[float, float]:
    return round(point[0], _DECIMALS), round(point[1], _DECIMALS)
