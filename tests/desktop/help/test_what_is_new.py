from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray

from steelyard import __version__
from steelyard.desktop.help.manual import chapters
from steelyard.desktop.help.what_is_new import WhatIsNew
from steelyard.desktop.state.settings import Settings
from steelyard.desktop.widgets.banner import Banner

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def settings(tmp_path: Path, qtbot: QtBot) -> Settings:
    return Settings(tmp_path)


@pytest.fixture
def banner(qtbot: QtBot, appearance: Appearance) -> Banner:
    banner = Banner(appearance)
    qtbot.addWidget(banner)
    return banner


def start(settings: Settings, banner: Banner) -> WhatIsNew:
    news = WhatIsNew(settings, banner, banner)
    news.say_once()
    return news


def test_that_the_first_start_of_all_says_nothing(settings: Settings, banner: Banner) -> None:
    start(settings, banner)
    assert banner.isHidden()
    settings.keep_state("geometry", QByteArray(b"closed"))
    start(settings, banner)
    assert banner.isHidden()


@pytest.mark.parametrize("before", ["0.1.5", ""])
def test_that_a_newer_version_is_said_once(settings: Settings, banner: Banner, before: str) -> None:
    settings.keep_text("version", before)
    settings.keep_state("geometry", QByteArray(b"closed"))
    start(settings, banner)
    assert f"Steelyard {__version__}" in banner.text
    banner.answers[1].click()
    start(settings, banner)
    assert banner.isHidden()


def test_that_what_is_new_is_read_at_a_click(settings: Settings, banner: Banner, qtbot: QtBot) -> None:
    settings.keep_text("version", "0.1.5")
    news = start(settings, banner)
    with qtbot.waitSignal(news.chosen):
        banner.answers[0].click()


def test_that_the_manual_says_what_is_new_in_this_version() -> None:
    (news,) = (chapter for chapter in chapters() if chapter.name == "what-is-new")
    assert f"\n## {__version__}\n" in news.text
