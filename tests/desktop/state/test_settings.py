from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray

from steelyard.desktop.appearance.appearance import Appearance
from steelyard.desktop.settings.appearance_settings import AppearanceSettings
from steelyard.desktop.state.folders import own_folders
from steelyard.desktop.state.settings import SETTINGS, Setting, Settings, open_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def settings(tmp_path: Path, qtbot: QtBot) -> Settings:
    return Settings(tmp_path)


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    sheet, font, palette = qapp.styleSheet(), qapp.font(), qapp.palette()
    yield Appearance("light")
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)
    qapp.setPalette(palette)


def write(folder: Path, *lines: str) -> Settings:
    (folder / "steelyard.ini").write_text("[settings]\n" + "\n".join(lines))
    return Settings(folder)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_that_every_setting_has_its_default_a_title_and_a_description(
    settings: Settings, setting: Setting
) -> None:
    assert settings[setting.key] == setting.default
    assert setting.title
    assert setting.description.endswith(".")
    assert not setting.choices or setting.default in [value for value, _ in setting.choices]
    if isinstance(setting.default, int) and not isinstance(setting.default, bool):
        assert setting.least <= setting.default <= setting.most


def test_that_a_choice_is_told_once_and_survives(settings: Settings, tmp_path: Path, qtbot: QtBot) -> None:
    told: list[str] = []
    settings.changed.connect(told.append)
    for key, value in (
        ("theme", "dark"),
        ("text-size", 130),
        ("reduced-motion", True),
        ("decider", "Ada, Bo"),
    ):
        settings.choose(key, value)
        settings.choose(key, value)
    assert told == ["theme", "text-size", "reduced-motion", "decider"]
    settings.sync()
    again = Settings(tmp_path)
    assert (again["theme"], again["text-size"], again["reduced-motion"], again["decider"]) == (
        "dark",
        130,
        True,
        "Ada, Bo",
    )


def test_that_resetting_brings_every_default_back(settings: Settings) -> None:
    settings.choose("theme", "contrast")
    settings.choose("text-size", 200)
    settings.reset()
    assert all(settings[setting.key] == setting.default for setting in SETTINGS)


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("theme=pink", "theme", "system"),
        ("text-size=large", "text-size", 100),
        ("text-size=1000", "text-size", 300),
        ("text-size=1", "text-size", 50),
        ("text-size=²", "text-size", 100),
        ("reduced-motion=perhaps", "reduced-motion", False),
        ("unknown=1", "paper", "a4"),
    ],
)
def test_that_what_makes_no_sense_in_the_file_gives_a_value_that_does(
    tmp_path: Path, line: str, key: str, value: object
) -> None:
    assert write(tmp_path, line)[key] == value


def test_that_nothing_is_written_any_more_once_all_is_forgotten(settings: Settings, tmp_path: Path) -> None:
    settings.choose("theme", "dark")
    settings.keep_text("folder", "/a")
    settings.forget()
    (tmp_path / "steelyard.ini").unlink(missing_ok=True)
    settings.sync()
    assert list(tmp_path.iterdir()) == []


def test_that_a_number_is_kept_within_its_bounds(settings: Settings) -> None:
    settings.choose("text-size", 999)
    assert settings["text-size"] == 300


@pytest.mark.parametrize("files", [(), ("/a.yaml",), ("/a.yaml", "/b, c.yaml")])
def test_that_recent_files_survive(settings: Settings, tmp_path: Path, files: tuple[str, ...]) -> None:
    settings.keep_recent_files(("/old.yaml",))
    settings.keep_recent_files(files)
    settings.sync()
    assert Settings(tmp_path).recent_files() == files


def test_that_states_and_texts_of_windows_survive(settings: Settings, tmp_path: Path) -> None:
    settings.keep_state("columns", QByteArray(b"\x00\x01\xff"))
    settings.keep_text("folder", "/files")
    settings.sync()
    again = Settings(tmp_path)
    assert again.state("columns") == QByteArray(b"\x00\x01\xff")
    assert again.text("folder") == "/files"
    assert again.state("none").isEmpty()
    assert again.text("none") == ""


def test_that_tests_never_touch_the_users_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    base = tmp_path_factory.getbasetemp()
    folders = own_folders()
    assert all(folder.is_relative_to(base) for folder in (folders.settings, folders.data, folders.state))
    settings = open_settings()
    settings.choose("decider", "Nobody")
    settings.sync()
    assert any(base.rglob("steelyard.ini"))


def test_that_a_setting_of_the_look_is_seen_at_once(settings: Settings, appearance: Appearance) -> None:
    keeper = AppearanceSettings(settings, appearance)
    settings.choose("theme", "dark")
    settings.choose("text-size", 150)
    settings.choose("reduced-motion", True)
    assert (appearance.choice, appearance.text_percent, appearance.reduced_motion) == ("dark", 150, True)
    keeper.deleteLater()


def test_that_what_the_view_menu_chooses_is_remembered(settings: Settings, appearance: Appearance) -> None:
    keeper = AppearanceSettings(settings, appearance)
    appearance.choose("contrast")
    appearance.set_text_percent(120)
    assert (settings["theme"], settings["text-size"]) == ("contrast", 120)
    keeper.deleteLater()
