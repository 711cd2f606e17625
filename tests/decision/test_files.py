from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.model import Comparison
from steelyard.decision.files import (
    parse_decision,
    read_decision,
    read_document,
    save_decision,
    write_decision,
)
from steelyard.decision.intents import (
    begin,
    keep_as_scenario,
    set_enough_levels,
    set_must_haves,
    set_price,
    set_record,
    set_running,
    set_story,
    set_title,
    set_weights,
)
from steelyard.decision.model import Decision
from steelyard.documents.characters import clean
from steelyard.documents.faults import DocumentError
from tests.samples import comparison, comparison_text, decision

if TYPE_CHECKING:
    from pathlib import Path


def refusal(text: str) -> list[str]:
    with pytest.raises(DocumentError) as refused:
        parse_decision(text, "f")
    return list(refused.value.lines())


REQUIREMENTS = tuple(comparison().requirement_by_id)
printable = st.text().map(clean)
texts = printable.filter(lambda text: text.strip() != "")
days = st.dates(min_value=date(1000, 1, 1))


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    drawn = set_title(decision(), draw(texts))
    drawn = set_weights(drawn, draw(st.dictionaries(st.sampled_from(REQUIREMENTS), st.floats(0, 10))))
    drawn = set_must_haves(drawn, draw(st.dictionaries(st.sampled_from(REQUIREMENTS), st.floats(0, 5))))
    drawn = set_enough_levels(drawn, draw(st.dictionaries(st.sampled_from(REQUIREMENTS), st.floats(0, 5))))
    drawn = set_running(drawn, draw(st.sets(st.sampled_from(["redis", "kafka"]))))
    drawn = set_price(drawn, draw(st.none() | st.floats(0, 5)))
    chosen = draw(st.sampled_from([None, "redis", "both", "none"]))
    drawn = set_record(
        drawn,
        context=draw(printable),
        status=draw(st.sampled_from(["proposed", "accepted", "rejected", "superseded"])),
        deciders=draw(st.lists(texts, max_size=3)),
        date=draw(st.none() | days),
        choice=chosen,
        choice_reason=draw(texts if chosen == "none" else st.none() | printable),
        revisit_by=draw(st.none() | days),
        superseded_by=draw(st.none() | texts),
        next_steps=[{"what": draw(texts), "who": draw(printable), "by": draw(st.none() | days)}],
    )
    drawn = set_story(drawn, hidden=("risks",), notes={"question": draw(printable)})
    return keep_as_scenario(drawn, draw(texts), situation=draw(printable))


@given(decisions())
def test_that_a_decision_that_is_written_reads_back_equal(drawn: Decision) -> None:
    assert parse_decision(write_decision(drawn), "f") == drawn


def test_that_a_decision_on_the_built_in_comparison_reads_back_equal() -> None:
    begun = begin(open_built_in(), source="redis-vs-kafka")
    written = write_decision(begun)
    assert parse_decision(written, "f") == begun
    assert write_decision(parse_decision(written, "f")) == written


def test_that_the_file_begins_with_what_people_change() -> None:
    begun = set_record(decision(), date="2026-11-23")
    assert write_decision(begun).splitlines()[:12] == [
        "kind: decision",
        "format: 1",
        "title: Redis or Kafka",
        "scenario: orders",
        "weights:",
        "  no-loss: 8",
        "  fast: 0",
        "  few-people: 0",
        "must_haves:",
        "  no-loss: 3",
        "scenarios: []",
        "record:",
    ]
    assert "  date: 2026-11-23\n" in write_decision(begun)


def test_that_one_weight_is_one_line_of_difference() -> None:
    before = write_decision(decision()).splitlines()
    after = write_decision(set_weights(decision(), {"no-loss": 8, "fast": 2.5})).splitlines()
    assert [line for line in after if line not in before] == ["  fast: 2.5"]
    assert len(before) == len(after)


def test_that_what_no_document_may_hold_is_left_out_so_that_the_file_opens_again() -> None:
    written = write_decision(set_record(decision(), context="a\x0bb\0c\ud800"))
    assert parse_decision(written, "f").record.context == "abc"


def test_that_a_saved_decision_opens_again_and_the_last_version_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "orders.decision.yaml"
    first, second = decision(), set_weights(decision(), {"fast": 3})
    save_decision(first, file)
    save_decision(second, file)
    assert read_decision(file) == second
    assert read_decision(tmp_path / "orders.decision.yaml.bak") == first


