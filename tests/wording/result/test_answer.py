from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from steelyard.scoring.results import Confidence, HeldBack
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.answer import CHECKING
from steelyard.wording.result.explanation import explain
from tests.wording.decisions import BOTH, decide, snap

if TYPE_CHECKING:
    from steelyard.scoring.snapshot import Snapshot

LEAD = {"Safe writes": (1, 5), "Fast reads": (5, 1)}


def amend(snapshot: Snapshot, **recommendation: Any) -> Snapshot:
    return replace(snapshot, recommendation=replace(snapshot.recommendation, **recommendation))


@pytest.mark.parametrize(
    ("rows", "weights", "must_haves", "more", "sentence"),
    [
        (LEAD, {}, {}, {}, "Nothing is weighted yet."),
        (LEAD, {"Safe writes": 8}, {}, {}, "Kafka fits these requirements better."),
        (LEAD, {"Safe writes": 8}, {"Fast reads": 3}, {}, "Only Redis meets your must-haves."),
        (
            {"Safe writes": (1, "unknown")},
            {"Safe writes": 8},
            {"Safe writes": 3},
            {},
            "Only Kafka is not ruled out by your must-haves.",
        ),
        (
            LEAD,
            {"Safe writes": 8},
            {"Safe writes": 3, "Fast reads": 3},
            {},
            "Neither meets your must-haves.",
        ),
        (
            {"A": (1, 2, 0)},
            {"A": 1},
            {"A": 3},
            {},
            "None of the three meets your must-haves.",
        ),
        (
            {"A": (1, 2, 1)},
            {"A": 1},
            {"A": 3},
            {"both": True},
            "None of the three meets your must-haves.",
        ),
        ({"A": (4, 4)}, {"A": 5}, {}, {}, "Too close to call between Redis and Kafka."),
        ({"A": (4, 4, 4)}, {"A": 5}, {}, {}, "Too close to call between Redis, Kafka and Pulsar."),
        (
            {"A": (4, 1, 4), "B": (1, 4, 4)},
            {"A": 5, "B": 5},
            {},
            {"both": True},
            "Use both: Kafka for history, Redis for state.",
        ),
    ],
)
def test_that_every_outcome_has_its_sentence(
    rows: dict[str, tuple[object, ...]],
    weights: dict[str, float],
    must_haves: dict[str, float],
    more: dict[str, Any],
    sentence: str,
) -> None:
    assert explain(snap(rows, weights, must_haves, **more)).sentence == sentence


@pytest.mark.parametrize(
    ("roles", "sentence"),
    [
        ({}, "Use both: Kafka and Redis."),
        ({"kafka": "history"}, "Use both: Kafka and Redis."),
        (
            {"kafka": "source of truth for events", "redis": "serving layer for fast reads."},
            "Use both: Kafka as source of truth for events, Redis as serving layer for fast reads.",
        ),
        ({"kafka": "log", "redis": "cache"}, "Use both: Kafka as log, Redis as cache."),
        ({"kafka": "to keep", "redis": "as cache"}, "Use both: Kafka to keep, Redis as cache."),
        (
            {"kafka": "events, audits", "redis": "state"},
            "Use both: Kafka for events, audits; Redis for state.",
        ),
    ],
)
def test_that_a_combination_says_its_roles(roles: dict[str, str], sentence: str) -> None:
    snapshot = snap(
        {"A": (4, 1, 4), "B": (1, 4, 4)},
        {"A": 5, "B": 5},
        both=True,
        combinations=[{**BOTH, "roles": roles}],
    )
    assert explain(snapshot).sentence == sentence


def test_that_three_members_are_all_three() -> None:
    trio = {"id": "trio", "name": "Trio", "members": ["redis", "kafka", "pulsar"]}
    snapshot = snap(
        {"A": (5, 0, 0), "B": (0, 5, 0), "C": (0, 0, 5)}, {"A": 1, "B": 1, "C": 1}, combinations=[trio]
    )
    assert explain(snapshot).sentence == "Use all three: Redis, Kafka and Pulsar."


