"""What the built-in comparisons with an evidence file promise to those who rely on them."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.fits import resolve_fits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.comparison.cells import StatedFit
    from steelyard.comparison.model import Comparison, Scenario

EVIDENCE = Path(__file__).parents[2] / "docs" / "evidence"
SOURCED = ("message-broker", "store-of-record")
LONGEST_STATEMENT = 60
CLOSE = 0.05
# a family of requirements rates the candidates alike from this cosine on; no more may hang on one
ALIKE = 0.95
LARGEST_FAMILY_SHARE = 0.35


@pytest.fixture(scope="module", params=SOURCED)
def sourced(request: pytest.FixtureRequest) -> Comparison:
    return open_built_in(request.param)


def cells(comparison: Comparison) -> Iterator[tuple[str, str, StatedFit]]:
    """Yield requirement, name of the option, and what the file states, for every option."""
    for requirement in comparison.requirements:
        assert requirement.fits is not None
        for option in comparison.options:
            yield requirement.id, option.name, requirement.fits[option.id]


def scores(comparison: Comparison, scenario: Scenario) -> dict[str, float]:
    """Return the score of everyone who meets the must-haves: fits by share, less paid systems."""
    total = sum(scenario.weights.values())
    new = {
        candidate.id: sum(member not in scenario.running for member in candidate.members)
        for candidate in comparison.candidates
    }
    least_new = min(new.values())
    table = resolve_fits(comparison)
    found = {}
    for column, candidate in enumerate(comparison.candidates):
        fits = {
            requirement.id: row[column].value
            for requirement, row in zip(comparison.requirements, table, strict=True)
        }
        if all(fits[requirement] >= least for requirement, least in scenario.must_haves.items()):
            earned = (
                sum(weight * fits[requirement] for requirement, weight in scenario.weights.items()) / total
            )
            found[candidate.id] = earned - comparison.price * (new[candidate.id] - least_new)
    return found


def families(comparison: Comparison) -> list[set[str]]:
    """Return the requirements that rate the candidates alike, and those linked through them."""
    rows = {}
    for requirement, row in zip(comparison.requirements, resolve_fits(comparison), strict=True):
        fits = np.array([cell.value for cell in row])
        centred = fits - fits.mean()
        if np.linalg.norm(centred) > 0:
            rows[requirement.id] = centred / np.linalg.norm(centred)
    found = [{requirement} for requirement in rows]
    for one, other in combinations(rows, 2):
        if rows[one] @ rows[other] >= ALIKE:
            joined = [family for family in found if one in family or other in family]
            found = [family for family in found if family not in joined] + [set().union(*joined)]
    return [family for family in found if len(family) > 1]


def test_that_every_option_has_a_reason_a_source_and_a_day_on_every_requirement(
    sourced: Comparison,
) -> None:
    bare = [
        (requirement, option)
        for requirement, option, cell in cells(sourced)
        if not (cell.because and cell.source in sourced.sources and cell.verified)
    ]
    assert bare == []


def test_that_every_source_is_the_source_of_a_cell(sourced: Comparison) -> None:
    used = {
        cell.source
        for requirement in sourced.requirements
        for cell in (requirement.fits or {}).values()
        if cell.source
    }
    assert set(sourced.sources) == used


def test_that_the_evidence_file_gives_the_place_of_every_number(sourced: Comparison) -> None:
    rows = {
        tuple(part.strip() for part in line.split("|")[1:4]): line
        for line in (EVIDENCE / f"{sourced.id}.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| ")
    }
    for requirement, option, cell in cells(sourced):
        fit = " to ".join(f"{end:g}" for end in cell.fit) if isinstance(cell.fit, tuple) else f"{cell.fit:g}"
        assert f"[{cell.source}]" in rows[requirement, option, fit]


def test_that_cells_with_and_without_a_page_that_was_opened_are_counted(sourced: Comparison) -> None:
    text = (EVIDENCE / f"{sourced.id}.md").read_text(encoding="utf-8")
    rows = [
        [part.strip() for part in line.split("|")[1:-1]] for line in text.splitlines() if line[:2] == "| "
    ]
    options = {option.name for option in sourced.options}
    opened = {(row[0], row[1]): row[6] for row in rows if len(row) > 6 and row[1] in options}
    stated = [(requirement, option) for requirement, option, _ in cells(sourced)]
    without = [cell for cell in stated if opened.get(cell) != "yes"]
    assert (len(stated) - len(without), without) == (130, [])
    assert re.search(r"\b130 (of them )?with a page that was (really\s+)?opened", text)


def test_that_every_statement_fits_into_two_lines(sourced: Comparison) -> None:
    statements = [said.text for signal in sourced.signals for said in signal.statements.values()]
    assert len(statements) == len(sourced.signals) * len(sourced.candidates)
    assert [text for text in statements if len(text) > LONGEST_STATEMENT] == []


def test_that_no_scenario_hangs_on_requirements_that_rate_the_candidates_alike(sourced: Comparison) -> None:
    for scenario in sourced.scenarios:
        total = sum(scenario.weights.values())
        for family in families(sourced):
            share = sum(scenario.weights.get(requirement, 0) for requirement in family) / total
            assert share <= LARGEST_FAMILY_SHARE, (scenario.id, family)


@pytest.mark.parametrize(
    ("comparison", "scenario", "published"),
    [
        ("message-broker", "jobs-on-aws", "sqs-sns"),
        ("message-broker", "publishing-log", "kafka"),
        ("message-broker", "it-integration", "rabbitmq"),
        ("message-broker", "many-clouds", "nats"),
        ("message-broker", "bus-and-pipeline", "kafka-rabbitmq"),
        ("message-broker", "live-updates", "kafka"),
        ("store-of-record", "related-workloads", "postgresql"),
        ("store-of-record", "outgrown-database", "postgresql"),
        ("store-of-record", "payment-documents", "mongodb"),
        ("store-of-record", "meal-time-ledger", "dynamodb"),
        ("store-of-record", "rack-control-plane", "cockroachdb"),
    ],
)
def test_that_a_scenario_gives_the_answer_of_its_published_account(
    comparison: str, scenario: str, published: str
) -> None:
    table = open_built_in(comparison)
    found = scores(table, table.scenario_by_id[scenario])
    first, second = sorted(found, key=lambda candidate: -found[candidate])[:2]
    assert first == published
    assert found[first] - found[second] > CLOSE


@pytest.mark.parametrize(
    ("comparison", "scenario", "published"),
    [
        ("message-broker", "redis-events", "redis-streams"),
        ("store-of-record", "workspace-messages", "mysql"),
    ],
)
def test_that_what_runs_already_is_too_close_to_the_best_to_call(
    comparison: str, scenario: str, published: str
) -> None:
    table = open_built_in(comparison)
    found = scores(table, table.scenario_by_id[scenario])
    assert max(found.values()) - found[published] < CLOSE


@pytest.mark.parametrize(
    ("comparison", "scenario"),
    [
        ("message-broker", "fair-delivery"),
        ("message-broker", "database-jobs"),
        ("store-of-record", "chat-history"),
    ],
)
def test_that_none_of_them_is_the_answer_where_the_account_took_another(
    comparison: str, scenario: str
) -> None:
    table = open_built_in(comparison)
    assert scores(table, table.scenario_by_id[scenario]) == {}
