from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.comparison.fits import Fit, resolve_fits
from steelyard.comparison.model import Evidence
from tests.samples import comparison


def resolve(requirement: str) -> tuple[Fit, Fit, Fit]:
    """Return the fits of Redis, Kafka and both on one requirement."""
    lines = f"      - id: it\n        name: It\n        {requirement.strip()}\n"
    redis, kafka, both = resolve_fits(comparison(requirements=lines, scenarios=""))[0]
    return redis, kafka, both


def bounds(fit: Fit) -> tuple[float, float, float]:
    return fit.low, fit.value, fit.high


def test_that_a_range_is_computed_at_its_middle() -> None:
    assert bounds(resolve("fits: {redis: [3, 4]}")[0]) == (3, 3.5, 4)


def test_that_evidence_is_judged_unless_stated_and_measured_for_a_measure() -> None:
    redis, kafka, _ = resolve("fits: {redis: 3, kafka: {fit: 3, evidence: reported}}")
    assert (redis.evidence, kafka.evidence) == (Evidence.JUDGED, Evidence.REPORTED)
    scale = "scale: {worst: 0, best: 10}\n        "
    redis, kafka, _ = resolve(scale + "measures: {redis: 3, kafka: {value: 3, evidence: reported}}")
    assert (redis.evidence, kafka.evidence) == (Evidence.MEASURED, Evidence.REPORTED)


@pytest.mark.parametrize("stated", ["{kafka: 3}", "{redis: unknown, kafka: 3}", "{redis: {fit: unknown}}"])
def test_that_an_unknown_fit_is_the_whole_scale_computed_at_its_middle(stated: str) -> None:
    redis = resolve(f"fits: {stated}")[0]
    assert redis.unknown
    assert bounds(redis) == (0, 2.5, 5)


@pytest.mark.parametrize(
    ("scale", "measure", "fit"),
    [
        ("scale: {worst: 10, best: 0}", "10", 0),
        ("scale: {worst: 10, best: 0}", "4", 3),
        ("scale: {worst: 10, best: 0}", "-1", 5),
        ("scale: {worst: 0, best: 10}", "12", 5),
        ("scale: {worst: 100, best: 1, shape: log}", "10", 2.5),
        ("scale: {worst: 100, best: 1, shape: log}", "1000", 0),
        ("points: [[10, 0], [2, 3], [0.2, 5]]", "6", 1.5),
        ("points: [[10, 0], [2, 3], [0.2, 5]]", "0.1", 5),
        ("scale: {points: [[1, 1], [2, 4]]}", "0", 1),
    ],
)
def test_that_a_scale_turns_a_measure_into_a_fit(scale: str, measure: str, fit: float) -> None:
    assert resolve(f"{scale}\n        measures: {{redis: {measure}}}")[0].value == pytest.approx(fit)


def test_that_a_descending_scale_swaps_the_ends_of_a_range() -> None:
    redis = resolve("scale: {worst: 10, best: 0}\n        measures: {redis: [2, 4]}")[0]
    assert bounds(redis) == (3, 3.5, 4)


def test_that_a_range_over_a_peak_reaches_the_peak() -> None:
    redis = resolve("points: [[0, 0], [5, 5], [10, 0]]\n        measures: {redis: [4, 7]}")[0]
    assert (redis.low, redis.high) == (3, 5)


def test_that_a_measure_is_shown_with_its_unit() -> None:
    scale = "scale: {unit: ms, worst: 10, best: 0}\n        "
    redis, kafka, _ = resolve(scale + "measures: {redis: 0.140, kafka: [1, 2.5]}")
    assert (redis.measured, kafka.measured) == ("0.14 ms", "1–2.5 ms")


def test_that_a_combination_has_the_best_of_its_members_at_the_value_and_both_ends() -> None:
    both = resolve("fits: {redis: [1, 5], kafka: [2, 3]}")[2]
    assert bounds(both) == (2, 3, 5)
    assert both.inherited_from == ("kafka", "redis")


def test_that_a_burden_is_the_worst_of_the_members_less_one_and_not_below_zero() -> None:
    assert bounds(resolve("combine: worst\n        fits: {redis: [2, 4], kafka: 5}")[2]) == (1, 2, 3)
    assert bounds(resolve("combine: worst\n        fits: {redis: 0.5, kafka: 5}")[2]) == (0, 0, 0)


def test_that_a_stated_fit_of_a_combination_is_taken_as_it_is() -> None:
    both = resolve("fits: {redis: 5, kafka: 5, both: 1}")[2]
    assert (both.value, both.inherited_from) == (1, ())


def test_that_a_combination_inherits_the_weakest_evidence_and_the_reason_of_the_member_that_decides() -> None:
    redis = "redis: {fit: 4, because: In memory, source: docs, evidence: documented}"
    reasons = f"{redis}, kafka: {{fit: 1, because: On disk, evidence: reported}}"
    both = resolve(f"fits: {{{reasons}}}")[2]
    assert (both.because, both.source, both.evidence) == ("In memory", "docs", Evidence.REPORTED)
    both = resolve(f"fits: {{{reasons}, both: {{because: Redis serves}}}}")[2]
    assert (both.value, both.because, both.inherited_from) == (4, "Redis serves", ("kafka", "redis"))


def test_that_a_combination_is_unknown_where_the_member_that_decides_is() -> None:
    known, unknown = resolve("fits: {kafka: 4}")[2], resolve("fits: {kafka: 1}")[2]
    assert (known.unknown, bounds(known)) == (False, (4, 4, 5))
    assert (unknown.unknown, bounds(unknown)) == (True, (1, 2.5, 5))
    assert resolve("fits: {}")[2].unknown
    assert not resolve("combine: worst\n        fits: {kafka: 1}")[2].unknown
    assert resolve("combine: worst\n        fits: {kafka: 4}")[2].unknown


fits = st.one_of(
    st.just("unknown"),
    st.floats(0, 5).map(str),
    st.tuples(st.floats(0, 5), st.floats(0, 5)).map(lambda ends: str(sorted(ends))),
)


@given(fits, fits, st.sampled_from(["best", "worst"]))
def test_that_every_fit_lies_between_its_ends_within_the_scale(redis: str, kafka: str, combine: str) -> None:
    for fit in resolve(f"combine: {combine}\n        fits: {{redis: {redis}, kafka: {kafka}}}"):
        assert 0 <= fit.low <= fit.value <= fit.high <= 5


@given(
    st.floats(-1e6, 1e6),
    st.floats(-1e6, 1e6),
    st.sampled_from([(10.0, 0.0), (0.0, 10.0)]),
)
def test_that_a_better_measure_never_has_a_lower_fit(a: float, b: float, scale: tuple[float, float]) -> None:
    worst, best = scale
    redis, kafka, _ = resolve(
        f"scale: {{worst: {worst}, best: {best}}}\n        measures: {{redis: {a}, kafka: {b}}}"
    )
    better = a >= b if best > worst else a <= b
    assert redis.value >= kafka.value if better else redis.value <= kafka.value
