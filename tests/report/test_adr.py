from __future__ import annotations

import pytest
import yaml

from steelyard.decision import intents
from steelyard.decision.model import Ballot
from steelyard.report.adr import decision_record
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from tests import samples
from tests.report import cases

SECTIONS = [
    "## Context and Problem Statement",
    "## Decision Drivers",
    "## Considered Options",
    "## Decision Outcome",
    "### Consequences",
    "### Confirmation",
    "## Pros and Cons of the Options",
    "## More Information",
]


def test_that_the_record_has_the_sections_of_madr_in_their_order() -> None:
    text = decision_record(cases.recorded())
    lines = text.splitlines()
    places = [lines.index(section) for section in SECTIONS]
    assert places == sorted(places)
    assert [line for line in lines if line.startswith("# ")] == ["# Cache for the product pages"]


def test_that_the_front_matter_is_yaml_with_status_date_and_deciders() -> None:
    _, front, _ = decision_record(cases.recorded()).split("---\n", 2)
    data = yaml.safe_load(front)
    assert data["status"] == "accepted"
    assert data["date"].isoformat() == "2026-11-23"
    assert data["decision-makers"] == ["Architecture board", "Ana"]


def test_that_outcome_figures_flips_and_trigger_are_in_it() -> None:
    snapshot = cases.choose()
    decision = intents.set_record(snapshot.decision, revisit_when="reads double")
    text = decision_record(take_snapshot(decision))
    assert "Chosen option: “Kafka”, because Kafka fits these requirements best." in text
    assert "| Kafka | 4.7 | ahead |" in text
    assert "| Cheaper, faster reads | 0 | " in text
    assert explain(snapshot).flips.smallest_change in text
    assert "* Revisit when: reads double" in text
    assert "* Order per key or entity: weight 8 of 10, 8%" in text


def test_that_a_choice_against_the_recommendation_is_owned_up_to() -> None:
    decision = intents.set_record(cases.choose().decision, choice="redis", choice_reason="We know it")
    text = decision_record(take_snapshot(decision))
    assert "Chosen option: “Redis”, because We know it" in text
    assert "The recommendation differs: Kafka fits these requirements best." in text


@pytest.mark.parametrize("case", [cases.nothing_weighted, cases.none_eligible, cases.too_close])
def test_that_without_an_answer_no_option_is_chosen(case: object) -> None:
    assert callable(case)
    snapshot = case()
    assert f"No option is chosen yet. {explain(snapshot).answer.sentence}" in decision_record(snapshot)


def test_that_text_from_a_file_is_never_markup() -> None:
    hostile = "# Heading\n- item\n1. one\n<script>alert(1)</script> | *b* _e_ [x](javascript:1) `c`"
    decision = intents.set_record(samples.decision(), context=hostile, consequences=("| a | b",))
    text = decision_record(take_snapshot(decision))
    assert "\\# Heading" in text
    assert "\\- item" in text
    assert "1\\. one" in text
    assert "\\<script\\>alert(1)\\</script\\> \\| \\*b\\* \\_e\\_ \\[x\\](javascript:1) \\`c\\`" in text
    assert "* Neutral, because \\| a \\| b" in text


def test_that_sources_are_links_and_the_filter_note_is_kept() -> None:
    text = decision_record(cases.choose(), filter_note="One row was hidden.")
    assert "* [Kafka, introduction](https://kafka.apache.org/44/getting-started/introduction/)" in text
    assert "* One row was hidden." in text


def test_that_a_choice_without_a_reason_does_not_borrow_that_of_the_recommendation() -> None:
    snapshot = take_snapshot(intents.set_record(cases.choose().decision, choice="redis"))
    text = decision_record(snapshot)
    assert "Chosen option: “Redis”. No reason is recorded." in text
    assert "The recommendation differs: Kafka fits these requirements best." in text
    consequences = text.split("### Consequences")[1].split("###")[0]
    assert "Kafka is overkill" not in consequences
    assert snapshot.decision.comparison.candidate_by_id["redis"].pitfalls[0][:20] in consequences


def test_that_a_must_have_without_weight_is_judged_too() -> None:
    decision = intents.set_must_have(cases.choose().decision, "lookup-latency", 1.0)
    assert not decision.weights["lookup-latency"]
    name = decision.comparison.requirement_by_id["lookup-latency"].name
    judged = decision_record(take_snapshot(decision)).split("## Pros and Cons of the Options")[1]
    assert name in judged.split("## More Information")[0]


def test_that_hashes_at_the_end_of_a_title_stay() -> None:
    decision = intents.set_title(cases.choose().decision, "Use of C #")
    assert "\n# Use of C \\#\n" in decision_record(take_snapshot(decision))


@pytest.mark.parametrize(
    ("written", "live"),
    [
        ("see https://evil.example/x", "https://evil"),
        ("see www.evil.example", "www."),
        ("ask @kim or kim@evil.example", "@kim"),
        ("as in #12 and GH-12", "#12"),
        ("good :smile: :+1:", ":smile:"),
    ],
)
def test_that_nothing_of_a_file_is_a_link_or_a_mention_on_a_forge(written: str, live: str) -> None:
    decision = intents.set_record(samples.decision(), context=written)
    text = decision_record(take_snapshot(decision))
    assert written.replace("\\", "") not in text
    assert live not in text
    assert text.replace("\N{WORD JOINER}", "").replace("\\", "").count(written) == 1


def test_that_times_and_ratios_are_left_as_they_are() -> None:
    decision = intents.set_record(samples.decision(), context="from 12:30:45, at 3:1, C# and # 12")
    assert "from 12:30:45, at 3:1, C# and # 12" in decision_record(take_snapshot(decision))


def test_that_votes_stand_in_the_record() -> None:
    decision = samples.order_events()
    ballots = (Ballot(id="a", weights={"fast-reads": 0.0}), Ballot(id="b", weights={"fast-reads": 10.0}))
    text = decision_record(take_snapshot(decision.model_copy(update={"ballots": ballots})))
    assert "\n2 votes: 1 Kafka, 1 Kafka + Redis. " in text
    assert "2 votes" not in decision_record(take_snapshot(decision))
