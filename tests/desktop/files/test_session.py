from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from steelyard.decision.files import read_decision
from steelyard.desktop.files.locks import lock_path, take_hold
from steelyard.desktop.files.order import Changed, Written, carry_out
from steelyard.documents.writing import backup_path
from tests import samples
from tests.desktop.desk import Desk, lay_desk, save_now

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_that_a_change_marks_the_decision_and_undo_to_the_saved_step_takes_the_mark_away(
    desk: Desk, tmp_path: Path
) -> None:
    undo = desk.workspace.undo_stack.undo
    marks = []
    desk.edit()
    save_now(desk.session, tmp_path / "a.decision.yaml")
    for act in (lambda: desk.edit(5), undo, undo):
        act()
        marks.append(desk.session.modified)
    assert marks == [True, False, True]


def test_that_what_is_saved_opens_equal_and_the_last_version_is_kept(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    first = path.read_bytes()
    desk.edit()
    save_now(desk.session, path)
    assert read_decision(path).weights == desk.workspace.agreed.weights
    assert backup_path(path).read_bytes() == first


def test_that_a_preview_is_not_saved(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.decision.yaml"
    desk.workspace.preview_weight("fast", 9)
    save_now(desk.session, path)
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
            save_now(desk.session, path)
            assert read_decision(path).comparison_source == relative
    assert desk.session.decision.comparison_source == str(comparison)


def test_that_the_name_of_a_built_in_comparison_is_no_path(desk: Desk, tmp_path: Path) -> None:
    desk.session.begin(samples.decision().model_copy(update={"comparison_source": "redis-vs-kafka"}))
    save_now(desk.session, tmp_path / "a.decision.yaml")
    assert read_decision(tmp_path / "a.decision.yaml").comparison_source == "redis-vs-kafka"


def test_that_a_save_that_fails_leaves_file_mark_and_place_as_they_were(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    before = path.read_bytes()
    desk.edit()

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        save_now(desk.session, path)
    with pytest.raises(OSError, match="No space"):
        save_now(desk.session, tmp_path / "b.decision.yaml")
    assert path.read_bytes() == before
    assert desk.session.path == path
    assert desk.session.modified
    assert sorted(file.name for file in tmp_path.glob("[!.]*.yaml*")) == ["a.decision.yaml"]


@pytest.mark.linux
def test_that_a_disk_that_fills_up_halfway_leaves_the_old_file_whole(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    before = path.read_bytes()
    desk.edit()
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            save_now(desk.session, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == before
    assert desk.session.modified
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".tmp")] == []


def test_that_a_read_only_file_is_not_replaced(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    desk.edit()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError, match="the file is read-only"):
        save_now(desk.session, path)


def test_that_another_programs_change_and_a_vanished_file_are_seen(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    assert isinstance(carry_out(desk.session.order(path, checked=True)), Written)
    save_now(desk.session, path)
    path.write_text(content := path.read_text() + "# another hand\n")
    outcome = carry_out(desk.session.order(path, checked=True))
    assert isinstance(outcome, Changed)
    assert not outcome.is_gone
    assert path.read_text() == content
    path.unlink()
    outcome = carry_out(desk.session.order(path, checked=True))
    assert isinstance(outcome, Changed)
    assert outcome.is_gone


def test_that_a_file_is_known_to_be_open_in_another_window_until_that_closes(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    other_window = QWidget()
    qtbot.addWidget(other_window)
    other = lay_desk(other_window, tmp_path / "other", tmp_path / "autosave")
    assert take_hold(path, other.session.own).owner == "another window"
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    assert take_hold(link, other.session.own).owner == "another window"
    assert take_hold(path, desk.session.own).is_own
    desk.session.begin(samples.decision())
    assert take_hold(path, other.session.own).owner == ""
    assert not lock_path(path).exists()


def test_that_what_a_crash_left_beside_the_file_is_swept_when_it_is_opened_again(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "a.decision.yaml"
    halves = [tmp_path / f".{path.name}.{middle}.tmp" for middle in ("ab_12xyz", "bak")]
    others = [tmp_path / f".{path.name}.b.yaml.ab_12xyz.tmp", tmp_path / "notes.tmp"]
    for file in (*halves, *others):
        file.write_text("half")
    save_now(desk.session, path)
    assert not any(file.exists() for file in halves)
    assert all(file.exists() for file in others)
