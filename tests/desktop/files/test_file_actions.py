from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from steelyard.comparison.built_ins import DEFAULT
from steelyard.decision import intents
from steelyard.decision.files import read_decision, save_decision
from steelyard.desktop.files.locks import lock_path, take_lock
from steelyard.documents.faults import DocumentError
from steelyard.documents.writing import backup_path
from tests import samples
from tests.desktop.desk import Desk, lay_desk, save_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


FIRST = Path(__file__).parents[2] / "formats" / "one"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "orders.decision.yaml"
    save_decision(intents.set_title(samples.decision(), "Orders"), path)
    return path


def test_that_opening_a_decision_shows_it_and_remembers_the_file(desk: Desk, saved: Path) -> None:
    desk.open(saved)
    assert desk.workspace.agreed.title == "Orders"
    assert desk.session.path == saved
    assert not desk.session.modified
    assert desk.commands.recent_files.files == (str(saved),)
    assert desk.commands.recent_files.folder == str(saved.parent)


def test_that_what_was_mended_at_opening_is_said_and_is_still_to_be_saved(desk: Desk) -> None:
    desk.open(FIRST / "twice-the-name.decision.yaml")
    assert "the second is now “PostgreSQL (2)”" in desk.box().informativeText()
    assert desk.session.modified
    desk.box().close()


def test_that_opening_a_comparison_begins_a_decision_on_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "sample.yaml"
    path.write_text(samples.comparison_text())
    desk.settings.choose("decider", "Ada")
    desk.open(path)
    assert desk.session.path is None
    assert desk.workspace.agreed.comparison_source == str(path)
    assert desk.workspace.agreed.scenario == "orders"
    assert desk.workspace.agreed.record.deciders == ("Ada",)


def test_that_a_new_decision_begins_on_the_built_in_or_on_the_open_comparison(desk: Desk) -> None:
    desk.workspace.reset_to_zero()
    desk.commands.begin_again()
    desk.answer("Discard")
    assert desk.workspace.agreed == samples.decision().model_copy(
        update={"comparison_source": str(Path("sample.yaml").absolute())}
    )
    desk.commands.open_built_in(DEFAULT)
    assert desk.workspace.agreed.comparison.id == "redis-vs-kafka"


