"""How a table was read, in people's words."""

from __future__ import annotations

import pytest

from steelyard.importing import draft as drafts
from steelyard.importing.draft import Draft, begin
from steelyard.importing.layout import ROLES
from steelyard.importing.sources import read_clipboard, read_source
from steelyard.wording.imported import (
    ROLE_WORDS,
    another_winner,
    describe_count,
    describe_kind,
    describe_open,
    describe_source,
    describe_totals,
    is_wrong,
    mark_text,
)
from tests.importing.brokers import SCORES, TABLE


def draft(text: str = TABLE) -> Draft:
    return begin(read_clipboard(text=text))


def test_that_every_role_has_a_word() -> None:
    assert set(ROLES) <= set(ROLE_WORDS)


def test_that_a_source_is_named_with_its_form() -> None:
    assert describe_source(draft().imported) == "What was copied · Markdown, UTF-8"
    file = begin(read_source(SCORES.encode(), "scores.csv")).imported
    assert describe_source(file) == "scores.csv · CSV, UTF-8"


def test_that_each_kind_is_said_as_its_cells_show_it() -> None:
    said = {criterion.name: describe_kind(criterion) for criterion in draft().imported.criteria}
    assert said == {
        "Throughput": "stars",
        "Replay": "signs",
        "Latency p99": "measured in ms",
        "Cost per month": "price in $",
        "Operations": "words",
        "Licence": "text only, does not count",
    }


def test_that_what_is_open_is_counted_down_to_nothing() -> None:
    made = draft()
    assert describe_open(made).startswith("3 questions are open, first the ends of “Latency p99”.")
    made = drafts.confirm(made, made.open[:2])
    assert describe_open(made) == "1 question is open: what “n/a” means."
    assert describe_open(drafts.confirm(made, made.open)) == "Nothing is open."


def test_that_a_wrong_total_is_told_with_both_numbers_and_its_place() -> None:
    imported = draft(SCORES).imported
    headline, rest = describe_totals(imported)
    assert is_wrong(imported)
    assert headline == "1 total of the source is wrong."
    assert rest.startswith("Kafka: 3.6 in the source, 3.1 computed (")


def test_that_totals_that_mix_kinds_are_said_to_be_uncheckable() -> None:
    headline, rest = describe_totals(draft().imported)
    assert headline == "The totals of the source cannot be checked:"
    assert "signs, stars and words" in rest
    assert rest.endswith("As stated there, NATS comes first; so it does here.")


def test_that_another_winner_of_the_source_is_told() -> None:
    imported = draft(TABLE.replace("| 3.9 | 3.2 | 4.4 | 3.0 |", "| 4.9 | 3.2 | 4.4 | 3.0 |")).imported
    assert another_winner(imported)
    assert describe_totals(imported)[1].endswith("Kafka comes first; as read here, NATS does.")


def test_that_the_count_names_what_is_not_known_and_what_does_not_count() -> None:
    headline, said = describe_count(draft().imported)
    assert headline == "4 options, 6 criteria, weights that add up to 100%."
    assert "1 cell says that nothing is known." in said
    assert "1 row is text only and does not count." in said


@pytest.mark.parametrize(("mark", "said"), [("", "A blank cell"), ("-", "“-”"), ("n/a", "“n/a”")])
def test_that_a_mark_is_named(mark: str, said: str) -> None:
    assert mark_text(mark) == said
