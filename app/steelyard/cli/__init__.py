"""The command line. Qt is imported only for a window or a screenshot, and a command only when it is run.

What `--help` and `--version` need is imported first and imports next to nothing, so that they answer at once.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from steelyard import __version__
from steelyard.bundle import built_in_comparisons
from steelyard.cli import arguments
from steelyard.cli.output import prepare_output
from steelyard.documents.characters import printable
from steelyard.quick_start import end_process, hold_collector

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_DESCRIPTION = "Compare technologies: weigh what matters, see what follows and why, record the decision."


def run() -> None:
    """Be the process: run the command of its arguments and end with its status."""
    prepare_output()
    end_process(main())


def main(given: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 the input is at fault, 2 wrong usage."""
    words = list(sys.argv[1:] if given is None else given)
    parser = _parser()
    if not words or words[0] not in {*_COMMANDS, "-h", "--help", "--version"}:
        _refuse_misspelt(parser, words)
        words.insert(0, "window")
    options = parser.parse_args(words)
    hold_collector()