def test_that_a_file_with_faults_says_where_and_leaves_the_work(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "broken <b>.yaml"
    path.write_text("kind: decision\nformat: 1\ntitle: ''\n")
    before = desk.workspace.agreed
    desk.open(path)
    box = desk.box()
    assert "broken <b>.yaml" in box.text()
    assert "Line 1: it has no comparison." in box.informativeText()
    assert f"{path}:3:" in box.detailedText()
    assert desk.workspace.agreed is before
    assert {label.textFormat() for label in box.findChildren(QLabel) if label.text()} == {
        Qt.TextFormat.PlainText
    }
    box.close()


def test_that_unsaved_work_is_asked_about_before_another_file_is_opened(desk: Desk, saved: Path) -> None:
    desk.edit()
    desk.open(saved)
    assert desk.workspace.agreed.title == "Redis or Kafka"
    desk.answer("Cancel")
    assert desk.workspace.agreed.title == "Redis or Kafka"
    desk.open(saved)
    desk.answer("Discard")
    assert desk.workspace.agreed.title == "Orders"


def test_that_saving_before_opening_saves_and_then_opens(desk: Desk, saved: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.decision.yaml"
    save_now(desk.session, own)
    desk.edit()
    desk.open(saved)
    desk.answer("Save")
    assert read_decision(own).weights["fast"] == 3
    assert desk.session.path == saved


def test_that_esc_and_closing_a_question_mean_cancel(desk: Desk, qtbot: QtBot) -> None:
    desk.edit()
    for leave in (
        lambda: qtbot.keyClick(desk.box(), Qt.Key.Key_Escape),
        lambda: desk.box().close(),
    ):
        with qtbot.assertNotEmitted(desk.commands.closing):
            desk.commands.close_window()
            leave()
            qtbot.waitUntil(lambda: not desk.asks())
    assert desk.session.modified


def test_that_a_window_without_unsaved_work_closes_at_once(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.commands.closing):
        desk.commands.close_window()


def test_that_closing_after_discard_is_allowed(desk: Desk, qtbot: QtBot) -> None:
    desk.edit()
    desk.commands.close_window()
    with qtbot.waitSignal(desk.commands.closing):
        desk.answer("Discard")


def test_that_saving_what_has_no_file_asks_for_one_and_goes_on(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.edit()
    desk.commands.close_window()
    desk.answer("Save")
    dialog = desk.file_dialog()
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "mine"))
    with qtbot.waitSignal(desk.commands.closing):
        dialog.accept()
    assert read_decision(tmp_path / "mine.decision.yaml").weights["fast"] == 3


def test_that_leaving_the_file_dialog_does_not_close_the_window(desk: Desk, qtbot: QtBot) -> None:
    desk.edit()
    with qtbot.assertNotEmitted(desk.commands.closing):
        desk.commands.close_window()
        desk.answer("Save")
        desk.file_dialog().reject()
        desk.save()
        desk.file_dialog().reject()
    assert desk.session.modified


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "you may not write to its folder"),
        (errno.EROFS, "the disk is read-only"),
    ],
)
def test_that_a_save_that_fails_says_why_and_offers_another_place(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    path = tmp_path / "full.decision.yaml"
    save_now(desk.session, path)
    desk.edit()

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as full:
        full.setattr("steelyard.documents.writing.tempfile.mkstemp", lambda **_: refuse())
        desk.save()
    assert said in desk.box().text()
    assert desk.session.modified
    desk.answer("Save under another name")
    dialog = desk.file_dialog()
    dialog.selectFile(str(tmp_path / "elsewhere.decision.yaml"))
    desk.settle(dialog.accept)
    assert read_decision(tmp_path / "elsewhere.decision.yaml").weights["fast"] == 3
    assert not desk.session.modified


def test_that_a_folder_that_is_gone_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.save_as(tmp_path / "gone" / "a.decision.yaml")
    assert "its folder is no longer there" in desk.box().text()
    desk.answer("Cancel")


def test_that_another_programs_change_is_only_replaced_after_asking(desk: Desk, saved: Path) -> None:
    desk.open(saved)
    desk.edit()
    saved.write_text("another hand")
    desk.save()
    assert "changed by another program" in desk.box().text()
    desk.answer("Cancel")
    assert saved.read_text() == "another hand"
    desk.save()
    desk.answer("Replace it")
    assert read_decision(saved).weights["fast"] == 3
    assert saved.with_name(f"{saved.name}.bak").read_text() == "another hand"


def test_that_a_file_that_vanished_can_be_saved_again(desk: Desk, saved: Path) -> None:
    desk.open(saved)
    desk.edit()
    saved.unlink()
    desk.save()
    assert "no longer there" in desk.box().text()
    desk.answer("Save it again")
    assert read_decision(saved).weights["fast"] == 3


def test_that_a_file_that_is_open_in_another_window_opens_read_only(
    desk: Desk, saved: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.open(saved)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    other = lay_desk(window, tmp_path / "other", tmp_path / "autosave")
    other.open(saved)
    assert "is open in another window" in other.box().text()
    other.box().close()
    assert other.session.path is None
    assert other.session.title == "orders.decision.yaml (read-only)"
    assert not other.session.modified
    other.save()
    assert other.file_dialog().directory().absolutePath() == str(tmp_path)
    other.file_dialog().reject()
    assert other.workspace.agreed.title == "Orders"
    other.save_as(saved)
    assert "was not replaced" in other.box().text()
    other.answer("Cancel")
    other.autosave.close()


def test_that_a_save_without_a_backup_is_told_once(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    backup_path(path).mkdir()
    desk.edit()
    desk.save()
    assert read_decision(path).weights["fast"] == 3
    assert "was saved, without its last version: a folder has this name" in desk.box().text()
    desk.box().close()
    desk.edit(5)
    desk.save()
    assert read_decision(path).weights["fast"] == 5
    assert not desk.asks()


@pytest.mark.parametrize("name", ["notes.txt", "db.csv", "gone.yaml"])
def test_that_a_file_that_cannot_be_opened_is_refused_before_anything_is_asked(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    for file, content in (("notes.txt", "Hello."), ("db.csv", "a,b\n1,2\n")):
        (tmp_path / file).write_text(content)
    desk.edit()
    before = desk.workspace.agreed
    desk.open(tmp_path / name)
    assert name in desk.box().text()
    desk.box().close()
    assert not desk.asks()
    assert desk.workspace.agreed is before
    assert desk.commands.recent_files.files == ()


def test_that_a_file_that_another_window_has_brings_that_window_to_the_front(
    desk: Desk, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = take_lock(saved)
    assert lock is not None
    asked: list[Path] = []

    def come(path: Path) -> bool:
        asked.append(path)
        return True

    monkeypatch.setattr("steelyard.desktop.files.front.bring_to_front", come)
    desk.edit()
    before = desk.workspace.agreed
    desk.open(saved)
    assert asked == [saved]
    assert not desk.asks()
    assert desk.workspace.agreed is before
    lock.unlock()


def test_that_what_the_program_was_started_with_asks_the_lock_as_well(desk: Desk, saved: Path) -> None:
    lock = take_lock(saved)
    assert lock is not None
    desk.commands.begin_at_start(read_decision(saved), saved)
    assert "is open in another window" in desk.box().text()
    desk.box().close()
    assert desk.session.path is None
    lock.unlock()
    desk.commands.begin_at_start(read_decision(saved), saved)
    assert not desk.asks()
    assert desk.session.path == saved


def test_that_no_message_is_cut(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / f"{'a-very-long-name-' * 8}.yaml"
    path.write_text("kind: comparison\nformat: 1\nid: x\n")
    desk.open(path)
    box = desk.box()
    with qtbot.waitExposed(box):
        box.show()
    for label in box.findChildren(QLabel):
        if label.text():
            needed = label.fontMetrics().boundingRect(
                0, 0, label.contentsRect().width(), 10_000, Qt.TextFlag.TextWordWrap, label.text()
            )
            assert needed.width() <= label.contentsRect().width()
            assert needed.height() <= label.contentsRect().height()
    box.close()


def test_that_a_comparison_that_was_changed_in_the_file_is_told_at_opening(desk: Desk, saved: Path) -> None:
    saved.write_text(saved.read_text().replace("Few people to run it", "Many people to run it"))
    desk.open(saved)
    assert "was changed outside Steelyard" in desk.box().text()
    assert "its fingerprint was" in desk.box().informativeText()
    desk.box().close()
    assert not desk.session.modified


@pytest.mark.parametrize(("most", "told"), [(9, False), (8, True)])
def test_that_a_comparison_larger_than_the_window_carries_is_told_at_opening(
    desk: Desk, saved: Path, monkeypatch: pytest.MonkeyPatch, most: int, told: bool
) -> None:
    monkeypatch.setattr("steelyard.desktop.files.file_actions.MOST_CELLS", most)
    desk.open(saved)
    assert desk.asks() is told
    if told:
        assert "3 candidates and 3 requirements" in desk.box().text()
        desk.box().close()


@pytest.mark.parametrize("damage", ["halved", "emptied", "overwritten", "gone"])
def test_that_the_last_version_of_a_damaged_file_is_named_and_opened_when_asked_for(
    desk: Desk, saved: Path, damage: str
) -> None:
    good = saved.read_bytes()
    backup_path(saved).write_bytes(good)
    damaged = {"halved": good[: len(good) // 2], "emptied": b"", "overwritten": bytes(len(good))}
    if damage == "gone":
        saved.unlink()
    else:
        saved.write_bytes(damaged[damage])
    desk.open(saved)
    assert "“orders.decision.yaml” was not opened" in desk.box().text() or "neither" in desk.box().text()
    assert "in “orders.decision.yaml.bak”" in desk.box().informativeText()
    desk.answer("Close")
    assert not lock_path(saved).exists()
    desk.open(saved)
    desk.answer("Open the last version")
    assert desk.workspace.agreed.title == "Orders"
    assert desk.session.path == saved
    assert desk.session.modified
    desk.save()
    assert not desk.asks()
    assert read_decision(saved).title == "Orders"
    if damage != "gone":
        assert backup_path(saved).read_bytes() == damaged[damage]


def test_that_a_last_version_that_is_damaged_itself_is_not_offered(desk: Desk, saved: Path) -> None:
    backup_path(saved).write_bytes(saved.read_bytes()[:300])
    saved.write_text("kind: decision\n")
    desk.open(saved)
    assert ".bak" not in desk.box().informativeText()
    desk.box().close()


def test_that_unsaved_work_is_asked_about_before_a_last_version_is_opened(desk: Desk, saved: Path) -> None:
    backup_path(saved).write_bytes(saved.read_bytes())
    saved.write_text("kind: decision\n")
    desk.edit()
    desk.open(saved)
    desk.answer("Open the last version")
    desk.answer("Cancel")
    assert not lock_path(saved).exists()
    assert desk.workspace.agreed.title == "Redis or Kafka"
    assert desk.session.modified


def test_that_a_file_refused_at_the_start_is_said_with_its_last_version(desk: Desk, saved: Path) -> None:
    backup_path(saved).write_bytes(saved.read_bytes())
    saved.write_text("kind: decision\n")
    with pytest.raises(DocumentError) as refused:
        read_decision(saved)
    desk.settle(desk.commands.say_refused, refused.value)
    desk.answer("Open the last version")
    assert desk.workspace.agreed.title == "Orders"
