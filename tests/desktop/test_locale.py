"""Qt's bindings look setters up in the capitals of the locale, and a Turkish capital i is no I."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import steelyard.desktop

if TYPE_CHECKING:
    from collections.abc import Iterator

TURKISH = "tr_TR.UTF-8"
DESKTOP = Path(steelyard.desktop.__file__).parent


@pytest.fixture(scope="module")
def turkish(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Make the locale, which few machines have, and return the environment in which it is the locale."""
    folder = tmp_path_factory.mktemp("locales")
    made = subprocess.run(
        ["localedef", "-i", "tr_TR", "-f", "UTF-8", str(folder / TURKISH)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, f"localedef and the sources of locales are needed: {made.stderr}"
    return {**os.environ, "LOCPATH": str(folder), "LC_ALL": TURKISH}


@pytest.mark.linux
def test_that_the_window_starts_in_a_turkish_locale(turkish: dict[str, str], tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    started = subprocess.run(
        [sys.executable, "-m", "steelyard", "screenshot", "redis-vs-kafka", "-o", str(picture)],
        env=turkish,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (started.returncode, started.stderr) == (0, "")
    assert picture.stat().st_size > 0


def keywords_of_qt_classes() -> Iterator[str]:
    for path in sorted(DESKTOP.rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Name)
                and re.match("Q[A-Z]", call.func.id)
            ):
                for keyword in call.keywords:
                    yield f"{path.relative_to(DESKTOP)}:{call.lineno}: {call.func.id}({keyword.arg}=)"


def test_that_properties_are_set_by_setters_and_never_by_keywords() -> None:
    parents = re.compile(r"\(parent=\)$")  # an argument of the constructor
    assert [found for found in keywords_of_qt_classes() if not parents.search(found)] == []
