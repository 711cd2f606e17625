"""The menus of the main window, made from the one table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.desktop.actions import MENUS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QMenu, QMenuBar

    from steelyard.desktop.actions import Actions


def fill_menu_bar(bar: QMenuBar, actions: Actions, below: Mapping[str, QMenu]) -> None:
    """Fill a menu bar; `below` are menus that stand below the action of an id."""
    for title in MENUS:
        _fill(bar.addMenu(title), title, actions, below)


def _fill(menu: QMenu, title: str, actions: Actions, below: Mapping[str, QMenu]) -> None:
    section: int | None = None
    for spec, action in actions.of_menu(title):
        if section is not None and spec.group != section:
            menu.addSeparator()
        section = spec.group
        menu.addAction(action)
        if spec.id in below:
            menu.addMenu(below[spec.id])
    menu.menuAction().setVisible(bool(menu.actions()))
