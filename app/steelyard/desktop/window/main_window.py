"""What stands in the main window: creates the panels, lays them out and connects them. No logic."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QVBoxLayout, QWidget

from steelyard.desktop.actions import Actions
from steelyard.desktop.appearance.appearance_actions import AppearanceActions
from steelyard.desktop.differences.differences_actions import DifferencesActions
from steelyard.desktop.export.export_actions import ExportActions
from steelyard.desktop.files.comparison_watch import ComparisonWatch
from steelyard.desktop.files.document_watch import DocumentWatch
from steelyard.desktop.files.drop import FileDrop
from steelyard.desktop.files.file_actions import FileActions
from steelyard.desktop.files.recent_menu import RecentMenu
from steelyard.desktop.files.recovery.autosave import Autosave
from steelyard.desktop.files.recovery.recovery import Recovery
from steelyard.desktop.files.session import Session
from steelyard.desktop.files.waiting import Waiting
from steelyard.desktop.importing.import_actions import ImportActions
from steelyard.desktop.matrix.matrix_actions import MatrixActions
from steelyard.desktop.matrix.panel import MatrixPanel
from steelyard.desktop.presentation.presentation_actions import PresentationActions
from steelyard.desktop.recommendation.panel import RecommendationPanel
from steelyard.desktop.settings.appearance_settings import AppearanceSettings
from steelyard.desktop.state.workspace import Workspace
from steelyard.desktop.weights.panel import WeightsPanel
from steelyard.desktop.widgets.banner import Banner
from steelyard.desktop.widgets.columns import Columns, card, fill
from steelyard.desktop.window.dialogs import Dialogs
from steelyard.desktop.window.history import History
from steelyard.desktop.window.menus import fill_menu_bar
from steelyard.desktop.window.program import Program
from steelyard.desktop.window.tool_bar import ToolBar
from steelyard.wording.status import describe_status

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.charts.panel import ChartsPanel
    from steelyard.desktop.files.front import FrontDoor
    from steelyard.desktop.state.settings import Settings
    from steelyard.documents.faults import DocumentError
    from steelyard.scoring.snapshot import Snapshot


_RIGHT_SIZES = [370, 400]
"""How the charts and the recommendation share the height."""


class Contents(QObject):
    """Weights, matrix, charts and recommendation on one workspace, in one window."""

    def __init__(
        self,
        decision: Decision,
        appearance: Appearance,
        settings: Settings,
        autosaves: Path,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.workspace = Workspace(decision)
        self._appearance = appearance
        self._settings = settings
        self._autosaves = autosaves
        self._create()
        self._lay_out()
        self._connect()
        self._show_snapshot(self.workspace.snapshot)

    def _create(self) -> None:
        window = self._window
        self.session = Session(self.workspace, self)
        self._files = FileActions(self.session, self._settings, window)
        self._autosave = Autosave(self.workspace, self.session, self._autosaves, self)
        self._recovery = Recovery(self._autosave, self._autosaves, window)
        self._banner, self._document_banner, self._waiting_banner = (
            Banner(self._appearance) for _ in range(3)
        )
        self._waiting = Waiting(self._files, self._waiting_banner, self)
        self._document_watch = DocumentWatch(self.session, self._document_banner, window)
        self._front: FrontDoor | None = None
        self._watch = ComparisonWatch(
            self.workspace, self.session, self._banner, self._files.followed, window
        )
        self._differences = DifferencesActions(
            self.workspace, self._appearance, self._files.recent_files, window
        )
        self._drop = FileDrop(window)
        self._imports = ImportActions(self.workspace, self._appearance, self._files.recent_files, window)
        self._appearance_settings = AppearanceSettings(self._settings, self._appearance, self)
        self.actions_by_id = Actions(window)
        self._dialogs = Dialogs(
            self.workspace,
            self._appearance,
            self._settings,
            window,
            files=self._files,
            actions=self.actions_by_id,
        )
        self._closing = False
        self.program = Program(self._files, self._dialogs, self._appearance, self._settings, window)
        self._exports = ExportActions(
            self.workspace, self._appearance, self._settings, window, status=window.statusBar()
        )
        self._presentation = PresentationActions(self.workspace, self._appearance, self._settings, window)
        self._look = AppearanceActions(self._appearance, self)
        self._table = MatrixActions(self.workspace, self.actions_by_id, self)
        self.actions_by_id.bind(self._handlers())
        self._tool_bar = ToolBar(self.workspace, self._appearance, self.actions_by_id)
        self.weights = WeightsPanel(self.workspace, self._appearance)
        self.matrix = MatrixPanel(self.workspace, self._appearance)
        self.recommendation = RecommendationPanel(self.workspace, self._appearance)
        self.charts: ChartsPanel | None = None
        self.columns = Columns(("What matters", "Table", "Result"), self._appearance)

    def _lay_out(self) -> None:
        bar = self._window.menuBar()
        fill_menu_bar(bar, self.actions_by_id, {"open": RecentMenu(self._files, bar)})
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tool_bar)
        for banner in (self._waiting_banner, self._document_banner, self._banner, self.program.banner):
            layout.addWidget(banner)
        layout.addWidget(self.columns, 1)
        self.columns.setContentsMargins(10, 10, 10, 10)
        self._lay_out_columns()
        self._status = QLabel()
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._document = QLabel()
        self._document.setTextFormat(Qt.TextFormat.PlainText)
        status_bar = self._window.statusBar()
        status_bar.addWidget(self._document)
        status_bar.addPermanentWidget(self._status)
        status_bar.setSizeGripEnabled(False)
        self._window.setCentralWidget(central)

    def _lay_out_columns(self) -> None:
        """Put the panels in last: each time a widget moves, Qt matches its whole content with the styles."""
        self._right = QSplitter(Qt.Orientation.Vertical)
        self._right.setChildrenCollapsible(False)
        self._right.setHandleWidth(10)
        self._chart_card, self._matrix_card = card(), card()
        recommendation_card, weights_card = card(), card()
        self.columns.set_columns((weights_card, self._matrix_card, self._right), (340, 660, 400))
        self._right.addWidget(self._chart_card)
        self._right.addWidget(recommendation_card)
        self._right.setSizes(_RIGHT_SIZES)
        for frame, panel in (
            (weights_card, self.weights),
            (self._matrix_card, self.matrix),
            (recommendation_card, self.recommendation),
        ):
            fill(frame, panel)

    def _connect(self) -> None:
        self.session.changed.connect(self._name_window)
        self._files.working_changed.connect(self._name_document)
        self._files.closing.connect(self._close_now)
        self._files.closing_early.connect(self._close_early)
        self._files.restored.connect(self._recovery.settle)
        self._recovery.restore_chosen.connect(self._files.restore)
        self._autosave.failed.connect(self._say_not_kept)
        self._drop.dropped.connect(self._files.open_path)
        self._drop.table_dropped.connect(self._imports.import_file)
        self._drop.text_dropped.connect(self._imports.import_data)
        self._files.table_chosen.connect(self._imports.import_file)
        self._imports.taken.connect(self._files.take)
        self._document_watch.load_chosen.connect(self._files.open_path)
        self.workspace.changed.connect(self._show_snapshot)
        self.workspace.view_changed.connect(self.weights.show_view)
        self.workspace.view_changed.connect(self.matrix.show_view)
        self._appearance.changed.connect(self._name_theme)
        History(self.workspace.undo_stack, self.actions_by_id, self)
        self._name_theme()

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """What can be moved between the panels, by the name that its place is kept under."""
        return {"columns": self.columns.splitter, "right": self._right}

    def leave(self) -> bool:
        """Say whether the window may close; where it has to be asked first, it is closed after that."""
        if not self._closing:
            if self._presentation.end():
                self._files.close_window()  # with nothing unsaved it says at once that the window may close
            else:
                self.program.forget_removal()
        if not self._closing:
            return False
        self._autosave.close()
        if self._front is not None:
            self._front.close()
        self.session.close()
        self.workspace.undo_stack.blockSignals(True)  # it empties itself when it goes, after the window
        return True

    def complete(self) -> None:
        """Add the charts: their library takes half a second, so the rest is shown before."""
        if self.charts is not None:
            return
        from steelyard.desktop.charts.panel import ChartsPanel

        self.charts = ChartsPanel(self.workspace, self._appearance)
        layout = self._chart_card.layout()
        assert layout is not None
        layout.addWidget(self.charts)
        self.charts.show_snapshot(self.workspace.snapshot)
        self.charts.show_view(self.workspace.view)
        self.workspace.view_changed.connect(self.charts.show_view)
        from steelyard.desktop.files.front import FrontDoor

        self._front = FrontDoor(self.session, self._window)

    def start(self, decision: Decision, path: Path | None, *, saved: bool, opened: bool) -> None:
        """Work on what the program was started with; `opened` is whether the user named its comparison."""
        self._files.begin_at_start(decision, path, saved=saved, opened=opened)

    def say_at_start(
        self, path: Path | None, notices: tuple[str, ...], doubt: str, refused: DocumentError | None
    ) -> None:
        """Say what has to be known of the file that the program was started with."""
        if refused is not None:
            self._files.say_refused(refused)
        if path is not None:
            self._files.say_notices(path, notices, doubt)

    def keep_work(self) -> bool:
        """Keep what is not saved yet, at once; returns whether that was possible."""
        self._autosave.keep()
        return self._autosave.keeps

    def offer_leftovers(self) -> None:
        """Offer the work that a crash has left, if there is any."""
        self._recovery.offer(self._appearance)

    def leave_out_of_order(self) -> bool:
        """Keep what is not saved and let go of the file: the program ends. Returns whether all is kept."""
        self._closing = True
        self._autosave.leave()
        self.session.close()
        self.workspace.undo_stack.blockSignals(True)
        return self._autosave.keeps

    @Slot()
    def _offer_set_aside(self) -> None:
        self._recovery.offer_set_aside(self._appearance)

    def _handlers(self) -> dict[str, Callable[..., object]]:
        stack, workspace = self.workspace.undo_stack, self.workspace
        return {
            **self._files.handlers(),
            **self._dialogs.handlers(),
            **self._presentation.handlers(),
            **self._exports.handlers(),
            **self._differences.handlers(),
            **self._imports.handlers(),
            **self._look.handlers(),
            **self._table.handlers(),
            **self.program.handlers(),
            "set-aside": self._offer_set_aside,
            "close": self._window.close,
            "quit": self._window.close,
            "undo": stack.undo,
            "redo": stack.redo,
            "find": self._find,
            "chart": self._show_chart,
            "full-screen": self._toggle_full_screen,
            "reset-layout": self._reset_layout,
            "next-pane": self._focus_next_pane,
            "reset-scenario": workspace.reset_to_scenario,
            "reset-zero": workspace.reset_to_zero,
        }

    @Slot(object)
    def _show_snapshot(self, snapshot: Snapshot) -> None:
        self._tool_bar.show_snapshot(snapshot)
        self.weights.show_snapshot(snapshot)
        self.matrix.show_snapshot(snapshot)
        self.recommendation.show_snapshot(snapshot)
        if self.charts is not None:
            self.charts.show_snapshot(snapshot)
        self._name_window()
        self._status.setText(describe_status(snapshot))

    @Slot()
    def _name_window(self) -> None:
        self._window.setWindowTitle(f"{self.workspace.decision.title}[*] – Steelyard")
        self._window.setWindowModified(self.session.modified)
        self._name_document()

    @Slot()
    def _name_document(self) -> None:
        """Name the file, or say what is done with one on a disk."""
        self._document.setText(self._files.working or self.session.title)

    @Slot()
    def _name_theme(self) -> None:
        self.actions_by_id[f"theme-{self._appearance.choice}"].setChecked(True)

    @Slot()
    def _find(self) -> None:
        self.columns.reveal(self._matrix_card)
        self.matrix.focus_search()

    @Slot(QAction)
    def _show_chart(self, action: QAction) -> None:
        self.columns.reveal(self._right)
        self.workspace.show_view(replace(self.workspace.view, chart=action.data()))

    @Slot()
    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def _reset_layout(self) -> None:
        self.columns.reset()
        self._right.setSizes(_RIGHT_SIZES)

    @Slot()
    def _focus_next_pane(self) -> None:
        panes = [self.weights, self.matrix, *((self.charts,) if self.charts else ()), self.recommendation]
        focused = self._window.focusWidget()
        inside = [pane is focused or (focused is not None and pane.isAncestorOf(focused)) for pane in panes]
        following = panes[(inside.index(True) + 1) % len(panes) if any(inside) else 0]
        following.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _close_now(self) -> None:
        self._closing = True
        self._window.close()

    @Slot()
    def _close_early(self) -> None:
        """Close although the file is not written yet: the next start offers what it may not have."""
        self.leave_out_of_order()
        self._window.close()

    @Slot(str)
    def _say_not_kept(self, reason: str) -> None:
        self._window.statusBar().showMessage(
            f"Your work could not be kept safe by itself: {reason}. Save it."
        )
