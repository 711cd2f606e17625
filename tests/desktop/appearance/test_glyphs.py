"""Every text of the program can be set in the fonts that ship with it: a bare system has no others."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QRawFont

import steelyard
from steelyard.bundle import built_in_comparisons, resource
from steelyard.theme.fonts import FILES, font_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

PROGRAM = Path(steelyard.__file__).parent
ROOMS = ("desktop", "wording", "slides", "charts", "scoring", "decision", "comparison", "report", "voting")
READ_ONLY = {"wording/imported.py", "charts/fitting.py", "report/spreadsheet.py", "report/typesetting.py"}
"""Modules that look for such characters and write none."""
PRINTED_ELSEWHERE = {"report/terminal.py"}
"""Modules whose texts a terminal sets in a font of its own."""


def literals(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the texts of a module that are no docstrings, with their lines."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    said = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


@pytest.fixture(params=FILES)
def font(qapp: QApplication, request: pytest.FixtureRequest) -> QRawFont:
    font = QRawFont(str(font_folder() / request.param), 13)
    assert font.isValid()
    return font


def lacking(font: QRawFont, text: str) -> str:
    shown = (letter for letter in text if letter.isprintable() and not letter.isascii())
    return "".join(sorted({letter for letter in shown if not font.supportsCharacter(ord(letter))}))


def test_that_the_font_has_every_character_that_the_program_writes_itself(font: QRawFont) -> None:
    missing = [
        f"{file.relative_to(PROGRAM)}:{line}: {letters}"
        for room in ROOMS
        for file in sorted((PROGRAM / room).rglob("*.py"))
        if file.relative_to(PROGRAM).as_posix() not in READ_ONLY | PRINTED_ELSEWHERE
        for line, text in literals(file)
        if (letters := lacking(font, text))
    ]
    assert missing == []


def test_that_the_font_has_every_character_of_what_ships(font: QRawFont) -> None:
    files = [*built_in_comparisons(), *resource("manual").glob("*.md")]
    assert files
    assert {file.name: letters for file in files if (letters := lacking(font, file.read_text()))} == {}


def test_that_a_mark_without_a_glyph_is_found(font: QRawFont) -> None:
    assert lacking(font, "Columns ▾ ⋯ −1 “a” → é") == "⋯▾"
