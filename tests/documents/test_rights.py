from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from steelyard.documents.rights import carry_rights

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def files(tmp_path: Path) -> Iterator[tuple[int, int]]:
    """Return two open files; the first is everybody's to read and the group's to write."""
    source, target = (os.open(tmp_path / name, os.O_RDWR | os.O_CREAT, 0o600) for name in "ab")
    os.fchmod(source, 0o664)
    yield source, target
    os.close(source)
    os.close(target)


@pytest.fixture
def attributes(monkeypatch: pytest.MonkeyPatch) -> dict[int, dict[str, bytes]]:
    """Return the extended attributes of open files, which not every file system of a machine has."""
    kept: dict[int, dict[str, bytes]] = {}
    monkeypatch.setattr(os, "listxattr", lambda file: list(kept.get(file, {})))
    monkeypatch.setattr(os, "getxattr", lambda file, name: kept[file][name])
    monkeypatch.setattr(
        os, "setxattr", lambda file, name, value: kept.setdefault(file, {}).update({name: value})
    )
    monkeypatch.setattr(os, "removexattr", lambda file, name: kept[file].pop(name))
    return kept


def test_that_rights_access_list_and_attributes_are_carried_and_what_is_the_systems_stays(
    files: tuple[int, int], attributes: dict[int, dict[str, bytes]]
) -> None:
    source, target = files
    attributes[source] = {"user.note": b"n", "system.posix_acl_access": b"a", "security.selinux": b"s"}
    attributes[target] = {"user.default": b"d", "security.selinux": b"t"}
    assert carry_rights(source, target)
    assert attributes[target] == {
        "user.note": b"n",
        "system.posix_acl_access": b"a",
        "security.selinux": b"t",
    }
    assert stat.S_IMODE(os.fstat(target).st_mode) == 0o664


def test_that_an_attribute_that_cannot_be_kept_is_told(
    files: tuple[int, int], attributes: dict[int, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    attributes[files[0]] = {"user.note": b"n"}
    monkeypatch.setattr(os, "setxattr", refuse)
    assert not carry_rights(*files)


def test_that_another_group_may_do_no_more_than_everybody(
    files: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = files
    real = os.fstat

    def of_a_foreign_group(file: int) -> os.stat_result:
        found = list(real(file))
        found[stat.ST_GID] += file == source
        return os.stat_result(found)

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "fchown", refuse)
    monkeypatch.setattr(os, "fstat", of_a_foreign_group)
    assert not carry_rights(source, target)
    assert stat.S_IMODE(real(target).st_mode) == 0o644
