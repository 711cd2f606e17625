"""Slides: everything stands on the page, is large enough to read, and says what matters."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from steelyard.charts.drawing import Area, Label, Line
from steelyard.decision import intents
from steelyard.scoring.snapshot import take_snapshot
from steelyard.slides.page import FOOTER, LARGEST_TEXT, SIZES, Page
from steelyard.slides.slide import HEADLINE, draw_footer, draw_slide, text_of
from steelyard.slides.steps import STEPS
from steelyard.theme.fonts import measure
from tests.slides.cases import CASES, snapshot_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.charts.drawing import Drawing, Mark

PAGES = {
    "full_hd": Page(1920, 1080),
    "hd": Page(1280, 720),
    "with_tray": Page(1280, 1080),
    "large_text": Page(1920, 1080, LARGEST_TEXT),
    "large_text_with_tray": Page(853, 720, LARGEST_TEXT),
    "four_to_three": Page(1024, 768),
    "paper": Page(960, 540),
}
Box = tuple[float, float, float, float]
TOLERANCE = 0.5


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> Page:
    return PAGES[request.param]


def extent(mark: Mark) -> Box:
    if isinstance(mark, Label):
        width = measure(mark.text, mark.size, mark.bold)
        left = mark.at[0] - {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
        return left, mark.at[1] - 0.5 * mark.size, left + width, mark.at[1] + 0.5 * mark.size
    if isinstance(mark, Line | Area):
        xs, ys = zip(*mark.points, strict=True)
        return min(xs), min(ys), max(xs), max(ys)
    half = mark.size / 2
    return mark.at[0] - half, mark.at[1] - half, mark.at[0] + half, mark.at[1] + half


def outside(drawing: Drawing) -> list[object]:
    return [
        mark
        for mark in drawing.marks
        for left, top, right, bottom in [extent(mark)]
        if left < -TOLERANCE
        or top < -TOLERANCE
        or right > drawing.width + TOLERANCE
        or bottom > drawing.height + TOLERANCE
    ]


def overlap(one: Box, other: Box) -> bool:
    apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    return not apart


def labels(drawing: Drawing) -> list[Label]:
    return [mark for mark in drawing.marks if isinstance(mark, Label)]


def faults(case: str, page: Page, find: Callable[[Drawing], list[object]]) -> dict[str, list[object]]:
    """Return what is found at fault in each step's slide, without the steps that have no fault."""
    found = {step: find(draw_slide(snapshot_of(case), step, page)) for step in STEPS}
    return {step: faulty for step, faulty in found.items() if faulty}


def test_that_nothing_leaves_the_slide(case: str, page: Page) -> None:
    assert faults(case, page, outside) == {}


def test_that_no_text_is_below_the_least_size(case: str, page: Page) -> None:
    least = SIZES["label"] * page.height * page.text
    assert faults(case, page, lambda drawing: [one for one in labels(drawing) if one.size < least]) == {}


def test_that_no_text_covers_another(case: str, page: Page) -> None:
    def covered(drawing: Drawing) -> list[object]:
        boxes = [(label.text, extent(label)) for label in labels(drawing)]
        return [(one[0], other[0]) for one, other in combinations(boxes, 2) if overlap(one[1], other[1])]

    assert faults(case, page, covered) == {}


@pytest.mark.parametrize("step", STEPS)
def test_that_each_slide_has_a_headline_and_something_below_it(case: str, step: str) -> None:
    page = PAGES["full_hd"]
    drawing = draw_slide(snapshot_of(case), step, page)
    headline = [label for label in labels(drawing) if label.key == HEADLINE]
    assert headline
    assert len(drawing.title.split()) <= 12
    assert headline[0].size == pytest.approx(0.067 * page.height * page.text, rel=0.001)
    lowest = max(label.at[1] for label in headline)
    assert any(extent(mark)[1] > lowest for mark in drawing.marks)


def test_that_what_does_not_fit_is_counted() -> None:
    said = text_of(draw_slide(snapshot_of("large"), "weights", PAGES["full_hd"]))
    shown = [f"Requirement {i} {j} " for i in range(20) for j in range(3) if f"Requirement {i} {j} " in said]
    assert f"and {60 - len(shown)} more, together" in said


def test_that_larger_text_shows_fewer_items() -> None:
    many, few = (
        len(labels(draw_slide(snapshot_of("large"), "table", Page(1920, 1080, text)))) for text in (1.0, 1.4)
    )
    assert few < many


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("choose", "Why Kafka, against Kafka + Redis"),
        ("combine", "Kafka + Redis"),
        ("too_close", "What would change who leads"),
        ("none_eligible", "Out: "),
        ("no_weights", "Raise a slider or choose a scenario"),
    ],
)
def test_that_the_recommendation_says_what_belongs_to_its_kind_of_answer(case: str, said: str) -> None:
    snapshot = snapshot_of(case)
    assert snapshot.recommendation.outcome.value == case
    assert said in text_of(draw_slide(snapshot, "recommendation", PAGES["full_hd"]))


def test_that_the_recommendation_gives_three_reasons_and_one_flip() -> None:
    free = intents.set_price(snapshot_of("choose").decision, 0.0)
    snapshot = take_snapshot(free)
    drawing = draw_slide(snapshot, "recommendation", PAGES["with_tray"])
    reasons = {contribution.requirement for contribution in snapshot.recommendation.reasons_for}
    assert {label.key for label in labels(drawing) if label.key in reasons} == reasons
    assert "What would change it" in text_of(drawing)


def test_that_must_haves_stand_first_among_what_matters() -> None:
    drawing = draw_slide(snapshot_of("none_eligible"), "weights", PAGES["full_hd"])
    keys = [label.key for label in labels(drawing) if label.key not in ("", HEADLINE)]
    assert set(keys[:3]) == {"fast-reads", "long-backfill", "low-ops"}


def test_that_the_table_starts_with_the_largest_weighted_difference() -> None:
    snapshot = snapshot_of("combine")
    leader, rival = snapshot.recommendation.leader, snapshot.recommendation.rival
    assert leader is not None
    assert rival is not None
    evaluation = snapshot.evaluation
    gaps = {
        signal: evaluation.signal_shares[signal] * abs(fits[leader] - fits[rival])
        for signal, fits in evaluation.signal_fits.items()
    }
    first = next(label for label in labels(draw_slide(snapshot, "table", PAGES["hd"])) if label.key in gaps)
    assert gaps[first.key] == max(gaps.values())


def test_that_the_last_slide_lists_risks_and_next_steps_of_the_record() -> None:
    decision = intents.set_record(
        snapshot_of("choose").decision,
        consequences=("We run a cluster",),
        next_steps=({"what": "Prove the replay", "who": "Ada"},),
        revisit_when="volume doubles",
    )
    said = text_of(draw_slide(take_snapshot(decision), "changes", PAGES["full_hd"]))
    for line in ("We run a cluster", "Prove the replay (Ada)", "Revisit when volume doubles"):
        assert line in said


@pytest.mark.parametrize("count", [1, 4, 7])
def test_that_the_footer_has_a_dot_for_each_step_and_marks_the_present_one(page: Page, count: int) -> None:
    footer = draw_footer(page, count - 1, count)
    assert outside(footer) == []
    assert footer.height == pytest.approx(FOOTER * page.height)
    dots = [mark for mark in footer.marks if isinstance(mark, Area)][1:]
    assert [dot.role for dot in dots] == ["track"] * (count - 1) + ["accent"]
    assert labels(footer)[0].text == f"{count} of {count}"
