from __future__ import annotations

import pytest

from steelyard.comparison.built_ins import (
    DEFAULT,
    UnknownBuiltInError,
    built_in_ids,
    built_ins,
    open_built_in,
)


def test_that_the_default_is_a_built_in_with_scenarios() -> None:
    described = {built_in.id: built_in for built_in in built_ins()}
    assert described[DEFAULT].title == open_built_in().title
    assert described[DEFAULT].scenarios == open_built_in(DEFAULT).scenarios != ()


def test_that_each_file_is_named_after_its_id() -> None:
    assert tuple(built_in.id for built_in in built_ins()) == built_in_ids()


def test_that_a_comparison_comes_before_its_variants() -> None:
    assert built_in_ids().index("redis-vs-kafka") < built_in_ids().index("redis-vs-kafka-managed")


def test_that_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(
        UnknownBuiltInError, match='no built-in comparison is named "redis-kafka"; did you mean'
    ):
        open_built_in("redis-kafka")
