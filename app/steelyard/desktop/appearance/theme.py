"""The colours of a theme as Qt shows them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from steelyard.theme.tokens import read_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping


_PALETTE: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "field"),
    (QPalette.ColorRole.AlternateBase, "raised"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Button, "card"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "danger"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "accent-text"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.ToolTipBase, "tooltip"),
    (QPalette.ColorRole.ToolTipText, "tooltip-text"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "raised"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "outline"),
    (QPalette.ColorRole.Shadow, "border"),
    (QPalette.ColorRole.Accent, "accent"),
)


TINTS = 8
"""The steps of the tint of what separates: enough that neighbours can hardly be told apart."""


@dataclass(frozen=True, eq=False)
class Theme:
    """One set of colours.

    `fits` are the five backgrounds of a cell by level, from weak to strong; `tints` those of one that
    separates the leaders, from hardly to most.
    """

    name: str
    dark: bool
    roles: Mapping[str, QColor]
    fits: tuple[QColor, ...]
    tints: tuple[QColor, ...]
    fit_text: QColor
    fit_muted: QColor
    unknown: QColor
    hatch: QColor
    series: tuple[QColor, ...]
    series_texts: tuple[QColor, ...]

    def colour(self, role: str) -> QColor:
        """Return the colour of a role; `series:N` is the line colour of the N-th candidate."""
        if role.startswith("series:"):
            return self.series[int(role.partition(":")[2]) % len(self.series)]
        return self.roles[role]

    def series_text(self, index: int) -> QColor:
        """Return the colour in which the name of the candidate at `index` is written."""
        return self.series_texts[index % len(self.series_texts)]

    def fit_background(self, level: int) -> QColor:
        """Return the background of a cell for a level of fit, 0 to 5 full dots."""
        return self.fits[max(level, 1) - 1]

    def tint(self, step: int) -> QColor:
        """Return the background of a cell that separates by so many of `TINTS` steps, 0 for none."""
        return self.tints[step - 1] if step else self.roles["card"]

    def palette(self) -> QPalette:
        """Return the palette for the Fusion style."""
        palette = QPalette()
        for role, name in _PALETTE:
            palette.setColor(role, self.roles[name])
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.roles["faint"])
        return palette


@lru_cache
def load_theme(name: str) -> Theme:
    """Return the theme `light`, `dark` or `contrast`."""
    tokens = read_tokens(name)
    return Theme(
        name=name,
        dark=tokens.dark,
        roles={role: QColor(colour) for role, colour in tokens.roles.items()},
        fits=tuple(QColor(colour) for colour in tokens.fit_steps),
        tints=_tints(QColor(tokens.roles["card"]), QColor(tokens.strongest)),
        fit_text=QColor(tokens.fit_text),
        fit_muted=QColor(tokens.fit_muted),
        unknown=QColor(tokens.unknown),
        hatch=QColor(tokens.hatch),
        series=tuple(QColor(colour) for colour in tokens.series_lines),
        series_texts=tuple(QColor(colour) for colour in tokens.series_texts),
    )


def _tints(card: QColor, strongest: QColor) -> tuple[QColor, ...]:
    """Return the steps between a card and the strongest tint, in equal parts of each channel."""
    return tuple(
        QColor(
            round(card.red() + (strongest.red() - card.red()) * step / TINTS),
            round(card.green() + (strongest.green() - card.green()) * step / TINTS),
            round(card.blue() + (strongest.blue() - card.blue()) * step / TINTS),
        )
        for step in range(1, TINTS + 1)
    )
