from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter, QRegion

from steelyard.charts.catalogue import CHARTS
from steelyard.charts.drawing import Line, Marker
from steelyard.decision import intents
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.charts.drawing_view import screen_frame
from steelyard.desktop.charts.repainting import changed_rects
from steelyard.desktop.painting.drawings import paint_drawing
from steelyard.scoring.snapshot import take_snapshot
from steelyard.theme.palette import screen_palette
from tests import samples

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from steelyard.charts.drawing import Drawing
    from steelyard.decision.model import Decision

WIDTH, HEIGHT = 380, 300


@pytest.fixture
def decision() -> Decision:
    return samples.order_events()


@pytest.mark.parametrize("weight", [2.0, 5.0, 8.5])
def test_that_painting_what_differs_gives_the_new_radar(
    decision: Decision, qapp: QApplication, weight: float
) -> None:
    appearance = Appearance("light")
    requirement = next(iter(decision.weights))
    changed = intents.set_weight(decision, requirement, weight)
    before, after = (_draw(step, appearance) for step in (decision, changed))
    picture = _paint(before, appearance, None, None)
    region = QRegion()
    for rect in changed_rects(before.marks, after.marks):
        region += rect.toAlignedRect()
    assert not region.isEmpty()
    assert _paint(after, appearance, picture, region) == _paint(after, appearance, None, None)


def test_that_equal_drawings_differ_nowhere(decision: Decision, qapp: QApplication) -> None:
    appearance = Appearance("light")
    before, after = _draw(decision, appearance), _draw(decision, appearance)
    assert changed_rects(before.marks, after.marks) == []


def test_that_a_moved_corner_leaves_the_far_edges_alone() -> None:
    before = Line(((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)), "grid", 1.0)
    after = Line(((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 90.0)), "grid", 1.0)
    (rect,) = changed_rects([before], [after])
    assert rect.top() > 80


def test_that_a_marker_that_moved_is_painted_at_both_places() -> None:
    before, after = (Marker((x, 20.0), "circle", "accent", 6.0, hollow=False) for x in (20.0, 70.0))
    old, new = changed_rects([before], [after])
    assert old.contains(20, 20)
    assert new.contains(70, 20)


def _draw(decision: Decision, appearance: Appearance) -> Drawing:
    return CHARTS[0].draw(take_snapshot(decision), screen_frame(WIDTH, HEIGHT, appearance))


def _paint(drawing: Drawing, appearance: Appearance, onto: QImage | None, region: QRegion | None) -> QImage:
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32) if onto is None else onto.copy()
    with QPainter(picture) as painter:
        if region is not None:
            painter.setClipRegion(region)
        painter.fillRect(picture.rect(), appearance.theme.colour("card"))
        paint_drawing(painter, drawing, screen_palette(appearance.theme.name))
    return picture
