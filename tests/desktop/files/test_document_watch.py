from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from steelyard.decision import intents
from steelyard.decision.files import save_decision
from steelyard.desktop.files import document_watch
from steelyard.desktop.files.document_watch import KEEP, LOAD, DocumentWatch
from steelyard.desktop.widgets.banner import Banner
from tests import samples
from tests.desktop.desk import save_now

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from tests.desktop.desk import Desk


@pytest.fixture
def banner(desk: Desk, appearance: Appearance) -> Banner:
    return Banner(appearance, desk.window)


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "a.decision.yaml"
    save_now(desk.session, path)
    return path


@pytest.fixture
def watch(desk: Desk, path: Path, banner: Banner, monkeypatch: pytest.MonkeyPatch) -> DocumentWatch:
    monkeypatch.setattr(document_watch, "DEBOUNCE_MILLISECONDS", 10)
    watch = DocumentWatch(desk.session, banner, desk.window)
    watch.load_chosen.connect(desk.commands.open_path)
    return watch


def change(path: Path, title: str = "By Kim") -> None:
    save_decision(intents.set_title(samples.decision(), title), path)


def look(watch: DocumentWatch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch._reader.read):
        watch.check()


def press(banner: Banner, text: str) -> None:
    next(button for button in banner.answers if button.text() == text and not button.isHidden()).click()


def test_that_a_change_on_disk_is_announced_at_once_and_opened_when_asked(
    desk: Desk, watch: DocumentWatch, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    for title in ("By Kim", "By Ada"):
        change(path, title)
        qtbot.waitUntil(lambda: not banner.isHidden())
        assert banner.text.startswith("“a.decision.yaml” was changed by another program.")
        desk.settle(press, banner, LOAD)
        assert desk.workspace.agreed.title == title
        assert banner.isHidden()


def test_that_our_own_saves_are_no_news(
    desk: Desk, watch: DocumentWatch, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    for weight in (1, 2, 3):
        desk.edit(weight)
        save_now(desk.session, path)
        look(watch, qtbot)
        assert banner.isHidden()


def test_that_a_version_that_was_not_wanted_is_announced_once(
    desk: Desk, watch: DocumentWatch, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    change(path)
    qtbot.waitUntil(lambda: not banner.isHidden())
    press(banner, KEEP)
    look(watch, qtbot)
    assert banner.isHidden()


def test_that_the_announcement_goes_when_the_file_is_as_before_or_written_over(
    desk: Desk, watch: DocumentWatch, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    before = path.read_bytes()
    change(path)
    qtbot.waitUntil(lambda: not banner.isHidden())
    path.write_bytes(before)
    qtbot.waitUntil(banner.isHidden)
    change(path)
    qtbot.waitUntil(lambda: not banner.isHidden())
    save_now(desk.session, path)
    look(watch, qtbot)
    assert banner.isHidden()


def test_that_a_file_that_is_gone_or_a_pipe_by_now_is_announced_and_holds_nothing_up(
    desk: Desk, watch: DocumentWatch, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    path.unlink()
    qtbot.waitUntil(lambda: "is no longer there" in banner.text)
    os.mkfifo(path)
    qtbot.waitUntil(lambda: "cannot be read now" in banner.text)
    desk.edit()
    desk.save()
    desk.answer("Replace it")
    assert "not an ordinary file" in desk.box().text()
    desk.answer("Cancel")
