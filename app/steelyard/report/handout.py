"""The hand-out: a page in one file that shows a decision, answers "what if", and asks for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.bundle import resource
from steelyard.report.handout_content import handout_content
from steelyard.report.handout_data import handout_data
from steelyard.report.pages import FOLDER, fill_page, joined_script
from steelyard.theme.palette import screen_palette
from steelyard.wording.result.explanation import explain

if TYPE_CHECKING:
    from steelyard.scoring.snapshot import Snapshot

CONTENTS = (
    "The page shows the answer, the result, the weights as sliders, what would change the answer, the "
    "reasons, the table with its sources, and the record. It opens in any browser from disk, mail or wiki, "
    "and asks for nothing. Those who read it can try their own weights."
)
TEMPLATE = "page.html.j2"
SCRIPTS = ("arithmetic.js", "sentences.js", "codes.js", "page.js", "vote.js")
_ROLES = (
    "background",
    "panel",
    "text",
    "muted",
    "border",
    "outline",
    "track",
    "accent",
    "accent-text",
    "focus",
    "flip",
)
"""The roles of a theme that the page uses."""


def make_handout(snapshot: Snapshot, *, filter_note: str = "") -> str:
    """Return the page as HTML. The same decision gives the same page: no clock is in it."""
    return fill_page(
        TEMPLATE,
        style=_style(),
        script=joined_script(SCRIPTS),
        data=handout_data(snapshot),
        filter_note=filter_note,
        **handout_content(snapshot),
    )


def describe_handout(snapshot: Snapshot) -> str:
    """Return what is in the page, as text: its answer, and what one can do with it."""
    answer = explain(snapshot).answer
    return "\n\n".join(part for part in (answer.sentence, answer.confidence, CONTENTS) if part)


def _style() -> str:
    """Return the style, with the colours of the light and the dark theme."""
    style = resource(FOLDER, "page.css").read_text(encoding="utf-8")
    dark = f"@media screen and (prefers-color-scheme: dark) {{\n:root {{\n{_colours('dark')}}}\n}}\n"
    return f":root {{\n{_colours('light')}}}\n{dark}{style}"


def _colours(theme: str) -> str:
    palette = screen_palette(theme)
    series = [role for role in palette.lines if role.startswith("series:")]
    lines = {f"--{role}": palette.lines[role] for role in _ROLES}
    lines |= {f"--{role.replace(':', '-')}": palette.lines[role] for role in series}
    lines |= {f"--{role.replace(':', '-')}-text": palette.texts[role] for role in series}
    return "".join(f"{name}: {colour};\n" for name, colour in lines.items())
