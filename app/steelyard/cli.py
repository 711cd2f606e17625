"""The command line. Qt is imported only for a window or a screenshot."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard import __version__
from steelyard.comparison.catalogue import built_in_ids, built_ins, open_built_in
from steelyard.comparison.model import Comparison
from steelyard.decision import intents
from steelyard.decision.files import read_document
from steelyard.desktop import system
from steelyard.documents.faults import DocumentError
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from steelyard.decision.model import Decision
    from steelyard.scoring.results import Snapshot

DEFAULT = "redis-vs-kafka"

_DESCRIPTION = "Compare technologies: weigh what matters, see what follows and why, record the decision."
_FILE = "a comparison, a decision, or the name of a built-in comparison (see: steelyard list)"


class InputError(Exception):
    """The input is at fault: the message says what and where. Exit status 1."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 the input is at fault, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser()
    if not given or given[0] not in {*_COMMANDS, "-h", "--help", "--version"}:
        given.insert(0, "window")
    options = parser.parse_args(given)
    if options.run is not _open_window:
        gc.disable()  # a command is over before its rubbish could matter
    try:
        status: int = options.run(options)
    except (InputError, DocumentError) as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; nothing is left to be said to it
        return 0
    except OSError as error:
        print(f"steelyard: {error.filename or ''}: {error.strerror or error}", file=sys.stderr)
        return 1
    return status


def _open_window(options: argparse.Namespace) -> int:
    decision = _read_decision(options)
    if not system.has_display():
        print("steelyard: there is no display, so the decision follows as text.\n")
        _print_text(take_snapshot(decision))
        print(f"\nTo take it along: steelyard export {options.file} -o brief.pdf")
        return 0
    _require_libraries(window=True)
    from steelyard.desktop.app import run

    path = Path(options.file)
    return run(decision, path if path.exists() and not isinstance(_read(options.file), Comparison) else None)


def _list(options: argparse.Namespace) -> int:
    for known in built_ins():
        print(f"{known.id}  {known.title}")
        for scenario in known.scenarios:
            print(f"    {scenario.id:<16}  {scenario.title}")
    return 0


def _show(options: argparse.Namespace) -> int:
    _print_text(take_snapshot(_read_decision(options)))
    return 0


def _score(options: argparse.Namespace) -> int:
    from steelyard.report.figures import score_figures
    from steelyard.wording.terminal import score_text

    snapshot = take_snapshot(_read_decision(options))
    if options.json:
        print(json.dumps(score_figures(snapshot), ensure_ascii=False, indent=2))
    else:
        print(score_text(snapshot))
    return 0


def _export(options: argparse.Namespace) -> int:
    from steelyard.documents.writing import write_atomically
    from steelyard.report.exports import CHART_NAMES, export_for

    out: Path = options.output
    if options.chart not in CHART_NAMES:
        options.parser.error(f"argument --chart: {options.chart!r}: expected one of {', '.join(CHART_NAMES)}")
    snapshot = take_snapshot(_read_decision(options))
    if options.slides and out.suffix.lower() != ".pdf":
        raise InputError(f"{out}: slides are written as .pdf")
    produce = export_for(out.suffix)
    if produce is None:
        raise InputError(f"{out}: the name must end in .pdf, .md, .csv, .json, .svg or .png")
    if out.exists() and not options.force:
        raise InputError(f"{out}: exists already; add --force to replace it")
    if options.slides:
        from steelyard.report.slides.pdf import slides_pdf

        content = slides_pdf(snapshot)
    else:
        content = produce(snapshot, paper=options.paper, chart=options.chart)
    write_atomically(out, content)
    return 0


def _compare(options: argparse.Namespace) -> int:
    from steelyard.report.figures import difference_figures
    from steelyard.scoring.decisive import decisive_differences
    from steelyard.wording.differences import describe_differences

    a, b = (_begin(file) for file in options.files)
    tried = decisive_differences(a, b)
    one, other = take_snapshot(a), take_snapshot(b)
    if options.json:
        print(json.dumps(difference_figures(one, other, tried), ensure_ascii=False, indent=2))
    else:
        decisive = [each.difference.requirement for each in tried if each.decisive]
        print("\n".join(describe_differences(one, other, decisive)))
    return 0


def _schema(options: argparse.Namespace) -> int:
    from steelyard.comparison.schema import comparison_schema
    from steelyard.decision.schema import decision_schema

    made = comparison_schema() if options.kind == "comparison" else decision_schema()
    print(json.dumps(made, ensure_ascii=False, indent=2))
    return 0


def _check(options: argparse.Namespace) -> int:
    status = 0
    for file in options.files:
        try:
            _read(file)
        except (DocumentError, InputError) as error:
            print(error)
            status = 1
    return status


def _screenshot(options: argparse.Namespace) -> int:
    decision = _read_decision(options)
    _require_libraries(window=False)
    import os

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    from steelyard.desktop.app import take_screenshot, take_slide

    if options.present is not None:
        take_slide(decision, options.output, step=options.present, theme=options.theme, size=options.size)
        return 0
    take_screenshot(
        decision,
        options.output,
        theme=options.theme,
        size=options.size,
        text_percent=options.text_size,
    )
    return 0


def _read(file: str) -> Comparison | Decision:
    """Return what a file or the name of a built-in comparison stands for; a file goes first."""
    if not Path(file).exists() and file in built_in_ids():
        return open_built_in(file)
    if not Path(file).exists() and not Path(file).suffix:
        raise InputError(
            f"{file}: neither a file nor a built-in comparison; there are: {', '.join(built_in_ids())}"
        )
    return read_document(Path(file))


