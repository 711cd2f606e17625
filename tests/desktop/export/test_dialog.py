from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMessageBox, QWidget

from steelyard.comparison.catalogue import open_built_in
from steelyard.decision import intents
from steelyard.desktop.export import dialog as dialog_module
from steelyard.desktop.export.dialog import ExportDialog
from steelyard.desktop.settings import Settings
from steelyard.desktop.theme import Appearance
from steelyard.desktop.workspace import Workspace
from steelyard.report.exports import EXPORTS

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    decision = intents.set_record(intents.begin(open_built_in()), date="2026-11-23")
    return Workspace(decision)


@pytest.fixture
def dialog(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> ExportDialog:
    settings = Settings(tmp_path / "settings")
    settings.keep_text("export-folder", str(tmp_path))
    dialog = ExportDialog(workspace, Appearance("light"), settings)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    settings.setParent(dialog)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def start(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)


def pages(dialog: ExportDialog) -> list[QLabel]:
    return [
        label
        for label in dialog.preview.findChildren(QLabel)
        if label.isVisible() and not label.pixmap().isNull()
    ]


def test_that_the_name_is_made_of_date_and_title(dialog: ExportDialog) -> None:
    assert dialog.name.text() == "2026-11-23-redis-vs-kafka.pdf"


@pytest.mark.parametrize("place", range(len(EXPORTS)), ids=[f"{e.title}{e.suffix}" for e in EXPORTS])
def test_that_every_format_is_previewed_and_written(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, place: int
) -> None:
    dialog.format.setCurrentIndex(place)
    qtbot.waitUntil(lambda: bool(pages(dialog)) or bool(dialog.preview.findChildren(QWidget)), timeout=20_000)
    start(dialog, qtbot)
    written = tmp_path / dialog.name.text()
    assert written.suffix == EXPORTS[place].suffix
    assert written.stat().st_size > 200


def test_that_the_pages_of_the_brief_are_shown_before_it_is_written(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(pages(dialog)) == 2, timeout=20_000)
    assert pages(dialog)[0].accessibleName() == "Page 1 of 2"


def test_that_a_part_is_left_out_of_preview_and_file(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(pages(dialog)) == 2, timeout=20_000)
    for box in dialog.parts.values():
        box.click()
    qtbot.waitUntil(lambda: len(pages(dialog)) == 1, timeout=20_000)
    start(dialog, qtbot)
    assert len(pikepdf.open(tmp_path / "2026-11-23-redis-vs-kafka.pdf").pages) == 1


def test_that_parts_are_chosen_of_the_brief_only(dialog: ExportDialog) -> None:
    assert all(box.isVisible() for box in dialog.parts.values())
    dialog.choose_format(".csv")
    assert not any(box.isVisible() for box in dialog.parts.values())


def test_that_the_preview_follows_the_decision(
    dialog: ExportDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(pages(dialog)) == 2, timeout=20_000)
    before = pages(dialog)[0].pixmap().toImage()
    workspace.set_weight("fast-reads", 10)
    qtbot.waitUntil(lambda: pages(dialog)[0].pixmap().toImage() != before, timeout=20_000)


def test_that_an_existing_file_is_replaced_only_after_asking(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / dialog.name.text()).write_text("mine")
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert (tmp_path / dialog.name.text()).read_text() == "mine"
    replace = next(button for button in box.buttons() if button.text() == "Replace it")
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        qtbot.mouseClick(replace, Qt.MouseButton.LeftButton)
    assert (tmp_path / dialog.name.text()).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "folder", "said"),
    [("", "", "name"), ("a/b.pdf", "", "name"), ("x.pdf", "/no/such/folder", "no such folder")],
)
def test_that_a_place_that_cannot_be_is_said_and_the_input_kept(
    dialog: ExportDialog, qtbot: QtBot, name: str, folder: str, said: str
) -> None:
    dialog.name.setText(name)
    if folder:
        dialog.folder.setText(folder)
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert said in dialog.message.text()
    assert dialog.name.text() == name
    assert dialog.isVisible()


def test_that_a_full_disk_is_said_and_nothing_is_written(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(dialog_module, "write_atomically", refuse)
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "No space left" in dialog.message.text(), timeout=20_000)
    assert dialog.export.isEnabled()
    assert not list(tmp_path.glob("*.pdf"))


def test_that_stopping_throws_away_what_is_being_made(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert "Stopped" in dialog.message.text()
    with qtbot.waitSignal(dialog._workshop.made, timeout=20_000, raising=False):
        pass
    assert not list(tmp_path.glob("*.pdf"))
    assert dialog.isVisible()


def test_that_a_filter_is_told_to_the_reader(
    dialog: ExportDialog, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace.update_view(search="replay", hidden=frozenset({"redis"}))
    dialog.choose_format(".md")
    start(dialog, qtbot)
    text = (tmp_path / dialog.name.text()).read_text(encoding="utf-8")
    assert "The table on the screen was filtered (search “replay”; without Redis)" in text
    assert "| Redis" in text


def test_that_a_decision_without_a_date_gets_todays_in_the_name_only(
    workspace: Workspace, dialog: ExportDialog
) -> None:
    workspace.commit(intents.set_record(workspace.decision, date=None))
    dialog.choose_format(".md")
    assert dialog.name.text() == f"{date.today().isoformat()}-redis-vs-kafka.md"


def test_that_every_control_has_a_name(dialog: ExportDialog) -> None:
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for control in dialog.findChildren(kind):
            buddy = any(
                label.buddy() is control for label in dialog.findChildren(QLabel) if label.buddy() is not None
            )
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert buddy or control.accessibleName() or text or not control.isVisible()
