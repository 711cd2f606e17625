from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from steelyard.desktop.errors import CRASH_LOG, UnexpectedErrors, trace_crashes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def boxes(window: QWidget) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def keeping(kept: list[str]) -> Callable[[], bool]:
    """Return what keeps the work, and says in a list that it did."""

    def keep() -> bool:
        kept.append("kept")
        return True

    return keep


def fail(errors: UnexpectedErrors, message: str) -> None:
    try:
        raise ValueError(message)
    except ValueError as error:
        errors.take(type(error), error, error.__traceback__)


def test_that_an_unexpected_error_is_logged_told_once_and_the_work_kept(qtbot: QtBot, tmp_path: Path) -> None:
    kept: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    errors = UnexpectedErrors(tmp_path / "data", keeping(kept), window)
    fail(errors, "the first one")
    fail(errors, "the second one")
    assert kept == ["kept", "kept"]
    assert len(boxes(window)) == 1
    assert "Your work is kept" in boxes(window)[0].informativeText()
    assert "the first one" in boxes(window)[0].detailedText()
    log = errors.log.read_text()
    assert "the first one" in log
    assert "the second one" in log
    boxes(window)[0].close()


@pytest.mark.parametrize("failing", ["_keep", "_write", "_show"])
def test_that_an_error_in_one_step_stops_none_of_the_others(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    done: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    errors = UnexpectedErrors(tmp_path, keeping(done), window)
    real = {name: getattr(errors, name) for name in ("_keep", "_write", "_show")}

    def fail_here(*_: object, **__: object) -> None:
        raise RuntimeError("again")

    for name, step in real.items():
        monkeypatch.setattr(errors, name, fail_here if name == failing else step)
    fail(errors, "the first one")
    assert bool(done) is (failing != "_keep")
    assert errors.log.exists() is (failing != "_write")
    assert bool(boxes(window)) is (failing != "_show")
    for box in boxes(window):
        assert ("could not be kept" in box.informativeText()) is (failing == "_keep")
        box.close()


def test_that_the_work_is_kept_where_no_log_can_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    errors = UnexpectedErrors(tmp_path / "file" / "state", keeping(kept), window)
    fail(errors, "bad \udcff name")
    assert kept == ["kept"]
    assert "could not be written" in boxes(window)[0].informativeText()
    boxes(window)[0].close()


def test_that_a_crash_of_the_process_leaves_its_trace_and_a_folder_that_refuses_none(tmp_path: Path) -> None:
    program = (
        "import ctypes, sys; from pathlib import Path; from steelyard.desktop.errors import trace_crashes; "
        "file = trace_crashes(Path(sys.argv[1])); ctypes.string_at(0)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path / "state")], capture_output=True)
    assert done.returncode < 0
    assert "ctypes" in (tmp_path / "state" / CRASH_LOG).read_text()
    (tmp_path / "file").write_text("in the way")
    assert trace_crashes(tmp_path / "file") is None
