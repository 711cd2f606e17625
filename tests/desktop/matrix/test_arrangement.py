from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from steelyard.decision.intents import set_weight
from steelyard.desktop.matrix.arrangement import Arrangement, arrange
from steelyard.desktop.state.view import View
from steelyard.scoring.snapshot import take_snapshot
from tests import samples

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def arranged(decision: Decision, view: View) -> Arrangement:
    return arrange(take_snapshot(decision), view)


def test_that_rows_by_what_separates_begin_with_the_largest_part_of_the_lead() -> None:
    rows = arranged(samples.order_events(), View()).signals
    assert rows[:3] == ("durability", "simplicity", "ordering")
    assert rows[-2:] == ("failure-mode", "quick-rule")


def test_that_the_leader_stands_first_and_its_rival_second() -> None:
    decision = samples.order_events()
    assert arranged(decision, View()).candidates == ("kafka", "kafka-redis", "redis")
    assert arranged(decision, View(rival="redis")).candidates == ("kafka", "redis", "kafka-redis")


def test_that_requirements_stand_by_what_separates_within_their_signal() -> None:
    found = arranged(samples.order_events(), View())
    under = dict(zip(found.signals, found.requirements, strict=True))
    assert under["durability"] == ("no-acked-loss", "survive-restart", "exactly-once")


def test_that_the_original_order_is_that_of_the_file() -> None:
    decision = samples.order_events()
    found = arranged(decision, View(order="original"))
    assert found.signals == tuple(signal.id for signal in decision.comparison.signals)
    assert found.candidates == ("redis", "kafka", "kafka-redis")


def test_that_rows_are_sorted_by_fit_with_what_has_none_last_in_either_order(odd: Decision) -> None:
    down = arranged(odd, View(sort_by="c", order="descending")).signals
    up = arranged(odd, View(sort_by="c", order="ascending")).signals
    assert down == ("half", "clear", "mystery", "rule")
    assert up == ("clear", "half", "mystery", "rule")


def test_that_columns_stay_where_rows_are_sorted_by_one_of_them(odd: Decision) -> None:
    snapshot = take_snapshot(odd)
    kept = arrange(snapshot, View(sort_by="c", order="ascending"), ("c", "b", "a"))
    assert kept.candidates == ("c", "b", "a")
    assert arrange(snapshot, View(), ("c", "b", "a")).candidates == ("a", "c", "b")


def test_that_an_order_is_kept_where_the_table_has_changed_and_what_is_new_comes_last(odd: Decision) -> None:
    old = Arrangement(("clear", "gone", "half"), (("plain",), ("lost",), ("open",)), ("c", "z"))
    kept = old.within(take_snapshot(odd))
    assert kept.signals == ("clear", "half", "mystery", "rule")
    assert kept.requirements == (("plain",), ("open", "known"), ("hidden-need",), ())
    assert kept.candidates == ("c", "a", "b")


def test_that_another_weight_leads_to_another_order() -> None:
    heavy = set_weight(samples.order_events(), "key-ordering", 10)
    assert arranged(heavy, View()) != arranged(samples.order_events(), replace(View(), order="original"))
