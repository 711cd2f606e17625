"""How one candidate meets one requirement: a card of the details pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from steelyard.desktop.matrix.claim_line import ClaimLine
from steelyard.desktop.painting.text_layout import plain_tip
from steelyard.desktop.widgets.fit_bar import FitBar
from steelyard.desktop.widgets.text import plain_label

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.wording.cells import FitDetails

_SAFE_SCHEMES = ("http", "https")


class FitCard(QFrame):
    """Requirement, weight, fit, reason, evidence and source; a click chooses the requirement."""

    chosen = Signal(str)
    """The requirement's id."""
    verified = Signal(str)
    """The place of what was compared with its source today."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._fit: FitDetails | None = None
        self._name = plain_label("strong")
        self._importance = plain_label("small")
        self.bar = FitBar(appearance)
        self._word = plain_label("")
        self._because = plain_label("")
        self._measured = plain_label("small")
        self._basis = plain_label("small")
        self._source = QPushButton()
        self._source.setProperty("link", True)
        self._source.clicked.connect(self._open_source)
        self.claim = ClaimLine()
        self.claim.verified.connect(self.verified)
        self._rule = QFrame()
        self._lay_out()
        appearance.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self._rule.setFixedHeight(1)
        self._rule.setAutoFillBackground(True)
        graded = QHBoxLayout()
        graded.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        graded.addWidget(self._word, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._rule)
        layout.addWidget(self._name)
        layout.addWidget(self._importance)
        layout.addLayout(graded)
        for part in (self._because, self._measured, self._basis):
            layout.addWidget(part)
        layout.addWidget(self._source, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.claim)

    def show_fit(self, fit: FitDetails) -> None:
        """Fill the card; only what differs from before is set."""
        if fit == self._fit:
            return
        self._fit = fit
        for label, text in (
            (self._name, fit.name),
            (self._importance, fit.importance),
            (self._word, fit.word),
            (self._because, fit.because),
            (self._measured, fit.measured),
            (self._basis, fit.basis),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self.bar.setVisible(fit.fit is not None)
        self.bar.show_fit(fit.fit or 0.0)
        self._source.setText(f"Source: {fit.source}".replace("&", "&&"))
        self._source.setToolTip(plain_tip(fit.link))
        opens = "Open the source in a browser" if fit.link else "Source"
        self._source.setAccessibleName(f"{opens}: {fit.source}")
        self._source.setEnabled(bool(fit.link))
        self._source.setVisible(bool(fit.source))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._fit is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self._fit.requirement)
        super().mousePressEvent(event)

    @Slot()
    def _open_source(self) -> None:
        url = QUrl(self._fit.link if self._fit else "")
        if url.scheme() in _SAFE_SCHEMES:
            QDesktopServices.openUrl(url)

    @Slot()
    def _dress(self) -> None:
        self._name.setFont(self._appearance.font(weight=600))
        palette = self._rule.palette()
        palette.setColor(self._rule.backgroundRole(), self._appearance.theme.colour("border"))
        self._rule.setPalette(palette)
        self.bar.updateGeometry()
