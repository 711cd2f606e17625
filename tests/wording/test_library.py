from __future__ import annotations

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.files import parse_comparison
from steelyard.wording.library import library_card


def test_that_a_card_says_title_question_options_counts_and_day() -> None:
    card = library_card(open_built_in("store-of-record"))
    assert card.title == "Store of record"
    assert card.question == "Which database should hold the records that everything else is derived from?"
    assert card.options == "PostgreSQL, MySQL, MongoDB, DynamoDB and CockroachDB"
    assert card.counts.startswith("5 options, 26 requirements, 7 scenarios · as of ")
    assert card.spoken == f"{card.title}. {card.question}. {card.options}. {card.counts}"


def test_that_a_search_looks_into_requirements_and_scenarios() -> None:
    found = library_card(open_built_in("message-broker")).found
    assert "Live updates for everyone who looks at a board" in found
    assert open_built_in("message-broker").requirements[-1].name in found


def test_that_what_a_comparison_does_not_say_leaves_no_gap() -> None:
    text = """\
kind: comparison
format: 2
id: x
title: "  Bare\\n table"
options: [{id: a, name: A}, {id: b, name: B}]
requirements: [{id: r, name: R, fits: {a: 1}}]
"""
    card = library_card(parse_comparison(text, "f"), open_now=True)
    assert card.title == "Bare table (open now)"
    assert card.counts == "2 options, 1 requirement"
    assert card.spoken == "Bare table (open now). A and B. 2 options, 1 requirement"
