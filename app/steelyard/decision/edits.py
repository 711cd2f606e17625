"""What can be changed in the comparison of a decision: the change lives in the decision alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison import edits
from steelyard.comparison.ages import cell_days, stated_cells
from steelyard.comparison.fingerprint import fingerprint
from steelyard.decision import intents
from steelyard.decision.model import Edit

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from steelyard.comparison.model import Comparison
    from steelyard.decision.model import Decision


_VERIFIED = "/verified"


def take_version(decision: Decision, comparison: Comparison) -> Decision:
    """Return the decision on another version of its comparison, with its edits of cells that say the same.

    A day of verification holds for what was compared: where the new version says something else, it goes.
    """
    taken = intents.take_comparison(decision, comparison)
    places = {edit.at.removesuffix(_VERIFIED) for edit in decision.edited if edit.at.endswith(_VERIFIED)}
    before, after = (
        {at: cell.model_copy(update={"verified": None}) for at, cell in stated_cells(one).items()}
        for one in (decision.comparison, comparison)
    )
    days: dict[date, list[str]] = {}
    for cell in cell_days(decision.comparison):
        if cell.at in places and cell.day is not None and before[cell.at] == after.get(cell.at):
            days.setdefault(cell.day, []).append(cell.at)
    for day, known in days.items():
        taken = verify(taken, known, day)
    return taken


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
