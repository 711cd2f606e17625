"""The steps of a story: order, hidden ones, and how they are named."""

from __future__ import annotations

import pytest

from steelyard.decision.model import Story
from steelyard.slides.steps import STEPS, TITLES, find_step, ordered_steps, shown_steps


def test_that_a_story_without_wishes_has_all_seven_steps_in_their_order() -> None:
    assert shown_steps(Story()) == STEPS
    assert len(STEPS) == 7
    assert set(TITLES) == set(STEPS)


def test_that_hidden_steps_are_left_out() -> None:
    assert shown_steps(Story(hidden=("profile", "table"))) == tuple(
        step for step in STEPS if step not in ("profile", "table")
    )


def test_that_placed_steps_come_first_and_unknown_ones_are_ignored() -> None:
    ordered = ordered_steps(Story(order=("recommendation", "nonsense", "question", "recommendation")))
    assert ordered[:2] == ("recommendation", "question")
    assert sorted(ordered) == sorted(STEPS)


def test_that_a_story_with_everything_hidden_is_told_whole() -> None:
    assert shown_steps(Story(hidden=STEPS)) == STEPS


@pytest.mark.parametrize(
    ("name", "step"), [("6", "recommendation"), ("recommendation", "recommendation"), ("1", STEPS[0])]
)
def test_that_a_step_is_found_by_id_and_by_number(name: str, step: str) -> None:
    assert find_step(name) == step


@pytest.mark.parametrize("name", ["0", "8", "", "slide", "²"])
def test_that_an_unknown_step_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="there is no step"):
        find_step(name)
