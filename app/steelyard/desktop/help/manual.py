"""The manual as it ships: chapters in Markdown, the one source of help, manual page and site. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from steelyard.bundle import resource

if TYPE_CHECKING:
    from pathlib import Path

ORDER = (
    "first-decision",
    "bringing-a-table",
    "authoring",
    "weighing",
    "confidence",
    "voting",
    "presenting",
    "handing-out",
    "files-and-git",
    "keys",
    "accessibility",
    "command-line",
    "upgrading-and-removing",
    "questions",
    "what-is-new",
)
"""The chapters as one reads them, by the names of their files."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the manual: the name of its file, its first heading, and its Markdown."""

    name: str
    title: str
    text: str


def manual_folder() -> Path:
    """Return the folder of the chapters and of their pictures."""
    return resource("manual")


@cache
def chapters() -> tuple[Chapter, ...]:
    """Return every chapter in reading order."""
    return tuple(_read(name) for name in ORDER)


def anchor(heading: str) -> str:
    """Return what a link to a heading is called, as the pages of code forges call it."""
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower())


def _read(name: str) -> Chapter:
    text = (manual_folder() / f"{name}.md").read_text(encoding="utf-8")
    return Chapter(name, text.partition("\n")[0].removeprefix("# "), text)
