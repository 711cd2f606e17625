"""The manual says what there is: chapters that link to one another, the keys of today, pictures that ship."""

from __future__ import annotations

import re

import pytest

from steelyard.desktop.actions import ACTIONS, MENUS
from steelyard.desktop.help.manual import ORDER, Chapter, anchor, chapters, manual_folder
from tests.packaging.scripts import load_script


def headings(chapter: Chapter) -> set[str]:
    return {anchor(line.lstrip("# ")) for line in chapter.text.splitlines() if line.startswith("#")}


def test_that_every_file_is_a_chapter_once() -> None:
    assert sorted(ORDER) == sorted(file.stem for file in manual_folder().glob("*.md"))


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.name)
def test_that_a_chapter_has_one_title_and_ends_in_a_line(chapter: Chapter) -> None:
    outside = re.sub(r"```.*?```", "", chapter.text, flags=re.DOTALL)
    assert len(re.findall(r"^# ", outside, flags=re.MULTILINE)) == 1
    assert chapter.text.startswith(f"# {chapter.title}\n")
    assert chapter.text.endswith("\n")


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.name)
def test_that_links_lead_to_chapters_headings_and_pictures_that_are_there(chapter: Chapter) -> None:
    known = {f"{one.name}.md": one for one in chapters()}
    for text, target in re.findall(r"\[([^]]*)\]\(([^)]+)\)", chapter.text):
        file, _, heading = target.partition("#")
        if file.startswith("pictures/"):
            assert (manual_folder() / file).is_file()
            assert text, f"{file}: a picture without a text"
            continue
        assert file in known or not file, target
        assert not heading or heading in headings(known.get(file, chapter)), target


def test_that_every_picture_is_shown() -> None:
    shown = {name for chapter in chapters() for name in re.findall(r"\(pictures/([\w.-]+)\)", chapter.text)}
    assert shown == {file.name for file in (manual_folder() / "pictures").iterdir()}


def test_that_the_chapter_on_keys_lists_those_of_today() -> None:
    (keys,) = (chapter for chapter in chapters() if chapter.name == "keys")
    assert keys.text == load_script("manual_keys").write_chapter(), "run: make manual"


def test_that_every_entry_of_a_menu_that_is_named_is_there() -> None:
    entries = [f"{spec.menu} > {spec.text}".replace("&", "").casefold() for spec in ACTIONS]
    menus = "|".join(MENUS).replace("&", "")
    named = re.compile(rf"\*((?:{menus}) > [^*>]+?)(?: >[^*]*)?\*")
    for chapter in chapters():
        for entry in named.findall(chapter.text):
            assert any(known.startswith(entry.casefold()) for known in entries), entry
