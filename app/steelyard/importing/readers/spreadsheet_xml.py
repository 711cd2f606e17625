"""What the reader of workbooks leaves out of XLSX and ODS: how numbers are shown, formulas without values."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from html import unescape

from steelyard.importing.readers.number_formats import BUILT_IN, pattern_of
from steelyard.importing.readers.opendocument import shown_formats

_SHEET = re.compile(r"<sheet\s([^<>]{0,600})/?>")
_RELATION = re.compile(r"<Relationship\s([^<>]{0,1000})/?>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]{0,600})"')
_CELL = re.compile(r"<c\s([^<>]{0,300}?)(?:/>|>(.{0,40000}?)</c>)", re.DOTALL)
_VALUE = re.compile(r"<v(?:\s[^<>]{0,100})?>[^<]|<is>")
_NUMBER_FORMAT = re.compile(r"<numFmt\s([^<>]{0,600})/?>")
_CELL_FORMATS = re.compile(r"<cellXfs[^<>]{0,100}>(.*?)</cellXfs>", re.DOTALL)
_FORMAT = re.compile(r"<xf\s([^<>]{0,600}?)/?>")
_REFERENCE = re.compile(r"^([A-Z]{1,3})(\d{1,7})$")
_MOST_PART = 20_000_000


@dataclass(frozen=True, slots=True)
class Shown:
    """How the cells of a sheet are shown: `%`, or a pattern with `{}` for the number; and empty formulas."""

    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    empty_formulas: tuple[tuple[int, int], ...] = ()


def look_inside(content: bytes) -> dict[str, Shown]:
    """Return what is to be known of each sheet by its name; nothing where the parts cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            document = _part(archive, "content.xml")
            if document:
                return {name: Shown(formats) for name, formats in shown_formats(document).items()}
            formats = _formats(_part(archive, "xl/styles.xml"))
            targets = {
                given["Id"]: given["Target"].lstrip("/").removeprefix("xl/")
                for given in _attributes(_RELATION, _part(archive, "xl/_rels/workbook.xml.rels"))
                if "Id" in given and "Target" in given
            }
            return {
                unescape(given["name"]): _sheet(
                    _part(archive, f"xl/{targets.get(given.get('r:id', ''), '')}"), formats
                )
                for given in _attributes(_SHEET, _part(archive, "xl/workbook.xml"))
                if "name" in given
            }
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        EOFError,
        RuntimeError,
        zipfile.LargeZipFile,
    ):
        return {}
    except Exception as error:
        if type(error).__module__ == "zlib":
            return {}
        raise


def _part(archive: zipfile.ZipFile, name: str) -> str:
    try:
        info = archive.getinfo(name)
    except KeyError:
        return ""
    if info.file_size > _MOST_PART:
        return ""
    with archive.open(info) as part:
        return part.read(_MOST_PART).decode("utf-8", errors="replace")


def _attributes(pattern: re.Pattern[str], text: str) -> list[dict[str, str]]:
    return [dict(_ATTRIBUTE.findall(match[1])) for match in pattern.finditer(text)]


def _formats(styles: str) -> list[str]:
    own = {
        given.get("numFmtId", ""): unescape(given.get("formatCode", ""))
        for given in _attributes(_NUMBER_FORMAT, styles)
    }
    cells = _CELL_FORMATS.search(styles)
    if cells is None:
        return []
    used = [given.get("numFmtId", "") for given in _attributes(_FORMAT, cells[1])]
    return [
        pattern_of(own[number])
        if number in own
        else BUILT_IN.get(int(number), "")
        if number.isdecimal()
        else ""
        for number in used
    ]


def _sheet(text: str, formats: list[str]) -> Shown:
    shown: dict[tuple[int, int], str] = {}
    empty: list[tuple[int, int]] = []
    for match in _CELL.finditer(text):
        given = dict(_ATTRIBUTE.findall(match[1]))
        place = _place(given.get("r", ""))
        if place is None:
            continue
        style = given.get("s", "")
        if style.isdecimal() and int(style) < len(formats) and formats[int(style)]:
            shown[place] = formats[int(style)]
        if match[2] and "<f" in match[2] and not _VALUE.search(match[2]):
            empty.append(place)
    return Shown(shown, tuple(empty))


def _place(reference: str) -> tuple[int, int] | None:
    match = _REFERENCE.match(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1
