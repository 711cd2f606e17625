from __future__ import annotations

import errno
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


def test_that_nothing_is_written_through_a_link_that_was_planted(tmp_path: Path) -> None:
    victim, file = tmp_path / "victim", tmp_path / "a.yaml"
    victim.write_bytes(b"precious")
    file.write_bytes(b"old")
    for name in (".a.yaml.bak.tmp", "a.yaml.bak", ".a.yaml.tmp"):
        (tmp_path / name).symlink_to(victim)
    write_atomically(file, b"new", backup=True)
    assert victim.read_bytes() == b"precious"
    assert backup_path(file).read_bytes() == b"old"
    assert not backup_path(file).is_symlink()


def test_that_a_backup_that_cannot_be_written_does_not_stop_the_writing(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    backup_path(file).mkdir()
    refused = write_atomically(file, b"new", backup=True)
    assert isinstance(refused, IsADirectoryError)
    assert refused.filename == str(backup_path(file))
    assert file.read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "a.yaml.bak"]


def test_that_a_name_without_room_for_an_ending_is_written_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / ("\N{GRINNING FACE}" * 63 + "abc")
    file.write_bytes(b"old")
    refused = write_atomically(file, b"new", backup=True)
    assert refused is not None
    assert refused.errno == errno.ENAMETOOLONG
    assert file.read_bytes() == b"new"


def test_that_every_name_of_a_file_shows_what_was_written(tmp_path: Path) -> None:
    file, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    file.write_bytes(b"old")
    other.hardlink_to(file)
    for content in (b"longer than before", b"new"):
        write_atomically(file, content, backup=True)
        assert other.read_bytes() == file.read_bytes() == content
    assert backup_path(file).read_bytes() == b"longer than before"
    assert backup_path(file).stat().st_nlink == 1
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("backup", [True, False])
def test_that_a_file_of_another_owner_is_written_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backup: bool
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    before = file.stat().st_ino
    monkeypatch.setattr("steelyard.documents.writing.carry_rights", lambda *_: False)
    write_atomically(file, b"new", backup=backup)
    assert file.stat().st_ino == before
    assert file.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir() if path != file] == ["a.yaml.bak"] * backup


@pytest.mark.parametrize("step", ["posix_fallocate", "ftruncate"])
def test_that_a_disk_that_is_full_leaves_a_file_with_several_names_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    (tmp_path / "b.yaml").hardlink_to(file)
    real = getattr(os, step)
    calls = []

    def fail_first(*given: int) -> None:
        calls.append(given)
        if len(calls) == 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(*given)

    monkeypatch.setattr(os, step, fail_first)
    with pytest.raises(OSError, match="No space left") as refused:
        write_atomically(file, b"longer than before", backup=True)
    assert refused.value.filename == str(file)
    assert file.read_bytes() == b"old"


def test_that_a_pipe_is_neither_replaced_nor_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="not an ordinary file"):
        write_atomically(pipe, b"new")
    assert stat.S_ISFIFO(pipe.lstat().st_mode)


def test_that_a_private_file_is_the_users_alone(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    for _ in range(2):
        write_atomically(file, b"mine", private=True)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(("failures", "copies"), [(1, 0), (9, 1)])
def test_that_a_copy_beside_a_file_stays_only_where_it_is_all_that_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failures: int, copies: int
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    (tmp_path / "b.yaml").hardlink_to(file)
    real, calls = os.ftruncate, []

    def fail(*given: int) -> None:
        calls.append(given)
        if len(calls) <= failures:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(*given)

    monkeypatch.setattr(os, "ftruncate", fail)
    with pytest.raises(OSError, match="Input/output error"):
        write_atomically(file, b"new")
    found = [path for path in tmp_path.iterdir() if path.suffix == ".bak"]
    assert [path.read_bytes() for path in found] == [b"old"] * copies


def test_that_a_full_disk_leaves_no_halved_copy_beside_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    (tmp_path / "b.yaml").hardlink_to(file)

    def fail(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(file, b"new", backup=True)
    assert file.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml", "b.yaml"]
