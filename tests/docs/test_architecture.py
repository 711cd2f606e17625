"""The rooms that docs/architecture.md draws are those that the import contracts hold and the tree has."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "app" / "steelyard"
TEXT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
LAYERS = [one for one in CONTRACTS["contracts"] if one["type"] == "layers"]
PACKAGES = sorted(path.parent for path in PROGRAM.rglob("__init__.py") if path.parent != PROGRAM)

Rooms = list[set[str]]


def drawn_under(heading: str, container: str) -> Rooms:
    """Return the rooms of the first table under a heading, top to bottom, by their names in a container."""
    _, _, section = TEXT.partition(f"\n{heading}\n")
    rows = re.findall(r"(?m)^\| (`.+?`) \|", re.split(r"(?m)^#", section)[0])
    return [set(re.findall(rf"`{container}/(\w+)(?:\.py)?`", row)) for row in rows]


def held(number: int) -> Rooms:
    """Return the rooms of the first or second contract of layers, top to bottom."""
    return [
        {room.strip().removeprefix("steelyard.") for room in layer.split("|")}
        for layer in LAYERS[number]["layers"]
    ]


def test_that_the_rooms_are_drawn_in_the_order_that_the_contract_holds() -> None:
    assert drawn_under("## The rooms", "app/steelyard") == held(0)


def test_that_the_rooms_of_the_desktop_are_drawn_in_the_order_that_the_contract_holds() -> None:
    assert LAYERS[1]["containers"] == ["steelyard.desktop"]
    assert drawn_under("### Inside the desktop", "app/steelyard/desktop") == held(1)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.relative_to(PROGRAM).as_posix())
def test_that_every_package_is_named(package: Path) -> None:
    assert f"`{package.relative_to(ROOT).as_posix()}`" in TEXT


@pytest.mark.parametrize(
    ("sought", "file", "name"),
    [
        ("the tint of a cell", "app/steelyard/desktop/appearance/theme.py", "fit_background"),
        ("the words of a confidence", "app/steelyard/scoring/results.py", "Confidence"),
        ("the keys of the presentation", "app/steelyard/desktop/presentation/show_state.py", "KEYS"),
        ("the reading of a YAML fault", "app/steelyard/documents/syntax.py", "explain_problem"),
        ("the radar's geometry", "app/steelyard/charts/radar/layout.py", "lay_out_radar"),
    ],
)
def test_that_a_stranger_finds_where_a_thing_lives(sought: str, file: str, name: str) -> None:
    (row,) = re.findall(rf"(?m)^\| {re.escape(sought)} \| (.+) \|$", TEXT)
    assert f"`{file}:{name}`" in row
    defined = rf"(?m)^\s*(?:def|class) {name}\b|^\s*{name}\b.*[=:]"
    assert re.search(defined, (ROOT / file).read_text(encoding="utf-8"))
