"""The records of how Steelyard is built have the form in which Steelyard exports records."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from steelyard.report.adr import decision_record
from tests.report import cases

FOLDER = Path(__file__).parents[2] / "docs" / "decisions"
RECORDS = sorted(FOLDER.glob("*.md"))
ESSENTIAL = ["Context and Problem Statement", "Decision Drivers", "Considered Options", "Decision Outcome"]

records = pytest.mark.parametrize("record", RECORDS, ids=[path.stem for path in RECORDS])


def headings(text: str) -> list[str]:
    """Return the headings below the title, in their order."""
    return re.findall(r"(?m)^##+ (.+)$", text)


def section(text: str, heading: str) -> str:
    """Return what stands under a heading, up to the next."""
    found = re.search(rf"(?ms)^##+ {heading}\n\n(.+?)(?=\n#|\Z)", text)
    assert found
    return found[1]


@records
def test_that_a_record_begins_as_an_exported_one(record: Path) -> None:
    begins = r"---\nstatus: (\w+)\ndate: (\d{4}-\d\d-\d\d)\n(?:decision-makers: .+\n)?---\n\n# \S.*\n\n## "
    assert re.match(begins, decision_record(cases.recorded()))
    found = re.match(begins, record.read_text(encoding="utf-8"))
    assert found
    assert found[1] in ("proposed", "accepted", "rejected", "superseded")
    date.fromisoformat(found[2])


@records
def test_that_a_record_has_the_headings_of_an_exported_one_in_their_order(record: Path) -> None:
    exported = headings(decision_record(cases.recorded()))
    found = headings(record.read_text(encoding="utf-8"))
    assert set(ESSENTIAL) <= set(found)
    assert found == [heading for heading in exported if heading in found]


@records
def test_that_what_was_chosen_was_considered_and_has_a_reason_and_a_price(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    chosen = re.match(r"Chosen option: “(.+?)”, because \S", section(text, "Decision Outcome"))
    assert chosen
    options = re.findall(r"(?m)^\* ([^:\n]+)", section(text, "Considered Options"))
    assert chosen[1] in options
    assert len(options) > 1
    kinds = re.findall(r"(?m)^\* (Good|Neutral|Bad), because ", section(text, "Consequences"))
    assert {"Good", "Bad"} <= set(kinds)


def test_that_records_are_numbered_without_a_gap() -> None:
    assert [path.name[:5] for path in RECORDS] == [f"{number:04}-" for number in range(1, len(RECORDS) + 1)]
