from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
)

from steelyard.decision import intents
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.export import dialog as dialog_module
from steelyard.desktop.export import making as making_module
from steelyard.desktop.export.dialog import ExportDialog
from steelyard.desktop.export.preview import PreviewPage
from steelyard.desktop.state.settings import Settings
from steelyard.desktop.state.workspace import Workspace
from steelyard.report.choices import AS_USUAL
from steelyard.report.exports import EXPORTS
from tests import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.export.making import Order
    from steelyard.report.exports import Made


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    decision = intents.set_record(samples.order_events(), date="2026-11-23")
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


def note_of(dialog: ExportDialog) -> str:
    note = dialog.preview.currentWidget()
    return note.text() if isinstance(note, QLabel) else ""


def start(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)


def pages(dialog: ExportDialog) -> list[PreviewPage]:
    return [
        page for page in dialog.preview.findChildren(PreviewPage) if page.isVisible() and page.image.width()
    ]


def shown_text(dialog: ExportDialog) -> str:
    text = dialog.preview.currentWidget()
    return text.toPlainText() if isinstance(text, QPlainTextEdit) else ""


def test_that_the_name_is_made_of_date_and_title(dialog: ExportDialog) -> None:
    assert dialog.name.text() == "2026-11-23-redis-vs-kafka.pdf"


@pytest.mark.parametrize("place", range(len(EXPORTS)), ids=[f"{e.title}{e.suffix}" for e in EXPORTS])
def test_that_every_format_is_previewed_and_written(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, place: int
) -> None:
    qtbot.waitUntil(lambda: len(pages(dialog)) == 2, timeout=20_000)
    dialog.format.setCurrentIndex(place)
    look = EXPORTS[place].preview(dialog._workspace.settle(), AS_USUAL)
    qtbot.waitUntil(
        lambda: len(pages(dialog)) == len(look.pages) and bool(shown_text(dialog)) == bool(look.text),
        timeout=20_000,
    )
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


def test_that_a_csv_can_have_semicolons_and_the_choice_is_remembered(
    dialog: ExportDialog, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not dialog.semicolon.isVisible()
    dialog.choose_format(".csv")
    assert dialog.semicolon.isVisible()
    qtbot.waitUntil(lambda: "," in shown_text(dialog), timeout=20_000)
    dialog.semicolon.click()
    qtbot.waitUntil(lambda: shown_text(dialog).count(";") > 10, timeout=20_000)
    start(dialog, qtbot)
    written = next(tmp_path.glob("*.csv")).read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert b";" in written.split(b"\r\n")[0]
    again = ExportDialog(workspace, dialog._appearance, dialog._settings)
    qtbot.addWidget(again)
    assert again.semicolon.isChecked()


def test_that_the_preview_follows_the_decision(
    dialog: ExportDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(pages(dialog)) == 2, timeout=20_000)
    before = pages(dialog)[0].image
    workspace.set_weight("fast-reads", 10)
    qtbot.waitUntil(lambda: pages(dialog)[0].image != before, timeout=20_000)


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


def test_that_escaping_the_question_replaces_nothing(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    mine = tmp_path / dialog.name.text()
    mine.write_text("mine")
    for leave in ("escape", "close"):
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
        box = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
        if leave == "escape":
            qtbot.keyClick(box, Qt.Key.Key_Escape)
        else:
            box.close()
        QApplication.processEvents()
        assert not [box for box in dialog.findChildren(QMessageBox) if box.isVisible()]
        assert dialog.export.isEnabled()
        assert dialog.isVisible()
    assert mine.read_text() == "mine"


def test_that_the_question_is_wide_enough_for_its_text(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / dialog.name.text()).write_text("mine")
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    box = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    QApplication.processEvents()
    for label in box.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width())
    qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_that_slides_have_a_name_of_their_own(dialog: ExportDialog) -> None:
    names = set()
    for place in range(len(EXPORTS)):
        dialog.format.setCurrentIndex(place)
        names.add(dialog.name.text())
    assert len(names) == len(EXPORTS)


@pytest.mark.parametrize(
    ("name", "folder", "said"),
    [
        ("", "", "name"),
        ("a/b.pdf", "", "name"),
        ("x.pdf", "/no/such/folder", "no such folder"),
        ("x.pdf", "~nosuchuser/x", "no such folder"),
        ("x.pdf", "/" + "x" * 300, "no such folder"),
        ("x.pdf", " ", "Choose a folder"),
        ("x" * 300 + ".pdf", "", "name"),
    ],
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
    def refuse(path: Path, content: bytes, *, replace: bool) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(dialog_module, "write_atomically", refuse)
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "No space left" in dialog.message.text(), timeout=20_000)
    assert dialog.export.isEnabled()
    assert not list(tmp_path.glob("*.pdf"))


def test_that_a_file_that_comes_while_the_export_is_made_is_not_replaced(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    rival = tmp_path / dialog.name.text()
    rival.write_text("theirs")
    qtbot.waitUntil(lambda: "has come meanwhile" in dialog.message.text(), timeout=20_000)
    assert rival.read_text() == "theirs"
    assert not list(tmp_path.glob(".*.tmp"))


@pytest.mark.parametrize("error", [ValueError("nonsense"), KeyError("x"), OSError(5, "Input/output error")])
def test_that_any_failure_is_told_and_the_dialog_can_be_used_again(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(order: Order) -> Made:
        raise error

    qtbot.waitUntil(lambda: len(pages(dialog)) == 2, timeout=20_000)
    monkeypatch.setattr(making_module, "make", fail)
    monkeypatch.setattr(making_module, "preview", fail)
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "could not be made" in dialog.message.text(), timeout=20_000)
    assert dialog.export.isEnabled()
    dialog.choose_format(".csv")
    qtbot.waitUntil(lambda: note_of(dialog).startswith("There is no preview"), timeout=20_000)


def test_that_a_typed_name_stays_when_the_format_changes(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, "mine.pdf")
    dialog.choose_format(".md")
    assert dialog.name.text() == "mine.md"


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


def test_that_a_disk_that_does_not_answer_neither_stops_the_window_nor_holds_the_dialog(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, awake = threading.Event(), threading.Event()

    def wait(path: Path, content: bytes, *, replace: bool) -> None:
        asked.set()
        awake.wait()

    monkeypatch.setattr(dialog_module, "write_atomically", wait)
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(asked.is_set, timeout=20_000)
    dialog.reject()
    assert "may still be written" in dialog.message.text()
    assert dialog.export.isEnabled()
    awake.set()


def test_that_a_folder_that_does_not_answer_is_said(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("steelyard.desktop.export.place.within", lambda _do, otherwise: otherwise)
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert dialog.message.text().startswith("This folder does not answer")


def test_that_a_filter_is_told_to_the_reader(
    dialog: ExportDialog, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace.show_view(replace(workspace.view, search="replay", hidden=frozenset({"redis"})))
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


def test_that_a_folder_is_proposed_that_is_there(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "other-settings")
    settings.keep_text("export-folder", str(tmp_path / "gone"))
    dialog = ExportDialog(workspace, Appearance("light"), settings)
    qtbot.addWidget(dialog)
    assert Path(dialog.folder.text()).is_dir()
