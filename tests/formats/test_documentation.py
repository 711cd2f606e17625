"""The examples of docs/file-formats.md are files that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from steelyard.comparison.files import comparison_schema, parse_comparison
from steelyard.decision.files import decision_schema
from steelyard.desktop.files.file_actions import MOST_CELLS as MOST_RATINGS
from steelyard.desktop.files.recovery.leftovers import KEPT_DAYS
from steelyard.documents.document import _MOST_FAULTS as MOST_FAULTS
from steelyard.documents.reading import MOST_BYTES
from steelyard.documents.syntax import DEEPEST
from steelyard.documents.tree import MOST_VALUES
from steelyard.importing import grid
from steelyard.importing.readers.workbook import MOST_UNPACKED
from steelyard.importing.reading import parse_reading
from tests.formats.test_first_format import models

TEXT = (Path(__file__).parents[2] / "docs" / "file-formats.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
COMPARISONS = [text for text in EXAMPLES if text.startswith("kind: comparison")]
READINGS = [text for text in EXAMPLES if not text.startswith("kind:")]


@pytest.mark.parametrize("example", COMPARISONS, ids=[text.splitlines()[2] for text in COMPARISONS])
def test_that_an_example_of_a_comparison_can_be_read(example: str) -> None:
    assert parse_comparison(example, "example").kind == "comparison"


def test_that_the_example_of_a_reading_can_be_read() -> None:
    (example,) = READINGS
    assert parse_reading(example, "example").criteria["Size"].units == "same"


def test_that_every_example_is_tried() -> None:
    assert len(COMPARISONS) + len(READINGS) == len(EXAMPLES)


NOT_SHOWN = {"one_liner", "use_cases", "properties", "pitfalls", "scaling", "add_when", "if_wrong"}
"""The quick reference of an option, which the schema describes."""


def test_that_every_key_of_both_files_is_mentioned() -> None:
    described = comparison_schema()["$defs"] | decision_schema()["$defs"]
    known = models()
    keys = {
        field.alias or name
        for kind in described
        if kind in known and kind not in {"Reading", "CriterionReading"}
        for name, field in known[kind].model_fields.items()
    }
    assert {key for key in keys - NOT_SHOWN if not re.search(rf"\b{key}\b", TEXT)} == set()


def test_that_the_limits_are_those_of_the_program() -> None:
    limits = TEXT.partition("## Limits")[2].partition("\n## ")[0]
    rows = [line.split("|")[2] for line in limits.splitlines() if line.startswith("|")][2:]
    stated = [[int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", row)] for row in rows]
    assert stated == [
        [MOST_BYTES, MOST_VALUES, DEEPEST],
        [MOST_FAULTS],
        [grid.MOST_BYTES, grid.MOST_ROWS, grid.MOST_COLUMNS, grid.MOST_CELLS, grid.MOST_TABLES],
        [MOST_UNPACKED],
        [MOST_RATINGS],
        [KEPT_DAYS],
    ]
