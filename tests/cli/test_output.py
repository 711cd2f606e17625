from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from steelyard import cli
from steelyard.cli.output import prepare_output

if TYPE_CHECKING:
    from pathlib import Path


def run(encoding: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "steelyard", *arguments],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_that_a_terminal_that_knows_few_characters_shows_the_decision(encoding: str) -> None:
    done = run(encoding, "show", "redis-vs-kafka")
    assert done.returncode == 0
    assert done.stderr == b""
    text = done.stdout.decode(encoding)
    assert "Kafka fits these requirements best." in text
    assert "####" in text
    assert "\\u" not in text


def test_that_json_stays_whole_where_the_output_is_ascii() -> None:
    plain, narrow = (
        json.loads(run(encoding, "score", "redis-vs-kafka", "--json").stdout)
        for encoding in ("utf-8", "ascii")
    )
    assert plain == narrow


def test_that_the_name_of_a_file_neither_steers_the_terminal_nor_breaks_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "gone\x1b]0;x\a\nfile\u202e.yaml"
    for command in ("check", "show"):
        assert cli.main([command, str(tmp_path / name)]) == 1
    (tmp_path / name).write_text("kind: x\n")
    for command in ("check", "show"):
        assert cli.main([command, str(tmp_path / name)]) == 1
    said = capsys.readouterr()
    lines = (said.out + said.err).splitlines()
    assert len(lines) == 4
    assert all("gone\\x1b]0;x\\x07\\x0afile\\u202e.yaml" in line for line in lines)


def test_that_a_name_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.yaml")
    done = run("utf-8", "show", name)
    assert done.returncode == 1
    assert b"/bad\\xff.yaml:1:1: there is no such file" in done.stderr


@pytest.mark.parametrize("command", ["check", "show"])
def test_that_a_pipe_is_refused_and_not_waited_for(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert cli.main([command, str(tmp_path / "pipe.yaml")]) == 1
    said = capsys.readouterr()
    assert "this is a pipe or a device, not an ordinary file" in said.out + said.err


def test_that_a_program_without_a_terminal_prints_into_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    prepare_output()
    assert cli.main(["list"]) == 0
    assert cli.main(["check", "no-such-file"]) == 1
    for stream in (sys.stdout, sys.stderr):
        stream.close()
