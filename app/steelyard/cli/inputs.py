"""What a command is given: a file or a built-in comparison, and what is changed of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.comparison.built_ins import built_in_ids, open_built_in
from steelyard.comparison.model import Comparison
from steelyard.decision import intents
from steelyard.decision.files import read_document
from steelyard.documents.suggestions import suggest

if TYPE_CHECKING:
    import argparse

    from steelyard.decision.model import Decision


class InputError(Exception):
    """The input is at fault: the message says what and where. Exit status 1."""


def read(file: str) -> Comparison | Decision:
    """Return what a file or the name of a built-in comparison stands for; a file goes first."""
    if not Path(file).exists() and file in built_in_ids():
        return open_built_in(file)
    if not Path(file).exists() and not Path(file).suffix:
        raise InputError(
            f"{file}: neither a file nor a built-in comparison; there are: {', '.join(built_in_ids())}"
        )
    return read_document(Path(file))


def begin(file: str) -> Decision:
    """Return the decision of a file, for a comparison one that begins with its first scenario."""
    document = read(file)
    return intents.begin(document, source=file) if isinstance(document, Comparison) else document


def read_decision(options: argparse.Namespace) -> Decision:
    """Return the decision of the given file with the scenario, weights and must-haves that were asked for."""
    decision = begin(options.file)
    if options.scenario is not None:
        scenario = next((known for known in decision.all_scenarios if known.id == options.scenario), None)
        if scenario is None:
            names = [known.id for known in decision.all_scenarios]
            hint = suggest(options.scenario, names) if names else "; there are none in it"
            raise InputError(f'{options.file}: there is no scenario "{options.scenario}"{hint}')
        decision = intents.apply_scenario(decision, scenario)
    if options.weights is not None:
        from steelyard.decision.weights_file import read_weights

        weights = read_weights(options.weights, decision.comparison)
        decision = intents.set_must_haves(intents.set_weights(decision, weights), {})
    for requirement, number in options.weight:
        require_known(requirement, decision, options.file)
        decision = intents.set_weight(decision, requirement, number)
    for requirement, number in options.must_have:
        require_known(requirement, decision, options.file)
        decision = intents.set_must_have(decision, requirement, number)
    return decision


def require_known(requirement: str, decision: Decision, file: str) -> None:
    """Raise InputError where a decision has no such requirement."""
    if requirement not in decision.weights:
        hint = suggest(requirement, decision.weights)
        raise InputError(f'{file}: there is no requirement "{requirement}"{hint}')
