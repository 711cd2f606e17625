"""The slides as a PDF: a tagged page for each step, with heading and alternative text."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from steelyard.decision import intents
from steelyard.report.slides_pdf import typeset_slides
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.story import story_headlines
from tests.slides.cases import CASES, snapshot_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def opened(content: bytes) -> Any:
    return pikepdf.open(BytesIO(content))


def structure(node: Any) -> Iterator[Any]:
    """Yield the elements of the structure tree."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from structure(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from structure(node.K)


@pytest.mark.parametrize("case", CASES)
def test_that_each_step_is_a_page_with_a_heading_and_a_described_figure(case: str) -> None:
    pdf = opened(typeset_slides(snapshot_of(case)).pdf)
    elements = list(structure(pdf.Root.StructTreeRoot.K))
    assert len(pdf.pages) == 7
    assert sum(element.S == "/H1" for element in elements) == 7
    described = [str(element.Alt) for element in elements if element.S == "/Figure"]
    assert len(described) == 7
    assert all(described)


def test_that_pages_are_sixteen_to_nine_and_the_document_says_what_it_is() -> None:
    snapshot = snapshot_of("choose")
    pdf = opened(typeset_slides(snapshot).pdf)
    _, _, width, height = (float(side) for side in pdf.pages[0].mediabox)
    assert width / height == pytest.approx(16 / 9)
    assert pdf.Root.MarkInfo.Marked
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == snapshot.decision.title


def test_that_the_outline_is_the_headlines() -> None:
    snapshot = snapshot_of("combine")
    with opened(typeset_slides(snapshot).pdf).open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles == list(story_headlines(snapshot).values())


def test_that_equal_snapshots_give_equal_bytes() -> None:
    assert typeset_slides(snapshot_of("choose")).pdf == typeset_slides(take_snapshot(CASES["choose"]())).pdf


def test_that_hidden_steps_are_no_pages() -> None:
    decision = intents.set_story(CASES["choose"](), hidden=("question", "table"), order=("recommendation",))
    snapshot = take_snapshot(decision)
    pdf = opened(typeset_slides(snapshot).pdf)
    assert len(pdf.pages) == 5
    with pdf.open_outline() as outline:
        assert outline.root[0].title == story_headlines(snapshot)["recommendation"]
