"""Render the baselines anew: `make pictures`, then look at each one before it is committed."""

from __future__ import annotations

from pathlib import Path

from steelyard.desktop.app import take_screenshot
from tests.pictures.cases import CASES, Case

BASELINES = Path(__file__).parent / "baselines"


def render(case: Case, path: Path) -> None:
    """Write the picture of one case."""
    take_screenshot(case.decision(), path, theme=case.theme, size=case.size, text_percent=case.text_percent)


if __name__ == "__main__":
    for each in CASES:
        render(each, BASELINES / f"{each.name}.png")
        print(BASELINES / f"{each.name}.png")
