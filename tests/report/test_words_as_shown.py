"""What once read badly, one kind a test: each as `show` prints it, with what must and must not be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.report.figures import score_figures
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.cautions import MOST_RISKS
from steelyard.wording.result.explanation import explain
from tests import samples
from tests.report.test_answers_as_shown import PAIR, shown, sure
from tests.scoring.tables import decide

if TYPE_CHECKING:
    from steelyard.decision.model import Decision

START = intents.begin(open_built_in("redis-vs-kafka"))
EVERY_SCENARIO = tuple(intents.apply_scenario(START, each) for each in START.comparison.scenarios)
OPPOSED = {"r": sure(a=5, b=1), "s": sure(a=1, b=5)}


def in_order(text: str, *parts: str) -> bool:
    """Return whether parts stand in a text one behind the other."""
    return re.search(".*?".join(map(re.escape, parts)), text) is not None


@pytest.mark.parametrize("decision", EVERY_SCENARIO)
def test_that_no_slider_moves_to_where_it_stands_and_all_stop_at_half_steps(decision: Decision) -> None:
    text = shown(decision)
    assert not re.search(r"from ([\d.]+) to \1(?![\d.])", text)
    ends = re.findall(r"(?:from|to|at) (\d+(?:\.\d+)?)\b(?! of)", text.split("Watch out")[0])
    assert all(float(end) % 0.5 == 0 for end in ends)


def test_that_a_smallest_change_that_is_a_flip_is_not_said_again() -> None:
    text = shown(decide(OPPOSED, {"r": 6, "s": 2}))
    assert "“s”, now 2: from 6 too close to call, from 6.5 B leads" in text
    assert "smallest change" not in text


def test_that_weights_are_never_said_to_be_all_that_varies() -> None:
    text = shown(decide({"r": {"a": 4, "b": 3.7}}, {"r": 5}))
    assert "trials with weights and fits a little different" in text
    assert "weightings" not in text
    assert "As the fits stand, A stays ahead whatever the weights." in text


def test_that_too_close_to_call_is_said_once_as_the_answer() -> None:
    text = shown(decide({"r": sure(a=4, b=4)}, {"r": 5}))
    assert text.count("Too close to call") == 1
    assert "Each is ahead in about half of 10,000 trials" in text


def test_that_a_lead_that_always_holds_by_a_hair_says_so() -> None:
    text = shown(decide({"r": sure(a=4, b=3.97)}, {"r": 5}))
    assert "A is ahead in every trial, but by less than the fits can tell apart." in text


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ({"r": sure(a=5, b=1)}, "A fits better than B."),
        ({"r": sure(a=5, b=1, c=2)}, "A fits these requirements best."),
        ({"r": sure(a=1, b=0.5)}, "A comes closest, but is only a workaround."),
    ],
)
def test_that_better_says_than_what_and_a_poor_best_is_no_fit(
    rows: dict[str, dict[str, object]], sentence: str
) -> None:
    assert sentence in shown(decide(rows, {"r": 5}))


def test_that_bars_are_ahead_and_only_flips_lead() -> None:
    text = shown(decide(OPPOSED, {"r": 6, "s": 2}))
    assert "4.0 ahead by 2.0" in text
    assert not re.search(r"\d leads", text.split("What would change")[0])


def test_that_a_missed_must_have_says_what_is_asked_and_what_there_is() -> None:
    text = shown(decide(OPPOSED, {"r": 6}, must_haves={"s": 5}))
    assert "A is out: “s” must be at least core strength; it is only a workaround." in text
    assert "Otherwise it would lead with 5.0 of 5." in text


def test_that_a_measured_must_have_says_both_numbers() -> None:
    decision = intents.set_must_have(samples.decision(), "fast", 3)
    assert "“Answers in a millisecond” needs 0.631 ms; it has 10 ms." in shown(decision)


def test_that_many_sliders_are_counted() -> None:
    rows = {f"r{place}": sure(a=5, b=4) for place in range(6)} | {"z": sure(a=4, b=4.5)}
    text = shown(decide(rows, dict.fromkeys(rows, 10.0)))
    assert "sliders have to move before A is overtaken: " in text
    assert "It takes" not in text


def test_that_an_unknown_cell_is_said_once_where_it_matters_most() -> None:
    rows = {"r": {"a": 3, "b": 4}, "s": {"a": 3, "b": "unknown"}}
    text = shown(decide(rows, {"r": 6}, must_haves={"s": 3}))
    assert text.count("not known") == 1
    assert "It is not known whether B meets the must-have “s”." in text


def test_that_who_is_nowhere_better_is_said_of_all_together() -> None:
    text = shown(decide({"r": sure(a=5, b=2, c=1, d=0)}, {"r": 5}))
    assert "B, C and D are nowhere better and somewhere worse than A." in text
    assert text.count("nowhere better") == 1


def test_that_nothing_against_the_leader_names_the_rival() -> None:
    assert "No weighted requirement favours B." in shown(decide({"r": sure(a=5, b=2)}, {"r": 5}))


def test_that_use_both_names_only_roles_that_something_weighted_asks_for() -> None:
    pair = decide(OPPOSED, {"r": 5, "s": 5}, combinations=PAIR, price=0)
    assert "Use both: A for “r” and B for “s”." in shown(pair)
    for decision in EVERY_SCENARIO:
        for quoted in re.findall(r"for “([^”]*)”", explain(take_snapshot(decision)).answer.sentence):
            known = {each.name: each.id for each in decision.comparison.requirements}
            assert decision.weights[known[quoted]] > 0


@pytest.mark.parametrize(("weights", "said"), [({"r": 5}, False), ({"r": 5, "s": 5}, True)])
def test_that_an_argument_needs_a_weighted_requirement_for_each_it_argues_for(
    weights: dict[str, float], said: bool
) -> None:
    line = {"text": "One for each", "for": ["a", "b"], "when": ["r", "s"]}
    decision = decide(OPPOSED, weights, justifications=[line])
    assert ("One for each" in shown(decision)) is said


@pytest.mark.parametrize("decision", EVERY_SCENARIO)
def test_that_few_things_to_watch_are_said_and_the_rest_counted(decision: Decision) -> None:
    cautions = explain(take_snapshot(decision)).cautions
    assert len(cautions.risks) <= MOST_RISKS
    assert bool(cautions.more_risks) is (len(cautions.all_risks) > MOST_RISKS)


def test_that_a_role_is_nothing_to_watch_out_for() -> None:
    decision = decide(OPPOSED, {"r": 5, "s": 5}, combinations=PAIR, price=0)
    parts = explain(take_snapshot(decision))
    roles = {text for option in START.comparison.combinations for text in option.roles.values()}
    for each in EVERY_SCENARIO:
        risks = " ".join(risk.text for risk in explain(take_snapshot(each)).cautions.all_risks)
        assert not [role for role in roles if role in risks]
    assert parts.cautions.risks == ()


def test_that_other_methods_are_counted_and_never_named() -> None:
    text = shown(decide({"r": sure(a=5, b=1)}, {"r": 5}))
    assert "Four other methods also rank A first." in text
    assert not re.search("TOPSIS|PROMETHEE|regret|product", text)


def test_that_where_scores_tie_no_other_method_is_asked() -> None:
    assert "other method" not in shown(decide({"r": sure(a=4, b=4)}, {"r": 5}))


def test_that_own_weights_are_no_scenario() -> None:
    own = intents.take_weights(EVERY_SCENARIO[0], {"fast-reads": 5})
    assert shown(own).startswith("Redis vs Kafka · own weights ")
    assert score_figures(take_snapshot(own))["scenario"] is None


def test_that_both_together_are_never_called_it_leads() -> None:
    text = shown(decide(OPPOSED, {"r": 5, "s": 5}, combinations=PAIR, price=0))
    assert in_order(text, "Use both", "It held in")
    assert "it leads" not in text


def test_that_where_none_is_left_the_nearest_is_named_and_nobody_pays() -> None:
    decision = decide(OPPOSED, {"r": 6}, must_haves={"r": 4, "s": 3}, combinations={})
    text = shown(decision)
    assert in_order(text, "Neither meets your must-haves.", "comes nearest: it misses one, by")
    assert "has to earn" not in shown(intents.set_must_haves(START, {"shared-state": 4, "no-acked-loss": 4}))


@pytest.mark.parametrize("decision", EVERY_SCENARIO)
def test_that_show_says_what_how_far_how_often_what_was_forgotten_and_what_to_find_out(
    decision: Decision,
) -> None:
    text = shown(decision)
    held = r"It held in (every one|\d+ of 100).*(forgotten\.|little different\.)"
    close = r"(is|Each is) ahead in (every|about half|\d+)"
    assert re.search(f"{held}|{close}", text)
    assert re.search(r"ahead by \d\.\d| level ", text)
    assert "Find out first" in text
    assert in_order(text, "Find out first", "What would change", "Watch out", "Good to know")
