from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from tests.wording.decisions import decide, prefer, snap

if TYPE_CHECKING:
    from steelyard.scoring.snapshot import Snapshot

ROWS = {"Backfill": (1, 5), "Fast reads": (5, 1), "Joins": (2.8, 4)}


@pytest.mark.parametrize(
    ("must_haves", "lines"),
    [
        ({}, ()),
        (
            {"Backfill": 3},
            (
                "Redis is out: “Backfill” must be at least adequate; it is only a workaround. "
                "Otherwise it would lead with 5.0 of 5.",
            ),
        ),
        (
            {"Joins": 3},
            (
                "Redis is out: “Joins” must be at least 3 of 5; it has 2.8. "
                "Otherwise it would lead with 5.0 of 5.",
            ),
        ),
        (
            {"Backfill": 3, "Joins": 3.5},
            (
                "Redis is out: “Backfill” must be at least adequate, it is only a workaround; "
                "“Joins” must be at least 3.5 of 5, it has 2.8. Otherwise it would lead with 5.0 of 5.",
            ),
        ),
    ],
)
def test_that_eliminations_give_their_reasons(must_haves: dict[str, float], lines: tuple[str, ...]) -> None:
    assert explain(snap(ROWS, {"Fast reads": 5}, must_haves)).cautions.eliminations == lines


def test_that_a_measured_fit_is_out_by_its_number() -> None:
    measured = {
        "id": "a",
        "name": "Speed",
        "scale": {"unit": "ms", "worst": 10, "best": 0, "shape": "linear"},
        "measures": {"redis": 0.14, "kafka": 5},
    }
    signals = [{"id": "core", "title": "Core", "requirements": [measured]}]
    decision = intents.set_must_have(decide({"A": (0, 0)}, {}, signals=signals), "a", 4)
    assert explain(take_snapshot(decision)).cautions.eliminations == (
        "Kafka is out: “Speed” needs 2 ms; it has 5 ms.",
    )


def test_that_an_eliminated_candidate_that_would_not_lead_is_not_said_to() -> None:
    assert explain(snap(ROWS, {"Joins": 5}, {"Backfill": 3})).cautions.eliminations == (
        "Redis is out: “Backfill” must be at least adequate; it is only a workaround.",
    )


def test_that_what_is_not_offered_is_said_so() -> None:
    assert explain(snap({"A": (0, 5)}, {"A": 5}, {"A": 3})).cautions.eliminations == (
        "Redis is out: “A” must be at least adequate; it is not offered.",
    )


def test_that_must_haves_are_listed_and_unknown_ones_are_to_be_shown() -> None:
    explanation = explain(snap({"A": ("unknown", 5)}, {"A": 5}, {"A": 3}))
    assert explanation.basis.must_haves == ("A: at least adequate",)
    assert explanation.cautions.to_be_shown == (
        "Redis: not known whether it meets the must-have “A”; this is to be shown.",
    )


@pytest.mark.parametrize(
    ("rows", "weights", "lines"),
    [
        ({"A": (1, 5)}, {"A": 1}, ()),
        (
            {"A": ("unknown", 5), "B": (1, 5), "C": (1, 5)},
            {"A": 1, "B": 2, "C": 3},
            ("Not known for Redis: “A”.",),
        ),
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
    assert explain(snap(rows, weights)).cautions.unknown == lines


def test_that_what_an_eliminated_candidate_would_have_to_show_is_left_out() -> None:
    explanation = explain(snap({"A": ("unknown", 5), "B": (1, 5)}, {"A": 5}, {"A": 3, "B": 3}))
    assert explanation.cautions.to_be_shown == ()
    assert len(explanation.cautions.eliminations) == 1


def test_that_those_nowhere_better_are_named_together() -> None:
    assert explain(snap({"A": (1, 5), "B": (4, 4)}, {"A": 1})).basis.dominance == (
        "Redis is nowhere better and somewhere worse than Kafka.",
    )
    assert explain(snap({"A": (1, 5, 1), "B": (2, 4, 3)}, {"A": 1})).basis.dominance == (
        "Redis and Pulsar are nowhere better and somewhere worse than Kafka.",
    )


def opinions(agreeing: int, dissenting: tuple[str, ...], **parts: Any) -> Snapshot:
    """Return a result on which so many methods agree and the others prefer these candidates."""
    snapshot = snap(ROWS, {"Backfill": 5})
    methods = ("topsis", "promethee_ii", "weighted_product", "minimax_regret")
    first = ("kafka",) * agreeing + dissenting
    held = replace(snapshot.recommendation, held_back=parts.get("held_back", ()))
    return replace(prefer(snapshot, dict(zip(methods, first, strict=True))), recommendation=held)


@pytest.mark.parametrize(
    ("agreeing", "dissenting", "text"),
    [
        (4, (), "Four other methods also rank Kafka first."),
        (
            3,
            ("redis",),
            "Three other methods also rank Kafka first; one ranks Redis first.",
        ),
        (
            2,
            ("redis", "redis"),
            "Two other methods also rank Kafka first; two rank Redis first.",
        ),
        (0, ("redis",) * 4, "All four other methods rank Redis first."),
    ],
)
def test_that_other_methods_are_counted_and_not_named(
    agreeing: int, dissenting: tuple[str, ...], text: str
) -> None:
    assert explain(opinions(agreeing, dissenting)).basis.second_opinions == text


def test_that_dissent_that_the_confidence_has_said_is_not_said_again() -> None:
    assert explain(opinions(3, ("redis",), held_back=("dissent",))).basis.second_opinions == ""


def test_that_nobody_agrees_where_it_is_too_close_to_call() -> None:
    assert explain(snap({"A": (4, 4)}, {"A": 5})).basis.second_opinions == ""


def test_that_what_is_enough_and_what_runs_is_said() -> None:
    decision = intents.set_enough(decide(ROWS, {"Backfill": 5}), "joins", 3)
    basis = explain(take_snapshot(intents.set_running(decision, ("redis",)))).basis
    assert basis.enough == ("Joins: adequate is enough",)
    assert basis.running == "Already running: Redis."


def test_that_it_is_said_how_many_requirements_there_really_are_with_four_options_or_more() -> None:
    rows: dict[str, tuple[object, ...]] = {
        "A": (1, 5, 2, 3),
        "B": (1, 5, 2, 3),
        "C": (1.5, 5, 2, 3),
        "D": (5, 1, 3, 2),
    }
    assert explain(snap(rows, dict.fromkeys("ABCD", 5))).basis.effective_number == (
        "The 4 weighted requirements count like 1.6: some rate the candidates alike."
    )
    few = {name: fits[:2] for name, fits in rows.items()}
    assert explain(snap(few, dict.fromkeys("ABCD", 5))).basis.effective_number == ""


def test_that_the_data_has_its_date_and_its_assumptions() -> None:
    explanation = explain(snap(ROWS, {}, as_of="2026-11-20", assumptions=["Redis 8,\n  with replicas"]))
    assert explanation.basis.data_date == "Data as of 20 Nov 2026"
    assert explanation.basis.assumptions == ("Redis 8, with replicas",)
    assert explain(snap(ROWS, {})).basis.data_date == ""


def test_that_the_method_takes_three_lines() -> None:
    assert len(explain(snap(ROWS, {})).basis.method) == 3
