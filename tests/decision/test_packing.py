from __future__ import annotations

import pytest

from steelyard.comparison.built_ins import built_in_ids, open_built_in
from steelyard.decision import intents
from steelyard.decision.files import pack_decision, parse_decision


@pytest.mark.parametrize("name", built_in_ids())
def test_that_a_decision_on_each_built_in_reads_back_from_its_packed_form(name: str) -> None:
    decision = intents.begin(open_built_in(name), source=name)
    assert parse_decision(pack_decision(decision), "packed") == decision
