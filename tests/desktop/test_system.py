from __future__ import annotations

import sys
from pathlib import Path

import pytest

from steelyard.desktop import system
from steelyard.desktop.system import Purpose, missing_packages, purposes_of_qt, system_parts

ROOT = Path(__file__).parents[2]


def packages(*purposes: Purpose) -> list[str]:
    return [part.package for part in system_parts() if part.purpose in purposes]


@pytest.mark.parametrize(
    "purposes", [("set-up", "picture", "window"), ("tests",), ("packages",), ("browser",)]
)
def test_that_the_readme_names_the_packages_of_the_list(purposes: tuple[Purpose, ...]) -> None:
    commands = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert f"apt-get install {' '.join(packages(*purposes))}" in commands


def test_that_a_package_is_named_once() -> None:
    named = [part.package for part in system_parts()]
    assert sorted(named) == sorted(set(named))


@pytest.mark.linux
def test_that_libraries_programs_and_files_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    parts: list[tuple[Purpose, str, str]] = [
        ("tests", "libc.so.6", "a-library"),
        ("tests", "sh", "a-program"),
        ("tests", "/etc/passwd", "a-file"),
        ("tests", "libnowhere.so.1", "no-library"),
        ("tests", "no-such-program", "no-program"),
        ("tests", "/no/such/file", "no-file"),
        ("browser", "no-such-browser", "not-asked-for"),
    ]
    monkeypatch.setattr(system, "system_parts", lambda: tuple(system.SystemPart(*part) for part in parts))
    assert missing_packages("tests") == ("no-library", "no-program", "no-file")


def test_that_nothing_is_asked_of_other_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(system, "_is_there", lambda _: False)
    assert missing_packages("picture", "window", "tests") == ()


@pytest.mark.parametrize(
    ("window", "environment", "purposes"),
    [
        (True, {}, ("picture", "window")),
        (True, {"WAYLAND_DISPLAY": "wayland-0"}, ("picture",)),
        (True, {"QT_QPA_PLATFORM": "offscreen"}, ("picture",)),
        (False, {}, ("picture",)),
    ],
)
def test_that_only_a_window_on_an_x_server_needs_its_libraries(
    window: bool,
    environment: dict[str, str],
    purposes: tuple[Purpose, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for variable in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    assert purposes_of_qt(window=window) == purposes
