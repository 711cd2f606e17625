"""Votes pasted from a chat, taken into a decision file."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.cli.inputs import STANDARD_INPUT, InputError
from steelyard.decision.ballots import current_round
from steelyard.decision.files import open_document, save_decision
from steelyard.decision.model import Decision
from steelyard.documents.characters import printable
from steelyard.documents.reading import MOST_BYTES

if TYPE_CHECKING:
    import argparse


def take_ballots(options: argparse.Namespace) -> int:
    """Add the votes of a text to a decision file, and say what was taken and what follows."""
    from steelyard.scoring.group import gather
    from steelyard.voting.collecting import collect
    from steelyard.wording.group import group_lines

    path = Path(options.file)
    decision = open_document(path).document
    if not isinstance(decision, Decision):
        raise InputError(f"{path}: is a comparison; votes belong to a decision, so save one first")
    round_number = options.round or current_round(decision)
    collected = collect(decision, _text(options.codes), cast=_now(), round_number=round_number)
    if not collected.found:
        raise InputError(f"{options.codes}: {collected.lines[0]} A code begins with sy1")
    if collected.new:
        save_decision(collected.decision, path)
    group = gather(collected.decision)
    said = (*collected.lines, *(("", *group_lines(group)) if group else ()))
    print("\n".join(printable(line) for line in said))
    return 0


def _now() -> datetime:
    return datetime.now(tz=UTC).replace(microsecond=0)


def _text(codes: str) -> str:
    piped = codes == STANDARD_INPUT
    content = sys.stdin.buffer.read(MOST_BYTES + 1) if piped else Path(codes).read_bytes()
    if len(content) > MOST_BYTES:
        raise InputError(f"{codes}: is larger than 5 MB; paste the part with the votes")
    return content.decode("utf-8", "replace")
