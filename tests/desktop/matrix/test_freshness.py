"""Cells that nobody compared with their source for long: marked, filtered, and verified again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton

from steelyard.comparison.built_ins import open_built_in
from steelyard.desktop.matrix import freshness
from steelyard.desktop.matrix import panel as panel_module
from steelyard.desktop.matrix.cell_menu import CellMenu
from steelyard.desktop.matrix.fit_card import FitCard
from steelyard.desktop.matrix.model import CELL_ROLE, SHOWN_ROLE

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from steelyard.desktop.matrix.panel import MatrixPanel
    from steelyard.desktop.state.workspace import Workspace

NOW, SOON, FAR = date(2026, 11, 25), date(2026, 12, 1), date(2030, 1, 1)


class Clock:
    """The day that the window believes in."""

    def __init__(self) -> None:
        self.day = NOW

    def __call__(self) -> date:
        return self.day


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(freshness, "today", clock)
    monkeypatch.setattr(panel_module, "today", clock)
    return clock


def chip(panel: MatrixPanel) -> QPushButton:
    return next(found for found in panel.bar.findChildren(QPushButton) if found.objectName() == "stale")


def reopen(workspace: Workspace) -> None:
    """Open the decision as on another day: what is old is looked up when a comparison is shown."""
    decision = workspace.agreed
    workspace.open(decision.model_copy(update={"comparison": decision.comparison.model_copy()}))


def find(panel: MatrixPanel, signal: str, candidate: str) -> QModelIndex:
    model = panel.table.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            words = model.index(row, column).data(CELL_ROLE)
            if (words.signal, words.candidate) == (signal, candidate):
                return model.index(row, column)
    raise AssertionError(signal)


def said(panel: MatrixPanel, signal: str, candidate: str) -> tuple[str, str]:
    """Return what a cell says is old, and what a screen reader says of it."""
    index = find(panel, signal, candidate)
    return index.data(SHOWN_ROLE)[2], str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def picture(panel: MatrixPanel, signal: str, candidate: str) -> QImage:
    panel.table.scrollTo(find(panel, signal, candidate))
    return panel.table.viewport().grab(panel.table.visualRect(find(panel, signal, candidate))).toImage()


def choose(panel: MatrixPanel, workspace: Workspace, signal: str) -> None:
    panel.table.opened.emit((signal, ""), "kafka")
    assert workspace.view.signal == signal


def open_menu(panel: MatrixPanel) -> CellMenu:
    current = panel.table.visualRect(panel.table.currentIndex())
    panel.table.customContextMenuRequested.emit(current.center())
    return panel.findChildren(CellMenu)[-1]


def test_that_a_fresh_table_bears_no_mark_and_offers_no_filter_for_it(panel: MatrixPanel) -> None:
    assert said(panel, "typical-use", "kafka")[0] == ""
    assert chip(panel).isHidden()


def test_that_old_cells_say_so_to_eye_and_ear(panel: MatrixPanel, workspace: Workspace, clock: Clock) -> None:
    before = picture(panel, "typical-use", "kafka")
    clock.day = FAR
    reopen(workspace)
    stale, spoken = said(panel, "typical-use", "kafka")
    assert "verified again" in stale or "over a year ago" in stale
    assert spoken.endswith(stale)
    assert picture(panel, "typical-use", "kafka") != before


def test_that_the_filter_shows_the_rows_with_old_cells_and_goes_when_none_is_left(
    panel: MatrixPanel, workspace: Workspace, clock: Clock, qtbot: QtBot
) -> None:
    clock.day = FAR
    reopen(workspace)
    rows = panel.table.model().rowCount()
    assert chip(panel).text() == f"To verify {rows}"
    qtbot.mouseClick(chip(panel), Qt.MouseButton.LeftButton)
    assert workspace.view.row_filter == "stale"
    choose(panel, workspace, "typical-use")
    menu = open_menu(panel)
    every = freshness.freshness(workspace.agreed.comparison)
    for candidate in ("redis", "kafka", "kafka-redis"):
        places = tuple(claim.at for claim in every.claims("typical-use", candidate))
        menu.verified.emit(places)
    assert panel.table.model().rowCount() == rows - 1
    workspace.show_view(replace(workspace.view, row_filter="all"))
    assert chip(panel).text() == f"To verify {rows - 1}"


def test_that_a_menu_by_key_or_pointer_verifies_one_thing_as_one_named_step(
    panel: MatrixPanel, workspace: Workspace, clock: Clock
) -> None:
    clock.day = SOON
    choose(panel, workspace, "durability")
    stack = workspace.undo_stack
    several = next(action.menu() for action in open_menu(panel).actions() if action.menu())
    assert isinstance(several, QMenu)
    action = next(found for found in several.actions() if "No acknowledged write" in found.text())
    action.trigger()
    assert stack.count() == 1
    assert stack.undoText() == "Verified No acknowledged write may be lost, Kafka"
    fits = workspace.agreed.comparison.requirement_by_id["no-acked-loss"].fits
    assert fits is not None
    assert fits["kafka"].verified == SOON
    assert open_built_in().requirement_by_id["no-acked-loss"].fits != fits
    stack.undo()
    assert workspace.agreed.comparison == open_built_in()
    assert workspace.agreed.edited == ()


def test_that_the_details_say_the_day_and_verify_by_key(
    panel: MatrixPanel, workspace: Workspace, clock: Clock, qtbot: QtBot
) -> None:
    clock.day = SOON
    choose(panel, workspace, "durability")
    card = next(found for found in panel.details.findChildren(FitCard) if found.isVisible())
    assert card.claim.said.text().split()[0] in {"Verified", "Source", "As"}
    assert card.claim.button.accessibleName().startswith("Verified today: ")
    card.claim.button.setFocus()
    qtbot.keyClick(card.claim.button, Qt.Key.Key_Space)
    assert card.claim.said.text() == "Verified 1 Dec 2026"
    assert workspace.undo_stack.count() == 1
    assert not panel.details.isHidden()


def test_that_what_follows_from_its_members_has_nothing_to_verify(qtbot: QtBot) -> None:
    menu = CellMenu(())
    qtbot.addWidget(menu)
    assert [action.text() for action in menu.actions() if not action.isEnabled()] == [
        "Verified today: it follows from its members"
    ]


def test_that_a_cell_with_one_claim_is_verified_by_one_entry(
    panel: MatrixPanel, workspace: Workspace, clock: Clock
) -> None:
    (claim, *_) = freshness.freshness(workspace.agreed.comparison).claims("durability", "kafka")
    menu = CellMenu((claim,), panel)
    told: list[object] = []
    menu.verified.connect(told.append)
    next(action for action in menu.actions() if action.text() == "&Verified today").trigger()
    assert told == [(claim.at,)]


def test_that_a_menu_opens_only_on_a_cell(panel: MatrixPanel) -> None:
    panel.table.customContextMenuRequested.emit(QPoint(-5, -5))
    assert [menu for menu in panel.findChildren(QMenu) if menu.isVisible()] == []


def test_that_the_menu_of_a_requirement_that_is_a_row_verifies_that_one_alone(
    panel: MatrixPanel, workspace: Workspace, clock: Clock
) -> None:
    clock.day = SOON
    workspace.show_view(replace(workspace.view, unfolded=frozenset({"durability"})))
    panel.table.opened.emit(("durability", "survive-restart"), "kafka")
    action = next(found for found in open_menu(panel).actions() if found.text() == "&Verified today")
    action.trigger()
    assert [edit.at for edit in workspace.agreed.edited] == [
        "requirements/survive-restart/fits/kafka/verified"
    ]
