"""Everything that ships is named with its licence, in the version that is pinned."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from steelyard.bundle import resource
from tests.test_set_up import RUN, pinned

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def notices() -> ModuleType:
    spec = importlib.util.spec_from_file_location("notices", ROOT / "packaging" / "notices.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def shipped() -> str:
    return resource("licences", "THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8")


def test_that_every_distribution_stands_there_in_a_pinned_version(notices: ModuleType, shipped: str) -> None:
    versions = [(name, version) for (name, _), version in pinned(RUN).items()]
    needed = {notices.normalise(one.name) for one in notices.ours()}
    said = {
        notices.normalise(line.replace(" ", "==", 1)) for line in shipped.replace(", ", "\n").splitlines()
    }
    named = {name for name, version in versions if notices.normalise(f"{name}=={version}") in said}
    assert needed - named == set(), "run: make notices"


@pytest.mark.parametrize(
    "text",
    [
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "GNU GENERAL PUBLIC LICENSE",
        "Apache License",
        "Mozilla Public License",
        "SIL OPEN FONT LICENSE",
        "GUST Font License",
        "Bitstream Vera",
        "Libertinus",
        "may be replaced",
        "download.qt.io",
    ],
)
def test_that_the_texts_that_are_owed_are_there(shipped: str, text: str) -> None:
    assert text in shipped


def test_that_the_parts_compiled_into_typst_are_listed(shipped: str) -> None:
    assert "  typst-pdf " in shipped.partition("Compiled into typst\n")[2]


def test_that_every_text_of_the_folder_is_taken(notices: ModuleType, shipped: str) -> None:
    kept = list(notices.TEXTS.glob("*.txt"))
    assert kept
    assert [file.name for file in kept if file.read_text(encoding="utf-8").strip("\n") not in shipped] == []
