"""What the commands do; each returns its exit status."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steelyard.cli.arguments import FORMATS
from steelyard.cli.inputs import (
    STANDARD_INPUT,
    InputError,
    begin,
    read_decision,
    read_given,
    require_known,
)
from steelyard.cli.output import print_json
from steelyard.comparison.built_ins import DEFAULT, built_ins
from steelyard.decision.model import Decision
from steelyard.desktop import system
from steelyard.documents.characters import printable
from steelyard.documents.faults import DocumentError

if TYPE_CHECKING:
    import argparse

    from steelyard.comparison.built_ins import BuiltIn
    from steelyard.report.choices import Choices
    from steelyard.report.exports import Export, Made
    from steelyard.scoring.snapshot import Snapshot


STANDARD_OUTPUT = "-"
_BINARY = (".pdf", ".png", ".xlsx")


def open_window(options: argparse.Namespace) -> int:
    """Open the window on a decision; without a display, print it."""
    if not system.has_display():
        decision = read_decision(options)
        print("steelyard: there is no display, so the decision follows as text.\n")
        _print_text(_snapshot(decision))
        print(f"\nTo take it along: steelyard export {printable(options.file)} -o brief.pdf")
        return 0
    _require_libraries(window=True)
    from steelyard.desktop.app import Start, run

    try:
        given = read_given(options)
    except DocumentError as error:
        if error.name != options.file:  # the weights
            raise
        print(error, file=sys.stderr)
        return run(Start(begin(DEFAULT), refused=error))
    opened, decision = given.opened, given.decision
    if not isinstance(opened.document, Decision) or options.file == STANDARD_INPUT:
        return run(Start(decision, opened=options.file != STANDARD_INPUT, notices=opened.notices))
    saved = decision == opened.document and not opened.notices
    return run(Start(decision, Path(options.file), saved=saved, notices=opened.notices, doubt=opened.doubt))


def list_built_ins(options: argparse.Namespace) -> int:
    """Print the built-in comparisons and their scenarios."""
    if options.json:
        print_json({"comparisons": [_listed(known) for known in built_ins()]})
        return 0
    for known in built_ins():
        print(f"{known.id}  {known.title}")
        for scenario in known.scenarios:
            print(f"    {scenario.id:<16}  {scenario.title}")
    return 0


def _listed(known: BuiltIn) -> dict[str, Any]:
    scenarios = [{"id": scenario.id, "title": scenario.title} for scenario in known.scenarios]
    return {"id": known.id, "title": known.title, "scenarios": scenarios}


def show(options: argparse.Namespace) -> int:
    """Print the answer of a decision and why."""
    _print_text(_snapshot(read_decision(options)))
    return 0


def score(options: argparse.Namespace) -> int:
    """Print the figures of a decision."""
    from steelyard.report.figures import score_figures
    from steelyard.report.terminal import figures_text

    snapshot = _snapshot(read_decision(options))
    if options.json:
        print_json(score_figures(snapshot))
    else:
        print(figures_text(snapshot))
    return 0


def export(options: argparse.Namespace) -> int:
    """Write a decision in one of the formats."""
    from steelyard.documents.writing import write_atomically
    from steelyard.report.exports import find_export

    out: Path = options.output
    piped = str(out) == STANDARD_OUTPUT
    export = find_export(f".{options.format}" if options.format else out.suffix, slides=options.slides)
    if export is None:
        raise InputError(_say_format(out, options))
    choices = _choices(options, export)
    decision = read_decision(options)
    if choices.requirement:
        require_known(choices.requirement, decision, options.file)
    if piped:
        _require_reader(export)
    else:
        _require_place(out, force=options.force)
    made = _make(export, _snapshot(decision), choices)
    if piped:
        sys.stdout.buffer.write(made.content)
    else:
        write_atomically(out, made.content, replace=options.force)
    if made.missing:
        said = "steelyard: no font of this computer has these characters; each stands as □"
        print(f"{said}: {', '.join(made.missing)}", file=sys.stderr)
    return 0


def _say_format(out: Path, options: argparse.Namespace) -> str:
    if options.format:
        return f"steelyard: the presentation is written as pdf, not as {options.format}"
    if str(out) == STANDARD_OUTPUT:
        return f"steelyard: say with --format what goes to standard output: {', '.join(FORMATS)}"
    endings = ".pdf" if options.slides else ".pdf, .md, .html, .csv, .xlsx, .json, .svg or .png"
    return f"{out}: the name must end in {endings}, or --format must say it"


def _require_reader(export: Export) -> None:
    if export.suffix in _BINARY and sys.stdout.isatty():
        raise InputError(
            f"steelyard: a {export.suffix[1:]} is not for a terminal; name a file, or send it on"
        )


def _make(export: Export, snapshot: Snapshot, choices: Choices) -> Made:
    from steelyard.report.typesetting import TypesettingError

    try:
        return export.make(snapshot, choices)
    except TypesettingError as error:
        raise InputError(f"steelyard: the page cannot be set: {str(error).splitlines()[0]}") from error


def _choices(options: argparse.Namespace, export: Export) -> Choices:
    """Return what was chosen; what has no meaning for the format is refused rather than ignored."""
    from steelyard.report.choices import CHART, Choices

    meant = {
        "chart": export.of_chart,
        "requirement": export.of_chart,
        "paper": export.of_parts,
        "without": export.of_parts,
        "semicolon": export.of_lines,
    }
    for name, means in meant.items():
        if not means and getattr(options, name):
            options.parser.error(f"argument --{name}: means nothing for this format: {export.title}")
    if options.requirement and options.chart != "sensitivity":
        options.parser.error("argument --requirement: only the sensitivity chart follows one requirement")
    return Choices(
        paper=options.paper or "a4",
        chart=options.chart or CHART,
        requirement=options.requirement or "",
        left_out=frozenset(options.without),
        semicolon=options.semicolon,
    )


def compare(options: argparse.Namespace) -> int:
    """Print where two decisions differ and which differences matter."""
    from steelyard.report.figures import difference_figures
    from steelyard.scoring.differences import decisive_differences
    from steelyard.wording.differences import describe_differences

    a, b = (begin(file) for file in options.files)
    tried = decisive_differences(a, b)
    one, other = _snapshot(a), _snapshot(b)
    if options.json:
        print_json(difference_figures(one, other, tried))
    else:
        decisive = [each.difference for each in tried if each.decisive]
        print("\n".join(describe_differences(one, other, decisive)))
    return 0


def print_schema(options: argparse.Namespace) -> int:
    """Print the JSON Schema of a kind of file."""
    from steelyard.comparison.files import comparison_schema
    from steelyard.decision.files import decision_schema

    made = comparison_schema() if options.kind == "comparison" else decision_schema()
    print_json(made)
    return 0


def take_picture(options: argparse.Namespace) -> int:
    """Write a picture of the window, or of a step of the presentation."""
    if options.output.suffix.lower() != ".png":
        raise InputError(f"{options.output}: the name must end in .png")
    decision = read_decision(options)
    _require_place(options.output, force=options.force)
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


def _require_place(out: Path, *, force: bool) -> None:
    if not out.parent.is_dir():
        raise InputError(f"{out}: there is no folder {str(out.parent)!r}")
    if out.is_dir():
        raise InputError(f"{out}: is a folder")
    if out.exists() and not force:
        raise InputError(f"{out}: exists already; add --force to replace it")


def _require_libraries(*, window: bool) -> None:
    packages = system.missing_packages(*system.purposes_of_qt(window=window))
    if packages:
        raise InputError(
            "steelyard: Qt needs system libraries that are not installed. "
            f"On Debian or Ubuntu: apt-get install {' '.join(packages)}"
        )


def _snapshot(decision: Decision) -> Snapshot:
    from steelyard.scoring.snapshot import take_snapshot

    return take_snapshot(decision)


def _print_text(snapshot: Snapshot) -> None:
    from steelyard.report.terminal import terminal_text

    print(terminal_text(snapshot))
