"""One step of undo."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from steelyard.wording.undo import describe_change

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.decision.model import Decision


MERGE_SECONDS = 0.8


class UndoStep(QUndoCommand):
    """One undo step: the decision before and the one after."""

    def __init__(
        self, agree: Callable[[Decision], None], before: Decision, after: Decision, merge: str
    ) -> None:
        super().__init__(describe_change(before, after))
        self._agree = agree
        self._before = before
        self._after = after
        self._merge = merge
        self._made = time.monotonic()

    @override
    def id(self) -> int:
        return 1 if self._merge else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if (
            not isinstance(other, UndoStep)
            or other._merge != self._merge
            or other._made - self._made > MERGE_SECONDS
        ):
            return False
        self._after = other._after
        self._made = other._made
        self.setText(describe_change(self._before, self._after))
        self.setObsolete(self._before == self._after)
        return True

    @override
    def undo(self) -> None:
        self._agree(self._before)

    @override
    def redo(self) -> None:
        self._agree(self._after)
