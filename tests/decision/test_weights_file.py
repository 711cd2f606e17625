from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision.weights_file import read_weights
from steelyard.documents.faults import DocumentError

if TYPE_CHECKING:
    from pathlib import Path


def test_that_weights_are_read_from_a_mapping(tmp_path: Path) -> None:
    file = tmp_path / "weights.yaml"
    file.write_text("fast-reads: 7.5\nlow-ops: 2\n")
    assert dict(read_weights(file, open_built_in())) == {"fast-reads": 7.5, "low-ops": 2}


def test_that_every_fault_of_a_weights_file_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "weights.yaml"
    file.write_text("fast-reads: 11\nlow-opps: 2\nshared-state: lots\n")
    with pytest.raises(DocumentError) as refused:
        read_weights(file, open_built_in())
    assert [fault.line for fault in refused.value.faults] == [1, 2, 3]
    assert "low-ops" in refused.value.faults[1].message
