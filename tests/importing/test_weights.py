"""Weights in every form, and what is said about them."""

from __future__ import annotations

import pytest

from steelyard.importing.weights import split_names, weigh


@pytest.mark.parametrize(
    ("stated", "values"),
    [
        (("30%", "25%", "20%", "15%", "10%"), [10, 8.33, 6.67, 5, 3.33]),
        (("0,3", "0,4", "0,3"), [7.5, 10, 7.5]),
        (("0.3", "0.4", "0.3"), [7.5, 10, 7.5]),
        (("5", "4", "2"), [10, 8, 4]),
        (("3/5", "5/5"), [6, 10]),
        (("x3", "×1", "2x"), [10, 3.33, 6.67]),
        (("★★★", "★"), [10, 3.33]),
        (("Critical", "High", "Medium", "Low"), [10, 8, 5, 2]),
        (("Hoch", "Mittel", "Niedrig"), [8, 5, 2]),
        (("高", "中", "低"), [8, 5, 2]),
        (("높음", "보통", "낮음"), [8, 5, 2]),
        (("Высокий", "Средний", "Низкий"), [8, 5, 2]),
        (("P0", "P1", "P2", "P3"), [10, 8, 5, 2]),
        (("High (must scale)", "Low - later"), [8, 2]),
        (("3 (high)", "1 (low)"), [10, 3.33]),
    ],
)  # fmt: skip
def test_that_weights_keep_their_proportions_with_the_largest_at_ten(
    stated: tuple[str, ...], values: list[float]
) -> None:
    weights, _ = weigh(stated, comma="," in "".join(stated))
    assert [weight.value for weight in weights if weight] == values


@pytest.mark.parametrize(
    "word", ["Must have", "must-have", "Required", "Core goal", "Muss", "必须", "必須", "필수", "обязательно"]
)
def test_that_a_must_is_a_must(word: str) -> None:
    (weight, other), _ = weigh((word, "Nice to have"))
    assert weight is not None
    assert weight.must
    assert other is not None
    assert not other.must


def test_that_percents_that_do_not_add_up_are_said() -> None:
    assert "add up to 90%" in weigh(("50%", "40%"))[1][0]
    assert weigh(("60%", "40%"))[1] == ()


def test_that_a_weight_that_is_not_understood_counts_as_nothing_and_is_said() -> None:
    weights, notices = weigh(("5", "see below"))
    assert weights[1] is not None
    assert weights[1].value == 0
    assert "see below" in notices[0]


def test_that_what_has_no_weight_has_none() -> None:
    assert weigh(("5", ""))[0][1] is None


@pytest.mark.parametrize(
    ("name", "rest", "weight"),
    [
        ("Cost (15%)", "Cost", "15%"),
        ("Cost (weight: 3)", "Cost", "3"),
        ("Cost [x2]", "Cost", "x2"),
        ("Cost - 20%", "Cost", "20%"),
        ("Cost (15%) per month", "Cost per month", "15%"),
        ("Latency (p99)", "Latency (p99)", ""),
        ("Files (>1GB)", "Files (>1GB)", ""),
    ],
)
def test_that_a_weight_is_taken_out_of_a_name(name: str, rest: str, weight: str) -> None:
    assert split_names((name, "Speed (weight: 2)"))[0] == (rest, weight)


def test_that_a_plain_number_in_a_name_counts_only_where_most_names_have_one() -> None:
    assert split_names(("HTTP (2)", "Cost", "Speed"))[0] == ("HTTP (2)", "")
    assert split_names(("Cost (2)", "Speed (3)", "Docs (1)"))[0] == ("Cost", "2")
