"""The charts: one at a time behind tabs, each drawn from the shared geometry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from steelyard.charts.catalogue import CHARTS, TITLE_STEPS, Chart, chart_named
from steelyard.charts.radar.spokes import OTHER
from steelyard.desktop.charts.drawing_view import DrawingView, screen_frame
from steelyard.desktop.charts.figures_table import FiguresTable
from steelyard.desktop.charts.menu import ChartMenu
from steelyard.desktop.painting.focus_ring import paint_focus_ring
from steelyard.desktop.widgets.choice_box import ChoiceBox
from steelyard.scoring.sensitivity import choose_requirement

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from steelyard.charts.drawing import Drawing
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.view import View
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.snapshot import Snapshot


class ChartsPanel(QWidget):
    """A tab for each chart; only the chart on show is computed."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._appearance = appearance
        self._snapshot = workspace.snapshot
        self._shown: View = workspace.view
        self._create()
        self._lay_out()
        self._connect()

    def _create(self) -> None:
        self._tabs = QTabBar()
        self._tabs.setObjectName("chartTabs")
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setAccessibleName("Charts")
        for number, chart in enumerate(CHARTS, start=1):
            place = self._tabs.addTab(chart.title)
            self._tabs.setTabToolTip(place, f"{chart.title} (Alt+{number})")
            self._tabs.setAccessibleTabName(place, chart.title)
        self._choice = ChoiceBox(self._appearance)
        self._choice.setAccessibleName("Chart")
        for number, chart in enumerate(CHARTS, start=1):
            self._choice.addItem(f"{chart.title}  (Alt+{number})")
        self._choice.hide()
        self._requirement = ChoiceBox(self._appearance)
        self._requirement.setAccessibleName("Requirement of the sensitivity chart")
        self._requirement.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._view = DrawingView(self._appearance)
        self._table = FiguresTable(self._appearance)
        self._stack = QStackedWidget()
        self._menu = ChartMenu(self._workspace, self._appearance, self)
        self.setFocusProxy(self._view)

    def _lay_out(self) -> None:
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._table)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._tabs, 1)
        head.addWidget(self._choice, 1)
        head.addWidget(self._menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._requirement)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._choose_chart)
        self._choice.activated.connect(self._choose_chart)
        self._requirement.activated.connect(self._choose_requirement)
        self._view.resized.connect(self._draw_again)
        self._view.spot_hovered.connect(self._hover)
        self._view.spot_chosen.connect(self._select)
        self._view.focus_changed.connect(self.update)
        for shown in (self._view, self._table):
            shown.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            shown.customContextMenuRequested.connect(self._open_menu)
        self._menu.picture_asked.connect(self._copy_picture)
        self._menu.figures_asked.connect(self._copy_figures)
        self._appearance.changed.connect(self._dress)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw the chart on show for a snapshot; several weights at once move there within 200 ms."""
        before, self._snapshot = self._snapshot, snapshot
        if before.decision.comparison is not snapshot.decision.comparison:
            self._requirement.clear()
        moved = sum(
            weight != before.decision.weights.get(name) for name, weight in snapshot.decision.weights.items()
        )
        still = self._workspace.previewing or self._appearance.reduced_motion
        self._draw(animated=moved > 1 and not still)

    def show_view(self, view: View) -> None:
        """Follow the tab, the selection, the hidden candidates and the requirement of the window."""
        before, self._shown = self._shown, view
        names = [chart.name for chart in CHARTS]
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(names.index(view.chart))
        self._choice.setCurrentIndex(self._tabs.currentIndex())
        chart = chart_named(view.chart)
        followed = chart.of_requirement and before.requirement != view.requirement
        if followed or (before.chart, before.hidden) != (view.chart, view.hidden):
            self._draw(animated=False)
        elif self._view.drawing is not None:
            self._view.mark_keys(self._marked(self._view.drawing))

    def _draw(self, *, animated: bool) -> None:
        chart = chart_named(self._shown.chart)
        self._requirement.setVisible(chart.of_requirement)
        drawing = self._make(chart)
        drawn = bool(drawing.marks)
        self._stack.setCurrentWidget(self._view if drawn else self._table)
        self._menu.offer_picture(drawn)
        if not drawn:
            self._table.show_drawing(drawing)
            return
        description = chart.describe(self._snapshot, self._shown.requirement)
        self._view.show_drawing(
            drawing, keys=self._marked(drawing), animated=animated, description=description
        )

    def _marked(self, drawing: Drawing) -> frozenset[str]:
        """Return the keys of what stands for the hovered or selected signal: itself, its parts, its theme."""
        chosen = self._shown.hovered or self._shown.signal
        signals = self._snapshot.decision.comparison.signals
        signal = next((known for known in signals if known.id == chosen), None)
        if signal is None:
            return frozenset()
        theme = f"theme:{signal.theme}"
        gathered = theme if theme in {spot.key for spot in drawing.spots} else f"theme:{OTHER}"
        return frozenset((signal.id, gathered, *(requirement.id for requirement in signal.requirements)))

    def _make(self, chart: Chart) -> Drawing:
        area = self._view.contentsRect() if self._stack.currentWidget() is self._view else self._stack.rect()
        frame = screen_frame(max(area.width(), 120), max(area.height(), 100), self._appearance)
        if not chart.of_requirement:
            return chart.draw(self._snapshot, frame, hidden=self._shown.hidden)
        chosen = self._shown.requirement or choose_requirement(self._snapshot) or ""
        self._show_requirement(chosen)
        return chart.draw(self._snapshot, frame, hidden=self._shown.hidden, requirement=chosen)

    def _show_requirement(self, chosen: str) -> None:
        if not self._requirement.count():
            for requirement in self._snapshot.decision.comparison.requirements:
                self._requirement.addItem(requirement.name, requirement.id)
        self._requirement.setCurrentIndex(self._requirement.findData(chosen))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tabs()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._view.hasFocus():
            return
        with QPainter(self) as painter:
            ring = self._stack.geometry().adjusted(-2, -2, 2, 2)
            paint_focus_ring(painter, ring, self._appearance.theme.colour("focus"))

    def _fit_tabs(self) -> None:
        """Name the tabs in full where they have room, else in short, else offer the charts as a list."""
        room = self.width() - self._menu.sizeHint().width() - 20
        for step in range(TITLE_STEPS):
            for place, chart in enumerate(CHARTS):
                name = chart.title_at(step)
                if self._tabs.tabText(place) != name:
                    self._tabs.setTabText(place, name)
            if self._tabs.sizeHint().width() <= room:
                break
        listed = self._tabs.sizeHint().width() > room
        if listed == self._tabs.isHidden():
            return
        self._tabs.setHidden(listed)
        self._choice.setVisible(listed)
        if (layout := self.layout()) is not None:
            layout.activate()

    @Slot(int)
    def _choose_chart(self, index: int) -> None:
        self._workspace.show_view(replace(self._workspace.view, chart=CHARTS[index].name))

    @Slot(int)
    def _choose_requirement(self, index: int) -> None:
        self._workspace.show_view(
            replace(self._workspace.view, requirement=self._requirement.itemData(index))
        )

    @Slot()
    def _draw_again(self) -> None:
        self._draw(animated=False)

    @Slot()
    def _dress(self) -> None:
        self._fit_tabs()
        self._draw(animated=False)
        self.update()

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, QAbstractScrollArea):
            self._menu.open_at(shown.viewport().mapToGlobal(at))

    @Slot(str)
    def _hover(self, key: str) -> None:
        self._workspace.show_view(replace(self._workspace.view, hovered=self._signal_of(key)))

    @Slot(str)
    def _select(self, key: str) -> None:
        signal = self._signal_of(key)
        if signal:
            requirement = key if key in self._snapshot.decision.weights else self._shown.requirement
            self._workspace.show_view(replace(self._workspace.view, signal=signal, requirement=requirement))

    @Slot()
    def _copy_picture(self) -> None:
        QGuiApplication.clipboard().setImage(self._view.picture())

    @Slot()
    def _copy_figures(self) -> None:
        drawing = self._make(chart_named(self._shown.chart))
        lines = [drawing.columns, *drawing.rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def _signal_of(self, key: str) -> str:
        """Return the signal of a spot, empty where it stands for a theme or a weight."""
        comparison = self._snapshot.decision.comparison
        signal = comparison.signal_of.get(key)
        if signal is not None:
            return signal.id
        return key if any(known.id == key for known in comparison.signals) else ""
