"""The quality gate of the brief: what is in the file that a reader, an archive or a screen reader gets."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from steelyard.charts.catalogue import chart_named
from steelyard.decision import intents
from steelyard.decision.files import save_decision
from steelyard.decision.model import Ballot
from steelyard.report import brief
from steelyard.report.brief import brief_pages, make_brief
from steelyard.report.brief_content import brief_data
from steelyard.report.choices import Choices
from steelyard.report.parts import PARTS
from steelyard.report.typesetting import typeset
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from tests import samples
from tests.report import cases
from tests.report.documents import (
    elements,
    fonts,
    images,
    links,
    of_kind,
    opened,
    outline_titles,
    text_of,
    text_sizes,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from steelyard.scoring.snapshot import Snapshot

CASES = {
    "choose": cases.choose,
    "combine": cases.combine,
    "too close": cases.too_close,
    "none eligible": cases.none_eligible,
    "one eliminated": cases.one_eliminated,
    "nothing weighted": cases.nothing_weighted,
    "recorded": cases.recorded,
    "large": cases.large,
}


def test_that_what_the_brief_says_is_made_once_for_all_layouts_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    say, setting = Mock(wraps=brief_data), Mock(wraps=typeset)
    monkeypatch.setattr(brief, "brief_data", say)
    monkeypatch.setattr(brief, "typeset", setting)
    assert make_brief(cases.large()).pdf
    assert say.call_count == 1
    assert setting.call_count > 1


@pytest.fixture(scope="module", params=CASES, ids=list(CASES))
def made(request: pytest.FixtureRequest) -> tuple[Snapshot, bytes]:
    case: Callable[[], Snapshot] = CASES[request.param]
    snapshot = case()
    return snapshot, make_brief(snapshot).pdf


def test_that_the_file_declares_both_standards(made: tuple[Snapshot, bytes]) -> None:
    metadata = opened(made[1]).open_metadata()
    assert metadata["pdfaid:part"] == "2"
    assert metadata["pdfaid:conformance"] == "A"
    assert metadata["pdfuaid:part"] == "1"


def test_that_it_is_tagged_with_language_and_shows_its_title(made: tuple[Snapshot, bytes]) -> None:
    snapshot, content = made
    pdf = opened(content)
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.docinfo.Title) == snapshot.decision.title
    assert str(pdf.docinfo.Author)
    assert str(pdf.docinfo.Subject) == explain(snapshot).answer.one_line
    assert str(elements(pdf)[0].S) == "/Document"


def test_that_every_figure_has_the_alternative_text_of_the_wording_room(
    made: tuple[Snapshot, bytes],
) -> None:
    snapshot, content = made
    pdf = opened(content)
    said = [str(figure.Alt) for figure in of_kind(pdf, "/Figure")]
    known = {chart_named(name).describe(snapshot) for name in ("contributions", "radar")}
    assert said
    assert set(said) <= known
    assert chart_named("radar").describe(snapshot) in said


def test_that_every_table_has_header_cells_for_its_columns(made: tuple[Snapshot, bytes]) -> None:
    pdf = opened(made[1])
    tables = of_kind(pdf, "/Table")
    assert len(tables) >= 2
    assert len(of_kind(pdf, "/THead")) == len(tables)
    assert {
        str(attribute.Scope) for cell in of_kind(pdf, "/TH") for attribute in cell.A if "/Scope" in attribute
    } == {"/Column"}


def test_that_headings_step_down_one_level_at_a_time(made: tuple[Snapshot, bytes]) -> None:
    pdf = opened(made[1])
    levels = [int(str(element.S)[2:]) for element in elements(pdf) if str(element.S)[:2] == "/H"]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_that_fonts_are_embedded_as_subsets_that_can_be_read_out(made: tuple[Snapshot, bytes]) -> None:
    pdf = opened(made[1])
    found = fonts(pdf)
    composite = [font for font in found if font.Subtype == "/Type0"]
    descendants = [font for font in found if font.Subtype in ("/CIDFontType0", "/CIDFontType2")]
    assert composite
    assert all("/ToUnicode" in font for font in composite)
    assert all(str(font.BaseFont)[7:8] == "+" for font in composite)
    assert all({"/FontFile2", "/FontFile3"} & set(font.FontDescriptor.keys()) for font in descendants)
    assert len(composite) + len(descendants) == len(found)


def test_that_nothing_is_a_raster_image(made: tuple[Snapshot, bytes]) -> None:
    assert images(opened(made[1])) == []


def test_that_no_text_is_smaller_than_8_5_points(made: tuple[Snapshot, bytes]) -> None:
    assert min(text_sizes(opened(made[1]))) >= 8.5


def test_that_the_file_is_smaller_than_200_kilobytes(made: tuple[Snapshot, bytes]) -> None:
    assert len(made[1]) < 200_000


def test_that_answer_confidence_and_decision_stand_on_page_1(made: tuple[Snapshot, bytes]) -> None:
    snapshot, content = made
    explanation = explain(snapshot)
    page = text_of(content, page=1)
    assert explanation.answer.sentence in page
    if explanation.answer.confidence_word:
        assert f"Confidence: {explanation.answer.confidence_word}." in page
    assert "Decision in one sentence" in page


@pytest.mark.parametrize("case", ["choose", "combine", "none eligible", "one eliminated", "recorded"])
def test_that_a_decision_on_the_built_in_comparison_takes_two_pages(case: str) -> None:
    pdf = opened(make_brief(CASES[case]()).pdf)
    assert len(pdf.pages) == 2
    assert len(outline_titles(pdf)) >= 5


def test_that_a_short_brief_takes_one_page() -> None:
    assert len(opened(make_brief(cases.too_close()).pdf).pages) == 1


def test_that_a_long_table_repeats_its_header_and_leaves_no_page_nearly_empty() -> None:
    content = make_brief(cases.large()).pdf
    pages = len(opened(content).pages)
    assert pages > 4
    middle = [text_of(content, page=page) for page in range(5, pages - 1)]
    assert middle
    assert all(text.count("Statements") == 1 for text in middle)
    assert all(len(text_of(content, page=page)) > 500 for page in range(1, pages + 1))


def test_that_reading_order_is_answer_reasons_changes_decision_then_grounds() -> None:
    text = text_of(make_brief(cases.choose()).pdf)
    order = [
        "Kafka fits these requirements best.",
        "Confidence:",
        "What drives the result",
        "Why Kafka, against Kafka + Redis",
        "What would change the answer",
        "Risks",
        "Decision in one sentence",
        "Full comparison",
        "What was weighted",
        "Assumptions",
        "Sources of what is weighted",
        "Method and provenance",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_that_the_sources_of_what_is_weighted_are_links() -> None:
    snapshot = cases.choose()
    addresses = set(links(opened(make_brief(snapshot).pdf)))
    sources = snapshot.decision.comparison.sources
    weighted = {
        fit.source
        for name, weight in snapshot.decision.weights.items()
        if weight
        for fit in snapshot.evaluation.fits[name].values()
        if fit.source
    }
    assert addresses == {sources[source].url for source in weighted}


def test_that_the_record_is_printed_in_full() -> None:
    text = text_of(make_brief(cases.recorded()).pdf)
    for part in (
        "Accepted · 23 Nov 2026 · Deciders: Architecture board, Ana",
        "The product pages take 300 ms.",
        "Final choice: Redis. It runs here already.",
        "We own cache invalidation.",
        "Measure the hit rate",
        "Ana",
        "1 Dec 2026",
        "Revisit when: the data outgrows 64 GB",
    ):
        assert part in text


def test_that_the_date_of_the_file_is_that_of_the_record() -> None:
    pdf = opened(make_brief(cases.recorded()).pdf)
    assert str(pdf.docinfo.CreationDate).startswith("D:20261123")
    assert str(pdf.docinfo.Author) == "Architecture board, Ana"


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.3, 841.9)), ("letter", (612.0, 792.0))])
def test_that_the_page_has_the_size_of_the_paper(paper: str, size: tuple[float, float]) -> None:
    pdf = opened(make_brief(cases.choose(), Choices(paper=paper)).pdf)
    assert [round(float(number), 1) for number in pdf.pages[0].mediabox[2:]] == list(size)


def test_that_two_processes_in_two_folders_write_the_same_bytes(tmp_path: Path) -> None:
    decision = tmp_path / "input.decision.yaml"
    save_decision(cases.recorded().decision, decision)
    program = (
        "import sys; from pathlib import Path; from steelyard.decision.files import read_document; "
        "from steelyard.report.brief import make_brief; "
        "from steelyard.scoring.snapshot import take_snapshot; "
        "Path('out.pdf').write_bytes(make_brief(take_snapshot(read_document(Path(sys.argv[1])))).pdf)"
    )
    made = []
    for zone in ("UTC", "Asia/Tokyo"):
        folder = tmp_path / zone.replace("/", "-")
        folder.mkdir()
        subprocess.run(
            [sys.executable, "-c", program, decision], cwd=folder, check=True, env={**os.environ, "TZ": zone}
        )
        made.append((folder / "out.pdf").read_bytes())
    assert made[0] == made[1]


def test_that_a_note_on_filters_is_printed() -> None:
    note = "3 of 12 rows were hidden; they still count."
    assert note in text_of(make_brief(cases.choose(), Choices(filter_note=note)).pdf, page=1)


def test_that_what_is_left_out_by_choice_is_said_and_the_answer_stays() -> None:
    whole, short = (
        text_of(make_brief(cases.choose(), Choices(left_out=parts)).pdf)
        for parts in (frozenset(), frozenset({"comparison", "sources"}))
    )
    for heading in ("Full comparison", "Sources of what is weighted"):
        assert heading in whole
        assert heading not in short
    for heading in ("What drives the result", "What was weighted", "Assumptions", "Method and provenance"):
        assert heading in short
    assert "Left out of this copy by choice: full comparison and sources." in short
    assert "Left out" not in whole


@pytest.mark.parametrize("part", PARTS)
def test_that_a_brief_without_one_part_is_still_accessible_and_archival(part: str) -> None:
    pdf = opened(make_brief(cases.choose(), Choices(left_out=frozenset({part}))).pdf)
    assert pdf.Root.MarkInfo.Marked
    assert "pdfuaid" in str(pdf.open_metadata())


def test_that_nothing_but_the_answer_fits_on_one_page() -> None:
    assert len(opened(make_brief(cases.choose(), Choices(left_out=frozenset(PARTS))).pdf).pages) == 1


def test_that_pages_are_pictures_of_the_asked_scale() -> None:
    pages = brief_pages(cases.choose(), scale=2.0)
    assert len(pages) == 2
    for page in pages:
        assert page.startswith(b"\x89PNG")
        assert int.from_bytes(page[16:20]) == pytest.approx(2 * 595.3, abs=1)


@pytest.mark.parametrize("text", ["Größe", "e\u0301a\u0323", "Über façade naïve Łódź"])
def test_that_text_with_accents_is_set_with_the_built_in_fonts(text: str) -> None:
    assert make_brief(cases.titled(text)).missing == ()


@pytest.mark.parametrize("text", ["漢字", "مرحبا", "שלום", "🎉", "ខ្មែរ", "\U00013000"])
def test_that_text_in_any_script_is_set_or_named(text: str) -> None:
    brief = make_brief(cases.titled(f"Title {text} end"))
    shown = text_of(brief.pdf)
    if brief.missing:
        assert "□" in shown
        assert all(name in shown for name in brief.missing)
    else:
        assert "No font" not in shown


def test_that_what_no_font_has_is_named_on_the_page_and_in_the_result() -> None:
    brief = make_brief(cases.titled("Title \U000f0001 and \ue123"))
    assert brief.missing == ("U+F0001", "U+E123")
    assert "each stands as □: U+F0001; U+E123." in text_of(brief.pdf)


@pytest.mark.parametrize(
    "hostile",
    [
        '#read("/etc/passwd")',
        "#panic()",
        "$ sum_(i) $ *bold* _em_ `raw` <label> @reference",
        '"quoted\\" \\u{41}',
        "= Heading",
        "// comment /* open",
        "https://example.org/" + "x" * 300,
        '{"json": [1]}',
    ],
)
def test_that_user_text_is_never_template_code(hostile: str) -> None:
    decision = intents.set_record(
        intents.set_title(samples.decision(), hostile), context=hostile, consequences=(hostile,)
    )
    snapshot = take_snapshot(decision)
    content = make_brief(snapshot).pdf
    assert str(opened(content).docinfo.Title).replace("\u200b", "") == hostile
    squeezed = text_of(content).replace(" ", "").replace("\u200b", "")
    start = hostile[:30].replace(" ", "")
    assert squeezed.count(start) >= 2
    assert len(outline_titles(opened(content))) <= 12


def test_that_the_brief_says_how_a_group_voted() -> None:
    decision = samples.order_events()
    ballots = (Ballot(id="a", weights={"fast-reads": 0.0}), Ballot(id="b", weights={"fast-reads": 10.0}))
    voted = take_snapshot(decision.model_copy(update={"ballots": ballots}))
    assert brief_data(voted, Choices())["votes"].startswith("2 votes: 1 Kafka, 1 Kafka + Redis. ")
    assert brief_data(take_snapshot(decision), Choices())["votes"] == ""
