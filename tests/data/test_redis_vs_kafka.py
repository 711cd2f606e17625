"""What the comparisons of Redis and Kafka hold: reasons, sources, grades of numbers, answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.fits import resolve_fits
from steelyard.comparison.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.comparison.fits import Fit
    from steelyard.comparison.model import Comparison, Requirement, Signal

OWN = "redis-vs-kafka"
MANAGED = "redis-vs-kafka-managed"
BOTH = pytest.mark.parametrize("name", [OWN, MANAGED])
OPTIONS = ("redis", "kafka")
PAIR = "kafka-redis"
BURDENS = ("low-ops", "low-footprint", "one-copy")

CASES_THAT_NAME = {
    "low-ops": 7,
    "survive-restart": 5,
    "low-footprint": 4,
    "async-decoupling": 4,
    "independent-consumers": 4,
    "recent-replay": 4,
    "no-acked-loss": 2,
    "key-ordering": 2,
    "absorb-bursts": 2,
    "event-backbone": 2,
    "work-queue": 2,
    "event-history": 1,
}
"""Of eight published cases, for and against Redis Streams, how many name the requirement as a reason."""


def requirements(comparison: Comparison) -> dict[str, Requirement]:
    return {one.id: one for one in comparison.requirements}


def signals(comparison: Comparison) -> dict[str, Signal]:
    return {one.id: one for one in comparison.signals}


def fits(comparison: Comparison) -> dict[str, dict[str, Fit]]:
    """Return the resolved fits, by requirement and candidate."""
    columns = [candidate.id for candidate in comparison.candidates]
    rows = resolve_fits(comparison)
    return {
        requirement.id: dict(zip(columns, row, strict=True))
        for requirement, row in zip(comparison.requirements, rows, strict=True)
    }


def counted(comparison: Comparison, running: tuple[str, ...]) -> dict[str, dict[str, float]]:
    """Return each candidate's fits less what it pays for systems that are not running yet, by hand."""
    new = {one.id: len(set(one.members) - set(running)) for one in comparison.candidates}
    paid = {id_: comparison.price * (count - min(new.values())) for id_, count in new.items()}
    table = fits(comparison)
    return {id_: {name: row[id_].value - paid[id_] for name, row in table.items()} for id_ in new}


