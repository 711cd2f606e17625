"""The pane beside the table: everything that stands behind one cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from steelyard.desktop.matrix.claim_line import ClaimLine
from steelyard.desktop.matrix.fit_card import FitCard
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.desktop.widgets.reading_area import ReadingArea
from steelyard.desktop.widgets.text import plain_label
from steelyard.wording.cells import spoken_details
from steelyard.wording.means import idle_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.wording.ages import Claim
    from steelyard.wording.cells import CellDetails

TOO_SIMPLE = "Where this is too simple"


class DetailsPane(QFrame):
    """Shows the details of a cell; its cards are kept and filled anew, so following a slider is cheap."""

    closed = Signal()
    """Esc or the close button: the focus is to return to the cell."""
    requirement_chosen = Signal(str)
    """A requirement whose card took the focus or was clicked."""
    verified = Signal(str)
    """The place of what was compared with its source today."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._details: CellDetails | None = None
        self._cards: list[FitCard] = []
        self._title = plain_label("panelTitle")
        describe_as(self._title, QAccessible.Role.Heading)
        self._close = QToolButton()
        self._statement = plain_label("")
        self.claim = ClaimLine()
        self.claim.verified.connect(self.verified)
        self._result = plain_label("small")
        self._mean = plain_label("small")
        self.idle = QPushButton()
        self.idle.setProperty("link", True)
        self.idle.setCheckable(True)
        self.idle.toggled.connect(self._show_cards)
        self._too_simple_heading = plain_label("section")
        self._too_simple = plain_label("")
        self._area = ReadingArea()
        self._contents = QWidget()
        self._column = QVBoxLayout(self._contents)
        self._set_up()
        appearance.changed.connect(self._dress)
        self._dress()

    def _set_up(self) -> None:
        self._close.setAccessibleName("Close the details")
        self._close.setToolTip("Close (Esc)")
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.closed)
        self._too_simple_heading.setText(TOO_SIMPLE)
        self._area.setWidget(self._contents)
        self._area.focus_changed.connect(self.update)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(head)
        self._whole.addWidget(self._area, 1)
        for part in (self._statement, self.claim, self._result, self._mean):
            self._column.addWidget(part)
        self._column.addWidget(self.idle, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._too_simple_heading, self._too_simple):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.setFocusProxy(self._area)

    @property
    def details(self) -> CellDetails | None:
        """What is shown, None before anything is."""
        return self._details

    def show_details(self, details: CellDetails) -> None:
        """Show the details of a cell; another cell starts at the top."""
        before = self._details
        if details == before:
            return
        self._details = details
        self._title.setText(details.title)
        self._statement.setText(details.statement)
        self._statement.setVisible(bool(details.statement))
        self._result.setText(details.result)
        self._mean.setText(details.mean)
        self._mean.setVisible(bool(details.mean))
        self._too_simple.setText(details.too_simple)
        self._too_simple.setVisible(bool(details.too_simple))
        self._too_simple_heading.setVisible(bool(details.too_simple))
        while len(self._cards) < len(details.fits):
            self._add_card()
        for card, fit in zip(self._cards, details.fits, strict=False):
            card.show_fit(fit)
        self._show_cards()
        self._area.setAccessibleName(f"Details: {details.title}")
        self._area.setAccessibleDescription(spoken_details(details))
        if before is None or (before.signal, before.candidate) != (details.signal, details.candidate):
            self._area.verticalScrollBar().setValue(0)

    def show_claims(self, claims: Sequence[Claim]) -> None:
        """Show when each thing in the cell was last compared with its source."""
        by_requirement = {claim.requirement: claim for claim in claims}
        self.claim.show_claim(by_requirement.get(""))
        if self._details is not None:
            for card, fit in zip(self._cards, self._details.fits, strict=False):
                card.claim.show_claim(by_requirement.get(fit.requirement))

    @Slot()
    def _show_cards(self) -> None:
        """Show the cards of what carries weight, and of the rest where it is asked for."""
        if self._details is None:
            return
        idle, shown = self._details.idle, self.idle.isChecked()
        number = len(self._details.fits) - (0 if shown else idle)
        for place, card in enumerate(self._cards):
            card.setVisible(place < number)
        self.idle.setVisible(bool(idle))
        self.idle.setText(idle_text(idle, shown=shown))

    def _add_card(self) -> None:
        card = FitCard(self._appearance)
        card.chosen.connect(self.requirement_chosen)
        card.verified.connect(self.verified)
        self._column.insertWidget(4 + len(self._cards), card)
        self._cards.append(card)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line to the table, left of the pane or above it, and the ring of the focus."""
        beside = self.x() > 0
        with QPainter(self) as painter:
            painter.setPen(self._appearance.theme.colour("border"))
            painter.drawLine(0, 0, 0 if beside else self.width(), self.height() if beside else 0)
            if self._area.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self._appearance.theme.colour("focus"), 2))
                painter.drawRoundedRect(self._area.geometry().adjusted(-5, -2, 2, 2), 4, 4)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _dress(self) -> None:
        pixels = self._appearance.pixels
        self._close.setIcon(self._appearance.icon("close", size=pixels(16)))
        self._close.setIconSize(QSize(pixels(16), pixels(16)))
        self._whole.setContentsMargins(pixels(14), pixels(10), pixels(8), pixels(10))
        self._column.setContentsMargins(0, 0, pixels(8), 0)
        self._column.setSpacing(pixels(8))
        self.setMinimumSize(pixels(220), pixels(140))
