from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from steelyard.decision import intents
from steelyard.desktop.matrix.details import TOO_SIMPLE, DetailsPane
from steelyard.desktop.matrix.fit_card import FitCard
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.cells import CellDetails, cell_details
from tests import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance

LEFT = Qt.MouseButton.LeftButton


class Browser(QObject):
    """Stands in for the desktop's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show_page(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp: object) -> Iterator[Browser]:
    browser = Browser()
    for scheme in ("http", "https", "file"):
        QDesktopServices.setUrlHandler(scheme, browser, "show_page")  # type: ignore[arg-type] # the stubs say bytes
    yield browser
    for scheme in ("http", "https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def pane(appearance: Appearance, qtbot: QtBot) -> DetailsPane:
    pane = DetailsPane(appearance)
    qtbot.addWidget(pane)
    pane.resize(320, 500)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def details(decision: Decision, signal: str, candidate: str) -> CellDetails:
    snapshot = take_snapshot(decision)
    found = next(known for known in decision.comparison.signals if known.id == signal)
    return cell_details(snapshot, found, candidate)


def texts(pane: DetailsPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def link(pane: DetailsPane) -> QPushButton:
    return next(button for button in pane.findChildren(QPushButton) if button.isVisible())


def test_that_a_cell_is_shown_with_reason_evidence_source_and_caveat(
    pane: DetailsPane, odd: Decision
) -> None:
    pane.show_details(details(odd, "mystery", "b"))
    shown = texts(pane)
    for text in (
        "Mystère · Beta & <b>Co</b>",
        "Better | than most.",
        "Café at night",
        "Adequate, 3 of 5 (2 to 4)",
        "A test said so.",
        "Reported",
        TOO_SIMPLE,
        "It depends on the load.",
    ):
        assert text in shown
    assert link(pane).text() == "Source: A paper"


def test_that_data_is_never_read_as_markup(pane: DetailsPane, odd: Decision) -> None:
    pane.show_details(details(odd, "mystery", "b"))
    assert {label.textFormat() for label in pane.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_that_what_is_not_known_has_no_dots(pane: DetailsPane, odd: Decision) -> None:
    pane.show_details(details(odd, "half", "c"))
    pane.idle.click()
    known, unknown = pane.findChildren(FitCard)
    assert known.bar.isVisible()
    assert not unknown.bar.isVisible()
    assert "Not known" in texts(pane)


def test_that_guidance_shows_its_statement_alone(pane: DetailsPane, odd: Decision) -> None:
    pane.show_details(details(odd, "rule", "b"))
    assert texts(pane) == ["Quick rule · Beta & <b>Co</b>", "Never.", "Guidance, not scored"]


def test_that_cards_are_kept_from_cell_to_cell(pane: DetailsPane, odd: Decision) -> None:
    pane.show_details(details(odd, "half", "a"))
    cards = pane.findChildren(FitCard)
    pane.show_details(details(odd, "clear", "a"))
    assert pane.findChildren(FitCard) == cards
    assert [card.isVisible() for card in cards] == [True, False]


def test_that_a_source_is_opened_only_on_a_click(
    pane: DetailsPane, odd: Decision, browser: Browser, qtbot: QtBot
) -> None:
    pane.show_details(details(odd, "mystery", "b"))
    assert browser.opened == []
    qtbot.mouseClick(link(pane), LEFT)
    assert browser.opened == ["https://example.org/paper"]


def test_that_a_source_is_opened_by_keyboard(
    pane: DetailsPane, odd: Decision, browser: Browser, qtbot: QtBot
) -> None:
    pane.show_details(details(odd, "mystery", "b"))
    link(pane).setFocus()
    qtbot.keyClick(link(pane), Qt.Key.Key_Space)
    assert browser.opened == ["https://example.org/paper"]


def test_that_nothing_but_web_pages_is_ever_opened(
    pane: DetailsPane, odd: Decision, browser: Browser, qtbot: QtBot
) -> None:
    shown = details(odd, "mystery", "b")
    pane.show_details(replace(shown, fits=(replace(shown.fits[0], link="file:///etc/passwd"),)))
    qtbot.mouseClick(link(pane), LEFT)
    assert browser.opened == []


def test_that_escape_and_the_button_close(pane: DetailsPane, odd: Decision, qtbot: QtBot) -> None:
    pane.show_details(details(odd, "clear", "a"))
    with qtbot.waitSignal(pane.closed):
        qtbot.keyClick(pane, Qt.Key.Key_Escape)
    with qtbot.waitSignal(pane.closed):
        qtbot.mouseClick(pane.findChildren(QToolButton)[0], LEFT)


def test_that_a_card_chooses_its_requirement(pane: DetailsPane, odd: Decision, qtbot: QtBot) -> None:
    pane.show_details(details(odd, "half", "a"))
    with qtbot.waitSignal(pane.requirement_chosen) as told:
        qtbot.mouseClick(pane.findChildren(FitCard)[1], LEFT)
    assert told.args == ["open"]


def test_that_a_screen_reader_gets_all_of_it(pane: DetailsPane, odd: Decision) -> None:
    pane.show_details(details(odd, "mystery", "b"))
    focused = pane.focusProxy()
    assert focused is not None
    assert focused.accessibleName() == "Details: Mystère · Beta & <b>Co</b>"
    assert "A test said so. Reported." in focused.accessibleDescription()


def test_that_what_carries_no_weight_is_folded_until_it_is_asked_for(
    appearance: Appearance, qtbot: QtBot
) -> None:
    pane = DetailsPane(appearance)
    qtbot.addWidget(pane)
    pane.show()
    pane.show_details(details(samples.decision(), "core", "kafka"))
    cards = pane.findChildren(FitCard)
    assert [card.isHidden() for card in cards] == [False, True, True]
    assert pane.idle.text() == "Show the two that are not weighted here"
    assert any("one counts here: 8 × 4.5 ÷ 8 = 4.5." in text for text in texts(pane))
    pane.idle.click()
    assert not any(card.isHidden() for card in cards)
    assert pane.idle.text() == "Hide the two that are not weighted here"


def test_that_nothing_is_folded_where_nothing_or_all_of_it_is_weighted(
    appearance: Appearance, qtbot: QtBot
) -> None:
    pane = DetailsPane(appearance)
    qtbot.addWidget(pane)
    nothing = intents.clear_weights(samples.decision())
    everything = intents.set_weights(nothing, dict.fromkeys(nothing.weights, 5.0))
    for decision in (nothing, everything):
        pane.show_details(details(decision, "core", "kafka"))
        assert pane.idle.isHidden()
        assert not any(card.isHidden() for card in pane.findChildren(FitCard))
