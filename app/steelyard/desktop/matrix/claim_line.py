"""When something in a cell was last compared with its source, and the button that says: today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from steelyard.desktop.widgets.text import plain_label

if TYPE_CHECKING:
    from steelyard.wording.ages import Claim

VERIFIED_TODAY = "Verified today"
TIP = "Say that it was compared with its source today, and still holds"


class ClaimLine(QWidget):
    """The age of one claim in words; old ones stand out. Hidden where the file states nothing."""

    verified = Signal(str)
    """The place of the claim, which was compared with its source today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self.said = plain_label("small")
        self.button = QPushButton(VERIFIED_TODAY)
        self.button.setProperty("link", True)
        self.button.setToolTip(TIP)
        self.button.clicked.connect(self._tell)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.said, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.show_claim(None)

    def show_claim(self, claim: Claim | None) -> None:
        """Show another claim, or none."""
        self._claim = claim
        self.setVisible(claim is not None)
        if claim is None:
            return
        said = f"{claim.said} · to be verified again" if claim.stale else claim.said
        self.said.setText(said)
        self.button.setAccessibleName(f"{VERIFIED_TODAY}: {claim.name}")
        self.button.setAccessibleDescription(f"{said}. {TIP}")

    @Slot()
    def _tell(self) -> None:
        if self._claim is not None:
            self.verified.emit(self._claim.at)
