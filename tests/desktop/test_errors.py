from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox, QWidget

from steelyard.desktop.errors import UnexpectedErrors

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def boxes(window: QWidget) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


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
    errors = UnexpectedErrors(tmp_path / "data", lambda: kept.append("kept"), window)
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
