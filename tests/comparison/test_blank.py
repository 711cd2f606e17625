from __future__ import annotations

from steelyard.comparison.blank import blank_comparison
from steelyard.comparison.files import check, parse_comparison, write_comparison
from steelyard.comparison.fits import unknown_cells


def test_that_a_blank_comparison_is_sound_and_knows_nothing_yet() -> None:
    blank = blank_comparison()
    assert check(blank) == ()
    assert [option.name for option in blank.options] == ["As today", "Something else"]
    assert len(blank.requirements) == 1
    assert len(unknown_cells(blank)) == 2
    assert parse_comparison(write_comparison(blank), "f") == blank