def _begin(file: str) -> Decision:
    document = _read(file)
    return intents.begin(document, source=file) if isinstance(document, Comparison) else document


def _read_decision(options: argparse.Namespace) -> Decision:
    decision = _begin(options.file)
    if options.scenario is not None:
        scenario = next((known for known in decision.all_scenarios if known.id == options.scenario), None)
        if scenario is None:
            names = ", ".join(known.id for known in decision.all_scenarios) or "none"
            raise InputError(f"{options.file}: there is no scenario {options.scenario!r}; there are: {names}")
        decision = intents.apply_scenario(decision, scenario)
    if options.weights is not None:
        from steelyard.decision.weights import read_weights

        weights = read_weights(options.weights, decision.comparison)
        decision = intents.set_must_haves(intents.set_weights(decision, weights), {})
    for requirement, number in options.weight:
        _require_known(requirement, decision, options.file)
        decision = intents.set_weight(decision, requirement, number)
    for requirement, number in options.must_have:
        _require_known(requirement, decision, options.file)
        decision = intents.set_must_have(decision, requirement, number)
    return decision


def _require_known(requirement: str, decision: Decision, file: str) -> None:
    if requirement not in decision.weights:
        raise InputError(
            f"{file}: there is no requirement {requirement!r}; see: steelyard score {file} --json"
        )


def _require_libraries(*, window: bool) -> None:
    packages = system.missing_packages(window=window)
    if packages:
        raise InputError(
            "steelyard: Qt needs system libraries that are not installed. "
            f"On Debian or Ubuntu: apt-get install {' '.join(packages)}"
        )


def _print_text(snapshot: Snapshot) -> None:
    from steelyard.wording.terminal import terminal_text

    print(terminal_text(snapshot))


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
    if not (width.isdecimal() and height.isdecimal() and 0 < int(width) <= 8192 and 0 < int(height) <= 8192):
        raise argparse.ArgumentTypeError(f"{text!r}: expected WIDTHxHEIGHT, such as 1440x900")
    return int(width), int(height)


def _percent(text: str) -> int:
    if not (text.isdecimal() and 50 <= int(text) <= 300):
        raise argparse.ArgumentTypeError(f"{text!r}: expected a percentage from 50 to 300")
    return int(text)


def _step(text: str) -> str:
    from steelyard.report.slides.steps import find_step

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


def _add_decision(command: argparse.ArgumentParser, *, default: str | None = None) -> None:
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


def _add_export(command: argparse.ArgumentParser) -> None:
    _add_decision(command)
    command.add_argument(
        "-o", "--output", metavar="OUT", type=Path, required=True,
        help="the file to write; ends in .pdf .md .csv .json .svg .png",
    )  # fmt: skip
    command.add_argument("--chart", metavar="NAME", default="radar", help="which chart, for .svg and .png")
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help="the paper of the brief")
    command.add_argument("--slides", action="store_true", help="the presentation instead of the brief (.pdf)")
    command.add_argument("--force", action="store_true", help="replace a file that exists")


def _add_score(command: argparse.ArgumentParser) -> None:
    _add_decision(command)
    command.add_argument("--json", action="store_true", help="every figure as JSON")


def _add_check(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", metavar="FILE", nargs="+", help="comparisons and decisions")


def _add_compare(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", metavar=("A", "B"), nargs=2, help="two decisions on one comparison")
    command.add_argument("--json", action="store_true", help="every difference as JSON")


def _add_schema(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", choices=("comparison", "decision"))


def _add_screenshot(command: argparse.ArgumentParser) -> None:
    _add_decision(command)
    command.add_argument("-o", "--output", metavar="OUT.png", type=Path, required=True, help="the picture")
    command.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    command.add_argument("--size", metavar="WxH", type=_size, default=(1440, 900), help="of the window")
    command.add_argument(
        "--scale", metavar="N", type=_scale, default=1.0, help="pixels of the screen a pixel"
    )
    command.add_argument(
        "--present", metavar="STEP", type=_step, help="a step of the presentation: 1 to 7 or its name"
    )
    command.add_argument("--text-size", metavar="PERCENT", type=_percent, default=100, help="50 to 300")


def _add_window(command: argparse.ArgumentParser) -> None:
    _add_decision(command, default=DEFAULT)


def _add_nothing(command: argparse.ArgumentParser) -> None:
    del command


_COMMANDS: dict[
    str,
    tuple[str, Callable[[argparse.Namespace], int], Callable[[argparse.ArgumentParser], None]],
] = {
    "window": ("open the window (the default: steelyard [FILE])", _open_window, _add_window),
    "list": ("list the built-in comparisons and their scenarios", _list, _add_nothing),
    "show": ("print the decision as text", _show, _add_decision),
    "score": ("print every figure", _score, _add_score),
    "export": ("write the brief, a record, a table or a chart", _export, _add_export),
    "compare": ("two decisions: where they differ and which difference matters", _compare, _add_compare),
    "check": ("validate files; one line an error: FILE:LINE:COLUMN: message", _check, _add_check),
    "screenshot": ("write a picture of the window, without a display", _screenshot, _add_screenshot),
    "schema": ("print the JSON Schema of a kind of file, for editors", _schema, _add_schema),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="steelyard", description=_DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"steelyard {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (summary, run, add_arguments) in _COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        add_arguments(command)
        command.set_defaults(run=run, parser=command)
    return parser
