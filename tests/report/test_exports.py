from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from unittest.mock import Mock

import pytest

from steelyard.charts.catalogue import DRAWN, Chart, chart_named
from steelyard.decision import intents
from steelyard.decision.model import Decision
from steelyard.report.brief import make_brief
from steelyard.report.chart_pictures import UnknownChartError, chart_png, chart_svg, make_chart_picture
from steelyard.report.choices import AS_USUAL, Choices
from steelyard.report.exports import EXPORTS, Export, find_export, propose_name
from steelyard.report.figures import score_figures
from steelyard.scoring.snapshot import take_snapshot
from tests.report import cases
from tests.report.documents import text_of

SVG = "{http://www.w3.org/2000/svg}"
STARTS = {
    ".html": b"<!doctype html>",
    ".pdf": b"%PDF",
    ".md": b"---\n",
    ".csv": b"\xef\xbb\xbfsignal,",
    ".xlsx": b"PK",
    ".json": b"{",
    ".svg": b"<svg",
    ".png": b"\x89PNG",
}


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.suffix)
@pytest.mark.parametrize("case", [cases.choose, cases.nothing_weighted, cases.none_eligible])
def test_that_every_format_makes_a_file_of_its_kind_twice_the_same(export: Export, case: object) -> None:
    assert callable(case)
    first, second = (export.make(case(), AS_USUAL).content for _ in range(2))
    assert first.startswith(STARTS[export.suffix])
    assert first == second


@pytest.mark.parametrize("suffix", dict.fromkeys(export.suffix for export in EXPORTS))
def test_that_a_format_is_found_by_its_ending(suffix: str) -> None:
    first = next(export for export in EXPORTS if export.suffix == suffix)
    assert find_export(suffix) is first
    assert find_export(suffix.upper()) is first


def test_that_an_unknown_ending_has_no_format() -> None:
    assert find_export(".docx") is None
    assert find_export("") is None


@pytest.mark.parametrize("export", EXPORTS, ids=[f"{e.title}{e.suffix}" for e in EXPORTS])
def test_that_a_note_on_filters_reaches_every_format(export: Export) -> None:
    note = (
        "The table was filtered (only rows that are different; theme “Operations and cost”; without Redis)."
    )
    content, plain = (export.make(cases.choose(), Choices(filter_note=said)).content for said in (note, ""))
    if export.suffix in (".md", ".csv", ".json"):
        assert note in content.decode().replace("\\", "")
    elif export.suffix == ".pdf":
        assert "theme “Operations and cost”; without Redis" in text_of(content)
    else:
        assert content != plain


def test_that_a_long_note_makes_the_picture_of_a_chart_higher() -> None:
    heights = [
        int.from_bytes(chart_png(make_chart_picture(cases.choose(), Choices(filter_note=note)))[20:24])
        for note in ("", "A note.", "A note of several lines. " * 20)
    ]
    assert heights == sorted(set(heights))


@pytest.mark.parametrize("export", EXPORTS, ids=[f"{e.title}{e.suffix}" for e in EXPORTS])
def test_that_every_format_can_be_looked_at_before_it_is_made(export: Export) -> None:
    look = export.preview(cases.choose(), AS_USUAL)
    assert bool(look.pages) != bool(look.text)
    assert all(page.startswith(b"\x89PNG") for page in look.pages)


@pytest.mark.parametrize("suffix", [".pdf", ".svg", ".png"])
def test_that_what_no_font_can_show_is_named_by_every_format_with_pages(suffix: str) -> None:
    export = find_export(suffix)
    assert export is not None
    assert export.make(cases.titled("Title \U000f0001"), AS_USUAL).missing == ("U+F0001",)


@pytest.mark.parametrize("title", ["1\ufe0f\u20e3 broker", "a\u20e3 b\u20e3 c", "4\u20e3 papers"])
def test_that_a_mark_on_a_plain_letter_spoils_nothing_else(title: str) -> None:
    made = make_brief(cases.titled(title))
    assert made.pdf.startswith(b"%PDF")
    assert "Kafka + Redis" in text_of(made.pdf)
    assert "Method and provenance" in text_of(made.pdf)
    assert made.missing


