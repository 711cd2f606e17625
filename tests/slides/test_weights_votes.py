"""What matters, and how the room voted, if it did."""

from __future__ import annotations

from steelyard.decision.model import Ballot
from steelyard.scoring.snapshot import take_snapshot
from steelyard.slides.page import Page
from steelyard.slides.slide import draw_slide, text_of
from tests.samples import order_events

PAGE = Page(1280, 720)
VOTES = "2 votes: 1 Kafka, 1 Kafka + Redis"


def test_that_the_step_of_what_matters_says_how_the_room_voted() -> None:
    decision = order_events()
    ballots = (Ballot(id="a", weights={"fast-reads": 0.0}), Ballot(id="b", weights={"fast-reads": 10.0}))
    voted = decision.model_copy(update={"ballots": ballots})
    assert VOTES in text_of(draw_slide(take_snapshot(voted), "weights", PAGE))
    assert VOTES not in text_of(draw_slide(take_snapshot(decision), "weights", PAGE))
