from __future__ import annotations

import pytest

from steelyard.desktop.widgets.file_filters import DECISION_ENDING, DECISIONS, DOCUMENTS, decision_endings


@pytest.mark.parametrize(
    ("platform", "first"), [("linux", ".decision.yaml"), ("win32", ".steelyard"), ("darwin", ".steelyard")]
)
def test_that_a_new_decision_ends_in_what_its_system_opens_with_a_double_click(
    platform: str, first: str
) -> None:
    assert decision_endings(platform)[0] == first
    assert set(decision_endings(platform)) == {".decision.yaml", ".steelyard"}


def test_that_a_dialog_shows_every_ending_and_first_the_one_that_is_proposed() -> None:
    assert DECISIONS.startswith(f"Decisions (*{DECISION_ENDING} ")
    for ending in (".decision.yaml", ".steelyard", ".yaml", ".yml"):
        assert f"*{ending}" in DECISIONS
    assert "*.steelyard" in DOCUMENTS
