from __future__ import annotations

from steelyard.decision.intents import begin, set_weights
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.cells import cell_details, spoken_details
from steelyard.wording.means import describe_mean
from tests import samples


def mean(weights: dict[str, float], candidate: str = "kafka", **parts: str) -> str:
    snapshot = take_snapshot(set_weights(begin(samples.comparison(**parts)), weights))
    return describe_mean(snapshot, snapshot.decision.comparison.signals[0], candidate)


def test_that_a_cell_says_of_how_many_requirements_it_is_the_mean_and_how_many_count() -> None:
    assert (
        mean({"no-loss": 8}) == "The weighted mean of three requirements; one counts here: 8 × 4.5 ÷ 8 = 4.5."
    )


def test_that_the_sum_holds_what_carries_weight() -> None:
    said = "The weighted mean of three requirements; two count here: (8 × 4.5 + 2 × 2) ÷ 10 = 4.0."
    assert mean({"no-loss": 8, "few-people": 2}) == said
    said = "The weighted mean of three requirements: (8 × 4.5 + 1 × 0 + 1 × 2) ÷ 10 = 3.8."
    assert mean({"no-loss": 8, "fast": 1, "few-people": 1}) == said


def test_that_without_weights_it_is_a_plain_mean() -> None:
    assert mean({}) == "The plain mean of three requirements; none of them is weighted."


def test_that_what_is_not_known_is_said_to_count_in_the_middle() -> None:
    unknown = samples.REQUIREMENTS.replace("fits: {redis: 4, kafka: 2}", "fits: {redis: 4, kafka: unknown}")
    said = mean({"no-loss": 8, "few-people": 2}, requirements=unknown)
    assert said.endswith("(8 × 4.5 + 2 × 2.5) ÷ 10 = 4.1. Not known counts as 2.5.")


def test_that_one_requirement_is_no_mean() -> None:
    only = "      - {id: no-loss, name: No loss, fits: {redis: 2, kafka: 4}}\n"
    scenarios = "  - {id: orders, title: Orders, weights: {no-loss: 8}}\n"
    assert mean({"no-loss": 8}, requirements=only, scenarios=scenarios) == ""


def test_that_details_begin_with_what_carries_weight_and_say_the_mean() -> None:
    snapshot = take_snapshot(set_weights(samples.decision(), {"few-people": 5}))
    details = cell_details(snapshot, snapshot.decision.comparison.signals[0], "redis")
    assert [fit.requirement for fit in details.fits] == ["few-people", "no-loss", "fast"]
    assert details.mean in spoken_details(details)
    assert details.mean.endswith("5 × 4 ÷ 5 = 4.0.")
