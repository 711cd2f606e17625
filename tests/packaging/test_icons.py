"""The icon in every size and container is the one picture, drawn by the script beside it."""

from __future__ import annotations

import importlib.util
import struct
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from steelyard.bundle import resource
from steelyard.desktop.appearance.application_icon import ICON_SIZES, application_icon

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
MOST_DIFFERENCE = 8
"""Of 255, in a channel of a pixel: what another release of Qt may round otherwise."""


@pytest.fixture(scope="module")
def icons() -> ModuleType:
    spec = importlib.util.spec_from_file_location("icons", ROOT / "packaging" / "icons.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shipped(size: int) -> Path:
    return resource("app-icon", f"steelyard-{size}.png")


@pytest.mark.parametrize("size", ICON_SIZES)
def test_that_each_size_shows_the_picture_of_today(qapp: object, icons: ModuleType, size: int) -> None:
    drawn = icons.draw(size).convertToFormat(QImage.Format.Format_RGBA8888)
    kept = QImage(str(shipped(size))).convertToFormat(QImage.Format.Format_RGBA8888)
    assert kept.size() == drawn.size()
    pairs = zip(bytes(kept.constBits()), bytes(drawn.constBits()), strict=True)
    assert max(abs(a - b) for a, b in pairs) <= MOST_DIFFERENCE


def test_that_the_script_draws_the_sizes_that_the_window_shows(icons: ModuleType) -> None:
    assert icons.SIZES == ICON_SIZES


def test_that_the_windows_icon_holds_the_pictures_it_says(icons: ModuleType) -> None:
    content = resource("app-icon", "steelyard.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", content)
    assert (kind, count) == (1, len(icons.ICO_SIZES))
    for index, size in enumerate(icons.ICO_SIZES):
        side, _, _, _, _, _, length, place = struct.unpack_from("<BBBBHHII", content, 6 + 16 * index)
        assert side == size % 256
        assert content[place : place + length] == shipped(size).read_bytes()


def test_that_the_macos_icon_holds_the_pictures_it_says(icons: ModuleType) -> None:
    content = resource("app-icon", "steelyard.icns").read_bytes()
    assert content[:8] == b"icns" + struct.pack(">I", len(content))
    place, held = 8, {}
    while place < len(content):
        kind, length = content[place : place + 4], struct.unpack_from(">I", content, place + 4)[0]
        held[kind] = content[place + 8 : place + length]
        place += length
    assert held == {kind: shipped(size).read_bytes() for size, kind in icons.ICNS_TYPES.items()}


def test_that_the_icon_has_every_size(qapp: object) -> None:
    assert [size.width() for size in application_icon().availableSizes()] == list(ICON_SIZES)
