from __future__ import annotations

import pytest

from steelyard.comparison.files import parse_comparison, write_comparison
from steelyard.comparison.fits import resolve_fits
from steelyard.comparison.versions import compare
from steelyard.documents.faults import DocumentError

SHORT = """\
kind: comparison
format: 2
id: stores
title: Stores
options: [{id: a, name: A}, {id: b, name: B}]
requirements:
  - {id: speed, name: Speed, theme: Use, fits: {a: 5, b: 3}, statements: {a: Fast, b: {text: Cold, note: x}}}
  - {id: cost, name: Costs little, short: Cost, scale: {unit: EUR, worst: 9, best: 1}, measures: {a: 5}}
  - {id: licence, name: Licence, theme: Use, note: Read it, statements: {a: MIT}}
scenarios: [{id: x, title: X, weights: {speed: 5}}]
"""
LONG = """\
kind: comparison
format: 1
id: stores
title: Stores
options: [{id: a, name: A}, {id: b, name: B}]
signals:
  - id: speed
    title: Speed
    theme: Use
    statements: {a: Fast, b: {text: Cold, note: x}}
    requirements: [{id: speed, name: Speed, fits: {a: 5, b: 3}}]
  - id: cost
    title: Costs little
    short: Cost
    requirements:
      - {id: cost, name: Costs little, scale: {unit: EUR, worst: 9, best: 1}, measures: {a: 5}}
  - {id: licence, title: Licence, theme: Use, note: Read it, statements: {a: MIT}}
scenarios: [{id: x, title: X, weights: {speed: 5}}]
"""


def refusal(text: str) -> list[str]:
    with pytest.raises(DocumentError) as refused:
        parse_comparison(text, "f")
    return list(refused.value.lines())


def test_that_each_requirement_of_the_short_form_is_a_row_of_its_own() -> None:
    short, long = parse_comparison(SHORT, "f"), parse_comparison(LONG, "f")
    assert [(row.id, row.title, row.label, row.theme, row.note) for row in short.signals] == [
        (row.id, row.title, row.label, row.theme, row.note) for row in long.signals
    ]
    assert [dict(row.statements) for row in short.signals] == [dict(row.statements) for row in long.signals]
    assert resolve_fits(short) == resolve_fits(long)
    assert short.themes == long.themes


def test_that_a_row_with_statements_alone_is_guidance() -> None:
    read = parse_comparison(SHORT, "f")
    assert [requirement.id for requirement in read.requirements] == ["speed", "cost"]
    assert read.signals[2].requirements == ()


def test_that_a_row_that_is_its_only_requirement_says_so() -> None:
    read = parse_comparison(SHORT, "f")
    assert [row.single and row.single.id for row in read.signals] == ["speed", "cost", None]


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
def test_that_a_file_keeps_the_form_it_was_read_in(text: str) -> None:
    read = parse_comparison(text, "f")
    written = write_comparison(read)
    assert ("signals:" in written, "\nrequirements:" in written) == (text is LONG, text is SHORT)
    assert parse_comparison(written, "f") == read


def test_that_both_forms_differ_in_no_row_requirement_or_fit() -> None:
    changes = compare(parse_comparison(LONG, "f"), parse_comparison(SHORT, "f"))
    assert [change.text for change in changes.changes] == []


def test_that_a_comparison_has_one_of_the_two_forms() -> None:
    both = SHORT + "signals: [{id: s, title: S}]\n"
    assert "f:6:1: requirements: a comparison has signals or requirements; expected one of them" in refusal(
        both
    )
    neither = SHORT[: SHORT.index("requirements:")]
    assert 'f:1:1: expected the key "signals" or "requirements"' in refusal(neither)


def test_that_a_row_without_anything_is_a_fault() -> None:
    lines = refusal(SHORT.replace(", note: Read it, statements: {a: MIT}", ""))
    assert lines == ['f:9:5: requirements[2]: expected the key "fits", "measures" or "statements"']


def test_that_a_weight_on_guidance_is_a_reference_to_nothing() -> None:
    lines = refusal(SHORT.replace("weights: {speed: 5}", "weights: {licence: 5}"))
    assert any('no requirement has the id "licence"' in line for line in lines)


def test_that_faults_in_a_row_name_its_place() -> None:
    lines = refusal(SHORT.replace("fits: {a: 5", "fits: {a: 50"))
    assert lines == ['f:7:52: requirements[0].fits.a: expected a fit from 0 to 5, found "50"']
