from __future__ import annotations

from steelyard.decision import intents
from steelyard.report.two_decisions import two_decisions_markdown
from steelyard.scoring.differences import decisive_differences
from steelyard.scoring.snapshot import take_snapshot
from tests import samples


def markdown(b_title: str = "Other") -> list[str]:
    a = samples.decision()
    b = intents.set_title(intents.set_weights(a, {"no-loss": 8, "fast": 10}), b_title)
    text = two_decisions_markdown(take_snapshot(a), take_snapshot(b), decisive_differences(a, b))
    return text.splitlines()


def test_that_answers_scores_and_differences_are_tables_of_two_columns() -> None:
    lines = markdown()
    assert lines[0] == "# Redis or Kafka and Other"
    assert lines[2:4] == ["|  | A: Redis or Kafka | B: Other |", "| --- | --- | --- |"]
    answers = {line.split(" | ")[0].strip("| "): line for line in lines[4:7]}
    assert list(answers) == ["Answer", "Confidence", "Scores of 5"]
    assert "Kafka 4.5" in answers["Scores of 5"]
    assert "Redis 2.0 (out)" in answers["Scores of 5"]
    assert lines[-1] == "| Answers in a millisecond | 0 | 10 | This alone makes Kafka + Redis lead in A. |"


def test_that_equal_decisions_have_no_table_of_differences() -> None:
    one = take_snapshot(samples.decision())
    text = two_decisions_markdown(one, one, ())
    assert text.endswith("All that is set, and the comparison, are the same.\n")


def test_that_nothing_in_a_title_is_markup() -> None:
    assert markdown("A | B *now*")[0].endswith("and A \\| B \\*now\\*")
