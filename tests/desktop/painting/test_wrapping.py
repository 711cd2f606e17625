from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from steelyard.desktop.painting.text_layout import wrap

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

NAME = "Many independent durable consumers that read at their own pace"


def test_that_a_text_which_fits_stays_whole_over_its_lines(appearance: Appearance) -> None:
    lines = wrap(NAME, appearance.font(), 250, 2)
    assert len(lines) == 2
    assert " ".join(lines) == NAME


def test_that_a_longer_text_ends_in_an_ellipsis_and_stays_within_the_width(appearance: Appearance) -> None:
    font = appearance.font()
    lines = wrap(NAME, font, 120, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 120 for line in lines)


def test_that_a_word_wider_than_the_line_is_broken(appearance: Appearance) -> None:
    font = appearance.font()
    lines = wrap("x" * 60, font, 120, 9)
    assert "".join(lines) == "x" * 60
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 120 for line in lines)
