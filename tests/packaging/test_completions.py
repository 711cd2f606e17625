"""The completions that ship are those of the parser of today, and shells take them."""

from __future__ import annotations

import importlib.util
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from steelyard import cli
from steelyard.bundle import resource
from steelyard.cli.arguments import SHELLS
from steelyard.cli.completion import FILES

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def completions() -> ModuleType:
    spec = importlib.util.spec_from_file_location("completions", ROOT / "packaging" / "completions.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("shell", SHELLS)
def test_that_what_ships_is_made_from_the_parser_of_today(completions: ModuleType, shell: str) -> None:
    shipped = resource("completions", FILES[shell]).read_text(encoding="utf-8")
    assert shipped == completions.complete(shell), "run: make completions"


@pytest.mark.parametrize("shell", SHELLS)
def test_that_the_command_prints_what_ships(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["completion", shell]) == 0
    assert capsys.readouterr().out == resource("completions", FILES[shell]).read_text(encoding="utf-8")


def test_that_an_unknown_shell_is_refused_with_those_that_are_known(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(["completion", "tcsh"])
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert all(shell in said for shell in ("bash", "zsh", "fish", "powershell"))


@pytest.mark.linux
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["steelyard", "exp"], "export"),
        (["steelyard", "export", "--sli"], "--slides"),
        (["steelyard", "show", "or"], "orders.yaml"),
    ],
)
def test_that_bash_completes_commands_options_and_files(
    words: list[str], offered: str, tmp_path: Path
) -> None:
    (tmp_path / "orders.yaml").touch()
    script = (
        f"source {resource('completions', FILES['bash'])}; COMP_WORDS=({' '.join(words)}); "
        f"COMP_CWORD={len(words) - 1}; _shtab_steelyard steelyard {words[-1]} {words[-2]} 2>/dev/null; "
        'echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.split() == [offered]
