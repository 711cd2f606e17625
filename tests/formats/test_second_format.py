"""Files of the second format are read for ever; these use every key that came with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from steelyard.comparison.files import read_comparison, write_comparison
from steelyard.comparison.fingerprint import fingerprint
from steelyard.comparison.origin import Origin
from steelyard.comparison.ratings import Rating
from steelyard.decision import fingerprint as decisions
from steelyard.decision.files import read_decision, write_decision
from steelyard.documents.fields import FileModel, Since
from tests.formats.test_first_format import FIRST_KEYS, models

if TYPE_CHECKING:
    from collections.abc import Iterator

SECOND = Path(__file__).parent / "two"


def test_that_a_comparison_of_the_second_format_keeps_its_fingerprint() -> None:
    assert fingerprint(read_comparison(SECOND / "brokers.yaml")) == "41d194a6a2e2"


def test_that_a_decision_of_the_second_format_keeps_its_fingerprint() -> None:
    assert decisions.fingerprint(read_decision(SECOND / "brokers.decision.yaml")) == "9ff82d048708"


def test_that_a_decision_of_the_second_format_is_written_as_it_was() -> None:
    file = SECOND / "brokers.decision.yaml"
    assert write_decision(read_decision(file)) == file.read_text(encoding="utf-8")


def test_that_what_is_written_of_a_comparison_is_written_again_the_same(tmp_path: Path) -> None:
    read = read_comparison(SECOND / "brokers.yaml")
    file = tmp_path / "again.yaml"
    file.write_text(write_comparison(read), encoding="utf-8")
    assert read_comparison(file) == read


def parts(of: object) -> Iterator[FileModel]:
    if isinstance(of, FileModel):
        yield of
        of = [getattr(of, name) for name in type(of).model_fields]
    elif hasattr(of, "values"):
        of = list(of.values())
    if isinstance(of, list | tuple):
        for part in of:
            yield from parts(part)


def stated(of: FileModel) -> set[tuple[str, str]]:
    return {
        (kind.__name__, key)
        for part in parts(of)
        for kind in type(part).__mro__
        if kind.__name__ in FIRST_KEYS
        for key in part.model_fields_set
    }


@pytest.mark.parametrize("kind", [*FIRST_KEYS, Origin.__name__, Rating.__name__])
def test_that_every_new_key_is_in_these_files(kind: str) -> None:
    used = stated(read_decision(SECOND / "brokers.decision.yaml"))
    used |= stated(read_comparison(SECOND / "brokers.yaml"))
    new = {
        key
        for key, field in models()[kind].model_fields.items()
        if any(isinstance(mark, Since) for mark in field.metadata)
    }
    without_a_use_here = {"Signal": {"note", "remarks"}}.get(kind, set())
    assert {key for key in new if (kind, key) not in used} == without_a_use_here
