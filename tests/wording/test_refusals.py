from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.decision.files import open_text
from steelyard.documents.faults import DocumentError
from steelyard.documents.reading import decode, read_bytes
from steelyard.wording.refusals import Refusal, describe_refusal
from tests import samples

if TYPE_CHECKING:
    from pathlib import Path


def refuse(path: Path) -> Refusal:
    """Return why a file is not opened."""
    content = None
    try:
        content = read_bytes(path)
        open_text(decode(content, str(path)), str(path))
    except DocumentError as error:
        return describe_refusal(error, content)
    raise AssertionError(f"{path} was opened")


def written(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def test_that_a_fault_is_told_with_its_line_and_its_place_in_words(tmp_path: Path) -> None:
    text = samples.comparison_text().replace("title: Core", "titel: Core")
    refusal = refuse(written(tmp_path, "db.yaml", text.encode()))
    assert refusal.happened == "“db.yaml” was not opened: it has 2 faults."
    assert "signal: it has no title." in refusal.meaning
    assert "[" not in refusal.meaning
    assert "What you are working on is unchanged." in refusal.meaning
    assert len(refusal.details.splitlines()) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("db.csv", b"criterion,redis,kafka\nspeed,5,2\n"),
        ("db.txt", b"criterion;redis\nspeed;5\n"),
        ("db.tsv", b"\xff\xfe"),
        ("db.xlsx", b"PK\x03\x04\x00\xff"),
        ("notes.md", b"# Notes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
    ],
)
def test_that_a_table_is_called_a_table(tmp_path: Path, name: str, content: bytes) -> None:
    assert refuse(written(tmp_path, name, content)).happened == (
        f"“{name}” is a table, not a comparison or a decision."
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.txt", b"Ask Kim about the budget.\nThen decide, or not.\n"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00"),
        ("other.yaml", b"services:\n  web: {image: x}\n"),
        ("empty.yaml", b""),
    ],
)
def test_that_another_file_is_told_in_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    refusal = refuse(written(tmp_path, name, content))
    assert refusal.happened == f"“{name}” is neither a comparison nor a decision."
    assert refusal.details == ""


def test_that_a_file_that_is_gone_and_a_folder_are_no_faults_of_a_line(tmp_path: Path) -> None:
    assert refuse(tmp_path / "gone.yaml").happened == "“gone.yaml” was not opened: there is no such file."
    assert "this is a folder" in refuse(tmp_path).happened


def test_that_an_odd_name_is_told_without_what_is_odd(tmp_path: Path) -> None:
    assert "“a\\x1b\\u202e.yaml”" in refuse(tmp_path / "a\x1b\u202e.yaml").happened
