from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from steelyard.desktop.help.manual import chapters
from tests.packaging.scripts import load_script

if TYPE_CHECKING:
    from pathlib import Path


class Page(HTMLParser):
    """Notes what a page loads, links to and can be linked to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: set[str] = set()
        self.tags: list[str] = []
        self.feed(text)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.targets.append(value)
            elif name == "id" and value:
                self.ids.add(value)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    load_script("site").write_site(folder)
    return folder


def test_that_every_chapter_is_a_page_and_the_first_one_the_start(site: Path) -> None:
    pages = {file.stem for file in site.glob("*.html")}
    assert pages == {chapter.name for chapter in chapters()} | {"index"}
    assert (site / "index.html").read_bytes() == (site / f"{chapters()[0].name}.html").read_bytes()


def test_that_a_page_links_only_to_what_is_in_the_site_and_runs_nothing(site: Path) -> None:
    pages = {file.name: Page(file.read_text(encoding="utf-8")) for file in site.glob("*.html")}
    for name, page in pages.items():
        assert "script" not in page.tags
        for target in page.targets:
            file, _, heading = target.partition("#")
            assert (site / (file or name)).is_file(), f"{name}: {target}"
            assert not heading or heading in pages[file or name].ids, f"{name}: {target}"
