"""The colours of drawings, from a theme: for the window, for slides and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from steelyard.theme.contrast import legible
from steelyard.theme.tokens import read_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.theme.tokens import Tokens

_RENAMED = {
    "background": "card",
    "panel": "window",
    "pale": "accent-pale",
    "track": "groove",
    "flip": "mark",
}
"""Roles of drawings that themes call otherwise."""


@dataclass(frozen=True)
class Palette:
    """Colours such as "#1b1f24" by role: `lines` for shapes, `texts` for words."""

    name: str
    lines: Mapping[str, str]
    texts: Mapping[str, str]

    def as_data(self) -> dict[str, dict[str, str]]:
        """Return it as templates take it."""
        return {"lines": dict(self.lines), "texts": dict(self.texts)}


@cache
def screen_palette(theme: str) -> Palette:
    """Return the colours of drawings in the window, in the theme `light`, `dark` or `contrast`."""
    tokens = read_tokens(theme)
    plain = _roles(tokens)
    return Palette(theme, plain | _series(tokens.series_lines), plain | _series(tokens.series_texts))


@cache
def slide_palette(theme: str = "light") -> Palette:
    """Return the colours of slides: every text at least 7 to 1 against what it stands on."""
    screen = screen_palette(theme)
    grounds = screen.lines["background"], screen.lines["panel"]
    ink = screen.lines["text"]
    texts = {role: legible(colour, grounds, ink) for role, colour in screen.texts.items()}
    return Palette(theme, screen.lines, texts | {"accent-text": screen.texts["accent-text"]})


def paper_palette() -> Palette:
    """Return the colours of drawings on paper: those of the light theme."""
    return screen_palette("light")


def _roles(tokens: Tokens) -> dict[str, str]:
    return {**tokens.roles, **{role: tokens.roles[name] for role, name in _RENAMED.items()}}


def _series(colours: tuple[str, ...]) -> dict[str, str]:
    return {f"series:{place}": colour for place, colour in enumerate(colours)}
