from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from steelyard.desktop.matrix import cell_pictures as pictures_module
from steelyard.desktop.matrix.cell_pictures import Pictures
from steelyard.desktop.matrix.row_state import build_rows
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    import pytest

    from steelyard.decision.model import Decision

SIZE = QSize(10, 10)


def test_that_a_picture_is_found_for_its_cell_size_and_words_only(qapp: object, odd: Decision) -> None:
    one, other, _ = build_rows(take_snapshot(odd))[0].cells
    pictures = Pictures()
    made = pictures.make(one, SIZE, 2.0, ())
    assert made.size() == QSize(20, 20)
    assert pictures.find(one, SIZE, 2.0, ()) is made
    assert pictures.find(other, SIZE, 2.0, ()) is None
    assert pictures.find(one, SIZE, 1.0, ()) is None
    assert pictures.find(one, QSize(11, 10), 2.0, ()) is None
    assert pictures.find(one, SIZE, 2.0, ("word",)) is None


def test_that_pictures_are_dropped_before_they_take_too_much(
    qapp: object, odd: Decision, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures_module, "MOST_BYTES", 1000)
    cells = build_rows(take_snapshot(odd))[0].cells
    pictures = Pictures()
    for cell in cells:
        pictures.make(cell, SIZE, 1.0, ())
    assert [pictures.find(cell, SIZE, 1.0, ()) is not None for cell in cells] == [False, False, True]
