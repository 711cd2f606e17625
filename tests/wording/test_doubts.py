from __future__ import annotations

import pytest

from steelyard.scoring.judgement import Doubt
from steelyard.wording.doubts import describe_doubt


@pytest.mark.parametrize(
    ("doubt", "expected"),
    [
        (
            Doubt("leads-everywhere", places=("kafka",), share=0.987),
            "kafka leads in 99% of all weightings; requirements that it meets badly may be missing",
        ),
        (
            Doubt("unfounded", places=("requirements/a/fits/x",)),
            "1 cell without a reason and without a source: requirements/a/fits/x",
        ),
        (
            Doubt("unfounded", places=tuple("abcdefg")),
            "7 cells without a reason and without a source: a, b, c, d, e and 2 more",
        ),
        (
            Doubt("must-haves-decide", "scenarios/s", ("a",)),
            "its must-haves leave only a, whatever is weighted",
        ),
        (Doubt("mostly-unknown", "options/a", share=0.667), "not known on 67% of the requirements"),
    ],
)
def test_that_a_doubt_is_one_sentence_for_the_author(doubt: Doubt, expected: str) -> None:
    assert describe_doubt(doubt) == expected
