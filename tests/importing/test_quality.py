"""How much of real tables is read right, printed as figures: options, criteria, cells, weights, totals."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from steelyard.importing.faults import NoComparisonError
from steelyard.importing.folding import fold
from steelyard.importing.result import Imported, import_source
from steelyard.importing.sources import read_file

TABLES = Path(__file__).parent / "tables"
INDEX: list[dict[str, Any]] = yaml.safe_load((TABLES / "index.yaml").read_text(encoding="utf-8"))
COMPARISONS = [entry for entry in INDEX if "refused" not in entry]
REFUSED = [entry for entry in INDEX if "refused" in entry]


@dataclass
class Share:
    """How many of how many, and which were not."""

    right: int = 0
    all: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, right: bool, what: str) -> None:
        self.all += 1
        self.right += right
        if not right:
            self.wrong.append(what)

    @property
    def share(self) -> float:
        return self.right / self.all

    def __str__(self) -> str:
        return f"{self.right} of {self.all} ({self.share:.0%})"


@pytest.fixture(scope="module")
def read() -> list[tuple[dict[str, Any], Imported]]:
    return [
        (entry, import_source(read_file(TABLES / entry["file"]), table=entry.get("table")))
        for entry in COMPARISONS
    ]


def test_that_options_and_orientation_are_right_in_nine_of_ten_tables(
    read: list[tuple[dict[str, Any], Imported]],
) -> None:
    found = Share()
    for entry, imported in read:
        names = [option.name for option in imported.options]
        same = _same(names, entry["options"]) and imported.reading.orientation == entry["orientation"]
        found.add(same, entry["file"])
    print(f"options and orientation: {found} {found.wrong}")
    assert found.share >= 0.9


def test_that_criteria_are_right_in_nine_of_ten_tables(read: list[tuple[dict[str, Any], Imported]]) -> None:
    found = Share()
    for entry, imported in read:
        found.add(_same([one.name for one in imported.criteria], entry["criteria"]), entry["file"])
    print(f"criteria: {found} {found.wrong}")
    assert found.share >= 0.9


def test_that_cells_are_right_in_nineteen_of_twenty(read: list[tuple[dict[str, Any], Imported]]) -> None:
    found = Share()
    for entry, imported in read:
        cells = {
            (_plain(criterion.name), _plain(option.name)): cell.raw
            for criterion in imported.criteria
            for option, cell in zip(imported.options, criterion.cells, strict=True)
        }
        for criterion, option, raw in entry.get("cells", []):
            stated = cells.get((_plain(criterion), _plain(option)))
            found.add(stated is not None and _plain(stated) == _plain(raw), f"{entry['file']}: {criterion}")
    print(f"cells: {found} {found.wrong}")
    assert found.share >= 0.95


def test_that_weights_are_right_and_none_is_silently_wrong(
    read: list[tuple[dict[str, Any], Imported]],
) -> None:
    found, silent = Share(), []
    for entry, imported in read:
        expected = {_plain(name): stated for name, stated in entry.get("weights", {}).items()}
        for criterion in imported.criteria:
            stated = criterion.weight.stated if criterion.weight is not None else None
            wanted = expected.get(_plain(criterion.name))
            if wanted is not None:
                found.add(stated is not None and _plain(stated) == _plain(wanted), criterion.name)
            if stated != wanted and stated is not None:
                silent.append(f"{entry['file']}: {criterion.name}")
    print(f"weights: {found} {found.wrong}; silently wrong: {len(silent)}")
    assert found.share >= 0.95
    assert not silent


def test_that_every_wrong_total_is_found_and_no_right_one_accused(
    read: list[tuple[dict[str, Any], Imported]],
) -> None:
    missed, accused, right, checked = [], [], 0, 0
    for entry, imported in read:
        expected = {_plain(name): pair for name, pair in entry.get("totals", {}).items()}
        totals = {_plain(total.option): total for total in imported.totals}
        for name, (stated, computed) in expected.items():
            total, wrong = totals.get(name), abs(stated - computed) > 1e-9
            checked += 1
            right += total is not None and total.agrees is (not wrong)
            if wrong and (total is None or total.agrees is not False):
                missed.append(f"{entry['file']}: {name}")
        accused += [
            f"{entry['file']}: {name}"
            for name, total in totals.items()
            if total.agrees is False and (name not in expected or expected[name][0] == expected[name][1])
        ]
    print(
        f"totals: {right} of {checked} told right; wrong ones missed: {missed}; right ones accused: {accused}"
    )
    assert not missed
    assert not accused


@pytest.mark.parametrize("entry", REFUSED, ids=lambda entry: entry["file"])
def test_that_what_compares_nothing_is_refused_by_name(entry: dict[str, Any]) -> None:
    with pytest.raises(NoComparisonError, match=entry["refused"]):
        import_source(read_file(TABLES / entry["file"]))


def _same(found: list[str], expected: list[str]) -> bool:
    return [_plain(name) for name in found] == [_plain(str(name)) for name in expected]


def _plain(text: str) -> str:
    return re.sub(r"[\s*`\\\[\]]+", "", fold(re.sub(r"<[^<>]*>|&nbsp;", " ", str(text))))
