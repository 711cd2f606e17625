from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from steelyard.desktop.painting.text_layout import Texts, plain_tip


@pytest.fixture
def texts(qapp: object) -> Texts:
    return Texts(QColor("yellow"), QColor("black"))


LONG = "A statement that is much too long to stand in two lines of this width"


def test_that_a_text_takes_no_more_lines_than_allowed_and_says_that_it_is_cut(texts: Texts) -> None:
    block = texts.block(LONG, QFont(), 120, lines=2)
    assert block.layout.lineCount() == 2
    assert block.layout.text().endswith("…")
    assert block.cut


def test_that_no_line_is_wider_than_the_room(texts: Texts) -> None:
    for text in (LONG, "Donaudampfschifffahrtsgesellschaftskapitän", "\N{ROCKET}" * 60):
        assert texts.block(text, QFont(), 120, lines=2).width <= 120


def test_that_a_short_text_is_whole(texts: Texts) -> None:
    block = texts.block("Short", QFont(), 300, lines=2)
    assert (block.layout.text(), block.layout.lineCount(), block.cut) == ("Short", 1, False)
    assert block.height == pytest.approx(QFontMetricsF(QFont()).height(), abs=2)


def test_that_a_text_is_laid_out_once(texts: Texts) -> None:
    assert texts.block(LONG, QFont(), 120, lines=2) is texts.block(LONG, QFont(), 120, lines=2)
    assert texts.block(LONG, QFont(), 121, lines=2) is not texts.block(LONG, QFont(), 120, lines=2)


def test_that_hits_are_marked_in_what_is_shown(texts: Texts) -> None:
    (span,) = texts.block("The log is the truth", QFont(), 300, words=("log",)).layout.formats()
    assert (span.start, span.length) == (4, 3)
    assert span.format.background().color() == QColor("yellow")


def test_that_a_tip_shows_markup_as_text() -> None:
    assert plain_tip("<img src=x>") == "<p style='white-space:pre-line'>&lt;img src=x&gt;</p>"
    assert plain_tip("") == ""
