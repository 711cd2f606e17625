"""Draws the application's icon in every size and container that systems ask for, from the one picture.

usage: python packaging/icons.py [FOLDER]   (by default resources/app-icon)
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parents[1] / "resources" / "app-icon"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
"""The kinds of entries that hold a PNG of each size (Apple's icon container)."""


def draw(size: int) -> QImage:
    """Return the picture as a square of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(FOLDER / "steelyard.svg")).render(painter)
    painter.end()
    return image


def _png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return content.data()


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon of PNG pictures; a side of 256 is written as 0."""
    head = struct.pack("<HHH", 0, 1, len(ICO_SIZES))
    place = len(head) + 16 * len(ICO_SIZES)
    entries = b""
    for size in ICO_SIZES:
        side = size % 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(pictures[size]), place)
        place += len(pictures[size])
    return head + entries + b"".join(pictures[size] for size in ICO_SIZES)


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return a macOS icon of PNG pictures."""
    body = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size]
        for size, kind in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def write(folder: Path) -> None:
    """Write all sizes and both containers."""
    pictures = {size: _png(draw(size)) for size in SIZES}
    for size, picture in pictures.items():
        (folder / f"steelyard-{size}.png").write_bytes(picture)
    (folder / "steelyard.ico").write_bytes(ico(pictures))
    (folder / "steelyard.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
