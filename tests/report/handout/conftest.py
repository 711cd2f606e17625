"""A browser for all tests of this folder, and a way to show it the hand-out of a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.report.handout import make_handout
from steelyard.scoring.snapshot import take_snapshot
from tests.browser import Browser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from steelyard.decision.model import Decision

    Show = Callable[[Decision], Browser]


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    browser = Browser(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Show:
    """Return what opens the hand-out of a decision."""

    def open_page(decision: Decision) -> Browser:
        page = tmp_path / "hand-out.html"
        page.write_text(make_handout(take_snapshot(decision)), encoding="utf-8")
        browser.open(page)
        return browser

    return open_page