def test_that_a_long_answer_is_shorter_on_a_slide() -> None:
    roles = {"kafka": "source of truth for events", "redis": "serving layer for fast reads"}
    snapshot = snap(
        {"A": (4, 1, 4), "B": (1, 4, 4)},
        {"A": 5, "B": 5},
        both=True,
        combinations=[{**BOTH, "roles": roles}],
    )
    assert explain(snapshot).headline == "Use both: Kafka and Redis."


def test_that_confidence_is_a_word_and_a_frequency() -> None:
    snapshot = amend(
        snap(LEAD, {"Safe writes": 8}), nearby_share=0.806, confidence=Confidence.LIKELY, held_back=HeldBack()
    )
    explanation = explain(snapshot)
    assert explanation.confidence_word == "Likely to hold"
    assert explanation.confidence_clause == "it leads in 81 of 100 nearby weightings"
    assert explanation.one_line == (
        "Kafka fits these requirements better. Likely to hold: it leads in 81 of 100 nearby weightings."
    )


@pytest.mark.parametrize(
    ("held_back", "end"),
    [
        (HeldBack(), "weightings"),
        (HeldBack(small_lead=True), "weightings, by a small margin"),
        (HeldBack(dissenting=(("topsis", "redis"),)), "weightings; TOPSIS prefers Redis"),
        (
            HeldBack(small_lead=True, dissenting=(("topsis", "redis"), ("minimax_regret", "redis"))),
            "weightings, by a small margin; TOPSIS and minimax regret prefer Redis",
        ),
    ],
)
def test_that_the_clause_says_what_holds_the_word_back(held_back: HeldBack, end: str) -> None:
    snapshot = amend(snap(LEAD, {"Safe writes": 8}), nearby_share=0.97, held_back=held_back)
    assert explain(snapshot).confidence_clause == f"it leads in 97 of 100 nearby {end}"


def test_that_confidence_is_being_checked_until_the_draws_are_made() -> None:
    decision = decide(LEAD, {"Safe writes": 8})
    explanation = explain(take_snapshot(decision, robustness=False))
    assert (explanation.confidence_word, explanation.confidence_clause) == ("", CHECKING)
    assert explanation.one_line == f"Kafka fits these requirements better. {CHECKING}"


def test_that_one_candidate_left_has_no_confidence() -> None:
    explanation = explain(snap(LEAD, {"Safe writes": 8}, {"Fast reads": 3}))
    assert (explanation.confidence_word, explanation.confidence_clause) == ("", "")


def test_that_what_is_too_close_says_how_often_each_leads() -> None:
    explanation = explain(snap({"A": (4, 4)}, {"A": 5}))
    assert explanation.confidence_word == "Too close to call"
    first, _, second = explanation.confidence_clause.partition(" leads in ")
    assert first in ("Redis", "Kafka")
    assert " of 100 nearby weightings and " in second
    assert explanation.one_line.count("oo close to call") == 1


@pytest.mark.parametrize(
    ("rows", "more", "text"),
    [
        ({"A": (4, 4)}, {}, "If one must be chosen now: nothing here clearly separates them."),
        ({"A": (1, 4, 4)}, {"both": True}, "If one must be chosen now: Kafka, the simpler one."),
        ({"A": (1, 4)}, {}, ""),
    ],
)
def test_that_a_tie_says_what_to_take_now(
    rows: dict[str, tuple[object, ...]], more: dict[str, Any], text: str
) -> None:
    assert explain(snap(rows, {"A": 5}, **more)).tie_break == text


def test_that_the_same_snapshot_is_explained_once() -> None:
    snapshot = snap(LEAD, {"Safe writes": 8})
    assert explain(snapshot) is explain(snapshot)


def test_that_all_weightings_are_counted_only_where_there_are_rivals() -> None:
    assert explain(snap(LEAD, {"Safe writes": 8})).all_weightings == (
        "Of 100 weightings from all that are possible, Kafka leads in 50 and Redis in 50."
    )
    assert explain(snap(LEAD, {"Safe writes": 8}, {"Fast reads": 3})).all_weightings == ""


def test_that_who_never_leads_is_not_named_among_all_weightings() -> None:
    assert explain(snap({"A": (1, 5), "B": (2, 4)}, {"A": 8})).all_weightings == (
        "Of 100 weightings from all that are possible, Kafka leads in 100."
    )
