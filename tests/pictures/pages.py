"""The pages of briefs that are kept as pictures, as typst renders them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.report.brief import brief_pages
from tests.report import cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.scoring.snapshot import Snapshot

SCALE = 0.9
BRIEFS: dict[str, Callable[[], Snapshot]] = {
    "choose": cases.choose,
    "combine": cases.combine,
    "too-close": cases.too_close,
    "none-eligible": cases.none_eligible,
    "large": cases.large,
}


def render_brief(name: str) -> tuple[bytes, ...]:
    """Return the pages of a brief as PNG."""
    return brief_pages(BRIEFS[name](), scale=SCALE)
