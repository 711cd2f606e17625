"""Render the baselines anew: `make pictures`, then look at each one before it is committed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from steelyard.desktop.app import build_application, take_screenshot
from steelyard.desktop.matrix import freshness
from steelyard.desktop.presentation.page_painting import render_step
from steelyard.slides.steps import STEPS
from tests.pictures.cases import CASES, Case
from tests.pictures.imports import IMPORTS, render_import
from tests.pictures.library import LIBRARIES, render_library
from tests.pictures.pages import BRIEFS, render_brief

SLIDE = (960, 540)
ANSWERS = ("choose", "combine", "too-close", "none-eligible")
BASELINES = Path(__file__).parent / "baselines"


def render(case: Case, path: Path) -> None:
    """Write the picture of one case."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(freshness, "today", lambda: case.day)  # what is old is not to depend on the clock
        take_screenshot(
            case.decision(), path, theme=case.theme, size=case.size, text_percent=case.text_percent
        )


def render_slide(step: str, name: str, path: Path) -> None:
    """Write the picture of a step of the presentation for one of the kinds of answer."""
    build_application()
    snapshot = BRIEFS[name]()
    picture = render_step(snapshot, step, QSize(*SLIDE))
    assert picture.save(str(path))


def main() -> None:
    """Render every baseline."""
    for case in CASES:
        render(case, BASELINES / f"{case.name}.png")
    for library in LIBRARIES:
        render_library(library, BASELINES / "library" / f"{library.name}.png")
    for dialog in IMPORTS:
        render_import(dialog, BASELINES / "imports" / f"{dialog.name}.png")
    for name in BRIEFS:
        for number, page in enumerate(render_brief(name), start=1):
            (BASELINES / "briefs" / f"{name}-{number}.png").write_bytes(page)
    for name in ANSWERS:
        for step in STEPS:
            render_slide(step, name, BASELINES / "steps" / f"{name}-{step}.png")


if __name__ == "__main__":
    main()
