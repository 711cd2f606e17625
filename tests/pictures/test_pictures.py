from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QImage

from steelyard.slides.steps import STEPS
from tests.pictures.cases import CASES, Case
from tests.pictures.imports import IMPORTS, ImportCase, render_import
from tests.pictures.library import LIBRARIES, LibraryCase, render_library
from tests.pictures.pages import BRIEFS, render_brief
from tests.pictures.render import ANSWERS, BASELINES, render, render_slide

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.linux  # where the pictures were approved; glyphs are drawn otherwise elsewhere

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
    assert_alike(path, BASELINES / f"{case.name}.png")


@pytest.mark.parametrize("case", LIBRARIES, ids=[case.name for case in LIBRARIES])
def test_that_the_library_looks_as_it_was_approved(case: LibraryCase, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / f"{case.name}.png"
    render_library(case, path)
    assert_alike(path, BASELINES / "library" / f"{case.name}.png")


@pytest.mark.parametrize("case", IMPORTS, ids=[case.name for case in IMPORTS])
def test_that_the_dialog_of_an_import_looks_as_it_was_approved(
    case: ImportCase, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / f"{case.name}.png"
    render_import(case, path)
    assert_alike(path, BASELINES / "imports" / f"{case.name}.png")


@pytest.mark.parametrize("name", BRIEFS)
def test_that_the_pages_of_a_brief_look_as_they_were_approved(name: str, tmp_path: Path) -> None:
    pages = render_brief(name)
    assert len(pages) == len(list((BASELINES / "briefs").glob(f"{name}-*.png")))
    for number, page in enumerate(pages, start=1):
        path = tmp_path / f"{number}.png"
        path.write_bytes(page)
        assert_alike(path, BASELINES / "briefs" / f"{name}-{number}.png")


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("step", STEPS)
def test_that_a_step_of_the_story_looks_as_it_was_approved(
    name: str, step: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "step.png"
    render_slide(step, name, path)
    assert_alike(path, BASELINES / "steps" / f"{name}-{step}.png")


def assert_alike(rendered: Path, approved: Path) -> None:
    """Compare two pictures pixel by pixel, within what machines may differ in."""
    ours, theirs = _pixels(rendered), _pixels(approved)
    assert ours.shape == theirs.shape
    differing = (np.abs(ours - theirs).max(axis=2) > NOTICEABLE).mean()
    assert differing <= TOLERATED
