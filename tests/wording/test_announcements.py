from __future__ import annotations

from steelyard.wording.status import announce_weight, describe_filter, describe_status
from tests.wording.decisions import snap

ROWS = {"Fan-out": (1, 5), "Fast reads": (5, 1)}


def test_that_a_slider_says_value_word_share_and_leader() -> None:
    snapshot = snap(ROWS, {"Fan-out": 7, "Fast reads": 3})
    assert announce_weight(snapshot, "fan-out") == (
        "Fan-out 7, very important, share 70 percent. Kafka leads."
    )


def test_that_a_slider_says_whether_the_leader_changed() -> None:
    before, after = snap(ROWS, {"Fan-out": 7, "Fast reads": 3}), snap(ROWS, {"Fan-out": 8, "Fast reads": 3})
    turned = snap(ROWS, {"Fan-out": 0, "Fast reads": 3})
    assert announce_weight(after, "fan-out", before).endswith(" Kafka still leads.")
    assert announce_weight(turned, "fan-out", before) == (
        "Fan-out 0, at zero, share 0 percent. Redis now leads."
    )


def test_that_a_slider_says_when_it_gets_close() -> None:
    clear, close = snap(ROWS, {"Fan-out": 7}), snap(ROWS, {"Fan-out": 7, "Fast reads": 7})
    assert announce_weight(close, "fast-reads", clear).endswith(
        "Now too close to call between Kafka and Redis."
    )
    assert announce_weight(close, "fast-reads", close).endswith(
        "Still too close to call between Kafka and Redis."
    )
    assert announce_weight(close, "fast-reads").endswith(" Too close to call between Kafka and Redis.")


def test_that_the_last_slider_at_zero_leaves_nothing_weighted() -> None:
    assert announce_weight(snap(ROWS, {}), "fan-out", snap(ROWS, {"Fan-out": 1})) == (
        "Fan-out 0, at zero, share 0 percent. Nothing is weighted yet."
    )


def test_that_the_status_counts_what_is_weighted_and_demanded() -> None:
    assert describe_status(snap(ROWS, {"Fan-out": 1})) == ("2 requirements, 1 weighted · No must-haves set")
    assert describe_status(snap({"A": (1, 2)}, {}, {"A": 1})) == (
        "1 requirement, 0 weighted · One must-have set"
    )


def test_that_a_filter_says_what_it_hides_and_that_it_counts() -> None:
    assert describe_filter(0, 12) == ""
    assert describe_filter(1, 12) == "1 of 12 rows hidden; it still counts."
    assert describe_filter(3, 12) == "3 of 12 rows hidden; they still count."
    assert describe_filter(12, 12) == "No row matches; all of them still count."
