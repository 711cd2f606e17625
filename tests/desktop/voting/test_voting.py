"""Pasting votes and looking at what they disagree on, as one does it in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from steelyard.decision.ballots import group_weights
from steelyard.decision.intents import clear_weights
from steelyard.desktop.voting.paste_dialog import PasteDialog
from steelyard.desktop.voting.result_dialog import ResultDialog
from steelyard.desktop.voting.strip import MOST_STACKED, VoteStrip
from steelyard.desktop.voting.voting_actions import VotingActions
from steelyard.scoring.group import Spread
from tests.voting.encoding import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from tests.desktop.desk import Desk

FOR_KAFKA = {"no-loss": 9.0, "fast": 1.0, "few-people": 5.0}
FOR_REDIS = {"no-loss": 2.0, "fast": 9.0, "few-people": 5.0}


@pytest.fixture(autouse=True)
def clipboard(qapp: object) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def voting(desk: Desk, appearance: Appearance) -> VotingActions:
    desk.workspace.commit(clear_weights(desk.workspace.agreed))
    return VotingActions(desk.workspace, appearance, desk.window)


def chat(desk: Desk) -> str:
    here = desk.workspace.agreed
    votes = (("Ana", FOR_KAFKA), ("Bo", FOR_KAFKA), ("", FOR_REDIS))
    codes = [code_of(here, weights, name=name, voter=place) for place, (name, weights) in enumerate(votes)]
    return "\n".join(f"[10:0{place}] hi 👋 {code}" for place, code in enumerate(codes))


def paste(voting: VotingActions, desk: Desk, text: str, *, round_number: int = 1) -> PasteDialog:
    voting.ask_codes_of(round_number)
    dialog = desk.window.findChildren(PasteDialog)[-1]
    dialog.text.setPlainText(text)
    dialog.take.click()
    return dialog


def result(desk: Desk) -> ResultDialog:
    dialog = desk.window.findChild(ResultDialog)
    assert isinstance(dialog, ResultDialog)
    return dialog


def shown(dialog: ResultDialog) -> list[str]:
    """Return the texts of the rows that are in sight, without the heads."""
    QApplication.processEvents()
    labels = [label for label in dialog._rows.findChildren(QLabel) if label.isVisibleTo(dialog)]
    return [label.text() for label in labels][3:]


def test_that_a_chat_becomes_ballots_in_one_undo_step_and_the_result_opens(
    voting: VotingActions, desk: Desk
) -> None:
    before = desk.workspace.undo_stack.count()
    paste(voting, desk, chat(desk))
    assert [ballot.name for ballot in desk.workspace.agreed.ballots] == ["Ana", "Bo", ""]
    assert desk.workspace.undo_stack.count() == before + 1
    dialog = result(desk)
    assert dialog.told.text() == "Three votes taken: Ana, Bo and one without a name."
    assert dialog.headline.text().startswith("Three votes: you differ on two requirements")
    desk.workspace.undo_stack.undo()
    assert desk.workspace.agreed.ballots == ()
    assert dialog.headline.text() == "No votes yet."


def test_that_what_was_copied_is_in_the_field_if_it_holds_votes(voting: VotingActions, desk: Desk) -> None:
    QGuiApplication.clipboard().setText("my shopping list")
    voting.ask_codes()
    assert desk.window.findChildren(PasteDialog)[-1].text.toPlainText() == ""
    QGuiApplication.clipboard().setText(chat(desk))
    voting.ask_codes()
    assert desk.window.findChildren(PasteDialog)[-1].text.toPlainText() == chat(desk)


def test_that_a_text_without_new_votes_says_so_and_stays(voting: VotingActions, desk: Desk) -> None:
    dialog = paste(voting, desk, "hello all")
    assert dialog.isVisible()
    assert dialog.note.text() == "No vote was found in it."
    assert desk.workspace.agreed.ballots == ()


def test_that_what_changes_the_answer_comes_first_and_what_is_agreed_is_folded(
    voting: VotingActions, desk: Desk
) -> None:
    paste(voting, desk, chat(desk))
    dialog = result(desk)
    assert len(shown(dialog)) == 2 * 2
    assert dialog.fold.text() == "One requirement on which all votes lie within 2 of each other"
    dialog.fold.click()
    assert len(shown(dialog)) == 2 * 3
    assert "Few people to run it" in shown(dialog)


def test_that_the_mean_is_taken_in_one_undo_step(voting: VotingActions, desk: Desk) -> None:
    paste(voting, desk, chat(desk))
    dialog, before = result(desk), desk.workspace.agreed
    steps = desk.workspace.undo_stack.count()
    dialog.mean.click()
    assert dict(desk.workspace.agreed.weights) == dict(group_weights(before))
    assert desk.workspace.undo_stack.count() == steps + 1
    desk.workspace.undo_stack.undo()
    assert desk.workspace.agreed == before


def test_that_one_s_own_weights_can_be_kept(voting: VotingActions, desk: Desk) -> None:
    paste(voting, desk, chat(desk))
    before = desk.workspace.agreed
    result(desk).keep.click()
    assert desk.workspace.agreed is before


def test_that_names_are_shown_only_where_they_are_asked_for(voting: VotingActions, desk: Desk) -> None:
    paste(voting, desk, chat(desk))
    dialog = result(desk)
    assert dialog.names.text() == ""
    dialog.show_names.click()
    lines = dialog.names.text().splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Ana", "Bo", "Without a name"]
    dialog.show_names.click()
    assert dialog.names.text() == ""


def test_that_a_second_round_counts_by_itself(voting: VotingActions, desk: Desk, qtbot: QtBot) -> None:
    paste(voting, desk, chat(desk))
    dialog = result(desk)
    assert dialog.next_round.text() == "Second round…"
    with qtbot.waitSignal(dialog.paste_asked) as asked:
        dialog.next_round.click()
    assert asked.args == [2]
    again = code_of(desk.workspace.agreed, FOR_REDIS, name="Ana", voter=9)
    paste(voting, desk, f"{chat(desk)}\n{again}", round_number=2)
    assert [ballot.round for ballot in desk.workspace.agreed.ballots] == [1, 1, 1, 2]
    assert dialog.headline.text() == "One vote: the weights of one person."


def test_that_equal_votes_stack_and_are_read_out(appearance: Appearance, qtbot: QtBot) -> None:
    spread = Spread("fast", (0.0, 0.0, *[10.0] * 7), 7.8, None, 0, 0.0)
    strip = VoteStrip(spread, "Fast: votes 0, 0 and 10", appearance)
    qtbot.addWidget(strip)
    assert strip.dots()[:2] == ((0.0, 0), (0.0, 1))
    assert max(place for _, place in strip.dots()) == MOST_STACKED - 1
    assert strip.accessibleName() == "Fast: votes 0, 0 and 10"


def test_that_sliders_show_the_votes_as_dots(voting: VotingActions, desk: Desk) -> None:
    from steelyard.desktop.weights.row_state import row_states

    paste(voting, desk, chat(desk))
    states = row_states(desk.workspace.snapshot)
    assert states["fast"].votes == (1.0, 1.0, 9.0)
