from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from steelyard.desktop.appearance.theme import load_theme
from steelyard.desktop.matrix.delegate import CellDelegate
from steelyard.desktop.matrix.highlights import Marks
from steelyard.desktop.matrix.model import MatrixModel
from steelyard.desktop.matrix.style import Style
from steelyard.desktop.painting.text_layout import Texts
from tests.desktop.matrix.rows import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance

THEMES = ("light", "dark", "contrast")
SIZE = QRect(0, 0, 160, 66)
NO_STATE = QStyle.StateFlag.State_None


class Easel:
    """Paints single cells of the odd table."""

    def __init__(self, decision: Decision, appearance: Appearance) -> None:
        self.style = Style(appearance)
        texts = Texts(self.style.colour("mark"), self.style.colour("card"))
        self.delegate = CellDelegate(self.style, texts)
        self.model = MatrixModel()
        show(self.model, decision)

    def paint(self, row: int, column: int, state: QStyle.StateFlag = NO_STATE) -> QImage:
        image = QImage(SIZE.size(), QImage.Format.Format_RGB32)
        image.fill(QColor("magenta"))
        option = QStyleOptionViewItem()
        option.rect = SIZE
        option.state = state
        with QPainter(image) as painter:
            self.delegate.paint(painter, option, self.model.index(row, column))
        return image


@pytest.fixture
def easel(odd: Decision, appearance: Appearance, qtbot: QtBot) -> Easel:
    return Easel(odd, appearance)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def colours(image: QImage) -> set[str]:
    every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in every}


@pytest.mark.parametrize("name", THEMES)
def test_that_texts_stand_out_from_every_step_of_fit(name: str) -> None:
    theme = load_theme(name)
    for background in (*theme.fits, *theme.tints, theme.unknown):
        assert contrast(theme.fit_text, background) >= 4.5
        assert contrast(theme.fit_muted, background) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_that_headers_guidance_and_search_hits_stand_out(name: str) -> None:
    theme = load_theme(name)
    for text in ("text", "muted"):
        for background in ("card", "selection", "hover"):
            assert contrast(theme.colour(text), theme.colour(background)) >= 4.5
    assert contrast(theme.colour("card"), theme.colour("mark")) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_that_lines_of_hover_selection_and_focus_stand_out_from_the_cells(name: str) -> None:
    theme = load_theme(name)
    for background in (*theme.fits, *theme.tints, theme.unknown, theme.colour("card")):
        assert contrast(theme.colour("accent"), background) >= 3
        assert contrast(theme.colour("focus"), background) >= 3


@pytest.mark.parametrize(("row", "column", "step"), [(3, 0, 5), (3, 1, 1), (3, 2, 2), (1, 1, 3)])
def test_that_the_background_by_level_is_that_of_the_fit_word(
    easel: Easel, row: int, column: int, step: int
) -> None:
    easel.delegate.tint = "level"
    image = easel.paint(row, column)
    assert image.pixelColor(4, 4) == easel.style.theme.fits[step - 1]


def test_that_only_the_two_leaders_are_tinted_where_they_differ_and_the_better_one_more(easel: Easel) -> None:
    theme = easel.style.theme
    better, other, weaker = (easel.paint(3, column).pixelColor(4, 4) for column in (0, 1, 2))
    assert better == theme.tints[-1]
    assert weaker in theme.tints[:-1]
    assert other == theme.colour("card")


def test_that_a_row_on_which_the_leaders_agree_is_not_tinted(easel: Easel) -> None:
    assert [easel.paint(1, column).pixelColor(4, 4) for column in (0, 2)] == [easel.style.colour("card")] * 2


def test_that_nothing_is_tinted_where_that_is_chosen(easel: Easel) -> None:
    easel.delegate.tint = "none"
    assert easel.paint(3, 0).pixelColor(4, 4) == easel.style.colour("card")


def test_that_the_cell_that_misses_a_must_have_is_framed(easel: Easel) -> None:
    danger = easel.style.colour("danger")
    assert danger.name() in colours(easel.paint(3, 1).copy(0, 0, 4, SIZE.height()))
    assert danger.name() not in colours(easel.paint(3, 0)) | colours(easel.paint(1, 1))


def test_that_an_unknown_cell_is_hatched_and_says_so(easel: Easel) -> None:
    theme = easel.style.theme
    image = easel.paint(0, 2)
    assert {theme.unknown.name(), theme.hatch.name()} <= colours(image)
    assert not {fit.name() for fit in theme.fits} & colours(image)


def test_that_a_partly_unknown_cell_is_hatched_at_its_edge_only(easel: Easel) -> None:
    theme = easel.style.theme
    image = easel.paint(1, 2)
    edge = image.copy(SIZE.width() - 12, 0, 10, SIZE.height())
    assert theme.hatch.name() in colours(edge)
    assert theme.hatch.name() not in colours(image.copy(0, 0, SIZE.width() - 14, SIZE.height()))


def test_that_guidance_has_a_statement_and_no_dots(easel: Easel) -> None:
    theme = easel.style.theme
    assert easel.paint(2, 0).pixelColor(4, 4) == theme.colour("card")
    empty = colours(easel.paint(2, 2))
    assert empty == {theme.colour("card").name(), theme.colour("grid").name()}


def test_that_search_hits_are_marked(easel: Easel) -> None:
    mark = easel.style.colour("mark").name()
    assert mark not in colours(easel.paint(0, 0))
    easel.delegate.marks = Marks(words=("nobody",))
    assert mark in colours(easel.paint(0, 0))


def test_that_the_selected_row_is_lined_more_strongly_than_the_hovered_one(easel: Easel) -> None:
    accent = easel.style.colour("accent")
    easel.delegate.marks = Marks(hovered="clear")
    hovered = easel.paint(3, 0)
    easel.delegate.marks = Marks(selected=("clear", ""))
    selected = easel.paint(3, 0)
    assert [hovered.pixelColor(80, y) == accent for y in (0, 1)] == [True, False]
    assert [selected.pixelColor(80, y) == accent for y in (0, 1)] == [True, True]


def test_that_the_focused_cell_has_a_ring_of_two_pixels_or_more(easel: Easel) -> None:
    image = easel.paint(3, 0, QStyle.StateFlag.State_HasFocus)
    focus = easel.style.colour("focus")
    assert all(image.pixelColor(x, 30) == focus for x in (0, 1))
    assert image.pixelColor(8, 30) != focus


def test_that_a_cell_painted_again_is_not_laid_out_again(
    easel: Easel, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = easel.paint(0, 0)
    monkeypatch.setattr(Texts, "block", None)
    assert easel.paint(0, 0) == first


def test_that_another_theme_is_painted_at_once(easel: Easel, appearance: Appearance) -> None:
    easel.paint(3, 0)
    appearance.choose("dark")
    style = Style(appearance)
    easel.delegate.dress(style, Texts(style.colour("mark"), style.colour("card")))
    assert easel.paint(3, 0).pixelColor(QPoint(4, 4)) == load_theme("dark").tints[-1]
