"""A source that was imported before, read again with the reading that was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.fingerprint import fingerprint
from steelyard.importing.document import to_comparison
from steelyard.importing.folding import same_name
from steelyard.importing.result import import_source
from steelyard.importing.sources import read_source

if TYPE_CHECKING:
    from datetime import date

    from steelyard.comparison.model import Comparison
    from steelyard.decision.model import Decision
    from steelyard.importing.result import Imported

_ALIKE = 0.6
"""The part of the names that two tables must share for one to be the other's next version."""


def read_again(content: bytes, name: str, agreed: Decision, day: date) -> Comparison:
    """Return the comparison that a changed source becomes under the reading kept in a decision.

    Where the table says what it said before, it is the decision's own comparison.

    Raises:
        ImportFailedError: the source cannot be read any more, or compares nothing.
    """
    origin = agreed.comparison.origin
    saved = origin.reading if origin is not None else None
    made = to_comparison(import_source(read_source(content, name), saved=saved), day=day)
    return agreed.comparison if says_the_same(made, agreed) else made


def says_the_same(made: Comparison, agreed: Decision) -> bool:
    """Say whether a comparison is that of a decision but for when and from what it was read."""
    known = made.model_copy(update={"origin": agreed.comparison.origin})
    return fingerprint(known) in (fingerprint(agreed.comparison), agreed.taken_fingerprint)


def is_next_version(imported: Imported, known: Comparison) -> bool:
    """Say whether a table is another version of the one that a comparison was imported from."""
    if known.origin is None or known.origin.reading is None:
        return False
    options = _shared([option.name for option in imported.options], [option.name for option in known.options])
    criteria = _shared(
        [criterion.name for criterion in imported.criteria], [row.name for row in known.requirements]
    )
    return min(options, criteria) >= _ALIKE


def _shared(names: list[str], others: list[str]) -> float:
    one, other = ({same_name(name) for name in each} for each in (names, others))
    return len(one & other) / max(len(one), len(other), 1)
