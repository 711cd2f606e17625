"""What the documents name is there: every path, every name in a file, every link between them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    ROOT / "CONTRIBUTING.md",
    ROOT / "docs" / "architecture.md",
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
    *sorted((ROOT / "docs" / "how-to").glob("*.md")),
)
NAMED = re.compile(r"`((?:app|tests|docs|data|resources|packaging)/[^`\s:<>]*)(?::(\w+))?`")
"""A path in backticks, with the name in that file behind a colon; one with `<...>` in it is a pattern."""
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")

documents = pytest.mark.parametrize("document", DOCUMENTS, ids=[path.stem for path in DOCUMENTS])


@documents
def test_that_every_path_that_is_named_is_there(document: Path) -> None:
    named = NAMED.findall(document.read_text(encoding="utf-8"))
    assert [path for path, _ in named if not (ROOT / path).exists()] == []


@documents
def test_that_every_name_stands_in_the_file_it_is_said_to_be_in(document: Path) -> None:
    named = [(path, name) for path, name in NAMED.findall(document.read_text(encoding="utf-8")) if name]
    missing = [
        f"{path}:{name}"
        for path, name in named
        if not re.search(rf"\b{name}\b", (ROOT / path).read_text(encoding="utf-8"))
    ]
    assert missing == []


@documents
def test_that_every_link_leads_to_a_file(document: Path) -> None:
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", ["CONTRIBUTING.md", "docs/architecture.md", "docs/decisions"])
@pytest.mark.parametrize("index", ["README.md", "CHANGELOG.md"])
def test_that_the_documents_are_found_from_the_front_page(index: str, document: str) -> None:
    assert document in (ROOT / index).read_text(encoding="utf-8")
