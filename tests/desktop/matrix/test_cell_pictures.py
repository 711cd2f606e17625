from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from steelyard.desktop.matrix import cell_pictures as pictures_module
from steelyard.desktop.matrix.cell_pictures import Look, Pictures
from steelyard.desktop.matrix.row_state import CellLook
from steelyard.scoring.snapshot import take_snapshot
from tests.desktop.matrix.rows import rows_of

if TYPE_CHECKING:
    import pytest

    from steelyard.decision.model import Decision

SIZE = QSize(10, 10)
LOOK = Look(10, 10, 2.0, CellLook(), 0, ())


def test_that_a_picture_is_found_for_its_cell_and_look_only(qapp: object, odd: Decision) -> None:
    one, other, _ = rows_of(take_snapshot(odd))[0].cells
    pictures = Pictures()
    made = pictures.make(one, SIZE, LOOK)
    assert made.size() == QSize(20, 20)
    assert pictures.find(one, LOOK) is made
    assert pictures.find(other, LOOK) is None
    for changed in (
        {"ratio": 1.0},
        {"width": 11},
        {"words": ("word",)},
        {"ground": 1},
        {"cell": CellLook(3)},
    ):
        assert pictures.find(one, replace(LOOK, **changed)) is None


def test_that_pictures_are_dropped_before_they_take_too_much(
    qapp: object, odd: Decision, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures_module, "MOST_BYTES", 1000)
    cells = rows_of(take_snapshot(odd))[0].cells
    pictures = Pictures()
    for cell in cells:
        pictures.make(cell, SIZE, replace(LOOK, ratio=1.0))
    assert [pictures.find(cell, replace(LOOK, ratio=1.0)) is not None for cell in cells] == [
        False,
        False,
        True,
    ]
