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
from steelyard.cli.examples import EXAMPLES, FIRST, as_epilog
from steelyard.cli.output import prepare_output
from steelyard.documents.characters import printable
from steelyard.quick_start import end_process, hold_collector

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_DESCRIPTION = "Compare technologies: weigh what matters, see what follows and why, record the decision."
_MORE = "Each command has its own --help; F1 in the window, man steelyard and --debug say more."


def run() -> None:
    """Be the process: run the command of its arguments and end with its status."""
    prepare_output()
    end_process(main())


def main(given: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 the input is at fault, 2 wrong usage."""
    words = list(sys.argv[1:] if given is None else given)
    if words[:1] == ["--debug"]:
        words = [*words[1:], "--debug"]
    parser = build_parser()
    if not words or words[0] not in {*_COMMANDS, "-h", "--help", "-V", "--version"}:
        _refuse_misspelt(parser, words)
        words.insert(0, "window")
    options = parser.parse_args(words)
    hold_collector()
    return _carry_out(options, words)


def _carry_out(options: argparse.Namespace, words: list[str]) -> int:
    debugs = bool(options.debug)
    if debugs:
        from steelyard.cli.debugging import note_refusal, show_steps

        show_steps(words)
    module, _, function = options.run.partition(":")
    command: Callable[[argparse.Namespace], int] = getattr(import_module(f"steelyard.cli.{module}"), function)
    from steelyard.cli.inputs import InputError
    from steelyard.documents.faults import DocumentError

    try:
        status = command(options)
        sys.stdout.flush()
    except (InputError, DocumentError) as error:
        if debugs:
            note_refusal()
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0  # the reader has gone; nothing is left to be said to it
    except OSError as error:
        if debugs:
            note_refusal()
        named = f"{printable(str(error.filename))}: " if error.filename else ""
        print(f"steelyard: {named}{error.strerror or error}", file=sys.stderr)
        return 1
    return status


_COMMANDS: dict[str, tuple[str, str, Callable[[argparse.ArgumentParser], None]]] = {
    "window": (
        "open the window (the default: steelyard [FILE])", "commands:open_window", arguments.add_window
    ),
    "list": (
        "list the built-in comparisons and their scenarios", "commands:list_built_ins", arguments.add_list
    ),
    "show": ("print the decision as text", "commands:show", arguments.add_decision),
    "score": ("print every figure", "commands:score", arguments.add_score),
    "export": (
        "write the brief, a record, a table or a chart", "commands:export", arguments.add_export
    ),
    "import": (
        "read a table as a comparison or a decision", "imports:import_table", arguments.add_import
    ),
    "ballots": (
        "add votes pasted from a chat to a decision, say what was taken",
        "voting:take_ballots",
        arguments.add_ballots,
    ),
    "compare": (
        "two decisions: where they differ and which difference matters",
        "commands:compare",
        arguments.add_compare,
    ),
    "check": (
        "validate files: what they hold, or one line a fault: FILE:LINE:COLUMN: message",
        "checking:check",
        arguments.add_check,
    ),
    "screenshot": (
        "write a picture of the window, without a display", "commands:take_picture", arguments.add_screenshot
    ),
    "schema": (
        "print the JSON Schema of a kind of file, for editors", "commands:print_schema", arguments.add_schema
    ),
    "completion": (
        "print what makes a shell complete commands and options",
        "completion:print_completion",
        arguments.add_completion,
    ),
}  # fmt: skip


class _Parser(argparse.ArgumentParser):
    """A parser that says what it was given without letting it steer the terminal."""

    def error(self, message: str) -> NoReturn:  # without @override, which is slow to import
        super().error(printable(message))


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; manual page and completions are held against it."""
    parser = _Parser(
        prog="steelyard",
        description=_DESCRIPTION,
        epilog=as_epilog(FIRST, _MORE),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("-V", "--version", action="version", version=f"steelyard {__version__}")
    arguments.add_debug(parser)
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (summary, run, add_arguments) in _COMMANDS.items():
        command = subparsers.add_parser(
            name,
            help=summary,
            description=summary[0].upper() + summary[1:] + ".",
            epilog=as_epilog(EXAMPLES[name]),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        add_arguments(command)
        arguments.add_debug(command)
        command.set_defaults(run=run, parser=command)
    return parser


def _refuse_misspelt(parser: argparse.ArgumentParser, words: Sequence[str]) -> None:
    """Refuse a first word that is no file and nearly a command; else it would count as a file."""
    if not words or Path(words[0]).exists() or words[0] in {path.stem for path in built_in_comparisons()}:
        return
    from difflib import get_close_matches

    if close := get_close_matches(words[0], _COMMANDS, n=1):
        parser.error(f"there is no command {words[0]!r}; did you mean {close[0]!r}?")
