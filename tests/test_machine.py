from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import machine

ROOT = Path(__file__).parents[1]
ALIASES = {"Sans Serif", "Serif", "Monospace"}


@pytest.mark.linux
def test_that_what_tests_lack_is_one_line_before_qt_is_imported() -> None:
    program = (
        "from steelyard.desktop import system\n"
        "system._is_there = lambda sign: sign != 'pdftotext'\n"
        "import tests\n"
    )
    path = os.pathsep.join((str(ROOT), str(ROOT / "app")))
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "steelyard: the tests need libraries and programs that are not installed. "
        "On Debian or Ubuntu: apt-get install poppler-utils"
    ]


def test_that_a_furnished_desktop_does_not_reach_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "LC_NUMERIC", "LANGUAGE"):
        monkeypatch.setenv(variable, "2")
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    machine.forget_the_rest()
    assert not {"QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "LC_NUMERIC", "LANGUAGE"} & set(os.environ)
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.linux
def test_that_tests_see_their_own_fonts_alone(qapp: object) -> None:
    from PySide6.QtGui import QFontDatabase

    families = {family.split(" [")[0] for family in QFontDatabase.families()}
    others = {family for family in families - ALIASES if not family.startswith("Inter")}
    assert others == {"DejaVu Sans", "Noto Sans Hebrew"}
