"""Small workbooks for tests, written part by part: values, number formats, merged cells, formulas."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from steelyard.importing.grid import column_letters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Value = str | float | int | bool | None
Rows = list[list[Value]]
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PERCENT, DOLLARS = 1, 2
"""Styles of cells: 30%, $380."""
_STYLES = (
    f'{_HEAD}<styleSheet {_MAIN}><numFmts count="1">'
    '<numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0"/></numFmts>'
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9"/>'
    '<xf numFmtId="164"/></cellXfs></styleSheet>'
)


def workbook(
    sheets: Mapping[str, Rows],
    *,
    merged: Sequence[str] = (),
    styles: Mapping[str, int] | None = None,
    formulas: Mapping[str, str] | None = None,
    extra: Mapping[str, str] | None = None,
) -> bytes:
    """Return an XLSX of sheets of rows; `merged`, `styles` and `formulas` concern the first sheet.

    A formula stands with the value of its cell, or without one where that is None.
    """
    names = list(sheets)
    parts = {
        "[Content_Types].xml": _content_types(len(names)),
        "_rels/.rels": f"{_HEAD}<Relationships {_RELATIONS}>"
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>'
        + "".join(
            f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1)
        )
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"{_HEAD}<Relationships {_RELATIONS}>"
        + "".join(
            f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in range(1, len(names) + 1)
        )
        + f'<Relationship Id="rId99" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
        **(extra or {}),
    }
    for n, rows in enumerate(sheets.values(), 1):
        first = n == 1
        cells = _rows(rows, styles or {} if first else {}, formulas or {} if first else {})
        ranges = "".join(f'<mergeCell ref="{span}"/>' for span in merged) if first else ""
        spans = f"<mergeCells>{ranges}</mergeCells>" if ranges else ""
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f"{_HEAD}<worksheet {_MAIN}><sheetData>{cells}</sheetData>{spans}</worksheet>"
        )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return made.getvalue()


def _content_types(sheets: int) -> str:
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kinds}.worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>{overrides}</Types>'
    )


def _rows(rows: Sequence[Sequence[Value]], styles: Mapping[str, int], formulas: Mapping[str, str]) -> str:
    made = []
    for r, row in enumerate(rows, 1):
        cells = [_cell(f"{column_letters(c)}{r}", value, styles, formulas) for c, value in enumerate(row)]
        made.append(f'<row r="{r}">{"".join(cells)}</row>')
    return "".join(made)


def _cell(place: str, value: Value, styles: Mapping[str, int], formulas: Mapping[str, str]) -> str:
    style = f' s="{styles[place]}"' if place in styles else ""
    formula = f"<f>{escape(formulas[place])}</f>" if place in formulas else ""
    if value is None:
        return f'<c r="{place}"{style}>{formula}</c>' if formula or style else ""
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"{style}>{formula}<v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"{style}>{formula}<v>{value!r}</v></c>'
    return f'<c r="{place}" t="inlineStr"{style}><is><t>{escape(value)}</t></is></c>'
