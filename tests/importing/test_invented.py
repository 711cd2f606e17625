"""Tables of every kind that public ones have, in fifteen languages, each read as a reader would read it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from steelyard.importing.faults import NoComparisonError
from steelyard.importing.result import Imported, ReadCriterion, import_source
from steelyard.importing.sources import read_file

TABLES = Path(__file__).parent / "invented"
INDEX: list[dict[str, Any]] = yaml.safe_load((TABLES / "index.yaml").read_text(encoding="utf-8"))
COMPARED = [entry for entry in INDEX if "refused" not in entry]
REFUSED = [entry for entry in INDEX if "refused" in entry]
AGREES = {True: "right", False: "wrong", None: "not checked"}


def described(criterion: ReadCriterion) -> str:
    weight = f"weight {criterion.weight.stated}" if criterion.weight is not None else ""
    return " ".join(filter(None, [criterion.reading.kind, criterion.reading.better, weight]))


def read(entry: dict[str, Any]) -> Imported:
    return import_source(read_file(TABLES / entry["file"]))


@pytest.mark.parametrize("entry", COMPARED, ids=lambda entry: entry["file"])
def test_that_a_table_is_read_as_a_reader_would_read_it(entry: dict[str, Any]) -> None:
    imported = read(entry)
    assert [option.name for option in imported.options] == entry["options"]
    assert {one.name: described(one) for one in imported.criteria} == entry["criteria"]
    assert {total.option: AGREES[total.agrees] for total in imported.totals} == entry.get("totals", {})
    assert imported.stated_winner == entry.get("winner")
    assert (imported.ranking[0][0] if imported.ranking else None) == entry.get("first")


@pytest.mark.parametrize("entry", REFUSED, ids=lambda entry: entry["file"])
def test_that_what_compares_nothing_is_named(entry: dict[str, Any]) -> None:
    with pytest.raises(NoComparisonError, match=entry["refused"]):
        read(entry)
