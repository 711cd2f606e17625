from __future__ import annotations

import shutil
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from steelyard.decision import intents
from steelyard.decision.files import save_decision
from steelyard.desktop.files.recovery.autosave import SUFFIX
from steelyard.desktop.files.recovery.leftovers import (
    KEPT_DAYS,
    SET_ASIDE,
    Found,
    find_leftovers,
    find_set_aside,
    look_through,
)
from steelyard.documents.reading import MOST_BYTES
from tests import samples
from tests.desktop.desk import save_now

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.desk import Desk


@pytest.fixture
def crashed(desk: Desk, tmp_path: Path) -> Path:
    """Return the autosave folder of a window that is gone, with one piece of unsaved work."""
    save_now(desk.session, tmp_path / "orders.decision.yaml")
    desk.edit()
    desk.autosave.keep()
    folder = tmp_path / "crashed"
    folder.mkdir()
    shutil.copy(desk.autosave.file, folder)
    return folder


def test_that_work_of_a_window_that_is_open_is_not_offered(desk: Desk, crashed: Path) -> None:
    assert find_leftovers(desk.autosaves) == ()


def test_that_work_of_a_window_that_is_gone_is_found_with_its_file(desk: Desk, crashed: Path) -> None:
    (leftover,) = find_leftovers(crashed)
    assert leftover.decision == desk.workspace.agreed
    assert leftover.path == desk.session.path
    assert leftover.saved is not None
    assert leftover.saved.weights["fast"] == 0


def test_that_work_that_is_being_offered_is_offered_nowhere_else(crashed: Path) -> None:
    (leftover,) = find_leftovers(crashed)
    assert find_leftovers(crashed) == ()
    leftover.release()
    assert len(find_leftovers(crashed)) == 1


def test_that_forgotten_work_is_gone(crashed: Path) -> None:
    for leftover in find_leftovers(crashed):
        leftover.forget()
    assert list(crashed.iterdir()) == []


def test_that_what_the_file_has_by_now_is_forgotten(desk: Desk, crashed: Path) -> None:
    path = desk.session.path
    assert path is not None
    save_now(desk.session, path)
    assert find_leftovers(crashed) == ()
    assert list(crashed.iterdir()) == []


def test_that_work_without_a_file_and_work_whose_file_is_gone_have_nothing_saved(
    desk: Desk, crashed: Path, tmp_path: Path
) -> None:
    path = desk.session.path
    assert path is not None
    path.unlink()
    (leftover,) = find_leftovers(crashed)
    assert leftover.path == path
    assert leftover.saved is None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'"x"', b"null", b'{"path": 3, "decision": ""}', b"\xff"]
)
def test_that_what_cannot_be_read_is_put_by_whole_and_told_once(tmp_path: Path, content: bytes) -> None:
    (tmp_path / f"half{SUFFIX}").write_bytes(content)
    (place,) = look_through(tmp_path).unreadable
    assert place.read_bytes() == content
    assert look_through(tmp_path) == Found(())


def test_that_work_that_was_set_aside_is_offered_no_more_and_found_for_thirty_days(crashed: Path) -> None:
    (leftover,) = find_leftovers(crashed)
    aside = leftover.set_aside()
    aside.release()
    assert find_leftovers(crashed) == ()
    (found,) = find_set_aside(crashed)
    assert found.decision == leftover.decision
    found.release()
    long_ago = (date.today() - timedelta(days=KEPT_DAYS + 1)).isoformat()
    aside.kept_in.rename(aside.kept_in.with_name(f"{long_ago}.old{SUFFIX}"))
    assert find_set_aside(crashed) == ()
    assert not any((crashed / SET_ASIDE).iterdir())


def test_that_work_that_is_taken_back_is_offered_again(crashed: Path) -> None:
    (leftover,) = find_leftovers(crashed)
    leftover.set_aside().take_back().release()
    assert [found.kept_in for found in find_leftovers(crashed)] == [leftover.kept_in]


def test_that_unsaved_work_of_any_size_is_offered(desk: Desk, tmp_path: Path) -> None:
    desk.workspace.commit(intents.set_record(desk.workspace.agreed, context="word \u2028\x85\n" * 600_000))
    desk.autosave.keep()
    assert desk.autosave.file.stat().st_size > MOST_BYTES
    folder = tmp_path / "crashed"
    folder.mkdir()
    shutil.copy(desk.autosave.file, folder)
    (leftover,) = find_leftovers(folder)
    assert leftover.decision == desk.workspace.agreed


def test_that_locks_and_halves_of_windows_that_kept_nothing_are_swept(tmp_path: Path) -> None:
    for name in (f".gone{SUFFIX}.lock", f".gone{SUFFIX}.ab_12xyz.tmp"):
        (tmp_path / name).write_text("")
    assert find_leftovers(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_that_the_newest_work_stands_first(desk: Desk, tmp_path: Path) -> None:
    import os

    for age, title in ((30, "Oldest"), (10, "Newest"), (20, "Middle")):
        desk.session.begin(intents.set_title(samples.decision(), title), saved=False)
        desk.autosave.keep()
        folder = tmp_path / "crashed"
        folder.mkdir(exist_ok=True)
        copy = folder / f"{title}{SUFFIX}"
        shutil.copy(desk.autosave.file, copy)
        os.utime(copy, (1e9 - age, 1e9 - age))
    assert [found.decision.title for found in find_leftovers(folder)] == ["Newest", "Middle", "Oldest"]


def test_that_a_decision_is_compared_with_its_file_wherever_its_comparison_lies(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "a.decision.yaml"
    save_decision(samples.decision().model_copy(update={"comparison_source": "../x.yaml"}), path)
    desk.open(path)
    desk.workspace.undo_stack.resetClean()
    desk.autosave.keep()
    folder = tmp_path / "crashed"
    folder.mkdir()
    shutil.copy(desk.autosave.file, folder)
    assert find_leftovers(folder) == ()