def test_that_a_decision_too_large_to_open_again_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "large.decision.yaml"
    with pytest.raises(OSError, match="more than 5 MB"):
        save_decision(set_record(decision(), context="x" * 5_000_001), file)
    assert not file.exists()


def test_that_a_document_is_read_as_what_it_is(tmp_path: Path) -> None:
    decided, compared = tmp_path / "a.decision.yaml", tmp_path / "b.yaml"
    save_decision(decision(), decided)
    compared.write_text(comparison_text())
    assert isinstance(read_document(decided), Decision)
    assert isinstance(read_document(compared), Comparison)


def test_that_a_weight_that_the_file_leaves_out_is_zero() -> None:
    text = write_decision(decision()).replace("  few-people: 0\n", "", 1)
    assert parse_decision(text, "f").weights == {"no-loss": 8, "fast": 0, "few-people": 0}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "  fast: 0\n",
            "  fats: 0\n",
            'f:7:3: weights.fats: no requirement has the id "fats"; did you mean "fast"?',
        ),
        (
            "  no-loss: 8\n",
            "  no-loss: 80\n",
            'f:6:12: weights.no-loss: expected a number of 10 or less, found "80"',
        ),
        ("  no-loss: 3\n", "  loss: 3\n", "must_haves.loss: no requirement has the id"),
        (
            "scenario: orders",
            "scenario: order",
            'scenario: no scenario has the id "order"; did you mean "orders"?',
        ),
        ("choice: null", "choice: rabbit", 'record.choice: no candidate has the id "rabbit"'),
        (
            "status: proposed",
            "status: done",
            "record.status: expected proposed, accepted, rejected or superseded",
        ),
        ("scenarios: []", "scenarios: [{id: orders, title: Mine}]", 'another scenario has the id "orders"'),
        (
            "scenarios: []",
            "scenarios: [{id: own, title: Mine, weights: {x: 1}}]",
            "scenarios[0].weights.x: no requirement",
        ),
        (
            "redis: 2\n",
            "redis: 20\n",
            "comparison.signals[0].requirements[0].fits.redis: expected a fit from 0 to 5",
        ),
        (
            "source: docs",
            "source: dox",
            "comparison.signals[0].requirements[0].fits.kafka.source: no source has the id",
        ),
        ("kind: comparison", "kind: decision", "comparison.kind: expected the kind comparison"),
        (
            "  format: 1",
            "  format: 3",
            "comparison.format: this needs a newer Steelyard, one that reads format 3",
        ),
        (
            "choice: null",
            "choice: none",
            'record: where the choice is none, "choice_reason" must say why',
        ),
        ("scenarios: []", "enough: {x: 1}\nscenarios: []", "enough.x: no requirement has the id"),
        ("scenarios: []", "running: [both]\nscenarios: []", 'running[0]: no option has the id "both"'),
        ("scenarios: []", "price: 6\nscenarios: []", 'price: expected a number of 5 or less, found "6"'),
        (
            "scenarios: []",
            "ballots: [{id: a}, {id: a, weights: {x: 1}}]\nscenarios: []",
            'ballots[1].id: another ballot has the id "a"',
        ),
        (
            "scenarios: []",
            "ballots: [{id: a, weights: {x: 1}}]\nscenarios: []",
            "ballots[0].weights.x: no requirement has the id",
        ),
        (
            "scenarios: []",
            "ballots: [{id: a, cast: noon}]\nscenarios: []",
            'ballots[0].cast: expected a day and time, such as 2026-11-23T14:05:00, found "noon"',
        ),
        ("kind: decision", "kind: comparison", "f:1:7: kind: expected the kind decision"),
    ],
)
def test_that_a_fault_names_its_place_and_what_was_expected(old: str, new: str, expected: str) -> None:
    text = write_decision(decision())
    assert old in text
    lines = refusal(text.replace(old, new, 1))
    assert any(expected in line for line in lines), lines


def test_that_faults_of_the_decision_and_of_its_comparison_come_at_once() -> None:
    text = write_decision(decision()).replace("fast: 0", "fats: 0", 1).replace("redis: 2\n", "redis: 9\n")
    assert len(refusal(text)) == 2


def test_that_a_decision_without_a_comparison_says_so() -> None:
    assert refusal("kind: decision\nformat: 1\ntitle: x\n") == ['f:1:1: the key "comparison" is missing']


def test_that_a_kind_nobody_knows_is_refused_with_those_that_are_there(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("kind: banana\nformat: 1\n")
    with pytest.raises(DocumentError, match=r"expected the kind comparison or decision, found"):
        read_document(path)