def total(values: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(weight * values[id_] for id_, weight in weights.items())


def scores(name: str, scenario: str) -> dict[str, float]:
    """Return the score of each candidate, best first."""
    comparison = open_built_in(name)
    given = comparison.scenario_by_id[scenario]
    sum_of_weights = sum(given.weights.values())
    found = {
        id_: total(values, given.weights) / sum_of_weights
        for id_, values in counted(comparison, given.running).items()
    }
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def turned_by(name: str, scenario: str) -> set[str]:
    """Return the requirements of which one weight from 0 to 10 would put another candidate first."""
    comparison = open_built_in(name)
    given = comparison.scenario_by_id[scenario]
    values = counted(comparison, given.running)
    leader = next(iter(scores(name, scenario)))
    return {
        requirement
        for requirement in values[leader]
        for weight in (0, 10)
        for rival in values
        if total(values[rival], {**given.weights, requirement: weight})
        > total(values[leader], {**given.weights, requirement: weight})
    }


@BOTH
def test_that_every_fit_of_an_option_has_a_reason_a_source_a_grade_and_its_day(name: str) -> None:
    for requirement in open_built_in(name).requirements:
        assert requirement.fits
        for option in OPTIONS:
            fit = requirement.fits[option]
            assert fit.because, (requirement.id, option)
            assert fit.source, (requirement.id, option)
            assert fit.evidence, (requirement.id, option)
            assert fit.verified, (requirement.id, option)
        assert requirement.fits[PAIR].because, requirement.id


@BOTH
def test_that_only_a_core_strength_is_documented(name: str) -> None:
    table = fits(open_built_in(name)).values()
    stated = [row[option] for row in table for option in OPTIONS]
    assert {fit.value for fit in stated if fit.evidence is Evidence.DOCUMENTED} == {5}


@BOTH
def test_that_every_source_was_read_by_the_day_of_the_table(name: str) -> None:
    comparison = open_built_in(name)
    assert comparison.as_of
    for source in comparison.sources.values():
        assert source.read, source.title
        assert source.read <= comparison.as_of, source.title


@BOTH
def test_that_a_signal_has_one_name_everywhere(name: str) -> None:
    for signal in open_built_in(name).signals:
        if signal.short:
            assert signal.short.casefold() in signal.title.casefold()


@BOTH
def test_that_the_failure_mode_is_guidance_and_its_needs_stand_under_simplicity(name: str) -> None:
    found = signals(open_built_in(name))
    assert found["failure-mode"].requirements == found["quick-rule"].requirements == ()
    assert tuple(one.id for one in found["simplicity"].requirements) == BURDENS


def test_that_the_guarantees_of_the_pair_run_from_what_redis_holds_to_what_goes_through_kafka() -> None:
    table = fits(open_built_in(OWN))
    for id_ in ("survive-restart", "no-acked-loss", "exactly-once", "key-ordering"):
        redis, kafka, pair = (table[id_][one] for one in (*OPTIONS, PAIR))
        assert (pair.low, pair.high) == (redis.value, kafka.value), id_
        assert pair.because.startswith("Holds "), id_


def test_that_a_durable_service_lifts_the_guarantee_of_the_pair() -> None:
    own, managed = (fits(open_built_in(name))["no-acked-loss"][PAIR] for name in (OWN, MANAGED))
    assert own.low < managed.low
    assert managed.inherited_from == ("kafka", "redis")


@pytest.mark.parametrize(
    ("signal", "option", "said"),
    [
        ("typical-use", "redis", "counters"),
        ("latency-goal", "kafka", "not cache-fast"),
        ("durability", "redis", "persist separately"),
    ],
)
def test_that_the_words_of_the_document_it_began_with_are_there(signal: str, option: str, said: str) -> None:
    assert said in str(signals(open_built_in(OWN))[signal].statements[option])


def test_that_the_role_of_redis_in_the_pair_is_whole() -> None:
    role = open_built_in(OWN).combinations[0].roles["redis"]
    assert role == "serving layer for fast reads, counters, rate limits and derived state"


def test_that_the_comparisons_say_who_runs_both() -> None:
    assert open_built_in(OWN).assumptions[0].startswith("Both are run by yourselves.")
    assert open_built_in(MANAGED).assumptions[0].startswith("Both are run by a provider:")


TYPICAL = pytest.mark.parametrize(
    ("name", "scenario", "expected"),
    [
        (OWN, "order-events", "kafka"),
        (OWN, "session-store", "redis"),
        (OWN, "page-cache", "redis"),
        (OWN, "payment-audit", "kafka"),
        (OWN, "iot-dashboard", PAIR),
        (OWN, "read-model", PAIR),
        (MANAGED, "cache-at-scale", "redis"),
        (MANAGED, "leaderboard", "redis"),
        (MANAGED, "review-platform", "kafka"),
        (MANAGED, "change-capture", "kafka"),
        (MANAGED, "live-features", PAIR),
    ],
)


@TYPICAL
def test_that_a_typical_scenario_has_the_answer_of_its_sources(
    name: str, scenario: str, expected: str
) -> None:
    first, second, _ = scores(name, scenario).items()
    assert first[0] == expected
    assert first[1] - second[1] > 0.3


@TYPICAL
def test_that_no_single_requirement_turns_a_typical_scenario(name: str, scenario: str, expected: str) -> None:
    assert turned_by(name, scenario) == set(), expected


@BOTH
def test_that_the_second_scenario_is_on_the_border_with_redis_running(name: str) -> None:
    border = open_built_in(name).scenarios[1]
    assert border.running == ("redis",)
    first, second, _ = scores(name, border.id).items()
    assert (first[0], second[0]) == ("kafka", "redis")
    assert first[1] - second[1] < 0.25
    assert {"fast-reads", "shared-state", "live-broadcast"} <= turned_by(name, border.id)


def test_that_the_weights_on_the_border_are_counts_of_published_cases() -> None:
    most = max(CASES_THAT_NAME.values())
    named = {id_: round(20 * count / most) / 2 for id_, count in CASES_THAT_NAME.items()}
    assert dict(open_built_in(OWN).scenarios[1].weights) == named
