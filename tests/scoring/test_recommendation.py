from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.scoring.confidence import word_share
from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.recommendation import recommend
from steelyard.scoring.results import Confidence, Outcome, Recommendation
from steelyard.scoring.snapshot import take_snapshot
from steelyard.scoring.weighing import weigh
from tests.scoring.tables import decide, decide_numbers, measured

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def answer(rows: dict[str, Any], weights: dict[str, float], **parts: Any) -> Recommendation:
    return take_snapshot(decide(rows, weights, **parts)).recommendation


def with_share(lead: float, share: float) -> Recommendation:
    """Return the answer where a leads b by `lead` and in a `share` of the trials."""
    return recommend_with(decide({"r": {"a": measured(3 + lead), "b": measured(3)}}, {"r": 5}), share)


def recommend_with(decision: Decision, share: float) -> Recommendation:
    """Return the answer as if the first of two candidates led in a `share` of the trials."""
    evaluation = evaluate(decision)
    first, second = evaluation.standings
    standings = (replace(first, trials_share=share), replace(second, trials_share=1 - share))
    return recommend(decision, replace(evaluation, standings=standings), weigh(decision))


def test_that_an_option_that_leads_is_chosen() -> None:
    found = answer({"r": {"a": measured(5), "b": measured(1)}}, {"r": 5})
    assert (found.outcome, found.recommended, found.leader, found.rival) == (Outcome.CHOOSE, ("a",), "a", "b")
    assert found.confidence is Confidence.ROBUST


def test_that_a_combination_that_leads_is_combined() -> None:
    rows = {"r": {"a": measured(5), "b": measured(1)}, "s": {"a": measured(1), "b": measured(5)}}
    found = answer(rows, {"r": 5, "s": 5}, combinations={"both": ["a", "b"]})
    assert (found.outcome, found.recommended) == (Outcome.COMBINE, ("both",))


def test_that_nothing_weighted_recommends_nothing() -> None:
    found = answer({"r": {"a": 5, "b": 1}}, {})
    assert (found.outcome, found.recommended, found.leader, found.confidence) == (
        Outcome.NO_WEIGHTS,
        (),
        None,
        None,
    )
    assert found.reasons_for == ()


def test_that_must_haves_nobody_meets_recommend_nobody() -> None:
    found = answer({"r": {"a": 3, "b": 1}}, {"r": 2}, must_haves={"r": 4})
    assert (found.outcome, found.recommended, found.leader) == (Outcome.NONE_ELIGIBLE, (), None)


def test_that_the_only_eligible_candidate_is_chosen_without_a_confidence() -> None:
    found = answer({"r": {"a": 3, "b": 1}}, {"r": 2}, must_haves={"r": 2})
    assert (found.outcome, found.recommended, found.leader, found.rival) == (
        Outcome.CHOOSE,
        ("a",),
        "a",
        None,
    )
    assert (found.confidence, found.trials_share) == (None, None)
    assert found.reasons_for == ()


def test_that_a_lead_below_a_twentieth_is_too_close_however_often_it_holds() -> None:
    found = answer({"r": {"a": measured(3.04), "b": measured(3)}}, {"r": 5})
    assert (found.outcome, found.confidence) == (Outcome.TOO_CLOSE, Confidence.TOO_CLOSE)
    assert found.recommended == ("a", "b")
    assert found.trials_share == 1
    assert found.held_back == ("lead",)


def test_that_a_lead_of_exactly_a_twentieth_is_an_answer() -> None:
    found = answer({"r": {"a": measured(3.05), "b": measured(3)}}, {"r": 5})
    assert (found.outcome, found.confidence) == (Outcome.CHOOSE, Confidence.LEANING)


def test_that_less_than_half_of_the_trials_is_too_close() -> None:
    found = with_share(0.8, 0.49)
    assert (found.outcome, found.confidence) == (Outcome.TOO_CLOSE, Confidence.TOO_CLOSE)
    assert found.recommended == ("a", "b")


def test_that_all_within_a_twentieth_of_the_leader_are_tied() -> None:
    cells = {"a": measured(3), "b": measured(2.96), "c": measured(2.94), "d": measured(2.97)}
    assert answer({"r": cells}, {"r": 5}).recommended == ("a", "d", "b")


def test_that_an_option_is_simpler_than_a_combination() -> None:
    rows = {"r": {"a": measured(4), "b": measured(1)}, "s": {"a": measured(2), "b": measured(1)}}
    found = answer(rows, {"r": 5, "s": 5}, combinations={"both": ["a", "b"]}, price=0)
    assert found.outcome is Outcome.TOO_CLOSE
    assert found.recommended == ("a", "both")
    assert found.simpler == "a"


def test_that_nothing_separates_two_options() -> None:
    found = answer({"r": {"a": measured(3), "b": measured(3)}}, {"r": 5})
    assert (found.recommended, found.simpler) == (("a", "b"), None)


