"""Each word of confidence and what holds it back, each outcome, each caution: as `show` prints them.

The tables are made for it, one a word and a rule; the ten settings are those that misled once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.report.terminal import terminal_text
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from tests.scoring.tables import decide, measured

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def sure(**cells: float) -> dict[str, Any]:
    return {name: measured(fit) for name, fit in cells.items()}


def shown(decision: Decision) -> str:
    """Return what `show` prints, as one line."""
    return " ".join(terminal_text(take_snapshot(decision)).split())


PAIR = {"ab": ["a", "b"]}


def words() -> dict[str, tuple[Decision, str, tuple[str, ...]]]:
    """Return for each word and each rule a decision, its word, and what the text must hold."""
    gaps = {"r": sure(a=2.5, b=4), "s": sure(a=5, b=4), "t": sure(a=3, b=3), "u": sure(a=5, b=4)}
    even = {"r": sure(a=5, b=3), "s": sure(a=4, b=2), "t": sure(a=2, b=5), "u": sure(a=3, b=3)}
    alike = {name: sure(a=5, b=2, c=1) for name in ("r", "s", "t")} | {"u": sure(a=2, b=5, c=3)}
    mostly = {"r": {"a": measured(3.5), "b": "unknown"}, "s": sure(a=3, b=2), "t": sure(a=1, b=1)}
    decisive = {"r": sure(a=5, b=1), "s": sure(a=1, b=2)}
    return {
        "robust": (decide({"r": sure(a=5, b=1)}, {"r": 5}), "Robust", ()),
        "trials, likely": (decide({"r": {"a": 4, "b": 3.6}}, {"r": 5}), "Likely to hold", ("trials",)),
        "trials, leaning": (decide({"r": {"a": 4, "b": 3.7}}, {"r": 5}), "Leaning", ("trials",)),
        "trials, too close": (
            decide({"r": {"a": 3.6, "b": 3.5, "c": 3.5, "d": 3.5}}, {"r": 5}),
            "Too close to call",
            ("trials",),
        ),
        "forgotten, likely": (
            decide({"r": sure(a=5, b=4), "s": sure(a=1, b=4), "t": sure(a=4, b=2)}, {"r": 5}),
            "Likely to hold",
            ("forgotten",),
        ),
        "forgotten, leaning": (
            decide({"r": sure(a=4, b=3), "s": sure(a=0, b=5)}, {"r": 8}),
            "Leaning",
            ("forgotten",),
        ),
        "lead, likely": (decide({"r": sure(a=5, b=4.8)}, {"r": 5}), "Likely to hold", ("lead",)),
        "lead, leaning": (decide({"r": sure(a=5, b=4.92)}, {"r": 5}), "Leaning", ("lead",)),
        "lead, too close": (decide({"r": sure(a=5, b=4.96)}, {"r": 5}), "Too close to call", ("lead",)),
        "dissent, likely": (decide(even, {"r": 6, "s": 6, "t": 5, "u": 3}), "Likely to hold", ("dissent",)),
        "dissent, leaning": (decide(gaps, {"r": 5, "s": 6, "t": 3, "u": 6}), "Leaning", ("dissent",)),
        "decisive": (decide(decisive, {"r": 10, "s": 8}), "Leaning", ("decisive",)),
        "counted once": (
            decide(alike, {"r": 5, "s": 4, "t": 4, "u": 6}),
            "Leaning",
            ("counted_once",),
        ),
        "unknown rival": (decide(mostly, {"r": 4, "s": 4, "t": 1}), "Leaning", ("unknown_rival",)),
        "to be shown": (
            decide(
                {"r": sure(a=5, b=3), "s": {"a": "unknown", "b": measured(3)}}, {"r": 6}, must_haves={"s": 3}
            ),
            "Leaning",
            ("to_be_shown",),
        ),
    }


WORDS = words()


@pytest.mark.parametrize("name", WORDS)
def test_that_each_word_and_each_rule_that_holds_it_back_is_shown(name: str) -> None:
    decision, word, rules = WORDS[name]
    snapshot = take_snapshot(decision)
    recommendation = snapshot.recommendation
    assert recommendation.confidence is not None
    assert (recommendation.confidence.value, recommendation.held_back) == (word, rules)
    text = shown(decision)
    assert word in text
    assert SAID.get(name, "") in text


SAID = {
    "robust": "Robust. It held in every one of 10,000 trials with weights and fits a little different.",
    "trials, likely": "Likely to hold. It held in 68 of 100 trials",
    "trials, leaning": "Leaning. It held in 64 of 100 trials",
    "trials, too close": "A is ahead in 30 of 100 trials",
    "forgotten, likely": "and in 67 of 100 if one requirement was forgotten.",
    "forgotten, leaning": "and in 20 of 100 if one requirement was forgotten.",
    "lead, likely": "Likely to hold: the lead is small.",
    "lead, leaning": "Leaning: the lead is very small.",
    "lead, too close": "A is ahead in every trial, but by less than the fits can tell apart.",
    "dissent, likely": "one of four other methods ranks B first",
    "dissent, leaning": "of four other methods rank B first",
    "decisive": "Leaning: a decisive requirement is not met.",
    "counted once": "Leaning: it rests on requirements that rate the candidates alike.",
    "unknown rival": "Leaning: B is mostly unknown and could lead.",
    "to be shown": "Leaning: a must-have is still to be shown.",
}

ROWS = {"r": sure(a=5, b=3), "s": sure(a=2, b=4)}
UNKNOWN = {"r": {"a": "unknown", "b": measured(1)}, "s": sure(a=5, b=1)}

OUTCOMES = {
    "no_weights": (decide(ROWS, {}), "Nothing is weighted yet."),
    "none_eligible": (decide(ROWS, {"r": 5}, must_haves={"r": 4, "s": 3}), "Neither meets your must-haves."),
    "not_enough_known": (decide(UNKNOWN, {"r": 6, "s": 4}), "Not enough is known about A."),
    "too_close": (decide({"r": sure(a=3, b=3)}, {"r": 5}), "Too close to call between A and B."),
    "choose": (decide(ROWS, {"r": 5}), "A fits better than B."),
    "combine": (decide(ROWS, {"r": 5, "s": 5}, combinations=PAIR), "Use both"),
}


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_that_each_outcome_has_its_sentence(outcome: str) -> None:
    decision, sentence = OUTCOMES[outcome]
    assert take_snapshot(decision).recommendation.outcome.value == outcome
    assert sentence in shown(decision)


CAUTIONS = {
    "decisive": (
        decide({"r": sure(a=5, b=1), "s": sure(a=2, b=3)}, {"r": 10, "s": 8}),
        "make it a must-have",
    ),
    "weak": (decide({"r": sure(a=2, b=1), "s": sure(a=2, b=1)}, {"r": 5, "s": 3}), "limited"),
    "equal_weights": (decide(ROWS, {"r": 4, "s": 4}), "this shows the table, not your system"),
    "only_burdens": (decide(ROWS, {"r": 4}, worst=["r"]), "Only burdens are weighted"),
    "second_system": (
        decide({"r": sure(a=5, b=1), "s": sure(a=4.4, b=5)}, {"r": 5, "s": 4}, combinations=PAIR),
        "less than a further system has to earn. If you run both already, say so.",
    ),
    "counted_once": (WORDS["counted once"][0], "Counted once, B would lead: is that three, or one?"),
    "to_be_shown": (WORDS["to be shown"][0], "It is not known whether A meets the must-have “s”. Find out"),
    "unknown_rival": (WORDS["unknown rival"][0], "B"),
    "unknown_cell": (
        decide({"r": {"a": measured(3.2), "b": "unknown"}, "s": sure(a=3, b=2.9)}, {"r": 3, "s": 7}),
        "B",
    ),
}


@pytest.mark.parametrize("kind", CAUTIONS)
def test_that_each_caution_is_shown_with_its_remedy(kind: str) -> None:
    decision, said = CAUTIONS[kind]
    snapshot = take_snapshot(decision)
    (caution,) = [one for one in explain(snapshot).cautions.decision if one.kind == kind]
    text = shown(decision)
    assert " ".join(caution.text.split()) in text
    assert said in text


def settings() -> dict[str, tuple[Decision, tuple[str, ...], tuple[str, ...]]]:
    """Return ten settings that once misled, with what must and what must not be read."""
    start = intents.take_weights(intents.begin(open_built_in("redis-vs-kafka")), {})
    both = intents.set_weights(start, {"shared-state": 10, "no-acked-loss": 10})
    hard = ("lookup-latency", "shared-state", "no-acked-loss", "low-ops", "one-copy")
    minor = {f"m{place}": sure(a=2, b=5) for place in range(12)}
    zero = {"r": sure(a=0, b=3), **{name: sure(a=5, b=3) for name in "stu"}}
    measured_must = {"r": sure(a=4, b=3), "s": sure(a=1, b=4), "t": sure(a=4, b=4)}
    unknown = {"r": {"a": 3, "b": 4}, "s": {"a": 3, "b": "unknown"}}
    return {
        "nothing separates them": (
            intents.set_weights(start, {"total-ordering": 0.5}),
            ("Too close to call between Redis and Kafka.", "meet everything that is weighted equally well"),
            ("Robust",),
        ),
        "everything at 10": (
            intents.set_weights(start, dict.fromkeys(start.weights, 10.0)),
            ("All 26 requirements weigh the same: this shows the table, not your system.", "Leaning"),
            ("Robust",),
        ),
        "a guarantee among five": (
            intents.set_weights(start, dict.fromkeys(hard, 10.0)),
            ("Redis is only limited on “No acknowledged write may be lost”, which you call decisive.",),
            (),
        ),
        "state and no loss": (both, ("Too close to call", "If one must be chosen now: Redis"), ("Robust",)),
        "the same as must-haves": (
            intents.set_must_haves(both, {"shared-state": 4, "no-acked-loss": 4}),
            ("None of the three meets your must-haves.", "it misses one, by one step"),
            ("Robust", "Only"),
        ),
        "burdens alone": (
            intents.set_weights(start, {"low-ops": 8, "low-footprint": 6, "one-copy": 5}),
            ("Only burdens are weighted, and running nothing has the fewest.",),
            (),
        ),
        "a must-have on an unknown": (
            decide(unknown, {"r": 6}, must_haves={"s": 3}),
            ("B fits better than A, if it turns out to meet “s”.", "Leaning", "Find out first."),
            ("No single fit",),
        ),
        "a must-have without weight": (
            decide(measured_must, {"r": 5}, must_haves={"s": 3}),
            ("Only B meets your must-haves.", "No slider changes the answer while the must-haves stand."),
            ("from 0 to 0", "Robust"),
        ),
        "nothing of what is decisive": (
            decide(zero, {"r": 9, "s": 8, "t": 7, "u": 8}),
            ("A offers next to nothing on “r”, which you call decisive.", "Leaning"),
            ("Robust", "Likely"),
        ),
        "one decisive against twelve minor": (
            decide({"d": sure(a=5, b=1), **minor}, {"d": 10, **dict.fromkeys(minor, 0.5)}),
            ("A fits better than B.", "Robust"),
            ("Too close to call between",),
        ),
    }


SETTINGS = settings()


def test_that_weights_of_ones_own_are_called_so() -> None:
    start = intents.begin(open_built_in("redis-vs-kafka"))
    assert shown(intents.take_weights(start, {"fast-reads": 5})).startswith("Redis vs Kafka · own weights ")


@pytest.mark.parametrize("name", SETTINGS)
def test_that_a_setting_that_once_misled_reads_sensibly(name: str) -> None:
    decision, said, unsaid = SETTINGS[name]
    text = shown(decision)
    for part in said:
        assert part in text
    for part in unsaid:
        assert part not in text
