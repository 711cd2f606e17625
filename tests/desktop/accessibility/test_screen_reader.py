"""What a screen reader finds: the program as it is started, asked over AT-SPI by a client of its own.

Asked from within Python the program has survived what killed it when a real client asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.desktop.accessibility.desktop import run_program, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.desktop.accessibility.client import Node
    from tests.desktop.accessibility.desktop import Program

DIALOGS = (
    ("New decision…", "New decision"),
    ("Export brief…", "Export"),
    ("Print the brief…", "Print"),
    ("Settings…", "Settings"),
    ("Scenarios…", "Scenarios"),
    ("Decision record…", "Decision record"),
    ("Steps of the story…", "Steps of the presentation"),
    ("Help", "Help"),
    ("Keys", "Keys"),
    ("About Steelyard", "About Steelyard"),
    ("Find a command…", "Find a command"),
)
"""The entries of the menus that open a window of our own, and how its title begins."""
FILE_DIALOGS = (("Open…", "Open"), ("Save as…", "Save as"), ("Compare with…", "Compare with"))
"""The same, of those that Qt brings along."""
ESCAPE = 0xFF1B
CONTAINERS = ("filler", "unknown", "invalid")
"""Roles that screen readers pass over."""
HISTORY = "History and sequence matter"
"""A requirement that the scenario weighs with 7."""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with run_program(tmp_path_factory.mktemp("home"), "redis-vs-kafka") as program:
        wait_until(lambda: "Radar" in charts(program), "there is a chart")
        yield program


def windows(program: Program) -> list[Node]:
    """Return the windows on show."""
    return [node for node in program.client.parts(program.address) if "showing" in node.states]


def parts(program: Program, of: Node) -> list[Node]:
    """Return a window and what is on show in it; what is in a part that is not on show is not on show."""
    return list(program.client.walk(of.address, enter=lambda node: "showing" in node.states))


def window(program: Program) -> list[Node]:
    """Return what is on show in the main window."""
    main = next((node for node in windows(program) if node.name.startswith("Redis vs Kafka")), None)
    return parts(program, main) if main else []


def charts(program: Program) -> dict[str, Node]:
    return {node.name: node for node in window(program) if node.role == "chart"}


def open_by_menu(program: Program, entry: str, title: str) -> Node:
    """Press an entry of the menus and return the window that opens."""
    main = windows(program)[0]
    items = [node for node in program.client.walk(main.address) if node.role == "menu item"]
    entries = [node for node in items if node.name == entry]
    program.client.press(entries[-1])  # a menu may have the name of its first entry

    def opened() -> Node | None:
        return next((node for node in windows(program) if node != main and node.name.startswith(title)), None)

    wait_until(lambda: opened() is not None, f"{title} opens")
    found = opened()
    assert found is not None
    return found


def nameless(found: list[Node]) -> list[Node]:
    """Return the parts that take the focus without saying what they are."""
    return [
        node
        for node in found
        if "focusable" in node.states and (not (node.name or node.described) or node.role in CONTAINERS)
    ]


def test_that_all_of_the_window_that_takes_the_focus_says_what_it_is(program: Program) -> None:
    found = window(program)
    assert len([node for node in found if "focusable" in node.states]) > 100
    assert nameless(found) == []
    assert [node for node in found if node.name and node.role in CONTAINERS] == []
    assert program.runs


def test_that_an_importance_of_7_is_read_as_7(program: Program) -> None:
    found = window(program)
    slider = next(node for node in found if node.role == "slider" and node.name.startswith(HISTORY))
    assert slider.name == f"{HISTORY}, 7 of 10, very important"
    assert slider.value == 70
    number = next(node for node in found if node.role == "spin box" and node.name.startswith(HISTORY))
    assert (number.value, number.text) == (7, "7")


def test_that_a_client_sets_the_importance_and_reads_what_follows(program: Program) -> None:
    found = window(program)
    number = next(node for node in found if node.role == "spin box" and node.name.startswith(HISTORY))
    slider = next(node for node in found if node.role == "slider" and node.name.startswith(HISTORY))
    program.client.set_value(number, 3)
    assert program.client.look(slider.address).name == f"{HISTORY}, 3 of 10, useful"
    program.client.set_value(slider, 70)
    assert program.client.look(number.address).value == 7
    assert program.runs


def test_that_charts_results_and_shares_are_charts_with_a_description(program: Program) -> None:
    found = charts(program)
    assert set(found) == {"Radar", "Results", "Shares of the weight"}
    assert "Redis, Kafka and Kafka + Redis" in found["Radar"].description
    assert "Kafka 4.7 of 5" in found["Results"].description


def test_that_the_recommendation_is_read_from_heading_to_heading(program: Program) -> None:
    headings = [node.name for node in window(program) if node.role == "heading"]
    assert headings[0] == "Recommendation"
    assert {"What would change the answer", "Watch out", "What matters"} < set(headings)


def test_that_the_head_of_a_group_folds_and_says_so(program: Program) -> None:
    def head() -> Node:
        return next(node for node in window(program) if node.name.startswith("Data nature, 7 percent"))

    assert head().role == "push button"
    assert {"expandable", "expanded"} <= head().states
    program.client.press(head())
    assert "collapsed" in head().states
    assert not any(node.role == "slider" and node.name.startswith(HISTORY) for node in window(program))
    program.client.press(head())


def test_that_a_button_for_more_rows_names_their_group(program: Program) -> None:
    names = [node.name for node in window(program) if " more under " in node.name]
    assert names == ["1 more under Typical use", "1 more under Ordering"]


@pytest.mark.parametrize(("entry", "title"), DIALOGS)
def test_that_all_of_a_dialog_that_takes_the_focus_says_what_it_is(
    program: Program, entry: str, title: str
) -> None:
    dialog = open_by_menu(program, entry, title)
    found = parts(program, dialog)
    assert any("focusable" in node.states for node in found)
    assert nameless(found) == []
    assert program.runs
    program.client.type_key(ESCAPE)
    wait_until(lambda: dialog.name not in {node.name for node in windows(program)}, f"{title} is left")


@pytest.mark.parametrize(("entry", "title"), FILE_DIALOGS)
def test_that_a_dialog_of_files_says_what_it_is_but_for_cells_that_are_empty(
    program: Program, entry: str, title: str
) -> None:
    dialog = open_by_menu(program, entry, title)
    found = parts(program, dialog)
    assert {"File name", "Files of type"} <= {node.name.rstrip(":") for node in found}
    assert [node for node in nameless(found) if node.role != "tree item"] == []
    assert program.runs
    program.client.type_key(ESCAPE)
    wait_until(lambda: dialog.name not in {node.name for node in windows(program)}, f"{title} is left")


def test_that_the_presentation_and_its_sliders_say_what_they_are(program: Program) -> None:
    show = open_by_menu(program, "Present", "Which one, or both")
    program.client.type_key(ord("m"))

    def sliders() -> list[Node]:
        return [node for node in parts(program, show) if node.role == "slider"]

    wait_until(lambda: bool(sliders()), "the tray opens")
    assert nameless(parts(program, show)) == []
    assert all(re.search(r", [\d.]+ of 10, [a-z ]+$", slider.name) for slider in sliders())
    program.client.set_value(sliders()[0], 70)
    assert sliders()[0].name.endswith(", 7 of 10, very important")
    assert program.runs


def test_that_the_view_of_the_presenter_says_what_it_is(tmp_path: Path) -> None:
    with run_program(tmp_path, "redis-vs-kafka", screens=2) as program:
        wait_until(lambda: "Radar" in charts(program), "there is a chart")
        view = open_by_menu(program, "Present", "Presenter view")
        seen = parts(program, view)
        assert nameless(seen) == []
        assert {"push button", "text"} <= {node.role for node in seen}
        assert program.runs
