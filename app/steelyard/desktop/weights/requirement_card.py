"""What stands behind a requirement: the question to ask, and each candidate's fit with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices, QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from steelyard.charts.series import all_series
from steelyard.comparison.quantities import HIGHEST_FIT, NOT_KNOWN
from steelyard.desktop.painting.text_layout import plain_tip
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.wording.language.grammar import capitalise, sentence, tidy
from steelyard.wording.language.numbers import fit_level, fit_word

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from steelyard.charts.series import Series
    from steelyard.comparison.fits import Fit
    from steelyard.comparison.model import Source
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.scoring.snapshot import Snapshot

WIDTH, MOST_HEIGHT, MARGIN = 340, 460, 14
HIGHEST_LEVEL = int(HIGHEST_FIT)


class RequirementCard(QFrame):
    """A popover; Esc or a click elsewhere closes it, and closing gives the focus back."""

    def __init__(
        self, snapshot: Snapshot, requirement: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self._appearance = appearance
        self._content = QWidget()
        self._lines = QVBoxLayout(self._content)
        margin = appearance.pixels(MARGIN)
        self._lines.setContentsMargins(margin, margin, margin, margin)
        self._lines.setSpacing(appearance.pixels(3))
        self._fill(snapshot, requirement)
        scroll = QScrollArea()
        describe_as(scroll, QAccessible.Role.Document)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._content)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName("About this requirement")
        self.setFocusProxy(scroll)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(1, 1, 1, 1)
        frame.addWidget(scroll)

    def show_beside(self, widget: QWidget) -> None:
        """Show the card below a widget, or above it where the screen ends."""
        screen = widget.screen().availableGeometry()
        width = self._appearance.pixels(WIDTH)
        wanted = self._lines.heightForWidth(width - 2) + 2
        height = min(wanted, self._appearance.pixels(MOST_HEIGHT), screen.height())
        place = QRect(widget.mapToGlobal(QPoint(0, widget.height())), QSize(width, height))
        if place.bottom() > screen.bottom():
            place.moveBottom(widget.mapToGlobal(QPoint()).y())
        place.moveTop(max(place.top(), screen.top()))
        place.moveLeft(max(min(place.left(), screen.right() - width), screen.left()))
        self.setGeometry(place)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        row = self.parentWidget()
        if row is not None and row.focusWidget() is not None:
            row.focusWidget().setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, snapshot: Snapshot, requirement: str) -> None:
        comparison = snapshot.decision.comparison
        described = comparison.requirement_by_id[requirement]
        self.setAccessibleName(f"About {tidy(described.name)}")
        self._say(tidy(described.name), "panelTitle")
        if described.question:
            self._say(tidy(described.question), "muted")
        for series in all_series(snapshot):
            fit = snapshot.evaluation.fits[requirement][series.candidate]
            self._say_fit(series, fit)
            if fit.source is not None:
                self._link(comparison.sources[fit.source])
        self._lines.addStretch()

    def _say_fit(self, series: Series, fit: Fit) -> None:
        self._lines.addSpacing(self._appearance.pixels(6))
        name = self._say(f"{tidy(series.name)}: {_fit_text(fit)}", "")
        name.setFont(self._appearance.font(weight=600))
        if fit.because:
            self._say(sentence(fit.because), "")
        inherited = ", as its members" if fit.inherited_from else ""
        self._say(f"{capitalise(fit.evidence.value)}{inherited}", "small")

    def _say(self, text: str, object_name: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setObjectName(object_name)
        self._lines.addWidget(label)
        return label

    def _link(self, source: Source) -> None:
        if not source.url:
            self._say(tidy(source.title), "small")
            return
        link = SourceLink(source.url)
        link.setAccessibleName(tidy(source.title))
        link.setToolTip(plain_tip(source.url))
        width = self._appearance.pixels(WIDTH - 3 * MARGIN)
        title = QFontMetrics(self._appearance.font()).elidedText(
            tidy(source.title), Qt.TextElideMode.ElideRight, width
        )
        link.setText(title.replace("&", "&&"))
        self._lines.addWidget(link)


class SourceLink(QPushButton):
    """Opens the address of a source in the browser."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self.setProperty("link", True)
        self.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self._url))


def _fit_text(fit: Fit) -> str:
    if fit.unknown:
        return NOT_KNOWN
    level = fit_level(fit.value)
    dots = "●" * level + "○" * (HIGHEST_LEVEL - level)
    measured = f" ({fit.measured})" if fit.measured else ""
    return f"{dots} {capitalise(fit_word(fit.value))}{measured}"
