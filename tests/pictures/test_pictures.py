from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tests.pictures.cases import CASES, Case
from tests.pictures.render import BASELINES, render

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

NOTICEABLE = 48
"""A difference in a colour channel, of 255, that an eye would see."""
TOLERATED = 0.01
"""The part of the pixels that may differ noticeably: glyph edges vary with the machine."""


def _pixels(path: Path) -> NDArray[np.int16]:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.int16)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_that_the_window_looks_as_it_was_approved(case: Case, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / f"{case.name}.png"
    render(case, path)
    rendered, approved = _pixels(path), _pixels(BASELINES / f"{case.name}.png")
    assert rendered.shape == approved.shape
    differing = (np.abs(rendered - approved).max(axis=2) > NOTICEABLE).mean()
    assert differing <= TOLERATED
