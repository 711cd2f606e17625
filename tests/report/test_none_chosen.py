from __future__ import annotations

from pathlib import Path

import pytest

from steelyard.decision.files import read_decision
from steelyard.report.choices import AS_USUAL
from steelyard.report.exports import EXPORTS, Export
from steelyard.report.terminal import terminal_text
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.decision_sentence import decision_sentence

DECISION = Path(__file__).parents[1] / "formats" / "two" / "brokers.decision.yaml"


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.title)
def test_that_a_decision_for_none_of_them_is_exported(export: Export) -> None:
    snapshot = take_snapshot(read_decision(DECISION))
    assert export.make(snapshot, AS_USUAL).content


def test_that_a_decision_for_none_of_them_is_said_and_shown() -> None:
    snapshot = take_snapshot(read_decision(DECISION))
    assert "none of them" in decision_sentence(snapshot)
    assert terminal_text(snapshot)