def test_that_the_json_holds_the_figures_and_a_decision_that_gives_them_again() -> None:
    snapshot = cases.recorded()
    export = find_export(".json")
    assert export is not None
    data = json.loads(export.make(snapshot, AS_USUAL).content)
    decision = Decision.model_validate(data.pop("decision"))
    assert data == score_figures(snapshot)
    assert score_figures(take_snapshot(decision)) == data


@pytest.mark.parametrize("name", DRAWN)
def test_that_an_svg_carries_title_and_description_and_no_raster_image(name: str) -> None:
    snapshot = cases.choose()
    root = ElementTree.fromstring(chart_svg(make_chart_picture(snapshot, Choices(chart=name))))
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.text or "").endswith(": Redis vs Kafka")
    assert description.text == chart_named(name).describe(snapshot)
    assert root.get("role") == "img"
    assert not list(root.iter(f"{SVG}image"))
    assert list(root.iter(f"{SVG}path"))


def test_that_the_sensitivity_chart_is_that_of_the_chosen_requirement() -> None:
    content = chart_svg(
        make_chart_picture(cases.choose(), Choices(chart="sensitivity", requirement="long-backfill"))
    )
    name = cases.choose().decision.comparison.requirement_by_id["long-backfill"].name
    assert name in content.decode()
    assert name not in chart_svg(make_chart_picture(cases.choose(), Choices(chart="sensitivity"))).decode()


def test_that_a_chart_is_drawn_and_described_once_for_all_its_pictures(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    draw, describe = Mock(wraps=chart_named("radar").draw), Mock(return_value="What it shows.")
    monkeypatch.setattr(Chart, "draw", draw)
    monkeypatch.setattr(Chart, "describe", describe)
    chart = make_chart_picture(cases.choose(), AS_USUAL)
    assert b"What it shows." in chart_svg(chart)
    assert chart_png(chart)
    assert (draw.call_count, describe.call_count) == (1, 1)


def test_that_markup_in_a_title_stays_text() -> None:
    decision = intents.set_title(cases.choose().decision, "</title><script>alert(1)</script>")
    content = chart_svg(make_chart_picture(take_snapshot(decision), AS_USUAL))
    assert not re.search(rb"<script", content)
    ElementTree.fromstring(content)


def test_that_a_png_has_the_asked_resolution() -> None:
    gaps = make_chart_picture(cases.choose(), Choices(chart="gaps"))
    small, large = (chart_png(gaps, pixels_per_inch=ppi) for ppi in (72.0, 144.0))
    assert int.from_bytes(large[16:20]) == 2 * int.from_bytes(small[16:20])


@pytest.mark.parametrize("name", ["pie", "table", ""])
def test_that_a_chart_nobody_knows_is_refused_with_those_that_are_there(name: str) -> None:
    with pytest.raises(UnknownChartError, match="radar, gaps, contributions"):
        chart_svg(make_chart_picture(cases.choose(), Choices(chart=name)))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Redis vs Kafka", "2026-11-23-redis-vs-kafka.pdf"),
        ("Größe & Maß: Kafka/Redis?", "2026-11-23-grosse-mass-kafka-redis.pdf"),
        ("漢字", "2026-11-23-漢字.pdf"),
        ("データベース", "2026-11-23-データベース.pdf"),
        ("हिन्दी तुलना", "2026-11-23-हिन्दी-तुलना.pdf"),
        ("การเปรียบเทียบ", "2026-11-23-การเปรียบเทียบ.pdf"),
        ("../../etc", "2026-11-23-etc.pdf"),
        ("...", "2026-11-23-decision.pdf"),
    ],
)
def test_that_the_proposed_name_is_made_of_date_and_title(title: str, name: str) -> None:
    decision = intents.set_title(cases.recorded().decision, title)
    assert propose_name(take_snapshot(decision), ".pdf") == name