def test_that_nothing_is_simpler_where_the_answer_is_clear() -> None:
    assert answer({"r": {"a": 5, "b": 1}}, {"r": 5}).simpler is None


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (1, Confidence.ROBUST),
        (0.9, Confidence.ROBUST),
        (0.8999, Confidence.LIKELY),
        (0.66, Confidence.LIKELY),
        (0.6599, Confidence.LEANING),
        (0.5, Confidence.LEANING),
        (0.4999, Confidence.TOO_CLOSE),
    ],
)
def test_that_the_trials_share_gives_the_word(share: float, word: Confidence) -> None:
    assert word_share(share) is word
    assert with_share(1, share).confidence is word


@pytest.mark.parametrize(
    ("lead", "share", "word", "held_back"),
    [
        (0.09, 1, Confidence.LEANING, ("lead",)),
        (0.10, 1, Confidence.LIKELY, ("lead",)),
        (0.24, 1, Confidence.LIKELY, ("lead",)),
        (0.25, 1, Confidence.ROBUST, ()),
        (0.24, 0.7, Confidence.LIKELY, ("trials", "lead")),
        (0.09, 0.7, Confidence.LEANING, ("lead",)),
        (0.09, 0.6, Confidence.LEANING, ("trials", "lead")),
        (1.0, 0.6, Confidence.LEANING, ("trials",)),
        (0.04, 0.4, Confidence.TOO_CLOSE, ("trials", "lead")),
    ],
)
def test_that_the_lowest_of_all_rules_gives_the_word_and_those_that_give_it_are_named(
    lead: float, share: float, word: Confidence, held_back: tuple[str, ...]
) -> None:
    found = with_share(lead, share)
    assert (found.confidence, found.held_back) == (word, held_back)


def test_that_two_dissenting_methods_cap_the_word_at_leaning() -> None:
    # a1 is even, a0 strong with one gap: what punishes gaps prefers a1
    snapshot = take_snapshot(decide_numbers([[5, 3.2], [5, 3.2], [1, 3.2]], [6, 6, 6]))
    found, opinions = snapshot.recommendation, snapshot.evaluation
    assert found.recommended == ("a0",)
    assert (found.trials_share or 0) > 0.9
    assert opinions.agreeing == ("promethee_ii",)
    assert opinions.dissenting == tuple(
        (name, "a1") for name in ("topsis", "weighted_product", "minimax_regret")
    )
    assert found.confidence is Confidence.LEANING
    assert "dissent" in found.held_back


def test_that_one_dissenting_method_caps_the_word_at_likely() -> None:
    decision = decide_numbers([[5, 3], [4, 2], [2, 5], [3, 3]], [6, 6, 5, 3])
    snapshot = take_snapshot(decision)
    found = snapshot.recommendation
    assert [method for method, _ in snapshot.evaluation.dissenting] == ["minimax_regret"]
    assert found.confidence is Confidence.LIKELY
    assert "dissent" in found.held_back


def test_that_a_leader_that_hardly_meets_a_decisive_requirement_is_at_most_leaning() -> None:
    rows = {"r": {"a": measured(5), "b": measured(1)}, "s": {"a": measured(1), "b": measured(2)}}
    found = take_snapshot(decide(rows, {"r": 10, "s": 8})).recommendation
    assert (found.recommended, found.confidence) == (("a",), Confidence.LEANING)
    assert "decisive" in found.held_back


def test_that_a_forgotten_share_below_two_thirds_makes_it_leaning_and_never_too_close() -> None:
    rows = {"r": {"a": measured(4), "b": measured(3)}, "s": {"a": measured(0), "b": measured(5)}}
    snapshot = take_snapshot(decide(rows, {"r": 8}))
    assert snapshot.evaluation.forgotten_share == pytest.approx(0.2)
    assert snapshot.recommendation.confidence is Confidence.LEANING
    assert snapshot.recommendation.held_back == ("forgotten",)


def test_that_a_leader_unknown_on_more_than_a_third_of_the_weight_is_not_recommended() -> None:
    rows = {"r": {"a": "unknown", "b": 2}, "s": {"a": measured(4), "b": measured(2)}}
    found = take_snapshot(decide(rows, {"r": 4, "s": 6})).recommendation
    assert (found.outcome, found.recommended, found.confidence) == (Outcome.NOT_ENOUGH_KNOWN, (), None)
    assert found.known_best == "b"
    known = take_snapshot(decide(rows, {"r": 3, "s": 7})).recommendation
    assert (known.outcome, known.recommended) == (Outcome.CHOOSE, ("a",))


def test_that_nobody_known_well_enough_leaves_no_second_best() -> None:
    rows = {"r": {"a": "unknown", "b": "unknown"}, "s": {"a": measured(4), "b": measured(2)}}
    assert take_snapshot(decide(rows, {"r": 5, "s": 5})).recommendation.known_best is None


