from __future__ import annotations

from collections import Counter

from steelyard.desktop.actions import ACTIONS, MENUS, tool_tip


def test_that_no_shortcut_is_given_twice() -> None:
    keys = Counter(key for spec in ACTIONS for key in spec.keys)
    assert {key: count for key, count in keys.items() if count > 1} == {}


def test_that_no_action_has_the_id_of_another() -> None:
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)


def test_that_every_action_stands_in_a_menu_there_is() -> None:
    assert {spec.menu for spec in ACTIONS} <= set(MENUS)


def test_that_a_tool_tip_names_the_first_key() -> None:
    assert all(tool_tip(spec).endswith(f"({spec.keys[0]})") for spec in ACTIONS if spec.keys)
