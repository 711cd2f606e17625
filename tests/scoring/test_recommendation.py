from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.scoring.evaluation import evaluate
from steelyard.scoring.recommendation import recommend, word_share
from steelyard.scoring.results import Confidence, HeldBack, Outcome, Recommendation
from steelyard.scoring.snapshot import take_snapshot
from tests.scoring.tables import decide, decide_numbers, measured


def answer(rows: dict[str, Any], weights: dict[str, float], **parts: Any) -> Recommendation:
    return take_snapshot(decide(rows, weights, **parts)).recommendation


def with_share(lead: float, share: float) -> Recommendation:
    """Return the answer where a leads b by `lead` and in a `share` of the nearby weightings."""
    decision = decide({"r": {"a": measured(3 + lead), "b": measured(3)}}, {"r": 5})
    evaluation = evaluate(decision)
    a, b = evaluation.standings
    standings = (replace(a, nearby_share=share), replace(b, nearby_share=1 - share))
    return recommend(decision, replace(evaluation, standings=standings))


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
    assert (found.confidence, found.nearby_share) == (None, None)
    assert (found.reasons_for, found.agreeing, found.dissenting) == ((), (), ())


def test_that_a_lead_below_a_twentieth_is_too_close_however_often_it_holds() -> None:
    found = answer({"r": {"a": measured(3.04), "b": measured(3)}}, {"r": 5})
    assert (found.outcome, found.confidence) == (Outcome.TOO_CLOSE, Confidence.TOO_CLOSE)
    assert found.recommended == ("a", "b")
    assert found.nearby_share == 1
    assert found.held_back == HeldBack(small_lead=True)


def test_that_a_lead_of_exactly_a_twentieth_is_an_answer() -> None:
    found = answer({"r": {"a": measured(3.05), "b": measured(3)}}, {"r": 5})
    assert (found.outcome, found.confidence) == (Outcome.CHOOSE, Confidence.LEANING)


def test_that_less_than_half_of_the_nearby_weightings_is_too_close() -> None:
    found = with_share(0.8, 0.49)
    assert (found.outcome, found.confidence) == (Outcome.TOO_CLOSE, Confidence.TOO_CLOSE)
    assert found.recommended == ("a", "b")


def test_that_all_within_a_twentieth_of_the_leader_are_tied() -> None:
    cells = {"a": measured(3), "b": measured(2.96), "c": measured(2.94), "d": measured(2.97)}
    assert answer({"r": cells}, {"r": 5}).recommended == ("a", "d", "b")


def test_that_an_option_is_simpler_than_a_combination() -> None:
    rows = {"r": {"a": measured(4), "b": measured(1)}, "s": {"a": measured(2), "b": measured(1)}}
    found = answer(rows, {"r": 5, "s": 5}, combinations={"both": ["a", "b"]})
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
def test_that_the_nearby_share_gives_the_word(share: float, word: Confidence) -> None:
    assert word_share(share) is word
    assert with_share(1, share).confidence is word


@pytest.mark.parametrize(
    ("lead", "share", "word", "held_back"),
    [
        (0.09, 1, Confidence.LEANING, True),
        (0.10, 1, Confidence.LIKELY, True),
        (0.24, 1, Confidence.LIKELY, True),
        (0.25, 1, Confidence.ROBUST, False),
        (0.24, 0.7, Confidence.LIKELY, False),
        (0.09, 0.7, Confidence.LEANING, True),
        (0.09, 0.6, Confidence.LEANING, False),
        (0.04, 0.4, Confidence.TOO_CLOSE, False),
    ],
)
def test_that_a_small_lead_caps_the_word_and_is_named_only_if_it_does(
    lead: float, share: float, word: Confidence, held_back: bool
) -> None:
    found = with_share(lead, share)
    assert (found.confidence, found.held_back.small_lead) == (word, held_back)


# a1 is even, a0 strong with one gap: what punishes gaps prefers a1
DISSENT = decide_numbers([[5, 3.2], [5, 3.2], [1, 3.2]], [6, 6, 6])


def test_that_a_dissenting_method_caps_the_word_and_is_named_with_its_choice() -> None:
    found = take_snapshot(DISSENT).recommendation
    assert found.recommended == ("a0",)
    assert found.nearby_share is not None
    assert found.nearby_share > 0.9
    assert found.confidence is Confidence.LIKELY
    assert found.agreeing == ("promethee_ii",)
    assert found.dissenting == ("topsis", "weighted_product", "minimax_regret")
    assert found.held_back == HeldBack(dissenting=tuple((method, "a1") for method in found.dissenting))


def test_that_a_dissent_is_not_blamed_where_the_share_alone_gives_no_more() -> None:
    evaluation = evaluate(DISSENT)
    first, second = evaluation.standings
    unsure = replace(evaluation, standings=(replace(first, nearby_share=0.7), second))
    assert recommend(DISSENT, unsure).confidence is Confidence.LIKELY
    assert recommend(DISSENT, unsure).held_back == HeldBack()


def test_that_until_the_draws_are_made_the_lead_alone_decides() -> None:
    decision = decide({"r": {"a": measured(3.3), "b": measured(3)}}, {"r": 5})
    found = take_snapshot(decision, robustness=False).recommendation
    assert (found.outcome, found.confidence, found.nearby_share) == (Outcome.CHOOSE, None, None)


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
    found = take_snapshot(intents.begin(open_built_in("redis-vs-kafka")), robustness=False)
    nearest = found.recommendation.nearest_flips
    distances = [abs(flip.at - flip.now) for flip in nearest]
    every = sorted(abs(flip.at - flip.now) for flip in found.evaluation.flips)
    assert len(nearest) == 3
    assert distances == pytest.approx(every[:3])


def test_that_lines_apply_where_they_speak_for_the_answer_and_weigh() -> None:
    lines = [
        {"text": "light", "for": ["a"], "when": ["r"]},
        {"text": "heavy", "for": ["a", "b"], "when": ["r", "s"]},
        {"text": "not weighted", "for": ["a"], "when": ["t"]},
        {"text": "for another", "for": ["b"], "when": ["r"]},
        {"text": "always", "for": ["a"]},
    ]
    rows = {name: {"a": measured(5), "b": measured(1)} for name in "rst"}
    found = answer(rows, {"r": 5, "s": 2}, justifications=lines)
    assert [line.text for line in found.justifications] == ["heavy", "light", "always"]


def test_that_uncertain_cells_come_with_the_answer() -> None:
    found = answer({"r": {"a": measured(4), "b": "unknown"}}, {"r": 2})
    assert [(cell.candidate, cell.leader) for cell in found.uncertain] == [("b", "b")]


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
