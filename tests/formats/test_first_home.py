"""What the first version has left in a home, made by it, is taken over as it is: settings, work, windows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication

from steelyard.decision.files import open_document
from steelyard.decision.model import Decision
from steelyard.desktop.app import DEFAULT_SIZE, TITLE_BAR, build_window, open_window
from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.files.own_data import list_own_data
from steelyard.desktop.files.recovery.leftovers import look_through
from steelyard.desktop.state.folders import own_folders
from steelyard.desktop.state.settings import open_settings
from tests.samples import order_events

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FIRST = Path(__file__).parent / "one" / "home"


@pytest.fixture
def decision_file(tmp_path: Path) -> Path:
    """Lay out what the first version left, and return the file of the decision that was worked on."""
    folders = own_folders()
    for folder in (folders.settings, folders.autosaves):
        folder.mkdir(parents=True, exist_ok=True)
    (folders.settings / "steelyard.ini").write_bytes((FIRST / "steelyard.ini").read_bytes())
    file = tmp_path / "orders.decision.yaml"
    file.write_bytes((FIRST / "orders.decision.yaml").read_bytes())
    kept = json.loads((FIRST / "left.autosave.json").read_text(encoding="utf-8"))
    kept["path"] = str(file)
    (folders.autosaves / "left.autosave.json").write_text(json.dumps(kept), encoding="utf-8")
    (folders.data / "steelyard.log").write_text("from the first version\n", encoding="utf-8")
    return file


def test_that_the_settings_are_those_that_were_chosen(decision_file: Path, qapp: object) -> None:
    settings = open_settings()
    chosen = {key: settings[key] for key in ("theme", "text-size", "paper", "decider", "reduced-motion")}
    assert chosen == {
        "theme": "dark", "text-size": 120, "paper": "letter", "decider": "Ada", "reduced-motion": True
    }  # fmt: skip
    assert settings.recent_files() == ("/home/ada/orders.decision.yaml",)
    assert settings.text("folder") == "/home/ada"


def test_that_the_window_is_parted_as_it_was(decision_file: Path, qtbot: QtBot) -> None:
    settings = open_settings()
    window = build_window(order_events(), Appearance("light"), settings, own_folders().autosaves)
    qtbot.addWidget(window)
    assert not settings.state("geometry").isEmpty()
    assert [splitter.count() for splitter in window.contents.splitters.values()] == [3, 2]
    assert window.contents.splitters["right"].saveState() == settings.state("right")
    window.close()


def test_that_a_window_of_a_screen_that_is_much_larger_now_has_the_first_size(
    decision_file: Path, qtbot: QtBot
) -> None:
    settings = open_settings()
    kept = bytes(settings.state("geometry").data())
    room = QGuiApplication.primaryScreen().availableSize() - TITLE_BAR
    narrow = QByteArray(kept.replace((800).to_bytes(4, "big"), (400).to_bytes(4, "big")))
    settings.keep_state("geometry", narrow)
    window = open_window(order_events(), Appearance("light"), settings)
    qtbot.addWidget(window)
    assert not window.restored
    assert window.size() == DEFAULT_SIZE.boundedTo(room)


def test_that_the_decision_opens_without_a_word(decision_file: Path) -> None:
    opened = open_document(decision_file)
    assert (opened.notices, opened.doubt) == ((), "")
    assert isinstance(opened.document, Decision)
    assert opened.document.weights["fast-reads"] == 4


def test_that_unsaved_work_is_offered_with_the_file_it_is_of(decision_file: Path, qapp: object) -> None:
    found = look_through(own_folders().autosaves)
    assert found.unreadable == ()
    (left,) = found.leftovers
    assert left.path == decision_file
    assert left.saved is not None
    assert (left.saved.weights["fast-reads"], left.decision.weights["fast-reads"]) == (4, 7)
    left.release()


def test_that_a_log_in_its_old_place_is_known(decision_file: Path, qapp: object) -> None:
    assert [file.name for file in list_own_data(own_folders()).logs] == ["steelyard.log"]
