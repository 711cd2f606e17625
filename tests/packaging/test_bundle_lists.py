"""The plain lists from which bundle and package are made, and the check that holds a bundle against them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.packaging.scripts import load_script

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
BUNDLE = ROOT / "packaging" / "bundle"


@pytest.fixture(scope="module")
def check() -> ModuleType:
    return load_script("bundle/check")


def rows(name: str) -> list[str]:
    lines = (BUNDLE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("name", ["left-out-modules.txt", "left-out-files.txt", "from-the-system.txt"])
def test_that_a_list_names_nothing_twice(name: str) -> None:
    assert len(rows(name)) == len(set(rows(name)))


def test_that_every_library_of_the_system_has_a_kind_and_a_package() -> None:
    for row in rows("from-the-system.txt"):
        assert re.fullmatch(r"(required|window) +\S+\.so\.\d+ +[a-z0-9.+|-]+", row), row


def test_that_no_module_is_left_out_that_the_program_imports() -> None:
    left_out = tuple(rows("left-out-modules.txt"))
    imports = re.compile(r"^\s*(?:from|import) ([\w.]+)", flags=re.MULTILINE)
    sources = (ROOT / "app").rglob("*.py")
    used = {name for source in sources for name in imports.findall(source.read_text(encoding="utf-8"))}
    assert [name for name in used if any(name == out or name.startswith(f"{out}.") for out in left_out)] == []


@pytest.mark.linux
def test_that_a_bundle_with_a_strange_library_or_without_its_files_is_refused(
    check: ModuleType, tmp_path: Path
) -> None:
    inside = tmp_path / "_internal"
    inside.mkdir()
    (inside / "libssl.so.3").write_text("not even a library", encoding="utf-8")
    said = check.faults(tmp_path)
    assert "libssl.so.3: is bundled" in said
    assert "from-the-system.txt: libc.so.6 is needed by nothing" in said
    assert "data/redis-vs-kafka.yaml: is not in the bundle" in check.missing_files(tmp_path, ROOT)


@pytest.mark.linux
def test_that_a_file_that_names_the_folder_of_the_build_is_found(check: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "innocent").write_text("/usr/lib", encoding="utf-8")
    (tmp_path / "telling").write_text(f"built in {ROOT}/build", encoding="utf-8")
    assert check.build_paths(tmp_path, ROOT) == ["telling: names the folder of the build"]


def test_that_the_bundle_is_made_of_what_the_program_is_tested_with() -> None:
    pinned = [
        set(
            re.findall(
                r"^\S+==\S+", (ROOT / "packaging" / name).read_text(encoding="utf-8"), flags=re.MULTILINE
            )
        )
        for name in ("requirements.lock", "requirements-bundle.lock")
    ]
    assert pinned[0] - pinned[1] == set()


def test_that_the_bill_of_materials_names_every_part_once(tmp_path: Path) -> None:
    out = tmp_path / "bill.json"
    subprocess.run([sys.executable, str(ROOT / "packaging" / "sbom.py"), str(out)], check=True)
    bill = json.loads(out.read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    references = [one["bom-ref"] for one in bill["components"]]
    assert len(references) == len(set(references))
    assert bill["dependencies"][0]["dependsOn"] == references
    parts = {one["name"]: one.get("components", []) for one in bill["components"]}
    assert {"numpy", "typst", "PySide6_Essentials"} <= set(parts)
    assert "typst-pdf" in {part["name"] for part in parts["typst"]}


@pytest.mark.linux
@pytest.mark.parametrize("script", sorted((ROOT / "packaging").rglob("*.sh")), ids=lambda path: path.name)
def test_that_a_script_is_one_that_sh_can_read(script: Path) -> None:
    assert shutil.which("sh")
    subprocess.run(["sh", "-n", str(script)], check=True)
