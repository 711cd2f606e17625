"""The last slide: what is found out first is named whole, and a good consequence is no risk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from steelyard.charts.drawing import Label
from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.decision.model import NextStep
from steelyard.scoring.snapshot import take_snapshot
from steelyard.slides.changes import draw_changes
from steelyard.slides.page import Page
from tests import samples

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def shown(decision: Decision) -> list[str]:
    page = Page(1280, 720)
    block = draw_changes(take_snapshot(decision), page, page.height * 0.7)
    return [mark.text for mark in block.marks if isinstance(mark, Label)]


def test_that_what_to_find_out_first_is_named_without_being_cut() -> None:
    begun = intents.begin(open_built_in("redis-vs-kafka"))
    burdens = intents.set_weights(begun, {"low-ops": 5, "low-footprint": 5, "one-copy": 5})
    said = shown(burdens)
    start = said.index("Find out first, each could turn the answer")
    named = " ".join(said[start + 1 : said.index("Risks")])
    assert "The weight of “Backfill weeks to years of history”" in named
    assert "…" not in named


def test_that_a_consequence_is_no_risk() -> None:
    decision = intents.set_record(samples.decision(), consequences=("One platform to run",))
    said = shown(decision)
    assert said[said.index("What follows") + 1] == "One platform to run"
    assert "Risks" not in said


def test_that_a_next_step_has_its_day_as_people_read_it() -> None:
    step = NextStep(what="Measure the hit rate", who="Ana", by=date(2026, 12, 1))
    said = " ".join(shown(intents.set_record(samples.decision(), next_steps=(step,))))
    assert "Measure the hit rate (Ana, 1 Dec 2026)" in said
