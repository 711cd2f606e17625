from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from steelyard.decision import intents
from steelyard.scoring.results import Confidence
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.answer import CHECKING
from steelyard.wording.result.explanation import explain
from tests import samples
from tests.wording.decisions import decide, prefer, snap

if TYPE_CHECKING:
    from steelyard.scoring.snapshot import Snapshot

LEAD = {"Safe writes": (1, 5), "Fast reads": (5, 1)}


def amend(snapshot: Snapshot, **recommendation: Any) -> Snapshot:
    return replace(snapshot, recommendation=replace(snapshot.recommendation, **recommendation))


@pytest.mark.parametrize(
    ("rows", "weights", "must_haves", "more", "sentence"),
    [
        (LEAD, {}, {}, {}, "Nothing is weighted yet."),
        (LEAD, {"Safe writes": 8}, {}, {}, "Kafka fits better than Redis."),
        ({"A": (1, 2, 4)}, {"A": 5}, {}, {}, "Pulsar fits these requirements best."),
        ({"A": (1, 2)}, {"A": 5}, {}, {}, "Kafka comes closest, but is only limited."),
        ({"A": (1, 0)}, {"A": 5}, {}, {}, "Redis comes closest, but is only a workaround."),
        (
            {"A": ("unknown", 2), "B": (4, 3)},
            {"A": 5, "B": 5},
            {},
            {},
            "Not enough is known about Redis.",
        ),
        (
            {"A": ("unknown", 3), "B": (5, 1)},
            {"B": 5},
            {"A": 3},
            {},
            "Redis fits better than Kafka, if it turns out to meet “A”.",
        ),
        (
            {"A": (4, 3, 1)},
            {},
            {"A": 3},
            {},
            "Two of three meet your must-haves; nothing else is weighted yet.",
        ),
        (LEAD, {"Safe writes": 8}, {"Fast reads": 3}, {}, "Only Redis meets your must-haves."),
        (
            {"Safe writes": (1, "unknown")},
            {"Safe writes": 8},
            {"Safe writes": 3},
            {},
            "Only Kafka is left, if it turns out to meet your must-haves.",
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
            "Use both: Kafka for “B” and Redis for “A”.",
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
    assert explain(snap(rows, weights, must_haves, **more)).answer.sentence == sentence


def test_that_a_combination_has_the_roles_that_carry_weight_and_no_other() -> None:
    rows = {"A": (4, 1, 4), "B": (1, 4, 4), "C": (3, 3, 3)}
    explained = explain(snap(rows, {"A": 5, "B": 5, "C": 2}, both=True))
    assert explained.answer.sentence == "Use both: Kafka for “B” and Redis for “A”."
    assert explained.answer.roles == ("Kafka: history.", "Redis: state.")


def test_that_a_member_for_which_nothing_is_weighted_gets_no_role() -> None:
    stated = {"A": (4, 1, 4), "B": (1, 4, 4), "C": (2, 2, 5)}
    explained = explain(snap(stated, {"A": 1, "C": 10}, both=True))
    assert explained.answer.sentence == "Use both: Kafka and Redis."
    assert explained.answer.roles == ("Redis: state.",)


def test_that_three_members_are_all_three() -> None:
    trio = {"id": "trio", "name": "Trio", "members": ["redis", "kafka", "pulsar"]}
    snapshot = snap(
        {"A": (5, 0, 0), "B": (0, 5, 0), "C": (0, 0, 5)}, {"A": 1, "B": 1, "C": 1}, combinations=[trio]
    )
    assert explain(snapshot).answer.sentence == (
        "Use all three: Redis for “A”, Kafka for “B” and Pulsar for “C”."
    )


def test_that_a_long_answer_is_shorter_on_a_slide() -> None:
    names = ("Events are kept for weeks to years", "Reads come back within a millisecond")
    rows = {names[0]: (1, 4, 4), names[1]: (4, 1, 4)}
    explained = explain(snap(rows, dict.fromkeys(names, 5.0), both=True))
    assert explained.answer.headline == "Use both: Kafka and Redis."


def test_that_confidence_is_a_word_and_how_often_it_held() -> None:
    snapshot = amend(
        snap({"A": (1, 5)}, {"A": 8}), trials_share=0.806, confidence=Confidence.LIKELY, held_back=("trials",)
    )
    explained = explain(snapshot)
    assert explained.answer.confidence_word == "Likely to hold"
    assert explained.answer.confidence == (
        "Likely to hold. It held in 81 of 100 trials with weights and fits a little different."
    )
    assert explained.answer.one_line == f"Kafka fits better than Redis. {explained.answer.confidence}"


@pytest.mark.parametrize(
    ("held_back", "start"),
    [
        ((), "Likely to hold. It held"),
        (("trials",), "Likely to hold. It held"),
        (("lead",), "Likely to hold: the lead is small. It held"),
        (("decisive",), "Likely to hold: a decisive requirement is not met. It held"),
        (
            ("counted_once",),
            "Likely to hold: it rests on requirements that rate the candidates alike. It held",
        ),
        (("to_be_shown",), "Likely to hold: a must-have is still to be shown. It held"),
        (
            ("lead", "dissent"),
            "Likely to hold: the lead is small and one of four other methods ranks Redis first. It held",
        ),
    ],
)
def test_that_what_holds_the_word_back_is_said_once(held_back: tuple[Any, ...], start: str) -> None:
    shown = snap({"A": (1, 5)}, {"A": 8})
    shown = prefer(shown, {"topsis": "redis", "promethee_ii": "kafka"})
    shown = replace(shown, evaluation=replace(shown.evaluation, lead=0.2))
    snapshot = amend(
        shown,
        trials_share=0.97,
        confidence=Confidence.LIKELY,
        held_back=held_back,
    )
    assert explain(snapshot).answer.confidence.startswith(start)


def test_that_a_very_small_lead_is_called_so() -> None:
    shown = snap({"A": (1, 5)}, {"A": 8})
    shown = replace(shown, evaluation=replace(shown.evaluation, lead=0.07))
    snapshot = amend(shown, confidence=Confidence.LEANING, held_back=("lead",))
    assert explain(snapshot).answer.held_back == "the lead is very small"


@pytest.mark.parametrize(
    ("trials", "forgotten", "text"),
    [
        (1.0, None, "every one of 10,000 trials with weights and fits a little different."),
        (1.0, 1.0, "a little different, and whichever requirement was forgotten."),
        (0.83, 0.79, "83 of 100 trials with weights and fits a little different, and in 79 of 100 if one"),
    ],
)
def test_that_the_frequency_says_how_often_and_what_of_the_forgotten(
    trials: float, forgotten: float | None, text: str
) -> None:
    shown = snap({"A": (1, 5)}, {"A": 8})
    shown = replace(shown, evaluation=replace(shown.evaluation, forgotten_share=forgotten))
    assert text in explain(amend(shown, trials_share=trials)).answer.frequency


def test_that_confidence_is_being_checked_until_the_draws_are_made() -> None:
    decision = decide(LEAD, {"Safe writes": 8})
    explanation = explain(take_snapshot(decision, trials=False, knowing=False))
    assert (explanation.answer.confidence_word, explanation.answer.confidence) == ("", CHECKING)
    assert explanation.answer.one_line == f"Kafka fits better than Redis. {CHECKING}"


def test_that_one_candidate_left_has_no_confidence() -> None:
    explanation = explain(snap(LEAD, {"Safe writes": 8}, {"Fast reads": 3}))
    assert (explanation.answer.confidence_word, explanation.answer.confidence) == ("", "")


def test_that_an_exact_tie_is_about_half_each_and_called_close_once() -> None:
    explained = explain(snap({"A": (4, 4)}, {"A": 5}))
    assert explained.answer.confidence_word == "Too close to call"
    assert explained.answer.confidence == (
        "Each is ahead in about half of 10,000 trials with weights and fits a little different."
    )
    assert explained.answer.one_line.count("oo close to call") == 1


def test_that_a_tie_of_three_says_how_often_each_is_ahead() -> None:
    confidence = explain(snap({"A": (4, 4, 4)}, {"A": 5})).answer.confidence
    assert " is ahead in 3" in confidence
    assert confidence.count(" in 3") == 3


def test_that_what_holds_in_every_trial_may_still_be_too_close() -> None:
    sure = {"evidence": "measured"}
    explained = explain(snap({"A": ({"fit": 4, **sure}, {"fit": 4.03, **sure})}, {"A": 5}))
    assert explained.answer.confidence == (
        "Kafka is ahead in every trial, but by less than the fits can tell apart."
    )


@pytest.mark.parametrize(
    ("rows", "weights", "must_haves", "more", "text"),
    [
        ({"A": (4, 4)}, {"A": 5}, {}, {}, ""),
        (
            {"A": (1, 4, 4)},
            {"A": 5},
            {},
            {"both": True, "price": 0},
            "If one must be chosen now: Kafka, the simpler one.",
        ),
        ({"A": (1, 4)}, {"A": 5}, {}, {}, ""),
        ({"A": (1, 2)}, {}, {"A": 3}, {}, "Kafka comes nearest: it misses one, by one step."),
        (
            {"A": (0, 2), "B": (0, 0)},
            {},
            {"A": 4, "B": 1},
            {},
            "Kafka comes nearest: it misses two, by two steps at the most.",
        ),
        (
            {"A": ("unknown", 2), "B": (4, 3)},
            {"A": 5, "B": 5},
            {},
            {},
            "Of what is known, Kafka comes first with 2.50 of 5.",
        ),
    ],
)
def test_that_what_belongs_behind_the_answer_follows_it(
    rows: dict[str, tuple[object, ...]],
    weights: dict[str, float],
    must_haves: dict[str, float],
    more: dict[str, Any],
    text: str,
) -> None:
    assert explain(snap(rows, weights, must_haves, **more)).answer.addition == text


def test_that_the_same_snapshot_is_explained_once() -> None:
    snapshot = snap(LEAD, {"Safe writes": 8})
    assert explain(snapshot) is explain(snapshot)


def test_that_all_weightings_are_counted_only_where_there_are_rivals() -> None:
    assert explain(snap(LEAD, {"Safe writes": 8})).answer.all_weightings == (
        "Of 100 weightings from all that are possible, Kafka leads in 50 and Redis in 50."
    )
    assert explain(snap(LEAD, {"Safe writes": 8}, {"Fast reads": 3})).answer.all_weightings == ""


def test_that_who_never_leads_is_not_named_among_all_weightings() -> None:
    assert explain(snap({"A": (1, 5), "B": (2, 4)}, {"A": 8})).answer.all_weightings == (
        "Of 100 weightings from all that are possible, Kafka leads in 100."
    )


def test_that_being_cheaper_to_run_is_no_role_in_a_combination() -> None:
    burden = """\
      - {id: history, name: History, fits: {redis: 1, kafka: 4, both: 5}}
      - {id: few-people, name: Few people, combine: worst, fits: {redis: 4, kafka: 1}}
"""
    begun = intents.begin(samples.comparison(requirements=burden, scenarios=""))
    weighed = intents.set_weights(begun, {"history": 9, "few-people": 1})
    answer = explain(take_snapshot(intents.set_price(weighed, 0.0))).answer
    assert answer.sentence == "Use both: Kafka and Redis."
    assert answer.roles == ("Kafka: history.",)
