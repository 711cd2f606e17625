"""One id, one version, one list of kinds of files: whatever a desktop reads agrees with the program."""

from __future__ import annotations

import configparser
import plistlib
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from steelyard import APPLICATION_ID, __version__

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
LIKE_AN_ID = re.compile(r"\bapp\.[a-z]+\.[A-Z]\w+")


def read_entry() -> configparser.SectionProxy:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / f"{APPLICATION_ID}.desktop", encoding="utf-8")
    return entry["Desktop Entry"]


def metadata() -> ElementTree.Element:
    return ElementTree.parse(LINUX / f"{APPLICATION_ID}.metainfo.xml").getroot()


def kinds() -> dict[str, set[str]]:
    root = ElementTree.parse(LINUX / f"{APPLICATION_ID}.mime.xml").getroot()
    return {
        one.attrib["type"]: {glob.attrib["pattern"] for glob in one.findall(f"{MIME}glob")}
        for one in root.findall(f"{MIME}mime-type")
    }


def texts() -> list[Path]:
    places = [ROOT / "packaging", ROOT / "app", ROOT / ".github"]
    files = [file for place in places for file in place.rglob("*") if file.is_file()]
    return [file for file in files if file.suffix not in {".lock", ".pyc"}]


def test_that_no_file_spells_another_id() -> None:
    spelt = {found for file in texts() for found in LIKE_AN_ID.findall(file.read_text(encoding="utf-8"))}
    assert spelt == {APPLICATION_ID}


def test_that_every_file_of_a_desktop_is_named_by_the_id() -> None:
    named = {file.name for file in LINUX.iterdir() if file.suffix in {".desktop", ".xml"}}
    assert named == {
        f"{APPLICATION_ID}.desktop",
        f"{APPLICATION_ID}.metainfo.xml",
        f"{APPLICATION_ID}.mime.xml",
    }


def test_that_the_entry_starts_the_command_with_a_file_and_is_found_by_its_window() -> None:
    entry = read_entry()
    assert (entry["Exec"], entry["Icon"]) == ("steelyard %f", APPLICATION_ID)
    assert entry["StartupWMClass"] == APPLICATION_ID


def test_that_the_metadata_names_the_entry_and_this_version() -> None:
    root = metadata()
    assert root.findtext("id") == APPLICATION_ID
    assert root.findtext("launchable") == f"{APPLICATION_ID}.desktop"
    newest = root.find("releases/release")
    assert newest is not None
    assert newest.attrib["version"] == __version__


def test_that_entry_metadata_and_kinds_offer_the_same() -> None:
    offered = set(kinds())
    assert set(read_entry()["MimeType"].strip(";").split(";")) == offered
    assert {one.text for one in metadata().findall("provides/mediatype")} == offered


@pytest.mark.parametrize(
    ("kind", "endings"),
    [
        ("decision", {"*.decision.yaml", "*.decision.yml", "*.steelyard"}),
        ("comparison", {"*.comparison.yaml", "*.comparison.yml"}),
    ],
)
def test_that_a_kind_of_file_has_its_endings_and_not_all_yaml(kind: str, endings: set[str]) -> None:
    assert kinds()[f"application/vnd.steelyard.{kind}+yaml"] == endings


def test_that_macos_and_windows_take_the_ending_of_their_own() -> None:
    plist = plistlib.loads((ROOT / "packaging" / "macos" / "Info.plist").read_bytes())
    assert plist["CFBundleIdentifier"] == APPLICATION_ID
    (declared,) = plist["UTExportedTypeDeclarations"]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["steelyard"]
    script = (ROOT / "packaging" / "windows" / "steelyard.nsi").read_text(encoding="utf-8")
    assert f'!define ID "{APPLICATION_ID}"' in script
    assert r"Software\Classes\.steelyard" in script
    assert r"Software\Classes\.yaml" not in script


def test_that_the_window_is_known_by_the_id() -> None:
    program = "from steelyard.desktop.app import build_application as b; print(b().desktopFileName())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == APPLICATION_ID
