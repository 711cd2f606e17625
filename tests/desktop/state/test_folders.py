from __future__ import annotations

import sys
import tempfile
from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.state import folders
from steelyard.desktop.state.folders import own_folders, run_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VARIABLES = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


@pytest.fixture
def passing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the folder for temporary files."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    folders._passing_folder.cache_clear()
    yield place
    folders._passing_folder.cache_clear()


@pytest.fixture
def unwritable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return what stands where the folders of the user should be, and is no folder."""
    file = tmp_path / "no-folder"
    file.write_text("", encoding="utf-8")
    for variable in VARIABLES:
        monkeypatch.setenv(variable, str(file))
    return file


def unpack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of an unpacked archive that the program runs in."""
    program = tmp_path / "unpacked" / "lib" / "steelyard" / "steelyard"
    program.parent.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    return tmp_path / "unpacked"


@pytest.mark.linux
def test_that_settings_work_and_logs_go_where_the_desktop_has_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in VARIABLES:
        monkeypatch.setenv(variable, str(tmp_path / variable))
    found = own_folders()
    places = [tmp_path / variable / "steelyard" for variable in VARIABLES]
    assert [found.settings, found.data, found.state] == places
    assert found.autosaves == found.data / "autosave"
    assert found.passing is None
    assert not any(place.exists() for place in places)


@pytest.mark.linux
def test_that_without_a_home_to_write_to_all_goes_to_a_folder_of_the_user_alone(
    passing: Path, unwritable: Path
) -> None:
    found = own_folders()
    assert found.passing is not None
    assert found.passing.parent == passing
    assert all(place.is_relative_to(found.passing) for place in (found.settings, found.data, found.state))
    assert found.passing.stat().st_mode & 0o777 == 0o700
    assert own_folders() == found


@pytest.mark.linux
def test_that_a_folder_that_others_have_made_there_is_not_taken(passing: Path, unwritable: Path) -> None:
    first = own_folders().passing
    assert first is not None
    first.chmod(0o777)
    folders._passing_folder.cache_clear()
    second = own_folders().passing
    assert second is not None
    assert second != first
    assert second.stat().st_mode & 0o777 == 0o700


@pytest.mark.linux
def test_that_settings_that_can_only_be_read_are_read(
    passing: Path, unwritable: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = tmp_path / "XDG_CONFIG_HOME" / "steelyard"
    kept.mkdir(parents=True)
    (kept / "steelyard.ini").write_text("[settings]\n", encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(kept.parent))
    assert own_folders().settings == kept


def test_that_an_unpacked_program_keeps_all_in_the_folder_made_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = unpack(tmp_path, monkeypatch)
    assert not own_folders().settings.is_relative_to(tmp_path)
    (place / "steelyard-data").mkdir()
    found = own_folders()
    assert found.settings == found.data == place / "steelyard-data"
    assert found.state.is_relative_to(place)
    assert found.passing is None


@pytest.mark.linux
def test_that_a_socket_has_a_folder_also_without_a_session(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert run_folder() == own_folders().state / "run"
    assert run_folder().is_dir()
