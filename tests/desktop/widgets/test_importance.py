from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.desktop.widgets.importance import TYPING_SECONDS, TypedDigits, half_step, parse_importance


@given(st.floats(-1e6, 1e6))
def test_that_every_value_of_a_slider_is_a_half_step_from_0_to_10(value: float) -> None:
    stepped = half_step(value)
    assert 0 <= stepped <= 10
    assert (stepped * 2).is_integer()
    assert abs(stepped - min(max(value, 0), 10)) <= 0.25


@pytest.mark.parametrize(
    ("typed", "value"), [("7", 7), ("2,5", 2.5), (" 2.6 ", 2.5), ("10", 10), ("12", 10), (".5", 0.5)]
)
def test_that_a_field_takes_points_and_commas_and_rounds_to_half_steps(typed: str, value: float) -> None:
    assert parse_importance(typed) == value


@pytest.mark.parametrize("typed", ["", "-1", "seven", "nan", "inf", "1e1", "1_0", "2.5.5"])
def test_that_a_field_refuses_what_is_no_plain_number(typed: str) -> None:
    assert parse_importance(typed) is None


def type_keys(keys: str, pause: float = 0.1) -> list[float | None]:
    typed = TypedDigits()
    return [typed.feed(key, index * pause) for index, key in enumerate(keys)]


@pytest.mark.parametrize(
    ("keys", "values"),
    [
        ("7", [7]),
        ("10", [1, 10]),
        ("2,5", [2, 2, 2.5]),
        ("2.5", [2, 2, 2.5]),
        ("0.5", [0, 0, 0.5]),
        ("78", [7, 8]),
        ("10.", [1, 10, None]),
        ("105", [1, 10, 5]),
        ("2.7", [2, 2, 7]),
    ],
)
def test_that_keys_in_a_row_make_one_value(keys: str, values: list[float | None]) -> None:
    assert type_keys(keys) == values


def test_that_after_a_pause_a_digit_starts_anew() -> None:
    assert type_keys("10", pause=TYPING_SECONDS + 0.01) == [1, 0]


@pytest.mark.parametrize("key", ["", "x", ".", "-", "\x1b", "٣"])
def test_that_other_keys_mean_nothing(key: str) -> None:
    assert type_keys(key or "m") == [None]
    assert TypedDigits().feed(key, 0.0) is None


def test_that_a_bare_modifier_does_not_repeat_the_digit_before() -> None:
    typed = TypedDigits()
    typed.feed("1", 0.0)
    assert typed.feed("", 0.1) is None
