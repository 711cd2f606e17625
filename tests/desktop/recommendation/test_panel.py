from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.decision.intents import begin
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.recommendation.lines import ReasonLine
from steelyard.desktop.recommendation.panel import RecommendationPanel
from steelyard.desktop.state.workspace import Workspace
from steelyard.report.terminal import terminal_text
from steelyard.wording.result.explanation import explain
from tests import samples
from tests.samples import decision

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    return Workspace(samples.order_events())


@pytest.fixture
def panel(workspace: Workspace, qtbot: QtBot) -> RecommendationPanel:
    panel = RecommendationPanel(workspace, Appearance("light"))
    qtbot.addWidget(panel)
    workspace.changed.connect(panel.show_snapshot)
    panel.show_snapshot(workspace.snapshot)
    panel.resize(390, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    # What to find out first follows at rest and pushes down what stands below it.
    qtbot.waitUntil(lambda: workspace.snapshot.evaluation.find_out_first is not None)
    QApplication.processEvents()
    return panel


def shown_texts(panel: QWidget) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def lines_saying(panel: QWidget, word: str) -> list[ReasonLine]:
    return [line for line in panel.findChildren(ReasonLine) if line.isVisible() and word in line.text()]


def flip_line(panel: QWidget) -> ReasonLine:
    return lines_saying(panel, ", now ")[0]


def enter(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(middle, middle, widget.mapToGlobal(middle)))


def leave(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def test_that_the_answer_comes_first_and_has_no_numbers(panel: RecommendationPanel) -> None:
    texts = shown_texts(panel)
    answer = texts.index("Kafka fits these requirements best.")
    confidence = next(place for place, text in enumerate(texts) if "Robust" in text)
    assert answer < confidence


def test_that_every_word_on_show_comes_from_the_explanation(
    panel: RecommendationPanel, workspace: Workspace
) -> None:
    told = explain(workspace.snapshot)
    reasons = [reason.text for reason in told.reasons.for_leader]
    shown = [line.text() for line in lines_saying(panel, "") if line not in lines_saying(panel, ", now ")]
    assert shown[: len(reasons)] == reasons
    assert [line.text() for line in lines_saying(panel, ", now ")] == [flip.text for flip in told.flips.lines]


def test_that_the_parts_stand_in_the_order_in_which_an_answer_is_doubted(
    panel: RecommendationPanel, workspace: Workspace
) -> None:
    workspace.settle()
    told = explain(workspace.snapshot)
    heads = [told.answer.sentence, told.reasons.price, "Find out first", told.flips.heading]
    heads += [told.reasons.heading, told.reasons.none_against, "Watch out", "Good to know"]
    labels = [label for label in panel.findChildren(QLabel) if label.isVisible() and label.text() in heads]
    labels.sort(key=lambda label: label.mapTo(panel, label.rect().topLeft()).y())
    assert [label.text() for label in labels] == [head for head in heads if head]


def test_that_a_change_of_weight_changes_the_answer(panel: RecommendationPanel, workspace: Workspace) -> None:
    workspace.set_weight("fast-reads", 10)
    assert explain(workspace.snapshot).answer.sentence in shown_texts(panel)
    assert explain(workspace.snapshot).answer.sentence.startswith("Use both")


@pytest.mark.parametrize(
    ("weights", "must_haves", "sentence"),
    [
        ({}, {}, "Nothing is weighted yet."),
        ({"fast-reads": 5}, {"lookup-latency": 4, "low-ops": 5}, "None of the three meets your must-haves."),
        ({"total-ordering": 5}, {}, "Too close to call between Redis, Kafka and Kafka + Redis."),
    ],
)
def test_that_each_kind_of_answer_is_said(
    panel: RecommendationPanel,
    workspace: Workspace,
    weights: dict[str, float],
    must_haves: dict[str, float],
    sentence: str,
) -> None:
    decision = intents.set_must_haves(intents.set_weights(workspace.agreed, weights), must_haves)
    workspace.commit(decision)
    assert sentence in shown_texts(panel)


def test_that_pointing_at_a_flip_previews_it_and_leaving_takes_it_back(
    panel: RecommendationPanel, workspace: Workspace
) -> None:
    line = flip_line(panel)
    enter(line)
    assert workspace.decision is not workspace.agreed
    leave(line)
    assert not workspace.previewing
    assert workspace.undo_stack.count() == 0


def test_that_focusing_a_flip_by_key_previews_it(
    panel: RecommendationPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.activateWindow()
    flip_line(panel).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: workspace.previewing)
    panel.setFocus()
    assert not workspace.previewing


def test_that_a_preview_says_that_it_is_one(panel: RecommendationPanel) -> None:
    assert "Recommendation" in shown_texts(panel)
    enter(flip_line(panel))
    assert any(text.startswith("Preview: ") for text in shown_texts(panel))
    leave(flip_line(panel))
    assert "Recommendation" in shown_texts(panel)


def test_that_an_applied_flip_lets_the_answer_come_back_into_sight(
    panel: RecommendationPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    scroll = next(iter(panel.findChildren(QScrollArea)))
    line = flip_line(panel)
    scroll.ensureWidgetVisible(line)
    QApplication.processEvents()
    at = scroll.verticalScrollBar().value()
    enter(line)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    leave(line)
    QApplication.processEvents()
    assert scroll.verticalScrollBar().value() == at


def test_that_a_reason_is_followed_by_key(
    panel: RecommendationPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    line = next(line for line in panel.findChildren(ReasonLine) if line.isVisible())
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert workspace.view.requirement == workspace.snapshot.recommendation.reasons_for[0].requirement


def test_that_the_recommendation_is_read_by_key(panel: RecommendationPanel, qtbot: QtBot) -> None:
    panel.resize(390, 330)
    QApplication.processEvents()
    scroll = next(iter(panel.findChildren(QScrollArea)))
    qtbot.keyClick(scroll, Qt.Key.Key_End)
    assert scroll.verticalScrollBar().value() == scroll.verticalScrollBar().maximum() > 0
    qtbot.keyClick(scroll, Qt.Key.Key_Home)
    assert scroll.verticalScrollBar().value() == 0


def test_that_a_press_that_slides_off_a_flip_does_not_hold_its_preview(
    panel: RecommendationPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.activateWindow()
    line = flip_line(panel)
    enter(line)
    qtbot.mousePress(line, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))
    leave(line)
    assert not workspace.previewing
    assert workspace.undo_stack.count() == 0


def test_that_leaving_a_flip_after_it_was_applied_leaves_no_preview(
    panel: RecommendationPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.activateWindow()
    line = flip_line(panel)
    enter(line)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    leave(line)
    enter(line)
    leave(line)
    assert not workspace.previewing
    assert workspace.undo_stack.count() == 1


def test_that_the_list_of_flips_stays_while_one_is_previewed(
    panel: RecommendationPanel, workspace: Workspace
) -> None:
    before = [line.text() for line in lines_saying(panel, ", now ")]
    enter(flip_line(panel))
    assert [line.text() for line in lines_saying(panel, ", now ")] == before


@pytest.mark.parametrize("height", [330, 1600])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_that_a_flip_stays_under_the_pointer_while_it_is_previewed(
    panel: RecommendationPanel, qtbot: QtBot, height: int, place: int
) -> None:
    panel.resize(390, height)
    line = lines_saying(panel, ", now ")[place]
    scroll = next(iter(panel.findChildren(QScrollArea)))
    qtbot.waitUntil(lambda: panel.height() == height)
    scroll.ensureWidgetVisible(line)
    QApplication.processEvents()
    answer = next(label for label in panel.findChildren(QLabel) if label.objectName() == "answer")
    content = scroll.widget()
    assert content is not None
    at, said, whole = line.mapTo(panel, QPoint()), answer.text(), content.height()
    enter(line)
    QApplication.processEvents()
    assert answer.text() != said
    assert line.mapTo(panel, QPoint()) == at
    leave(line)
    QApplication.processEvents()
    assert answer.text() == said
    assert line.mapTo(panel, QPoint()) == at
    assert content.height() == whole


def test_that_the_requirement_of_a_flip_stands_out(panel: RecommendationPanel, workspace: Workspace) -> None:
    line, flip = flip_line(panel), explain(workspace.snapshot).flips.lines[0]
    before = line.grab().toImage()
    line.show_line(f"{flip.text} ")
    line.show_line(flip.text)
    assert line.grab().toImage() != before


@pytest.mark.parametrize("percent", [100, 200])
def test_that_a_name_without_spaces_does_not_push_the_panel_beyond_its_edge(
    qtbot: QtBot, percent: int
) -> None:
    name = "Averyveryveryverylongunbreakablename"
    options = f"  - {{id: redis, name: Redis}}\n  - {{id: kafka, name: {name}}}\n"
    workspace = Workspace(decision(options=options))
    panel = RecommendationPanel(workspace, Appearance("light", percent))
    qtbot.addWidget(panel)
    panel.show_snapshot(workspace.snapshot)
    panel.resize(390, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    scroll = next(iter(panel.findChildren(QScrollArea)))
    content = scroll.widget()
    assert content is not None
    assert content.width() <= scroll.viewport().width()
    answer = next(label for label in panel.findChildren(QLabel) if label.objectName() == "answer")
    assert name in answer.accessibleName()


def test_that_the_note_on_confidence_is_told_without_a_pointer(
    panel: RecommendationPanel, workspace: Workspace
) -> None:
    said = [label.accessibleDescription() for label in panel.findChildren(QLabel)]
    assert explain(workspace.snapshot).answer.confidence_note in said


def test_that_clicking_a_flip_applies_it_as_one_undo_step(
    panel: RecommendationPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    flip = workspace.snapshot.recommendation.nearest_flips[0]
    line = flip_line(panel)
    enter(line)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert workspace.agreed.weights[flip.requirement] == flip.applied
    assert workspace.undo_stack.count() == 1
    workspace.undo_stack.undo()
    assert workspace.agreed.weights[flip.requirement] == flip.now


def test_that_a_drag_under_way_is_not_disturbed_by_pointing_at_a_flip(
    panel: RecommendationPanel, workspace: Workspace
) -> None:
    workspace.preview_weight("low-ops", 2)
    dragged = workspace.decision
    line = flip_line(panel)
    enter(line)
    leave(line)
    assert workspace.decision is dragged


def test_that_a_reason_leads_to_its_row(
    panel: RecommendationPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    reason = explain(workspace.snapshot).reasons.for_leader[0]
    qtbot.mouseClick(lines_saying(panel, reason.text)[0], Qt.MouseButton.LeftButton)
    assert workspace.view.requirement == reason.requirement
    assert workspace.view.signal == workspace.decision.comparison.signal_of[reason.requirement].id


def test_that_the_assumptions_are_folded_until_asked_for(panel: RecommendationPanel, qtbot: QtBot) -> None:
    assert not [text for text in shown_texts(panel) if "min.insync" in text]
    button = next(child for child in panel.findChildren(QWidget) if child.property("link"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [text for text in shown_texts(panel) if "min.insync" in text]


def test_that_data_is_never_read_as_markup(panel: RecommendationPanel) -> None:
    rich = [
        label
        for label in panel.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and "<b>" not in label.text()
    ]
    assert [label.text() for label in rich if "<" in label.text()] == []


@pytest.mark.parametrize("percent", [100, 200])
def test_that_lines_are_high_enough_for_their_text(workspace: Workspace, qtbot: QtBot, percent: int) -> None:
    panel = RecommendationPanel(workspace, Appearance("light", percent))
    qtbot.addWidget(panel)
    panel.show_snapshot(workspace.snapshot)
    panel.resize(390, 1600)
    with qtbot.waitExposed(panel):
        panel.show()
    for line in lines_saying(panel, ""):
        assert line.height() >= line.heightForWidth(line.width())
        assert line.height() >= 24


def test_that_every_line_says_what_it_is_to_a_screen_reader(panel: RecommendationPanel) -> None:
    assert all(line.accessibleName() for line in lines_saying(panel, ""))


def test_that_results_are_told_with_their_notes(panel: RecommendationPanel) -> None:
    bars = next(child for child in panel.findChildren(QWidget) if child.accessibleName() == "Results")
    assert bars.accessibleDescription().startswith("Kafka 4.7 of 5, ahead; ")
    assert bars.mapTo(panel, QPoint(0, 0)).y() < 330


def headings(panel: QWidget) -> list[str]:
    """Return the headings that are shown, from top to bottom."""
    shown = [label for label in panel.findChildren(QLabel) if label.objectName() == "section"]
    placed = [(label.mapTo(panel, QPoint(0, 0)).y(), label.text()) for label in shown if label.isVisible()]
    return [text for _, text in sorted(placed)]


def test_that_the_panel_says_everything_in_the_order_of_the_terminal(
    panel: RecommendationPanel, workspace: Workspace
) -> None:
    said = [line for line in terminal_text(workspace.snapshot).splitlines() if line in headings(panel)]
    assert headings(panel) == said
    assert len(said) >= 6


def test_that_nothing_stands_beside_the_title_to_cut_it(panel: RecommendationPanel) -> None:
    panel.resize(200, 500)
    titles = [label for label in panel.findChildren(QLabel) if label.objectName() == "panelTitle"]
    assert [label.text() for label in titles] == ["Recommendation"]
    assert "Data as of" in " ".join(shown_texts(panel))


def test_that_the_smallest_change_of_several_is_previewed_and_applied_like_a_flip(qtbot: QtBot) -> None:
    workspace = Workspace(begin(open_built_in("redis-vs-kafka")))
    panel = RecommendationPanel(workspace, Appearance("light"))
    qtbot.addWidget(panel)
    workspace.changed.connect(panel.show_snapshot)
    panel.show_snapshot(workspace.snapshot)
    panel.resize(390, 700)
    panel.show()
    change = workspace.snapshot.evaluation.smallest_change
    assert change is not None
    assert len(change.moves) > 1
    (line,) = lines_saying(panel, "smallest change")
    enter(line)
    pointed_at = workspace.previewing
    leave(line)
    assert (pointed_at, workspace.previewing) == (True, False)
    line.click()
    assert all(workspace.agreed.weights[move.requirement] == move.end for move in change.moves)
    assert workspace.snapshot.evaluation.leaders[0] == change.leader
