"""The context menu of a cell: its details, its text, and that it was verified today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from steelyard.desktop.matrix.claim_line import TIP, VERIFIED_TODAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.wording.ages import Claim


class CellMenu(QMenu):
    """What can be done with a cell. Where several things stand in it, each is verified by itself or all."""

    details_wanted = Signal()
    """Open the details of the cell."""
    copy_wanted = Signal()
    """Copy what is selected."""
    verified = Signal(object)
    """The places, a tuple, of what was compared with its source today."""

    def __init__(self, claims: Sequence[Claim], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self.addAction("&Details").triggered.connect(self.details_wanted)
        self.addAction("&Copy").triggered.connect(self.copy_wanted)
        self.addSeparator()
        if not claims:
            nothing = self.addAction(f"{VERIFIED_TODAY}: it follows from its members")
            nothing.setEnabled(False)
        elif len(claims) == 1:
            self._offer(self, f"&{VERIFIED_TODAY}", claims)
        else:
            several = self.addMenu(f"&{VERIFIED_TODAY}")
            for claim in claims:
                self._offer(several, f"{claim.name} ({claim.said})".replace("&", "&&"), [claim])
            several.addSeparator()
            self._offer(several, f"&All {len(claims)}", claims)
        self.triggered.connect(self._tell)

    def _offer(self, menu: QMenu, text: str, claims: Sequence[Claim]) -> None:
        action = menu.addAction(text)
        action.setToolTip(TIP)
        action.setData(tuple(claim.at for claim in claims))

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        if places := action.data():
            self.verified.emit(tuple(places))
