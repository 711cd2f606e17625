from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from steelyard.desktop.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance


@pytest.fixture
def banner(qtbot: QtBot, appearance: Appearance) -> Banner:
    banner = Banner(appearance)
    qtbot.addWidget(banner)
    return banner


def test_that_it_is_hidden_until_it_asks(banner: Banner) -> None:
    assert banner.isHidden()
    banner.ask("Something <b>new</b>", ("Take it", "Leave it"), ("one", "two"))
    assert not banner.isHidden()
    assert banner.accessibleName() == banner.text == "Something <b>new</b>"


def test_that_an_answer_hides_it_and_is_told(banner: Banner, qtbot: QtBot) -> None:
    banner.ask("News", ("Take it", "Leave it"))
    with qtbot.waitSignal(banner.answered) as told:
        qtbot.mouseClick(banner.answers[0], Qt.MouseButton.LeftButton)
    assert told.args == ["Take it"]
    assert banner.isHidden()


def test_that_esc_gives_the_last_answer(banner: Banner, qtbot: QtBot) -> None:
    for answers in (("Take it", "Leave it"), ("Close",)):
        banner.ask("News", answers)
        with qtbot.waitSignal(banner.answered) as told:
            qtbot.keyClick(banner.details_button, Qt.Key.Key_Escape)
        assert told.args == [answers[-1]]


def test_that_details_unfold_and_fold_by_key(banner: Banner, qtbot: QtBot) -> None:
    banner.ask("News", ("Close",), ("one", "two"))
    assert not banner.details.isVisible()
    qtbot.keyClick(banner.details_button, Qt.Key.Key_Space)
    assert banner.details.isVisible()
    assert banner.details.toPlainText() == "one\ntwo"
    banner.ask("Other news", ("Close",))
    assert not banner.details.isVisible()
    assert banner.details_button.isHidden()


def test_that_every_target_is_large_enough(banner: Banner, appearance: Appearance) -> None:
    banner.ask("News", ("Take it", "Leave it"), ("one",))
    assert all(
        button.height() >= 24 and button.width() >= 24 for button in (*banner.answers, banner.details_button)
    )
