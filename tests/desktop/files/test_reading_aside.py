from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.desktop.files.reading_aside import read_whatever

if TYPE_CHECKING:
    from pathlib import Path


def test_that_what_cannot_be_reached_is_not_taken_for_gone(tmp_path: Path) -> None:
    reading = read_whatever(tmp_path / ("x" * 300))
    assert reading.content is None
    assert reading.refused is not None


@pytest.mark.parametrize("name", ["nothing", "file/nothing"])
def test_that_where_nothing_is_neither_content_nor_a_reason_is_given(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    reading = read_whatever(tmp_path / name)
    assert (reading.content, reading.refused) == (None, None)
