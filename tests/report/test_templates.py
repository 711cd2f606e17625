from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import UndefinedError

from steelyard.decision import intents
from steelyard.report import templates
from steelyard.report.adr import decision_record
from steelyard.scoring.snapshot import take_snapshot
from tests import samples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(templates, "resource", tmp_path.joinpath)
    (tmp_path / "report").mkdir()
    templates._environment.cache_clear()
    yield tmp_path / "report"
    templates._environment.cache_clear()


def test_that_whatever_a_template_prints_is_escaped_by_itself(folder: Path) -> None:
    (folder / "x.j2").write_text("# {{ text }} {% for one in many %}{{ one }}{% endfor %}", encoding="utf-8")
    assert templates.fill("x.j2", text="*a*", many=["<b>", 3]) == "# \\*a\\* \\<b\\>3"


def test_that_what_a_macro_prints_is_escaped_once(folder: Path) -> None:
    (folder / "x.j2").write_text(
        "{% macro said(text) %}**{{ text }}**{% endmacro %}{{ said(text) }}", encoding="utf-8"
    )
    assert templates.fill("x.j2", text="a_b & c") == "**a\\_b \\& c**"


def test_that_links_paragraphs_and_quoted_texts_come_as_they_are_meant(folder: Path) -> None:
    (folder / "x.j2").write_text(
        '{{ "T[1]" | link("https://a.example/(b)") }}\n{{ said | paragraphs }}\n{{ name | quoted }}\n',
        encoding="utf-8",
    )
    assert templates.fill("x.j2", said="one\n*two*", name='The "A" team, <b>') == (
        '[T\\[1\\]](https://a.example/%28b%29)\none\n\n\\*two\\*\n"The \\"A\\" team, <b>"\n'
    )


def test_that_a_value_that_a_template_misses_is_an_error(folder: Path) -> None:
    (folder / "x.j2").write_text("{{ nobody }}", encoding="utf-8")
    with pytest.raises(UndefinedError, match="nobody"):
        templates.fill("x.j2")


def test_that_what_people_write_is_never_a_template() -> None:
    decision = intents.set_record(samples.decision(), context="{{ 7 * 7 }} {% for x in y %} {# gone #}")
    text = decision_record(take_snapshot(decision))
    assert "{{ 7 \\* 7 }} {% for x in y %} {# gone #}" in text
