from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from steelyard.comparison.ages import cell_days
from steelyard.comparison.files import read_comparison
from steelyard.decision import intents
from steelyard.decision.edits import verify
from steelyard.desktop.files import comparison_watch
from steelyard.desktop.files.comparison_watch import CLOSE, FOLLOW, KEEP, TAKE, ComparisonWatch
from steelyard.desktop.files.followed import Followed
from steelyard.desktop.widgets.banner import Banner
from steelyard.documents.writing import write_atomically
from tests import samples

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from steelyard.desktop.appearance.appearance import Appearance
    from tests.desktop.desk import Desk

CHANGED = samples.comparison_text(
    requirements=samples.REQUIREMENTS.replace(
        "redis: 2, kafka: {fit: [4, 5]", "redis: 5, kafka: {fit: [1, 2]"
    )
    + "      - {id: new, name: New one, fits: {redis: 1, kafka: 1}}\n",
    scenarios=samples.SCENARIOS.replace("must_haves: {no-loss: 3}", "must_haves: {}"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "orders.yaml"
    path.write_text(samples.comparison_text())
    return path


@pytest.fixture
def banner(desk: Desk, appearance: Appearance) -> Banner:
    return Banner(appearance, desk.window)


@pytest.fixture
def watch(
    desk: Desk, path: Path, banner: Banner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> ComparisonWatch:
    """Return what watches `path`, which the decision on the desk was made on."""
    monkeypatch.setattr(comparison_watch, "DEBOUNCE_MILLISECONDS", 10)
    monkeypatch.setattr(comparison_watch, "FIRST_LOOK_MILLISECONDS", 10)
    begun = intents.begin(read_comparison(path), source=str(path))
    desk.session.begin(intents.set_must_haves(begun, {}))
    desk.commands.followed.allow_now(path)
    watch = ComparisonWatch(desk.workspace, desk.session, banner, desk.commands.followed, desk.window)
    qtbot.waitUntil(lambda: str(path) in watch._watcher.files())
    return watch


def press(banner: Banner, text: str) -> None:
    next(button for button in banner.answers if button.text() == text and not button.isHidden()).click()


def look(watch: ComparisonWatch, qtbot: QtBot) -> None:
    """Let it look at its file now, and wait until it has."""
    with qtbot.waitSignal(watch._reader.read):
        watch.check()


def wait_for_offer(banner: Banner, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not banner.isHidden())


def test_that_an_unchanged_file_is_no_news(
    watch: ComparisonWatch, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    path.write_text(samples.comparison_text() + "# a remark\n")
    look(watch, qtbot)
    assert banner.isHidden()


def test_that_a_new_version_is_offered_with_what_changes(
    watch: ComparisonWatch, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    path.write_text(CHANGED)
    wait_for_offer(banner, qtbot)
    assert banner.text.startswith("“orders.yaml” has a new version.")
    assert "one requirement added" in banner.text.lower()
    assert "fits changed" in banner.text
    assert "The answer changes: Redis fits these requirements best." in banner.text
    assert "Requirement added: New one" in banner.details.toPlainText()


def test_that_a_file_that_is_replaced_as_a_whole_is_followed_each_time(
    watch: ComparisonWatch, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    write_atomically(path, CHANGED.encode())
    wait_for_offer(banner, qtbot)
    press(banner, KEEP)
    write_atomically(path, CHANGED.replace("New one", "Newer one").encode())
    wait_for_offer(banner, qtbot)
    assert "Newer one" in banner.details.toPlainText()


def test_that_taking_it_is_one_undo_step_and_weights_stay(
    watch: ComparisonWatch, banner: Banner, path: Path, desk: Desk, qtbot: QtBot
) -> None:
    desk.edit(7)
    before = desk.workspace.agreed
    steps = desk.workspace.undo_stack.count()
    path.write_text(CHANGED)
    wait_for_offer(banner, qtbot)
    press(banner, TAKE)
    assert banner.isHidden()
    assert desk.workspace.agreed.comparison == read_comparison(path)
    assert desk.workspace.agreed.weights == {**before.weights, "new": 0}
    assert desk.workspace.undo_stack.count() == steps + 1
    desk.workspace.undo_stack.undo()
    assert desk.workspace.agreed == before


def test_that_cells_verified_here_are_no_new_version_and_stay_where_that_says_the_same(
    watch: ComparisonWatch, banner: Banner, path: Path, desk: Desk, qtbot: QtBot
) -> None:
    comparison = desk.workspace.agreed.comparison
    places = [cell.at for cell in cell_days(comparison)]
    changed, kept = "requirements/no-loss/fits/redis", "requirements/fast/measures/redis"
    assert {changed, kept} <= set(places)
    desk.workspace.commit(verify(desk.workspace.agreed, [changed, kept], date(2027, 3, 3)))
    look(watch, qtbot)
    assert banner.isHidden()
    path.write_text(CHANGED)
    wait_for_offer(banner, qtbot)
    assert "It takes the place of one cell changed here; undo brings them back." in banner.text
    press(banner, TAKE)
    assert [edit.at for edit in desk.workspace.agreed.edited] == [f"{kept}/verified"]


def test_that_a_version_that_was_not_wanted_is_not_offered_again(
    watch: ComparisonWatch, banner: Banner, path: Path, desk: Desk, qtbot: QtBot
) -> None:
    path.write_text(CHANGED)
    wait_for_offer(banner, qtbot)
    press(banner, KEEP)
    path.write_text(CHANGED)
    look(watch, qtbot)
    assert banner.isHidden()
    assert "new" not in desk.workspace.agreed.weights


def test_that_a_file_with_faults_only_says_so(
    watch: ComparisonWatch, banner: Banner, path: Path, desk: Desk, qtbot: QtBot
) -> None:
    before = desk.workspace.agreed
    path.write_text("kind: comparison\nformat: 1\nid: NO\n")
    wait_for_offer(banner, qtbot)
    assert banner.text.startswith("“orders.yaml” changed and cannot be read now.")
    assert f"{path}:3:" in banner.details.toPlainText()
    press(banner, CLOSE)
    assert desk.workspace.agreed is before


def test_that_a_file_that_is_gone_is_no_news_and_its_return_is(
    watch: ComparisonWatch, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    path.unlink()
    look(watch, qtbot)
    assert banner.isHidden()
    path.write_text(CHANGED)
    wait_for_offer(banner, qtbot)


def test_that_the_offer_is_withdrawn_when_the_file_is_as_before(
    watch: ComparisonWatch, banner: Banner, path: Path, qtbot: QtBot
) -> None:
    path.write_text(CHANGED)
    wait_for_offer(banner, qtbot)
    path.write_text(samples.comparison_text())
    qtbot.waitUntil(banner.isHidden)


def test_that_what_it_says_of_the_answer_follows_the_weights(
    watch: ComparisonWatch, banner: Banner, path: Path, desk: Desk, qtbot: QtBot
) -> None:
    path.write_text(CHANGED)
    wait_for_offer(banner, qtbot)
    desk.workspace.reset_to_zero()
    qtbot.waitUntil(lambda: "The answer stays the same." in banner.text)


def test_that_the_file_is_looked_at_when_a_decision_is_opened(
    watch: ComparisonWatch, banner: Banner, path: Path, desk: Desk, qtbot: QtBot
) -> None:
    old = desk.workspace.agreed
    desk.session.begin(samples.decision().model_copy(update={"comparison_source": None}))
    path.write_text(CHANGED)
    watch.check()
    QApplication.processEvents()
    assert banner.isHidden()
    for _ in range(2):
        desk.session.begin(old)
        wait_for_offer(banner, qtbot)
        press(banner, KEEP)


def test_that_a_comparison_outside_the_folder_of_its_decision_is_followed_only_when_asked(
    watch: ComparisonWatch, banner: Banner, path: Path, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    outside = tmp_path / "secret" / "passwd"
    outside.parent.mkdir()
    outside.write_text(CHANGED)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "link.yaml").symlink_to(outside)
    for source in ("../secret/passwd", str(outside), "link.yaml"):
        named = samples.decision().model_copy(update={"comparison_source": source})
        desk.session.begin(named, mine / "a.decision.yaml")
        assert "It is not looked at." in banner.text
        assert not banner.isHidden()
        assert watch._watcher.files() == []
        assert not watch._debounce.isActive()
    press(banner, FOLLOW)
    qtbot.waitUntil(lambda: "has a new version" in banner.text)
    again = Followed(desk.settings)
    assert again.may_follow(mine / "link.yaml", mine / "a.decision.yaml")
    assert not again.may_follow(outside, mine / "a.decision.yaml")


def test_that_a_pipe_in_place_of_the_comparison_is_said_and_holds_nothing_up(
    watch: ComparisonWatch, banner: Banner, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "fifo")
    named = samples.decision().model_copy(update={"comparison_source": "./fifo"})
    desk.session.begin(named, tmp_path / "a.decision.yaml")
    wait_for_offer(banner, qtbot)
    assert banner.text.startswith(
        "“fifo”, which this decision names as its comparison, cannot be read as one."
    )
    assert "not an ordinary file" in banner.details.toPlainText()
