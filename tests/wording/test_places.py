from __future__ import annotations

import pytest

from steelyard.wording.places import ordinal, place_in_words


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", ""),
        ("title", "title"),
        ("signals[2]", "third signal"),
        ("signals[0].requirements[12].fits.redis", "first signal, 13th requirement, fits, redis"),
        ("options[1].properties[0]", "second option, first property"),
        ("record.next_steps[20].what", "record, 21st next step, what"),
        ('weights["No loss, ever"]', "weights, No loss, ever"),
    ],
)
def test_that_a_path_is_said_in_words(path: str, said: str) -> None:
    assert place_in_words(path) == said


def test_that_ordinals_end_as_they_are_spoken() -> None:
    assert [ordinal(number) for number in (1, 12, 13, 21, 22, 23, 111, 112)] == [
        "first", "twelfth", "13th", "21st", "22nd", "23rd", "111th", "112th",
    ]  # fmt: skip
