from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from steelyard.decision.files import read_decision
from steelyard.desktop.files.locks import lock_path
from steelyard.documents.writing import backup_path
from tests import samples
from tests.desktop.desk import Desk, lay_desk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_that_a_change_marks_the_decision_and_undo_to_the_saved_step_takes_the_mark_away(
    desk: Desk, tmp_path: Path
) -> None:
    undo = desk.workspace.undo_stack.undo
    marks = []
    desk.edit()
    desk.session.save(tmp_path / "a.decision.yaml")
    for act in (lambda: desk.edit(5), undo, undo):
        act()
        marks.append(desk.session.modified)
    assert marks == [True, False, True]


def test_that_what_is_saved_opens_equal_and_the_last_version_is_kept(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.decision.yaml"
    desk.session.save(path)
    first = path.read_bytes()
    desk.edit()
    desk.session.save(path)
    assert read_decision(path).weights == desk.workspace.agreed.weights
    assert backup_path(path).read_bytes() == first


def test_that_a_preview_is_not_saved(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.decision.yaml"
    desk.workspace.preview_weight("fast", 9)
    desk.session.save(path)
    assert read_decision(path).weights["fast"] == 0


def test_that_the_comparison_is_found_from_wherever_the_decision_was_saved_last(
    desk: Desk, tmp_path: Path
) -> None:
    comparison = tmp_path / "tables" / "orders.yaml"
    source = samples.decision().model_copy(update={"comparison_source": "orders.yaml"})
    desk.session.begin(source, tmp_path / "tables" / "a.decision.yaml")
    for folder, relative in (("deep/down", "../../tables/orders.yaml"), ("tables", "orders.yaml")):
        path = tmp_path / folder / "b.decision.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(2):
            desk.session.save(path)
            assert read_decision(path).comparison_source == relative
    assert desk.session.decision.comparison_source == str(comparison)


def test_that_the_name_of_a_built_in_comparison_is_no_path(desk: Desk, tmp_path: Path) -> None:
    desk.session.begin(samples.decision().model_copy(update={"comparison_source": "redis-vs-kafka"}))
    desk.session.save(tmp_path / "a.decision.yaml")
    assert read_decision(tmp_path / "a.decision.yaml").comparison_source == "redis-vs-kafka"


def test_that_a_save_that_fails_leaves_file_mark_and_place_as_they_were(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.decision.yaml"
    desk.session.save(path)
    before = path.read_bytes()
    desk.edit()

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        desk.session.save(path)
    with pytest.raises(OSError, match="No space"):
        desk.session.save(tmp_path / "b.decision.yaml")
    assert path.read_bytes() == before
    assert desk.session.path == path
    assert desk.session.modified
    assert sorted(file.name for file in tmp_path.glob("[!.]*.yaml*")) == ["a.decision.yaml"]


@pytest.mark.linux
def test_that_a_disk_that_fills_up_halfway_leaves_the_old_file_whole(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.decision.yaml"
    desk.session.save(path)
    before = path.read_bytes()
    desk.edit()
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            desk.session.save(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == before
    assert desk.session.modified
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".tmp")] == []


def test_that_a_read_only_file_is_not_replaced(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.decision.yaml"
    desk.session.save(path)
    desk.edit()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError, match="the file is read-only"):
        desk.session.save(path)


def test_that_another_programs_change_and_a_vanished_file_are_seen(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.decision.yaml"
    desk.session.save(path)
    assert not desk.session.changed_on_disk()
    path.write_text(path.read_text() + "# another hand\n")
    assert desk.session.changed_on_disk()
    desk.session.save(path)
    path.unlink()
    assert desk.session.changed_on_disk()


def test_that_a_file_is_known_to_be_open_in_another_window_until_that_closes(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.decision.yaml"
    desk.session.save(path)
    other_window = QWidget()
    qtbot.addWidget(other_window)
    other = lay_desk(other_window, tmp_path / "other", tmp_path / "autosave")
    assert other.session.open_elsewhere(path) == "another window"
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    assert other.session.open_elsewhere(link) == "another window"
    assert desk.session.open_elsewhere(path) == ""
    desk.session.begin(samples.decision())
    assert other.session.open_elsewhere(path) == ""
    assert not lock_path(path).exists()


def test_that_what_a_crash_left_beside_the_file_is_swept_when_it_is_opened_again(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "a.decision.yaml"
    halves = [tmp_path / f".{path.name}.{middle}.tmp" for middle in ("ab_12xyz", "bak")]
    others = [tmp_path / f".{path.name}.b.yaml.ab_12xyz.tmp", tmp_path / "notes.tmp"]
    for file in (*halves, *others):
        file.write_text("half")
    desk.session.save(path)
    assert not any(file.exists() for file in halves)
    assert all(file.exists() for file in others)
