"""The arguments of the commands, and how each is read."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.charts.catalogue import DRAWN
from steelyard.report.parts import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT = "redis-vs-kafka"
SHELLS = ("bash", "zsh", "fish", "powershell")
"""For each of them a completion ships."""
FORMATS = ("pdf", "md", "html", "csv", "xlsx", "json", "svg", "png")
"""What an export writes, by the ending of the file."""
_FILE = "a comparison, a decision, or the name of a built-in comparison (see: steelyard list)"


def _amendment(highest: float) -> Callable[[str], tuple[str, float]]:
    def parse(text: str) -> tuple[str, float]:
        name, _, value = text.partition("=")
        try:
            number = float(value)
        except ValueError:
            number = -1.0
        if not name or not 0 <= number <= highest:
            raise argparse.ArgumentTypeError(f"{text!r}: expected ID=N with N from 0 to {highest:g}")
        return name, number

    return parse


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r}: expected WIDTHxHEIGHT, such as 1440x900")
    if not (640 <= int(width) <= 8192 and 480 <= int(height) <= 8192):
        raise argparse.ArgumentTypeError(f"{text!r}: expected at least 640x480 and at most 8192x8192")
    return int(width), int(height)


def _percent(text: str) -> int:
    if not (text.isdecimal() and 50 <= int(text) <= 300):
        raise argparse.ArgumentTypeError(f"{text!r}: expected a percentage from 50 to 300")
    return int(text)


def _step(text: str) -> str:
    from steelyard.slides.steps import find_step

    try:
        return find_step(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _scale(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0.5 <= number <= 4:
        raise argparse.ArgumentTypeError(f"{text!r}: expected a factor from 0.5 to 4")
    return number


def _round(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 100):
        raise argparse.ArgumentTypeError(f"{text!r}: expected a number from 1 to 99")
    return int(text)


def _age(text: str) -> tuple[int, str]:
    number, unit = text[:-1], text[-1:]
    if not (number.isascii() and number.isdecimal() and 0 < int(number) < 1_000 and unit in _AGES):
        raise argparse.ArgumentTypeError(f"{text!r}: expected a number with d, w, m or y, such as 12m")
    return int(number), unit


_AGES = "dwmy"


def add_decision(command: argparse.ArgumentParser, *, default: str | None = None) -> None:
    """Add the file and what can be changed of it; with a `default` the file may be left out."""
    if default is None:
        command.add_argument("file", metavar="FILE", help=_FILE)
    else:
        command.add_argument("file", metavar="FILE", nargs="?", default=default, help=f"{_FILE}; {default}")
    command.add_argument("--scenario", metavar="ID", help="take the weights and must-haves of a scenario")
    command.add_argument("--weights", metavar="FILE.yaml", type=Path, help="take the weights of a file")
    command.add_argument(
        "--weight", metavar="ID=N", type=_amendment(10), action="append", default=[],
        help="set one weight, 0 to 10; repeatable",
    )  # fmt: skip
    command.add_argument(
        "--must-have", metavar="ID=N", type=_amendment(5), action="append", default=[],
        help="set the least acceptable fit of one requirement, 0 to 5; repeatable",
    )  # fmt: skip
    command.add_argument(
        "--enough", metavar="ID=N", type=_amendment(5), action="append", default=[],
        help="set the fit of one requirement beyond which more counts for nothing, 0 to 5; repeatable",
    )  # fmt: skip
    command.add_argument(
        "--running", metavar="ID", action="append", default=[],
        help="name an option that is in operation already; repeatable",
    )  # fmt: skip


def add_export(command: argparse.ArgumentParser) -> None:
    """Add the arguments of an export."""
    add_decision(command)
    command.add_argument(
        "-o", "--output", metavar="OUT", type=Path, required=True,
        help="the file to write; in .pdf .md .html .csv .xlsx .json .svg .png, or - for standard output",
    )  # fmt: skip
    command.add_argument(
        "--format", choices=FORMATS, help="what to write, where the name of the file does not say it"
    )
    command.add_argument("--chart", choices=DRAWN, help="the chart of .svg and .png; by default radar")
    command.add_argument(
        "--requirement",
        metavar="ID",
        help="what the sensitivity chart follows; by default the nearest flip",
    )
    command.add_argument("--paper", choices=("a4", "letter"), help="the paper of the brief; by default a4")
    command.add_argument(
        "--without", choices=tuple(PARTS), action="append", default=[],
        help="leave a part out of the brief; repeatable",
    )  # fmt: skip
    command.add_argument(
        "--semicolon", action="store_true", help="part the cells of a .csv so, with decimal commas"
    )
    command.add_argument("--slides", action="store_true", help="the presentation instead of the brief (.pdf)")
    command.add_argument("--force", action="store_true", help="replace a file that exists")


def add_score(command: argparse.ArgumentParser) -> None:
    """Add the arguments of the figures."""
    add_decision(command)
    command.add_argument("--json", action="store_true", help="every figure as JSON")


def add_check(command: argparse.ArgumentParser) -> None:
    """Add the files to check."""
    command.add_argument(
        "files", metavar="FILE", nargs="+", help="comparisons and decisions; - for standard input"
    )
    command.add_argument("--json", action="store_true", help="what was found as JSON")
    command.add_argument("--deep", action="store_true", help="say what an expert would doubt in the table")
    command.add_argument("--strict", action="store_true", help="as --deep; every doubt is a fault (status 1)")
    command.add_argument(
        "--stale", metavar="AGE", type=_age,
        help="list what was not looked at for so long: 90d, 8w, 12m or 2y (status 1 where there is any)",
    )  # fmt: skip


def add_import(command: argparse.ArgumentParser) -> None:
    """Add the arguments of an import."""
    command.add_argument(
        "source",
        metavar="SOURCE",
        help="a table in Markdown, HTML, CSV, TSV, XLSX, XLS or ODS; - for standard input",
    )
    command.add_argument(
        "-o", "--output", metavar="OUT", type=Path,
        help="a comparison (.yaml) or a decision (.decision.yaml, .steelyard); by default standard output",
    )  # fmt: skip
    command.add_argument(
        "--table", metavar="N", type=int, help="which table of several; by default the largest"
    )
    command.add_argument("--reading", metavar="FILE", type=Path, help="how it is to be read, as saved before")
    command.add_argument("--dry-run", action="store_true", help="say how it is read, and write nothing")
    command.add_argument(
        "--json", action="store_true", help="with --dry-run: everything that was read, as JSON"
    )
    command.add_argument("--force", action="store_true", help="replace a file that exists")


def add_ballots(command: argparse.ArgumentParser) -> None:
    """Add the decision, and where the codes of its votes stand."""
    command.add_argument("file", metavar="DECISION", help="the decision, a file that the votes are kept in")
    command.add_argument("codes", metavar="CODES", help="a text with codes (sy1...); - for standard input")
    command.add_argument(
        "--round", metavar="N", type=_round,
        help="the round that they belong to; by default the last one that has votes",
    )  # fmt: skip


def add_compare(command: argparse.ArgumentParser) -> None:
    """Add the two decisions to compare."""
    # one word for both: argparse of Python 3.11 fails to print a tuple here
    command.add_argument("files", metavar="DECISION", nargs=2, help="two decisions on one comparison")
    command.add_argument("--json", action="store_true", help="every difference as JSON")


def add_schema(command: argparse.ArgumentParser) -> None:
    """Add the kind of file."""
    command.add_argument("kind", choices=("comparison", "decision"))


def add_screenshot(command: argparse.ArgumentParser) -> None:
    """Add the arguments of a picture."""
    add_decision(command)
    command.add_argument("-o", "--output", metavar="OUT.png", type=Path, required=True, help="the picture")
    command.add_argument("--force", action="store_true", help="replace a file that exists")
    command.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    command.add_argument("--size", metavar="WxH", type=_size, default=(1440, 900), help="of the window")
    command.add_argument(
        "--scale", metavar="N", type=_scale, default=1.0, help="pixels of the screen a pixel"
    )
    command.add_argument(
        "--present", metavar="STEP", type=_step, help="a step of the presentation: 1 to 7 or its name"
    )
    command.add_argument("--text-size", metavar="PERCENT", type=_percent, default=100, help="50 to 300")


def add_window(command: argparse.ArgumentParser) -> None:
    """Add the file to open."""
    add_decision(command, default=DEFAULT)


def add_debug(command: argparse.ArgumentParser) -> None:
    """Add what every command has: to be followed step by step."""
    command.add_argument(
        "--debug", action="store_true", help="say each step on standard error, with its time"
    )


def add_list(command: argparse.ArgumentParser) -> None:
    """Add how the list is printed."""
    command.add_argument("--json", action="store_true", help="the list as JSON")


def add_completion(command: argparse.ArgumentParser) -> None:
    """Add the shell."""
    command.add_argument("shell", metavar="SHELL", choices=SHELLS, help=" or ".join(SHELLS))
