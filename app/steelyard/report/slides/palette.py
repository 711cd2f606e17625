"""The colours of the slides: a theme's, with every text at least 7 to 1 against what it stands on."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from steelyard.bundle import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST_CONTRAST = 7.0
_ROLES = {
    "background": "card",
    "panel": "window",
    "text": "text",
    "muted": "muted",
    "accent": "accent",
    "accent-text": "accent-text",
    "pale": "accent-pale",
    "grid": "grid",
    "axis": "axis",
    "track": "groove",
    "border": "border",
    "flip": "mark",
    "danger": "danger",
    "focus": "focus",
}
"""The roles of slides, each with its role in the theme."""
_STEPS = 20


@dataclass(frozen=True)
class Palette:
    """Colours such as "#1b1f24" by role: `lines` for shapes, `texts` for words."""

    name: str
    lines: Mapping[str, str]
    texts: Mapping[str, str]


@cache
def slide_palette(theme: str = "light") -> Palette:
    """Return the colours of slides in the theme `light`, `dark` or `contrast`."""
    tokens = tomllib.loads(resource("themes", f"{theme}.toml").read_text(encoding="utf-8"))
    plain = {role: _resolve(tokens, tokens["roles"][name]) for role, name in _ROLES.items()}
    series = {
        kind: {f"series:{index}": _resolve(tokens, colour) for index, colour in enumerate(colours)}
        for kind, colours in tokens["series"].items()
    }
    grounds = plain["background"], plain["panel"]
    texts = {
        role: legible(colour, grounds, plain["text"]) for role, colour in (plain | series["texts"]).items()
    }
    return Palette(theme, plain | series["lines"], texts | {"accent-text": plain["accent-text"]})


def legible(colour: str, grounds: tuple[str, ...], ink: str) -> str:
    """Return the colour, mixed with as much of the ink as it needs to be read on each of the grounds."""
    for step in range(_STEPS + 1):
        mixed = _mix(colour, ink, step / _STEPS)
        if min(contrast(mixed, ground) for ground in grounds) >= LEAST_CONTRAST:
            return mixed
    return ink


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _mix(colour: str, ink: str, part: float) -> str:
    pairs = zip(_channels(colour), _channels(ink), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * part):02x}" for one, other in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _resolve(tokens: dict[str, Any], colour: str) -> str:
    return str(tokens["base"].get(colour, colour))
