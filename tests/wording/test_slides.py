"""What the slides say beside their headlines."""

from __future__ import annotations

from steelyard.comparison.files import parse_comparison
from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.language.names import Names
from steelyard.wording.story import (
    answer_label,
    breadcrumb,
    changed_weights,
    grounds_of,
    introduce,
    more,
    must_have_line,
    profile_sentence,
    situation,
    story_headlines,
    table_note,
)
from tests.samples import comparison, comparison_text, decision


def test_that_the_breadcrumb_names_comparison_and_scenario() -> None:
    assert breadcrumb(decision()) == "Redis or Kafka · Order events"


def test_that_the_breadcrumb_falls_back_on_the_decision_and_never_repeats_itself() -> None:
    cleared = intents.clear_weights(decision())
    assert breadcrumb(cleared) == "Redis or Kafka"
    assert breadcrumb(intents.set_title(cleared, "Order backbone.")) == "Redis or Kafka · Order backbone"


def test_that_the_context_of_the_record_goes_before_the_situation_of_the_scenario() -> None:
    scenarios = "  - {id: a, title: A, situation: Many teams read., weights: {fast: 1}}\n"
    given = decision(scenarios=scenarios)
    assert situation(given) == "Many teams read."
    assert (
        situation(intents.set_record(given, context="We outgrew the database.")) == "We outgrew the database."
    )
    assert situation(intents.clear_weights(given)) == ""


def test_that_the_grounds_count_requirements_and_signals() -> None:
    dated = take_snapshot(decision(more="as_of: '2026-11-20'\n"))
    assert grounds_of(take_snapshot(decision())) == "Compared on three requirements under one signal."
    assert grounds_of(dated).endswith("; data as of 20 Nov 2026.")


def test_that_guidance_is_no_signal_that_compares_anything() -> None:
    rule = "signals:\n  - {id: rule, title: Rule, statements: {redis: Fast}}\n"
    guided = comparison_text().replace("signals:\n", rule, 1)
    snapshot = take_snapshot(intents.clear_weights(intents.begin(parse_comparison(guided, "x.yaml"))))
    assert grounds_of(snapshot) == "Compared on three requirements under one signal."
    assert story_headlines(snapshot)["table"] == "One signal compares three candidates."


def test_that_a_combination_without_a_one_liner_is_told_by_its_roles() -> None:
    known = comparison()
    names = Names(known)
    assert introduce(known.combinations[0], names) == "Kafka: history; Redis: state."
    assert introduce(known.options[0], names) == ""


def test_that_a_must_have_says_what_is_the_least() -> None:
    given = decision()
    assert must_have_line(given, "no-loss") == "must be at least adequate"
    assert must_have_line(given, "fast") == ""


def test_that_a_profile_names_strengths_where_one_candidate_leads() -> None:
    led = take_snapshot(decision(combinations=""))
    assert profile_sentence(led) == "Strong where it matters most: Core."
    unweighted = take_snapshot(intents.clear_weights(decision()))
    assert profile_sentence(unweighted).startswith("Compare along a spoke")


def test_that_the_table_says_whom_it_separates() -> None:
    scenarios = "  - {id: a, title: A, weights: {no-loss: 8, fast: 2, few-people: 3}}\n"
    assert table_note(take_snapshot(decision(scenarios=scenarios, combinations=""))) == (
        "What separates Kafka and Redis most comes first."
    )
    assert table_note(take_snapshot(intents.clear_weights(decision()))).startswith("The signals on which")


def test_that_each_changed_weight_is_said_with_both_values() -> None:
    before = decision()
    after = intents.set_weights(before, {**before.weights, "no-loss": 2.5, "fast": 3})
    assert changed_weights(before, after) == (
        "No acknowledged write may be lost: 8 → 2.5",
        "Answers in a millisecond: 0 → 3",
    )
    assert changed_weights(before, before) == ()


def test_that_what_is_left_out_is_counted() -> None:
    assert more(7) == "and 7 more"


def test_that_a_close_call_asks_who_would_lead() -> None:
    same = "      - {id: one, name: One, fits: {redis: 3, kafka: 3}}\n"
    scenarios = "  - {id: a, title: A, weights: {one: 5}}\n"
    tied = take_snapshot(decision(requirements=same, scenarios=scenarios, combinations=""))
    assert answer_label(tied) == "What would change who leads"
    assert answer_label(take_snapshot(decision(combinations=""))) == "What would change it"
