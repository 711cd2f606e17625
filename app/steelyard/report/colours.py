"""The colours of paper: those of the light theme, by role."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from steelyard.bundle import resource

_ROLES = {
    "grid": "grid",
    "axis": "axis",
    "text": "text",
    "muted": "muted",
    "accent": "accent",
    "flip": "mark",
    "background": "card",
    "pale": "accent-pale",
    "track": "groove",
}
"""The roles of drawings and pages, each with its role in the theme."""


@cache
def paper_colours() -> dict[str, dict[str, str]]:
    """Return a colour such as "#1b1f24" for each role of a drawing: `lines` for shapes, `texts` for words."""
    theme = tomllib.loads(resource("themes", "light.toml").read_text(encoding="utf-8"))
    plain = {role: _resolve(theme, theme["roles"][name]) for role, name in _ROLES.items()}
    series = theme["series"]
    return {
        kind: plain | {f"series:{index}": colour for index, colour in enumerate(series[kind])}
        for kind in ("lines", "texts")
    }


def _resolve(theme: dict[str, Any], colour: str) -> str:
    return str(theme["base"].get(colour, colour))
