"""Numbers as tables write them."""

from __future__ import annotations

import pytest

from steelyard.importing.numbers import Value, better_by_unit, known_unit, parse_fraction, parse_quantity


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("12 ms", 12, "ms", ""),
        ("< 1 ms", 1, "ms", "<"),
        ("~50ms", 50, "ms", "~"),
        ("50-100MB", (50, 100), "MB", ""),
        ("10ms-20ms", (10, 20), "ms", ""),
        ("1M+", 1e6, "", ">"),
        ("120k req/s", 120_000, "req/s", ""),
        ("2-5秒", (2, 5), "秒", ""),
        ("100万円", 1e6, "", ""),
        ("1,234.5", 1234.5, "", ""),
        ("1.234,5", 1234.5, "", ""),
        ("1 234,5", 1234.5, "", ""),
        ("0.9737", 0.9737, "", ""),
        ("99.95%", 99.95, "%", ""),
        ("Greater than 60 MB", 60, "MB", ">"),
        ("up to 10k req/s", 10_000, "req/s", "<"),
        ("5 m", 5, "m", ""),
        ("-3", -3, "", ""),
    ],
)
def test_that_a_quantity_is_read_with_unit_and_bound(text: str, value: Value, unit: str, bound: str) -> None:
    found = parse_quantity(text)
    assert found is not None
    assert (found.value, found.unit, found.bound) == (value, unit, bound)


@pytest.mark.parametrize(
    ("text", "value", "currency", "per"),
    [
        ("$8.33/user/mo", 8.33, "$", "/user/mo"),
        ("Free", 0, "free", ""),
        ("kostenlos", 0, "free", ""),
        ("$5,000–10,000", (5000, 10_000), "$", ""),
        ("12 €/Monat", 12, "€", "/Monat"),
        ("€ 12 pro Monat", 12, "€", "pro Monat"),
        ("¥1,000/月", 1000, "¥", "/月"),
        ("10 000 ₽/мес", 10_000, "₽", "/мес"),
    ],
)
def test_that_a_price_is_read_with_currency_and_period(
    text: str, value: Value, currency: str, per: str
) -> None:
    found = parse_quantity(text)
    assert found is not None
    assert (found.value, found.currency, found.unit) == (value, currency, per)


@pytest.mark.parametrize("text", ["3.11.2", "O(1)", "v2", "Apache-2.0", "2-way", "", "1e5x9"])
def test_that_versions_and_words_are_no_quantities(text: str) -> None:
    assert parse_quantity(text) is None


def test_that_a_decimal_comma_is_known_where_the_table_uses_it() -> None:
    point, comma = parse_quantity("1,500"), parse_quantity("1,500", comma=True)
    assert point is not None
    assert comma is not None
    assert (point.value, comma.value) == (1500, 1.5)


def test_that_n_of_m_is_read_in_several_ways_of_writing() -> None:
    assert [parse_fraction(text) is not None for text in ("4/5", "4 von 5", "4 out of 5 stars", "9/4", "1/2/3")] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_that_units_of_one_dimension_can_be_turned_into_each_other() -> None:
    second, minute = known_unit("req/s"), known_unit("requests/min")
    assert second is not None
    assert minute is not None
    assert second.dimension == minute.dimension
    assert second.factor / minute.factor == pytest.approx(60)


@pytest.mark.parametrize(
    ("unit", "name", "better"),
    [
        ("ms", "Latency", "lower"),
        ("days", "Retention", "higher"),
        ("req/s", "Throughput", "higher"),
        ("MB", "Memory", "lower"),
        ("GB", "Max message size limit", "higher"),
        ("users", "Users", None),
    ],
)
def test_that_a_unit_says_which_way_is_better(unit: str, name: str, better: str | None) -> None:
    assert better_by_unit(unit, name) == better
