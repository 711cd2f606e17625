from __future__ import annotations

from dataclasses import replace

import pytest

from steelyard.scoring.results import UncertainCell
from steelyard.wording.result.explanation import explain
from tests.wording.decisions import snap

ROWS = {"Backfill": (1, 5), "Fast reads": (5, 1), "Joins": (2.8, 4)}


@pytest.mark.parametrize(
    ("must_haves", "lines"),
    [
        ({}, ()),
        (
            {"Backfill": 3},
            (
                "Redis misses a must-have: Backfill, workaround where adequate is the least. "
                "It would lead with 5.0 of 5 otherwise.",
            ),
        ),
        (
            {"Joins": 3},
            (
                "Redis misses a must-have: Joins, 2.8 where 3 is the least. "
                "It would lead with 5.0 of 5 otherwise.",
            ),
        ),
        (
            {"Backfill": 3, "Joins": 3.5},
            (
                "Redis misses two must-haves: Backfill, workaround where adequate is the least; "
                "Joins, 2.8 where 3.5 is the least. It would lead with 5.0 of 5 otherwise.",
            ),
        ),
    ],
)
def test_that_eliminations_give_their_reasons(must_haves: dict[str, float], lines: tuple[str, ...]) -> None:
    assert explain(snap(ROWS, {"Fast reads": 5}, must_haves)).eliminations == lines


def test_that_an_eliminated_candidate_that_would_not_lead_is_not_said_to() -> None:
    assert explain(snap(ROWS, {"Joins": 5}, {"Backfill": 3})).eliminations == (
        "Redis misses a must-have: Backfill, workaround where adequate is the least.",
    )


def test_that_must_haves_are_listed_and_unknown_ones_are_to_be_shown() -> None:
    explanation = explain(snap({"A": ("unknown", 5)}, {"A": 5}, {"A": 3}))
    assert explanation.must_haves == ("A: at least adequate",)
    assert explanation.to_be_shown == (
        "Redis: not known whether it meets the must-have “A”; this is to be shown.",
    )


@pytest.mark.parametrize(
    ("rows", "weights", "lines"),
    [
        ({"A": (1, 5)}, {"A": 1}, ()),
        ({"A": ("unknown", 5)}, {"A": 1}, ("Not known for Redis: “A”.",)),
        ({"A": (None, 5), "B": (1, 1)}, {"B": 1}, ("Not known for Redis: one requirement without weight.",)),
        (
            dict.fromkeys("ABCDEF", (None, 5)) | {"G": (None, 1)},
            dict.fromkeys("ABCDEF", 1),
            ("Not known for Redis: “A”, “B”, “C”, “D” and two more, and one more without weight.",),
        ),
    ],
)
def test_that_the_unknown_is_named_by_weight(
    rows: dict[str, tuple[object, ...]], weights: dict[str, float], lines: tuple[str, ...]
) -> None:
    assert explain(snap(rows, weights)).unknown == lines


def test_that_cells_that_could_turn_the_answer_say_what_they_rest_on() -> None:
    rows = {"A": ({"fit": 4, "evidence": "reported"}, 4.5), "B": ("unknown", 3)}
    snapshot = snap(rows, {"A": 5, "B": 5})
    cells = (UncertainCell("redis", "a", 4, "redis"), UncertainCell("redis", "b", 2.5, "redis"))
    shown = replace(snapshot, recommendation=replace(snapshot.recommendation, uncertain=cells))
    assert explain(shown).uncertain == (
        "Redis, “A”: strong, by report only; within its range Redis could lead.",
        "Redis, “B”: not known; within its range Redis could lead.",
    )


def test_that_uncertain_cells_beyond_six_are_counted() -> None:
    snapshot = snap({"A": ("unknown", 3)}, {"A": 5})
    cells = (UncertainCell("redis", "a", 2.5, "redis"),) * 9
    lines = explain(
        replace(snapshot, recommendation=replace(snapshot.recommendation, uncertain=cells))
    ).uncertain
    assert len(lines) == 7
    assert lines[-1] == "Three more could turn the answer as well."


def test_that_what_an_eliminated_candidate_would_have_to_show_is_left_out() -> None:
    explanation = explain(snap({"A": ("unknown", 5), "B": (1, 5)}, {"A": 5}, {"A": 3, "B": 3}))
    assert explanation.to_be_shown == ()
    assert len(explanation.eliminations) == 1


def test_that_dominance_names_who_is_better() -> None:
    assert explain(snap({"A": (1, 5), "B": (4, 4)}, {"A": 1})).dominance == (
        "Redis is nowhere better and somewhere worse than Kafka.",
    )
    assert "each of Kafka and Pulsar." in explain(snap({"A": (1, 5, 4)}, {"A": 1})).dominance[-1]


@pytest.mark.parametrize(
    ("agreeing", "dissenting", "text"),
    [
        (("topsis", "promethee_ii"), (), "TOPSIS and PROMETHEE II agree."),
        (("topsis",), (), "TOPSIS agrees."),
        ((), (), ""),
        (
            ("promethee_ii", "weighted_product", "minimax_regret"),
            ("topsis",),
            "TOPSIS prefers Redis; the other three agree.",
        ),
        (("topsis",), ("minimax_regret",), "Minimax regret prefers Redis; TOPSIS agrees."),
        ((), ("topsis", "promethee_ii"), "TOPSIS and PROMETHEE II prefer Redis."),
    ],
)
def test_that_second_opinions_agree_or_name_whom_they_prefer(
    agreeing: tuple[str, ...], dissenting: tuple[str, ...], text: str
) -> None:
    snapshot = snap(ROWS, {"Backfill": 5})
    rankings = dict.fromkeys(agreeing, (("kafka",), ("redis",))) | dict.fromkeys(
        dissenting, (("redis",), ("kafka",))
    )
    shown = replace(
        snapshot,
        evaluation=replace(snapshot.evaluation, second_opinions=rankings),
        recommendation=replace(snapshot.recommendation, agreeing=agreeing, dissenting=dissenting),
    )
    assert explain(shown).second_opinions == text


def test_that_nobody_agrees_where_it_is_too_close_to_call() -> None:
    snapshot = snap({"A": (4, 4)}, {"A": 5})
    rankings = {"topsis": (("redis",), ("kafka",)), "promethee_ii": (("redis", "kafka"),)}
    shown = replace(snapshot, evaluation=replace(snapshot.evaluation, second_opinions=rankings))
    assert explain(shown).second_opinions == "TOPSIS prefers Redis; PROMETHEE II sees a tie."


def test_that_the_data_has_its_date_and_its_assumptions() -> None:
    explanation = explain(snap(ROWS, {}, as_of="2026-11-20", assumptions=["Redis 8,\n  with replicas"]))
    assert explanation.data_date == "Data as of 2026-11-20"
    assert explanation.assumptions == ("Redis 8, with replicas",)
    assert explain(snap(ROWS, {})).data_date == ""


def test_that_the_method_takes_three_lines() -> None:
    assert len(explain(snap(ROWS, {})).method) == 3