def test_that_must_haves_alone_decide_who_is_left() -> None:
    rows = {"r": {"a": measured(5), "b": measured(0), "c": measured(4)}}
    one_left = take_snapshot(decide(rows, {}, must_haves={"r": 5})).recommendation
    assert (one_left.outcome, one_left.recommended, one_left.confidence) == (Outcome.CHOOSE, ("a",), None)
    two_left = take_snapshot(decide(rows, {}, must_haves={"r": 3})).recommendation
    assert two_left.outcome is Outcome.NO_WEIGHTS


def test_that_the_nearest_miss_misses_fewest_and_by_least() -> None:
    rows = {"r": {"a": measured(1), "b": measured(3), "c": measured(3.5)}, "s": {"a": 5, "b": 1, "c": 5}}
    miss = take_snapshot(decide(rows, {}, must_haves={"r": 5, "s": 3})).recommendation.nearest_miss
    assert miss is not None
    assert (miss.candidate, len(miss.failed), miss.steps) == ("c", 1, 2)


def test_that_until_the_draws_are_made_the_lead_alone_decides() -> None:
    decision = decide({"r": {"a": measured(3.3), "b": measured(3)}}, {"r": 5})
    found = take_snapshot(decision, trials=False, knowing=False).recommendation
    assert (found.outcome, found.confidence, found.trials_share) == (Outcome.CHOOSE, None, None)


def test_that_at_most_three_reasons_speak_for_and_two_against() -> None:
    rows = {f"r{n}": {"a": measured(5), "b": measured(4 - n / 2)} for n in range(4)}
    rows |= {f"s{n}": {"a": measured(3 - n), "b": measured(3.25)} for n in range(3)}
    found = answer(rows, dict.fromkeys(rows, 4.0))
    assert [reason.requirement for reason in found.reasons_for] == ["r3", "r2", "r1"]
    assert [reason.requirement for reason in found.reasons_against] == ["s2", "s1"]
    assert all(reason.value > 0 for reason in (*found.reasons_for, *found.reasons_against))


def test_that_what_is_unknown_of_a_candidate_is_no_reason_for_it() -> None:
    rows = {
        "r": {"a": "unknown", "b": measured(0)},
        "s": {"a": measured(5), "b": measured(3)},
        "t": {"a": measured(0), "b": "unknown"},
    }
    found = answer(rows, {"r": 5, "s": 5, "t": 1})
    assert [reason.requirement for reason in found.reasons_for] == ["s"]
    assert found.reasons_against == ()


def test_that_the_three_nearest_flips_come_nearest_first() -> None:
    rows = {"r": {"a": measured(4), "b": measured(3)}}
    rows |= {f"s{fit}": {"a": measured(0), "b": measured(fit)} for fit in (1, 5, 2, 3)}
    found = take_snapshot(decide(rows, {"r": 4}), trials=False, knowing=False).recommendation
    assert [flip.requirement for flip in found.nearest_flips] == ["s5", "s3", "s2"]


def test_that_lines_apply_where_they_speak_for_the_answer_and_weigh() -> None:
    lines = [
        {"text": "light", "for": ["a"], "when": ["r"]},
        {"text": "heavy", "for": ["a"], "when": ["r", "s"]},
        {"text": "not weighted", "for": ["a"], "when": ["t"]},
        {"text": "for another", "for": ["b"], "when": ["r"]},
        {"text": "always", "for": ["a"]},
    ]
    rows = {name: {"a": measured(5), "b": measured(1)} for name in "rst"}
    found = answer(rows, {"r": 5, "s": 2}, justifications=lines)
    assert [line.text for line in found.justifications] == ["heavy", "light", "always"]


def test_that_a_line_needs_a_weighted_requirement_for_each_that_it_argues_for() -> None:
    lines = [{"text": "both", "for": ["ab"], "when": ["r", "s"]}]
    rows = {
        "r": {"a": measured(5), "b": measured(1)},
        "s": {"a": measured(1), "b": measured(5)},
        "t": {"a": measured(2), "b": measured(4)},
    }
    parts: dict[str, Any] = {"combinations": {"ab": ["a", "b"]}, "justifications": lines}
    assert answer(rows, {"r": 5, "s": 5}, **parts).justifications
    assert not answer(rows, {"r": 5, "t": 5}, price=0, **parts).justifications


@pytest.mark.parametrize(
    ("scenario", "recommended"),
    [
        ("order-events", "kafka"),
        ("session-store", "redis"),
        ("page-cache", "redis"),
        ("payment-audit", "kafka"),
        ("iot-dashboard", "kafka-redis"),
        ("read-model", "kafka-redis"),
    ],
)
def test_that_the_shipped_scenarios_have_their_answers(scenario: str, recommended: str) -> None:
    comparison = open_built_in("redis-vs-kafka")
    decision = intents.apply_scenario(intents.begin(comparison), comparison.scenario_by_id[scenario])
    snapshot = take_snapshot(decision)
    assert snapshot.recommendation.recommended == (recommended,)
    lead = snapshot.evaluation.lead
    assert lead is not None
    assert lead >= 0.1 or snapshot.recommendation.confidence is not Confidence.ROBUST
