"""What can be changed in the comparison of a decision: the change lives in the decision alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison import edits
from steelyard.comparison.ages import cell_days
from steelyard.comparison.fingerprint import fingerprint
from steelyard.decision.model import Edit

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from steelyard.decision.model import Decision


def verify(decision: Decision, places: Collection[str], day: date) -> Decision:
    """Return the decision with the day on which cells of its comparison were compared with their sources.

    `places` are those of `cell_days`. What the source of the comparison said of each is kept as an edit;
    a day that is the source's own is none.
    """
    before = {cell.at: cell for cell in cell_days(decision.comparison) if cell.at in places}
    changed = edits.verify(decision.comparison, places, day)
    kept = {edit.at: edit for edit in decision.edited}
    for at, cell in before.items():
        own = cell.day.isoformat() if cell.day and cell.kind == "verified" else None
        edit = kept.setdefault(f"{at}/verified", Edit(at=f"{at}/verified", was=own))
        if edit.was == day.isoformat():
            del kept[edit.at]
    taken, now = decision.taken_fingerprint or fingerprint(decision.comparison), fingerprint(changed)
    return decision.model_copy(
        update={
            "comparison": changed,
            "comparison_fingerprint": now,
            "source_fingerprint": None if now == taken else taken,
            "edited": tuple(kept.values()),
        }
    )
