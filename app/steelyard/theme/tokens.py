"""The one reader of the themes: colours by role, as `resources/themes` has them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from steelyard.bundle import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Tokens:
    """The colours of a theme, each such as "#1b1f24".

    `fit_steps` are the five backgrounds of a cell by level, from weak to strong, `strongest` the one of what
    separates most; `series_lines` and `series_texts` the colours of the candidates, for shapes and for words.
    """

    name: str
    dark: bool
    roles: Mapping[str, str]
    fit_steps: tuple[str, ...]
    fit_text: str
    fit_muted: str
    unknown: str
    hatch: str
    strongest: str
    series_lines: tuple[str, ...]
    series_texts: tuple[str, ...]


@cache
def read_tokens(theme: str) -> Tokens:
    """Return the colours of the theme `light`, `dark` or `contrast`."""
    read = tomllib.loads(resource("themes", f"{theme}.toml").read_text(encoding="utf-8"))
    base, fits, series = read["base"], read["fits"], read["series"]
    return Tokens(
        name=theme,
        dark=read["dark"],
        roles=MappingProxyType({role: base[name] for role, name in read["roles"].items()}),
        fit_steps=tuple(fits["steps"]),
        fit_text=fits["text"],
        fit_muted=fits["muted"],
        unknown=fits["unknown"],
        hatch=fits["hatch"],
        strongest=read["tint"]["strongest"],
        series_lines=tuple(series["lines"]),
        series_texts=tuple(series["texts"]),
    )
