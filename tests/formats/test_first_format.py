"""Files of the first format, as the first version wrote them, are read for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from steelyard.comparison.files import parse_comparison, read_comparison, write_comparison
from steelyard.comparison.fingerprint import fingerprint
from steelyard.comparison.model import Comparison
from steelyard.decision import fingerprint as decisions
from steelyard.decision.files import open_document, parse_decision, read_decision, write_decision
from steelyard.decision.intents import set_enough, set_price, set_record, set_running
from steelyard.documents.faults import DocumentError
from steelyard.documents.fields import FileModel, Since

FIRST = Path(__file__).parent / "one"

COMPARISONS = {"redis-vs-kafka.yaml": "1ff09f2746ad", "databases.yaml": "6a52e4e3a560"}
"""The fingerprints that the first version gave them."""

DECISIONS = {"begun.decision.yaml": "65a94f18f70d", "decided.decision.yaml": "3e61f66578c0"}


@pytest.mark.parametrize(("name", "expected"), COMPARISONS.items())
def test_that_a_comparison_of_the_first_format_keeps_its_fingerprint(name: str, expected: str) -> None:
    assert fingerprint(read_comparison(FIRST / name)) == expected


@pytest.mark.parametrize(("name", "expected"), DECISIONS.items())
def test_that_a_decision_of_the_first_format_keeps_its_fingerprint(name: str, expected: str) -> None:
    assert decisions.fingerprint(read_decision(FIRST / name)) == expected


@pytest.mark.parametrize("name", DECISIONS)
def test_that_a_decision_of_the_first_format_is_written_as_it_was(name: str) -> None:
    assert write_decision(read_decision(FIRST / name)) == (FIRST / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*COMPARISONS, *DECISIONS])
def test_that_nothing_is_to_be_said_of_a_sound_file(name: str) -> None:
    assert open_document(FIRST / name).notices == ()


def test_that_candidates_of_one_name_are_told_apart_at_opening_and_that_is_said() -> None:
    opened = open_document(FIRST / "twice-the-name.decision.yaml")
    assert opened.notices == ("Two candidates were named “PostgreSQL”; the second is now “PostgreSQL (2)”.",)
    assert not isinstance(opened.document, Comparison)
    assert [option.name for option in opened.document.comparison.options] == [
        "PostgreSQL",
        "PostgreSQL (2)",
    ]
    assert write_decision(opened.document).startswith("kind: decision\nformat: 2\n")


def test_that_a_new_number_for_a_name_is_not_one_that_is_taken() -> None:
    text = (FIRST / "twice-the-name.decision.yaml").read_text(encoding="utf-8")
    read = parse_decision(text.replace("name: Both", "name: PostgreSQL (2)"), "f")
    assert [candidate.name for candidate in read.comparison.candidates] == [
        "PostgreSQL",
        "PostgreSQL (3)",
        "PostgreSQL (2)",
    ]


def test_that_candidates_of_one_name_in_a_comparison_are_a_fault() -> None:
    text = (FIRST / "databases.yaml").read_text(encoding="utf-8")
    with pytest.raises(DocumentError, match="names must differ"):
        parse_comparison(text.replace("name: DynamoDB", "name: PostgreSQL"), "f")


def test_that_a_decision_is_written_in_the_first_format_as_long_as_that_can_say_it() -> None:
    read = read_decision(FIRST / "decided.decision.yaml")
    unset = set_running(set_enough(set_enough(read, "latency", 3), "latency", None), [])
    assert write_decision(unset) == write_decision(read)


@pytest.mark.parametrize("new", ["enough", "running", "price", "none", "rejected", "revisit", "superseded"])
def test_that_a_decision_that_says_something_new_is_written_in_the_second_format(new: str) -> None:
    read = read_decision(FIRST / "decided.decision.yaml")
    changed = {
        "enough": set_enough(read, "latency", 3),
        "running": set_running(read, ["postgres"]),
        "price": set_price(read, 0),
        "none": set_record(read, choice="none"),
        "rejected": set_record(read, status="rejected"),
        "revisit": set_record(read, revisit_by="2027-01-01"),
        "superseded": set_record(read, superseded_by="next.decision.yaml"),
    }[new]
    written = write_decision(changed)
    assert written.startswith("kind: decision\nformat: 2\n")
    assert parse_decision(written, "f") == changed


NEW = [
    ("as_of:", "price: 0.5\nas_of:"),
    ("name: PostgreSQL,", "name: PostgreSQL, url: https://example.org, "),
    ("name: DynamoDB,", "name: DynamoDB, note: On demand, "),
    ("title: The manual,", "title: The manual, read: 2026-11-01, "),
    (', url: "https://example.org/manual"', ""),
    ("dynamo: By key", "dynamo: {text: By key, note: only}"),
    ("because: Scans,", "because: Scans, verified: 2026-11-02, "),
    ("situation: Small team,", "situation: Small team, running: [postgres], "),
    ("situation: Small team,", "situation: Small team, enough: {latency: 3}, "),
    ("combine: worst,", "combine: worst, remarks: {few: Known}, "),
    ("scenarios:", "origin: {title: A sheet}\nscenarios:"),
    ("scenarios:", "ratings: [{id: ten, worst: 0, best: 10}]\nscenarios:"),
]


@pytest.mark.parametrize(("old", "new"), NEW)
def test_that_a_comparison_that_says_something_new_is_written_in_the_second_format(
    old: str, new: str
) -> None:
    text = (FIRST / "databases.yaml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    read = parse_comparison(text.replace(old, new), "f")
    written = write_comparison(read)
    assert written.startswith("kind: comparison\nformat: 2\n")
    assert parse_comparison(written, "f") == read


@pytest.mark.parametrize("name", COMPARISONS)
def test_that_a_comparison_of_the_first_format_is_written_in_it(name: str) -> None:
    read = read_comparison(FIRST / name)
    written = write_comparison(read)
    assert written.startswith("kind: comparison\nformat: 1\n")
    assert parse_comparison(written, "f") == read


FIRST_KEYS = {
    "Comparison": (
        "kind format id title question as_of assumptions options combinations stated_signals scenarios "
        "justifications sources"
    ),
    "Option": "id name one_liner use_cases properties pitfalls scaling add_when if_wrong",
    "Combination": "id name members roles one_liner pitfalls if_wrong",
    "Signal": "id title short theme statements too_simple requirements",
    "Statement": "text",
    "Requirement": "id name question combine optional fits scale points measures",
    "Scale": "unit worst best shape points",
    "StatedFit": "fit because evidence source",
    "Measure": "value because evidence source",
    "Scenario": "id title situation weights must_haves",
    "Justification": "text candidates when",
    "Source": "title url",
    "Decision": (
        "kind format title scenario weights must_haves scenarios record story comparison_source "
        "comparison_fingerprint comparison"
    ),
    "DecisionRecord": (
        "context status deciders date choice choice_reason consequences next_steps revisit_when"
    ),
    "NextStep": "what who by",
    "Story": "hidden order notes",
}
"""What the first version knew, by the class that reads it."""


def models() -> dict[str, type[FileModel]]:
    found: list[type[FileModel]] = [FileModel]
    for known in found:
        found.extend(known.__subclasses__())
    return {model.__name__: model for model in found}


@pytest.mark.parametrize("name", FIRST_KEYS)
def test_that_every_key_that_the_first_version_did_not_know_is_marked_as_new(name: str) -> None:
    fields = models()[name].model_fields
    marked = {key for key, field in fields.items() if any(isinstance(mark, Since) for mark in field.metadata)}
    assert set(fields) - marked == set(FIRST_KEYS[name].split())
