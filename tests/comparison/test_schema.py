from __future__ import annotations

from typing import Any

import pytest

from steelyard.comparison.files import comparison_schema
from steelyard.decision.files import decision_schema


def references(part: Any) -> set[str]:
    """Return every $ref below a part of a schema."""
    if isinstance(part, list):
        return set().union(*map(references, part))
    if isinstance(part, dict):
        own = {part["$ref"]} if "$ref" in part else set()
        return own.union(*map(references, part.values()))
    return set()


@pytest.mark.parametrize("schema", [comparison_schema(), decision_schema()], ids=["comparison", "decision"])
def test_that_every_reference_has_its_definition(schema: dict[str, Any]) -> None:
    assert {reference.removeprefix("#/$defs/") for reference in references(schema)} == set(schema["$defs"])


def test_that_the_short_form_of_a_fit_stands_beside_the_mapping() -> None:
    short, whole = comparison_schema()["$defs"]["StatedFit"]["anyOf"]
    assert {"const": "unknown"} in short["anyOf"]
    assert set(whole["properties"]) == {"fit", "because", "evidence", "source", "note", "verified", "raw"}


def test_that_a_fit_is_a_number_from_0_to_5_unless_the_requirement_names_a_rating() -> None:
    described = comparison_schema()["$defs"]["Requirement"]
    number, in_mapping = described["then"]["properties"]["fits"]["additionalProperties"]["anyOf"]
    assert described["if"] == {"not": {"required": ["rating"]}}
    assert {"type": "number", "minimum": 0, "maximum": 5.0} in number["anyOf"]
    assert in_mapping["properties"]["fit"] == number


def test_that_weights_are_bounded_and_keys_are_ids() -> None:
    weights = comparison_schema()["$defs"]["Scenario"]["properties"]["weights"]
    (pattern,) = weights["patternProperties"].values()
    assert (pattern["minimum"], pattern["maximum"]) == (0, 10)
    assert weights["additionalProperties"] is False
