from __future__ import annotations

from dataclasses import replace

import pytest

from steelyard.desktop.state.view import View
from tests.samples import REQUIREMENTS, comparison

WHOLE = View(
    theme="Guarantees",
    hidden=frozenset({"redis"}),
    sort_by="kafka",
    order="descending",
    signal="core",
    hovered="core",
    requirement="fast",
    folded=frozenset({"core"}),
    optional_shown=frozenset({"core"}),
)


def test_that_a_view_of_what_is_there_stays_as_it_is() -> None:
    assert WHOLE.within(comparison()) == WHOLE


@pytest.mark.parametrize(
    "gone",
    [
        {"theme": "Costs"},
        {"signal": "cost"},
        {"hovered": "cost"},
        {"requirement": "cheap"},
        {"hidden": frozenset({"rabbitmq"})},
        {"folded": frozenset({"cost"})},
        {"optional_shown": frozenset({"cost"})},
    ],
)
def test_that_what_a_comparison_lacks_leaves_the_view(gone: dict[str, object]) -> None:
    assert replace(View(), **gone).within(comparison()) == View()  # type: ignore[arg-type]  # one field a case


def test_that_sorting_by_a_candidate_that_has_gone_is_the_original_order() -> None:
    assert View(sort_by="rabbitmq", order="descending").within(comparison()) == View()


def test_that_a_candidate_stays_in_sight_where_all_others_have_gone() -> None:
    some = View(hidden=frozenset({"redis", "kafka"}))
    assert some.within(comparison(combinations="")).hidden == frozenset()


def test_that_a_requirement_that_a_new_version_drops_is_followed_no_more() -> None:
    without = REQUIREMENTS.replace("id: fast", "id: quick")
    assert WHOLE.within(comparison(requirements=without, scenarios="")).requirement == ""
