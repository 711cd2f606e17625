"""Makes the completions of all shells from the parser of the command line.

usage: python packaging/completions.py [FOLDER]   (by default resources/completions)
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import shtab

from steelyard.cli import build_parser
from steelyard.cli.completion import FILES

FOLDER = Path(__file__).parents[1] / "resources" / "completions"
NAME_FILES = ("FILE", "FILE.yaml", "OUT", "OUT.png", "SOURCE", ("A", "B"))
"""What stands for the name of a file in the help of an argument."""
HEADER = "# Completion of steelyard for {shell}; made by packaging/completions.py\n"


def complete(shell: str) -> str:
    """Return the completion of one shell."""
    parser = build_parser()
    for command in _commands(parser):
        for action in command._actions:
            if action.metavar in NAME_FILES:
                action.complete = shtab.FILE  # type: ignore[attr-defined]
    made = shtab.complete(parser, shell)
    head, comment, rest = "", HEADER.format(shell=shell), made
    if shell == "zsh":  # its first line says what it completes
        head, _, rest = made.partition("\n")
        head += "\n"
    lines = rest.lstrip("\n").splitlines()
    while lines and (lines[0].startswith("# ") or not lines[0]):
        lines.pop(0)
    if shell == "bash":  # a file may stand where a command does
        lines[-1] = lines[-1].replace("-o bashdefault", "-o bashdefault -o default")
    return head + comment + "\n".join(lines) + "\n"


def _commands(parser: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    (choice,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return [parser, *choice.choices.values()]


def write(folder: Path) -> None:
    """Write the completions of all shells."""
    folder.mkdir(parents=True, exist_ok=True)
    for shell, name in FILES.items():
        (folder / name).write_text(complete(shell), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
