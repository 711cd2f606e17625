"""What the built-in comparison of message brokers promises to those who rely on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.fits import resolve_fits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.comparison.cells import StatedFit
    from steelyard.comparison.model import Comparison, Scenario

EVIDENCE = Path(__file__).parents[2] / "docs" / "evidence" / "message-broker.md"
LONGEST_STATEMENT = 60
CLOSE = 0.05


@pytest.fixture(scope="module")
def broker() -> Comparison:
    return open_built_in("message-broker")


def cells(broker: Comparison) -> Iterator[tuple[str, str, StatedFit]]:
    """Yield requirement, name of the option, and what the file states, for every option."""
    for requirement in broker.requirements:
        assert requirement.fits is not None
        for option in broker.options:
            yield requirement.id, option.name, requirement.fits[option.id]


def scores(broker: Comparison, scenario: Scenario) -> dict[str, float]:
    """Return the score of everyone who meets the must-haves: fits by share, less paid systems."""
    total = sum(scenario.weights.values())
    new = {
        candidate.id: sum(member not in scenario.running for member in candidate.members)
        for candidate in broker.candidates
    }
    least_new = min(new.values())
    table = resolve_fits(broker)
    found = {}
    for column, candidate in enumerate(broker.candidates):
        fits = {
            requirement.id: row[column].value
            for requirement, row in zip(broker.requirements, table, strict=True)
        }
        if all(fits[requirement] >= least for requirement, least in scenario.must_haves.items()):
            earned = (
                sum(weight * fits[requirement] for requirement, weight in scenario.weights.items()) / total
            )
            found[candidate.id] = earned - broker.price * (new[candidate.id] - least_new)
    return found


def test_that_every_option_has_a_reason_a_source_and_a_day_on_every_requirement(broker: Comparison) -> None:
    bare = [
        (requirement, option)
        for requirement, option, cell in cells(broker)
        if not (cell.because and cell.source in broker.sources and cell.verified)
    ]
    assert bare == []


def test_that_every_source_is_the_source_of_a_cell(broker: Comparison) -> None:
    used = {
        cell.source
        for requirement in broker.requirements
        for cell in (requirement.fits or {}).values()
        if cell.source
    }
    assert set(broker.sources) == used


def test_that_the_evidence_file_gives_the_place_of_every_number(broker: Comparison) -> None:
    rows = {
        tuple(part.strip() for part in line.split("|")[1:4]): line
        for line in EVIDENCE.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ")
    }
    for requirement, option, cell in cells(broker):
        fit = " to ".join(f"{end:g}" for end in cell.fit) if isinstance(cell.fit, tuple) else f"{cell.fit:g}"
        assert f"[{cell.source}]" in rows[requirement, option, fit]


def test_that_every_statement_fits_into_two_lines(broker: Comparison) -> None:
    statements = [said.text for signal in broker.signals for said in signal.statements.values()]
    assert len(statements) == len(broker.signals) * len(broker.candidates)
    assert [text for text in statements if len(text) > LONGEST_STATEMENT] == []


@pytest.mark.parametrize(
    ("scenario", "published"),
    [
        ("jobs-on-aws", "sqs-sns"),
        ("publishing-log", "kafka"),
        ("it-integration", "rabbitmq"),
        ("many-clouds", "nats"),
        ("bus-and-pipeline", "kafka-rabbitmq"),
        ("live-updates", "kafka"),
    ],
)
def test_that_a_scenario_gives_the_answer_of_its_published_account(
    broker: Comparison, scenario: str, published: str
) -> None:
    found = scores(broker, broker.scenario_by_id[scenario])
    first, second = sorted(found, key=lambda candidate: -found[candidate])[:2]
    assert first == published
    assert found[first] - found[second] > CLOSE


def test_that_streams_in_a_redis_that_runs_already_are_too_close_to_call(broker: Comparison) -> None:
    found = scores(broker, broker.scenario_by_id["redis-events"])
    assert max(found.values()) - found["redis-streams"] < CLOSE


@pytest.mark.parametrize("scenario", ["fair-delivery", "database-jobs"])
def test_that_none_of_them_is_the_answer_where_the_account_built_its_own(
    broker: Comparison, scenario: str
) -> None:
    assert scores(broker, broker.scenario_by_id[scenario]) == {}
