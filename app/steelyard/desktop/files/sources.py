"""Where the comparison of a decision comes from: a file, or one that ships with the program.

In memory a file is named by its whole path, in a decision's file by its path from there, so that both
can be carried along together.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.bundle import built_in_comparisons
from steelyard.documents.fields import is_id

if TYPE_CHECKING:
    from steelyard.decision.model import Decision


def resolve_source(decision: Decision, folder: Path) -> Decision:
    """Return the decision with the whole path of its comparison, which is named as seen from `folder`."""
    source = decision.comparison_source
    if source is None or is_id(source):
        return decision
    return _with_source(decision, os.path.normpath(folder.absolute() / source))


def relate_source(decision: Decision, folder: Path) -> Decision:
    """Return the decision with the path of its comparison as seen from `folder`."""
    source = decision.comparison_source
    if source is None or is_id(source):
        return decision
    try:
        relative = os.path.relpath(source, folder.absolute())
    except ValueError:  # another drive
        return decision
    return _with_source(decision, Path(relative).as_posix())


def find_source(decision: Decision) -> Path | None:
    """Return the file that the comparison of a decision in memory comes from, None where none is known."""
    source = decision.comparison_source
    if source is None:
        return None
    if is_id(source):
        return next((path for path in built_in_comparisons() if path.stem == source), None)
    return Path(source)


def is_built_in(decision: Decision) -> bool:
    """Say whether the comparison is one that ships with the program."""
    return decision.comparison_source is not None and is_id(decision.comparison_source)


def _with_source(decision: Decision, source: str) -> Decision:
    if source == decision.comparison_source:
        return decision
    return decision.model_copy(update={"comparison_source": source})
