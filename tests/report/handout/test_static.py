"""The page without its script: everything for the agreed weights is printed in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from typing_extensions import override

from steelyard import cli
from steelyard.report.handout import make_handout
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from tests.samples import order_events

if TYPE_CHECKING:
    from pathlib import Path


class Text(HTMLParser):
    """The text of a page, without its style and its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self._inside = ""
        self.feed(page)

    @override
    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._inside = tag

    @override
    def handle_data(self, data: str) -> None:
        if self._inside not in ("style", "script"):
            self.said.append(data)


def text_of(page: str) -> str:
    return " ".join("".join(Text(page).said).split())


def test_that_the_answer_its_reasons_and_what_would_change_it_are_printed() -> None:
    snapshot = take_snapshot(order_events())
    text, words = text_of(make_handout(snapshot)), explain(snapshot)
    assert words.answer.sentence in text
    assert words.answer.confidence in text
    assert all(line.text in text for line in words.flips.lines)
    assert all(reason.phrase in text for reason in words.reasons.for_leader)


def test_that_every_row_reason_and_source_that_is_cited_is_printed() -> None:
    decision = order_events()
    page = make_handout(take_snapshot(decision))
    text = text_of(page)
    for signal in decision.comparison.signals:
        assert signal.title in text
    for requirement in decision.comparison.requirements:
        assert requirement.name in text
        for fit in (requirement.fits or {}).values():
            assert " ".join(fit.because.split()) in text
    cited = set(re.findall(r'href="#(source-\d+)"', page))
    assert cited
    assert cited == set(re.findall(r'<li id="(source-\d+)"', page))


def test_that_the_same_decision_gives_the_same_page() -> None:
    first, second = (make_handout(take_snapshot(order_events())) for _ in range(2))
    assert first == second


def test_that_the_command_writes_it(tmp_path: Path) -> None:
    out = tmp_path / "x.html"
    assert cli.main(["export", "redis-vs-kafka", "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
