from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.scoring.confidence import word_share
from steelyard.wording.language.numbers import (
    beyond,
    fit_word,
    importance_word,
    must_have_text,
    of_hundred,
    one_decimal,
    weight_text,
)


@pytest.mark.parametrize(
    ("weight", "word"),
    [
        (0, "at zero"),
        (0.5, "minor"),
        (2, "minor"),
        (2.5, "useful"),
        (4, "useful"),
        (6, "important"),
        (8, "very important"),
        (8.5, "decisive"),
        (10, "decisive"),
    ],
)
def test_that_weights_have_words(weight: float, word: str) -> None:
    assert importance_word(weight) == word


@pytest.mark.parametrize(
    ("fit", "word"),
    [
        (0, "not offered"),
        (0.5, "not offered"),
        (0.6, "workaround"),
        (2, "limited"),
        (2.5, "limited"),
        (2.51, "adequate"),
        (4.4, "strong"),
        (4.5, "strong"),
        (4.6, "core strength"),
        (5, "core strength"),
    ],
)
def test_that_fits_have_words_and_a_half_takes_the_lower(fit: float, word: str) -> None:
    assert fit_word(fit) == word


@pytest.mark.parametrize(
    ("share", "number"),
    [
        (0.0, 0),
        (0.0001, 1),
        (0.009, 1),
        (0.014, 1),
        (0.015, 2),
        (0.496, 49),
        (0.5, 50),
        (0.806, 81),
        (0.899, 89),
        (0.9, 90),
        (0.991, 99),
        (0.9999, 99),
        (1.0, 100),
    ],
)
def test_that_shares_are_whole_and_never_claim_too_much(share: float, number: int) -> None:
    assert of_hundred(share) == number


@given(st.integers(0, 10_000))
def test_that_a_share_as_shown_has_the_same_confidence_word_as_the_share(draws: int) -> None:
    share = draws / 10_000
    assert word_share(of_hundred(share) / 100) is word_share(share)
    assert abs(of_hundred(share) - share * 100) < 1


def test_that_numbers_have_at_most_one_decimal() -> None:
    assert (weight_text(7.0), weight_text(2.5), weight_text(1 / 3)) == ("7", "2.5", "0.3")
    assert (one_decimal(4.75), one_decimal(None)) == ("4.8", "–")


def test_that_a_move_is_rounded_away_from_its_start() -> None:
    assert (beyond(0, 5.01), beyond(8, 3.99), beyond(0, 5.5)) == ("5.1", "3.9", "5.5")


def test_that_must_haves_have_words_where_the_scale_has_one() -> None:
    assert must_have_text(3) == "at least adequate"
    assert must_have_text(3.5) == "at least 3.5 of 5"
