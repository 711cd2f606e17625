"""What makes a shell complete the commands and options of this program, as it ships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.bundle import resource

if TYPE_CHECKING:
    import argparse

FILES = {
    "bash": "steelyard.bash",
    "zsh": "_steelyard",
    "fish": "steelyard.fish",
    "powershell": "steelyard.ps1",
}
"""The file of each shell, named as the shell looks for it."""


def print_completion(options: argparse.Namespace) -> int:
    """Print the completion of a shell."""
    print(resource("completions", FILES[options.shell]).read_text(encoding="utf-8"), end="")
    return 0
