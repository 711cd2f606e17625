from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase

from steelyard.desktop.appearance.appearance import Appearance, style_sheet
from steelyard.desktop.appearance.theme import load_theme
from steelyard.theme.fonts import FAMILY

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

THEMES = ("light", "dark", "contrast")
TEXT_PAIRS = (
    ("text", "card"),
    ("text", "window"),
    ("text", "field"),
    ("text", "raised"),
    ("text", "hover"),
    ("text", "selection"),
    ("muted", "card"),
    ("muted", "window"),
    ("muted", "selection"),
    ("muted", "raised"),
    ("faint", "card"),
    ("accent", "card"),
    ("accent", "accent-pale"),
    ("accent", "raised"),
    ("accent-text", "accent"),
    ("accent-text", "accent-hover"),
    ("danger", "card"),
    ("warning", "card"),
    ("tooltip-text", "tooltip"),
)
LINE_PAIRS = (("focus", "card"), ("focus", "window"), ("outline", "card"), ("axis", "card"), ("mark", "card"))


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.2, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "background"), TEXT_PAIRS)
def test_that_text_stands_out_from_what_it_is_written_on(name: str, text: str, background: str) -> None:
    theme = load_theme(name)
    assert contrast(theme.roles[text], theme.roles[background]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("line", "background"), LINE_PAIRS)
def test_that_lines_stand_out_from_what_they_are_drawn_on(name: str, line: str, background: str) -> None:
    theme = load_theme(name)
    assert contrast(theme.roles[line], theme.roles[background]) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_that_every_candidate_stands_out_as_line_and_as_text(name: str) -> None:
    theme = load_theme(name)
    assert all(contrast(colour, theme.roles["card"]) >= 3 for colour in theme.series)
    assert all(contrast(colour, theme.roles["card"]) >= 4.5 for colour in theme.series_texts)


@pytest.mark.parametrize("name", THEMES)
def test_that_text_stands_out_on_every_step_of_fit(name: str) -> None:
    theme = load_theme(name)
    for background in (*theme.fits, *theme.tints, theme.unknown):
        assert contrast(theme.fit_text, background) >= 4.5
        assert contrast(theme.fit_muted, background) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_that_the_steps_of_fit_go_one_way_in_lightness(name: str) -> None:
    lightness = [_luminance(colour) for colour in load_theme(name).fits]
    assert lightness == sorted(lightness, reverse=not load_theme(name).dark)
    assert len(set(lightness)) == 5


@pytest.mark.parametrize("name", THEMES)
def test_that_the_program_takes_no_side_its_own_colours_are_no_candidates(name: str) -> None:
    theme = load_theme(name)
    for role in ("accent", "accent-hover", "accent-pale", "selection", "bar"):
        colour = theme.colour(role)
        channels = (colour.red(), colour.green(), colour.blue())
        assert max(channels) - min(channels) <= 40  # a grey: no hue of its own
    assert not {theme.colour("focus").name()} & {colour.name() for colour in theme.series}


def test_that_all_themes_name_the_same_roles() -> None:
    roles = [set(load_theme(name).roles) for name in THEMES]
    assert roles[0] == roles[1] == roles[2]


def test_that_the_style_sheet_leaves_no_token_unfilled(qtbot: QtBot) -> None:
    sheet = style_sheet(Appearance("light"))
    assert "@" not in sheet
    assert "{8px}" not in sheet


def test_that_lengths_grow_with_the_text(qtbot: QtBot) -> None:
    assert Appearance("light", 200).pixels(13) == 26
    assert Appearance("light", 200).font().pixelSize() == 26


def test_that_a_change_of_theme_is_told(qtbot: QtBot) -> None:
    appearance = Appearance("light")
    with qtbot.waitSignal(appearance.changed):
        appearance.choose("dark")
    assert appearance.theme.dark


def test_that_the_font_of_the_program_ships_with_it(qtbot: QtBot) -> None:
    Appearance("light")
    assert FAMILY in QFontDatabase.families()


def test_that_painter_calls_do_not_wear_out_none(qtbot: QtBot) -> None:
    # PySide6 6.12.0 over-released None here until Python 3.11 aborted
    import sys

    from PySide6.QtGui import QImage, QPainter, QPen

    image = QImage(8, 8, QImage.Format.Format_RGB32)
    before = sys.getrefcount(None)
    with QPainter(image) as painter:
        for _ in range(1000):
            painter.setPen(QPen())
    assert sys.getrefcount(None) >= before - 10
