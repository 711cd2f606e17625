"""Workbooks that spreadsheet programs wrote: XLS, ODS and XLSX alike, locked ones, and damaged ones.

`matrix.*` and `locked.xls`, `locked.ods` are from LibreOffice 7.4, `written.xls` from xlwt 1.3, `locked.xlsx` was
encrypted by msoffcrypto-tool 6.1.
"""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest

from steelyard.importing.faults import ImportFailedError
from steelyard.importing.result import Imported, import_source
from steelyard.importing.sources import read_file, read_source

BOOKS = Path(__file__).parent / "books"
ENDINGS = ("xlsx", "xls", "ods")


def read(name: str, table: int | None = None) -> Imported:
    return import_source(read_file(BOOKS / name), table=table)


@pytest.mark.parametrize("ending", ENDINGS)
def test_that_numbers_of_each_format_are_read_as_they_are_shown(ending: str) -> None:
    imported = read(f"matrix.{ending}", 1)
    assert imported.source.format == ending
    assert imported.title == "Messaging for the new platform"
    assert [one.weight.stated for one in imported.criteria if one.weight] == ["40%", "20%", "30%", "10%"]
    shown = {one.name: [cell.raw for cell in one.cells] for one in imported.criteria}
    assert shown["Price"] == ["$380", "$120", "$95.5"]
    assert shown["Ordering"] == ["✅", "🟡 per queue", "❌"]
    assert shown["p99"] == ["12 ms", "4 ms", "1.5 ms"]
    assert [one.reading.kind for one in imported.criteria] == ["score", "price", "rating", "measure"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_that_merged_groups_hidden_sheets_and_places_are_known_in_each_format(ending: str) -> None:
    imported = read(f"matrix.{ending}", 1)
    assert [one.line.group for one in imported.criteria] == [
        "Operations",
        "Operations",
        "Delivery",
        "Delivery",
    ]
    assert [table.grid.sheet for table in imported.tables] == ["Matrix", "Scores"]
    assert imported.criteria[1].cells[0].place == "D5"


@pytest.mark.parametrize("ending", ENDINGS)
def test_that_the_values_of_formulas_are_checked_in_each_format(ending: str) -> None:
    imported = read(f"matrix.{ending}", 2)
    assert [(total.stated, total.computed, total.agrees) for total in imported.totals] == [
        (11, 11, True),
        (15, 14, False),
    ]
    assert "NATS: 15 in the source, 14 computed (row 4)." in imported.notices


def test_that_an_xls_of_another_writer_is_read_alike() -> None:
    imported = read("written.xls")
    assert [option.name for option in imported.options] == ["Kafka", "RabbitMQ", "NATS"]
    assert [one.weight.stated for one in imported.criteria if one.weight] == ["30%", "20%", "25%", "25%"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_that_a_password_is_named_in_each_format(ending: str) -> None:
    with pytest.raises(
        ImportFailedError, match=rf"locked\.{ending}: the workbook has a password; save a copy"
    ):
        read_file(BOOKS / f"locked.{ending}")


@pytest.mark.parametrize("name", ["matrix.xls", "matrix.ods", "matrix.xlsx", "locked.xls", "written.xls"])
def test_that_damaged_bytes_end_in_a_sentence(name: str) -> None:
    chance, whole = random.Random(name), (BOOKS / name).read_bytes()
    for _ in range(60):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 40)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        del content[chance.randrange(len(content) // 2, len(content) + 1) :]
        with contextlib.suppress(ImportFailedError):
            import_source(read_source(bytes(content), name))
