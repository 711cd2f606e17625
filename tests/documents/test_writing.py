from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from steelyard.documents.writing import backup_path, write_atomically

if TYPE_CHECKING:
    from pathlib import Path


def test_that_a_new_file_holds_the_content_and_has_ordinary_permissions(tmp_path: Path) -> None:
    other, file = tmp_path / "other", tmp_path / "new.yaml"
    other.write_bytes(b"")
    write_atomically(file, b"a: 1\n")
    assert file.read_bytes() == b"a: 1\n"
    assert file.stat().st_mode == other.stat().st_mode


def test_that_the_permissions_of_a_file_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "shared.yaml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_atomically(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_that_the_last_version_is_kept_when_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    for content in (b"1", b"2", b"3"):
        write_atomically(file, content, backup=True)
    assert file.read_bytes() == b"3"
    assert backup_path(file).read_bytes() == b"2"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "a.yaml.bak"]


def test_that_a_failure_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")

    def fail(_descriptor: int) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("steelyard.documents.writing.os.fsync", fail)
    with pytest.raises(OSError, match="the disk is full"):
        write_atomically(file, b"new", backup=True)
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_that_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "real"
    folder.mkdir()
    target, link = folder / "a.yaml", tmp_path / "link.yaml"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_that_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "gone" / "a.yaml", b"")
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("links", [True, False])
def test_that_a_file_that_is_not_to_be_replaced_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise OSError(95, "Operation not supported")

    if not links:
        monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "file"
    write_atomically(path, b"first", replace=False)
    with pytest.raises(FileExistsError):
        write_atomically(path, b"second", replace=False)
    assert path.read_bytes() == b"first"
    assert [child.name for child in tmp_path.iterdir()] == ["file"]


def test_that_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as refused:
        write_atomically(tmp_path / "none" / "file", b"x")
    assert refused.value.filename == str(tmp_path / "none")
