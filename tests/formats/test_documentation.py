"""The examples of docs/file-formats.md are files that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from steelyard.comparison.files import comparison_schema, parse_comparison
from steelyard.decision.files import decision_schema
from tests.formats.test_first_format import models

TEXT = (Path(__file__).parents[2] / "docs" / "file-formats.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=[text.splitlines()[2] for text in EXAMPLES])
def test_that_an_example_can_be_read(example: str) -> None:
    assert parse_comparison(example, "example").kind == "comparison"


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
