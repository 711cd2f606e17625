from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.decision.intents import set_weight
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.cells import (
    cell_details,
    cell_words,
    copied_cell,
    describe_no_match,
    describe_order,
    share_text,
    spoken_details,
)
from tests.samples import decision

if TYPE_CHECKING:
    from steelyard.scoring.snapshot import Snapshot


@pytest.fixture
def snapshot() -> Snapshot:
    return take_snapshot(decision())


def test_that_a_cell_says_signal_candidate_fit_and_statement(snapshot: Snapshot) -> None:
    signal = snapshot.decision.comparison.signals[0]
    words = cell_words(snapshot, signal, "kafka")
    assert (words.statement, words.word, words.fit) == ("safe", "Strong", 4.5)
    assert words.spoken == "Core, Kafka: strong, 4.5 of 5. safe"
    assert copied_cell(words) == "safe (strong, 4.5 of 5)"


def test_that_the_share_of_a_signal_is_told_down_to_the_smallest(snapshot: Snapshot) -> None:
    signal = snapshot.decision.comparison.signals[0]
    assert share_text(snapshot, signal) == "100% of the weight"
    nothing = take_snapshot(set_weight(snapshot.decision, "no-loss", 0))
    assert share_text(nothing, signal) == "Not weighted"


def test_that_details_give_each_requirement_with_its_reason_and_source(snapshot: Snapshot) -> None:
    signal = snapshot.decision.comparison.signals[0]
    loss, fast, people = cell_details(snapshot, signal, "kafka").fits
    assert loss.word == "Strong, 4.5 of 5 (4 to 5)"
    assert (loss.because, loss.basis, loss.source) == ("It replicates.", "Documented", "Documentation")
    assert loss.link == "https://example.org/docs"
    assert loss.importance == "Weight 8, very important · must-have: at least adequate"
    assert fast.measured == "Measured value: 10 ms"
    assert (people.importance, people.basis) == ("Weight 0, at zero", "Judged")


def test_that_a_combination_says_whom_its_fit_follows_from(snapshot: Snapshot) -> None:
    signal = snapshot.decision.comparison.signals[0]
    details = cell_details(snapshot, signal, "both")
    assert details.fits[0].basis == "Judged · follows from Kafka and Redis"


def test_that_spoken_details_hold_every_part(snapshot: Snapshot) -> None:
    signal = snapshot.decision.comparison.signals[0]
    spoken = spoken_details(cell_details(snapshot, signal, "kafka"))
    assert (
        "No acknowledged write may be lost: strong, 4.5 of 5 (4 to 5). It replicates. Documented." in spoken
    )


@pytest.mark.parametrize(
    ("sort_by", "order", "text"),
    [
        ("", "original", "in original order"),
        ("kafka", "descending", "strongest in Kafka first"),
        ("kafka", "ascending", "weakest in Kafka first"),
        ("gone", "ascending", "in original order"),
    ],
)
def test_that_the_order_is_told(snapshot: Snapshot, sort_by: str, order: str, text: str) -> None:
    assert describe_order(snapshot, sort_by, order) == text


def test_that_no_match_names_what_was_searched() -> None:
    assert describe_no_match("cache  log", filtered=False) == "No row has “cache log”."
    assert describe_no_match("cache", filtered=True) == "No row that passes the filter has “cache”."
    assert describe_no_match(" ", filtered=True) == "No row passes the filter."
