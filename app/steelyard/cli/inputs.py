"""What a command is given: a file or a built-in comparison, and what is changed of it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.comparison.built_ins import built_in_ids, open_built_in
from steelyard.comparison.model import Comparison
from steelyard.decision import intents
from steelyard.decision.files import Opened, open_document, open_text
from steelyard.documents.characters import printable
from steelyard.documents.reading import MOST_BYTES, decode
from steelyard.documents.suggestions import suggest

if TYPE_CHECKING:
    import argparse

    from steelyard.decision.model import Decision


class InputError(Exception):
    """The input is at fault: the message says in one line what and where. Exit status 1."""

    def __init__(self, message: str) -> None:
        super().__init__(printable(message))


STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "standard input"


def open_input(file: str) -> Opened:
    """Return what a file, the name of a built-in comparison or `-` stands for; a file goes first."""
    if file == STANDARD_INPUT:
        return open_text(
            decode(sys.stdin.buffer.read(MOST_BYTES + 1), STANDARD_INPUT_NAME), STANDARD_INPUT_NAME
        )
    if not Path(file).exists() and file in built_in_ids():
        return Opened(open_built_in(file))
    if not Path(file).exists() and not Path(file).suffix and Path(file).name == file:
        raise InputError(
            f"{file}: neither a file nor a built-in comparison; there are: {', '.join(built_in_ids())}"
        )
    return open_document(Path(file))


def begin(file: str) -> Decision:
    """Return the decision of a file, for a comparison one that begins with its first scenario."""
    return _begin(_open_and_tell(file).document, file)


def _open_and_tell(file: str) -> Opened:
    opened = open_input(file)
    for notice in opened.told:
        print(printable(f"{file}: {notice}"), file=sys.stderr)
    return opened


def _begin(document: Comparison | Decision, file: str) -> Decision:
    return intents.begin(document, source=file) if isinstance(document, Comparison) else document


@dataclass(frozen=True, slots=True)
class Given:
    """What a command was given: what the file holds, and the decision with all that was asked to be set."""

    opened: Opened
    decision: Decision


def read_decision(options: argparse.Namespace) -> Decision:
    """Return the decision of the given file with everything that was asked to be set."""
    return read_given(options).decision


def read_given(options: argparse.Namespace) -> Given:
    """Return what the given file holds, and its decision with everything that was asked to be set."""
    opened = _open_and_tell(options.file)
    return Given(opened, _amend(_begin(opened.document, options.file), options))


def _amend(decision: Decision, options: argparse.Namespace) -> Decision:
    if options.scenario is not None:
        scenario = decision.find_scenario(options.scenario)
        if scenario is None:
            names = [known.id for known in decision.all_scenarios]
            hint = suggest(options.scenario, names) if names else "; there are none in it"
            raise InputError(f'{options.file}: there is no scenario "{options.scenario}"{hint}')
        decision = intents.apply_scenario(decision, scenario)
    if options.weights is not None:
        from steelyard.decision.weights_file import read_weights

        weights = read_weights(options.weights, decision.comparison)
        decision = intents.take_weights(decision, weights)
    for given, set_one in (
        (options.weight, intents.set_weight),
        (options.must_have, intents.set_must_have),
        (options.enough, intents.set_enough),
    ):
        for requirement, number in given:
            require_known(requirement, decision, options.file)
            decision = set_one(decision, requirement, number)
    if options.running:
        decision = intents.set_running(decision, (*decision.running, *_running(options, decision)))
    return decision


def _running(options: argparse.Namespace, decision: Decision) -> list[str]:
    known = [option.id for option in decision.comparison.options]
    for option in options.running:
        if option not in known:
            raise InputError(f'{options.file}: there is no option "{option}"{suggest(option, known)}')
    return list(options.running)


def require_known(requirement: str, decision: Decision, file: str) -> None:
    """Raise InputError where a decision has no such requirement."""
    if requirement not in decision.weights:
        hint = suggest(requirement, decision.weights)
        raise InputError(f'{file}: there is no requirement "{requirement}"{hint}')
