"""Workbooks: cached values as they are shown, merged cells, several sheets, what is refused."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from steelyard.importing.faults import ImportFailedError
from steelyard.importing.result import import_source
from steelyard.importing.sources import read_source
from tests.importing.workbooks import DOLLARS, PERCENT, Rows, Value, workbook

if TYPE_CHECKING:
    from steelyard.importing.grid import Source

ROWS: Rows = [
    ["Criterion", "Weight", "Ada", "Bix"],
    ["Cost", 0.6, 380, 90],
    ["Speed", 0.4, 2, 5],
]


def source(content: bytes) -> Source:
    return read_source(content, "book.xlsx")


def test_that_numbers_are_read_as_they_are_shown() -> None:
    found = source(workbook({"S": ROWS}, styles={"B2": PERCENT, "C2": DOLLARS, "D2": DOLLARS}))
    assert [cell.text for cell in found.grids[0].rows[1]] == ["Cost", "60%", "$380", "$90"]
    assert found.format == "xlsx"


def test_that_title_rows_and_merged_cells_are_known_and_places_are_those_of_the_sheet() -> None:
    rows: Rows = [["Choice of a store", None, None, None], [None] * 4, *ROWS]
    (grid,) = source(workbook({"S": rows}, merged=["A1:D1"])).grids
    assert grid.title == "Choice of a store"
    assert grid.place(1, 2) == "C4"


def test_that_a_merged_range_repeats_its_value() -> None:
    rows: Rows = [
        ["Area", "Criterion", "Ada", "Bix"],
        ["Ops", "Deploy", 3, 4],
        [None, "Watch", 2, 5],
        ["Dev", "API", 1, 1],
    ]
    imported = import_source(source(workbook({"S": rows}, merged=["A2:A3"])))
    assert [criterion.line.group for criterion in imported.criteria] == ["Ops", "Ops", "Dev"]


def test_that_each_sheet_is_a_table_and_the_choice_is_asked() -> None:
    other: Rows = [["Criterion", "Cee", "Dee"], ["Cost", 1, 2]]
    imported = import_source(source(workbook({"Small": other, "Large": ROWS})))
    assert imported.reading.sheet == "Large"
    assert [question.choices for question in imported.questions if question.subject == "table"] == [
        ("table 1: Small", "table 2: Large")
    ]


def test_that_a_formula_without_a_value_is_said_with_its_place() -> None:
    rows: Rows = [*ROWS, ["Total", None, None, None]]
    found = source(workbook({"S": rows}, formulas={"C4": "SUM(C2:C3)"}))
    assert "C4: a formula without a value" in found.notices[0]


def test_that_a_formula_with_a_value_is_read_by_it() -> None:
    rows: Rows = [*ROWS, ["Total", None, 4, 7]]
    found = source(workbook({"S": rows}, formulas={"C4": "SUM(C2:C3)"}))
    assert found.grids[0].rows[3][2].text == "4"
    assert found.notices == ()


def test_that_links_to_other_files_and_macros_are_said_and_not_followed() -> None:
    extra = {"xl/externalLinks/externalLink1.xml": "<x/>", "xl/vbaProject.bin": "x"}
    notices = " ".join(source(workbook({"S": ROWS}, extra=extra)).notices)
    assert "links to other files" in notices
    assert "macros" in notices


def test_that_a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    made = io.BytesIO(workbook({"S": ROWS}))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/bomb.xml", b"0" * 51_000_000)
    with pytest.raises(ImportFailedError, match="unpacks to more than 50 MB"):
        source(made.getvalue())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 not an archive", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged"),
        (workbook({"S": ROWS})[:400], "damaged"),
    ],
)
def test_that_a_damaged_workbook_is_refused_in_words(content: bytes, said: str) -> None:
    with pytest.raises(ImportFailedError, match=said):
        source(content)


def test_that_any_other_archive_is_refused_in_words() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("readme.txt", "x")
    with pytest.raises(ImportFailedError, match="no workbook"):
        source(made.getvalue())


def test_that_a_sheet_of_more_rows_than_can_be_read_is_refused() -> None:
    row: list[Value] = ["x", 1]
    rows: Rows = [["C", "A"], *[row] * 2_000]
    with pytest.raises(ImportFailedError, match="2001 rows"):
        source(workbook({"S": rows}))


def _ods(rows: list[list[str]]) -> bytes:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            for text in row
        )
        + "</table:table-row>"
        for row in rows
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Choice">{cells}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        "</manifest:manifest>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return made.getvalue()


def test_that_an_open_document_is_read() -> None:
    found = read_source(
        _ods([["Criterion", "Ada", "Bix"], ["Cost", "4", "3"], ["Speed", "✅ yes", "❌"]]), "book.ods"
    )
    imported = import_source(found)
    assert found.format == "ods"
    assert imported.reading.sheet == "Choice"
    assert [cell.fit for cell in imported.criteria[1].cells] == [5, 0]
