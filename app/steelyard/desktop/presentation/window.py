"""The presentation: a window of its own for the audience, driven by keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCursor, QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from steelyard.decision import intents
from steelyard.desktop.appearance.fonts import load_fonts
from steelyard.desktop.presentation.overlays import HelpOverlay, LeavingOverlay, Overview
from steelyard.desktop.presentation.presenter import PresenterView
from steelyard.desktop.presentation.show_state import (
    KEYS,
    Command,
    Show,
    ask_before_leaving,
    follow,
    stay_within,
    type_digit,
)
from steelyard.desktop.presentation.stage import Stage
from steelyard.desktop.presentation.tray import WIDTH, Tray
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.slides.page import FOOTER
from steelyard.slides.steps import shown_steps
from steelyard.theme.palette import slide_palette
from steelyard.wording.result.explanation import explain
from steelyard.wording.story import changed_weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from steelyard.decision.model import Decision
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.snapshot import Snapshot

_OTHERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class PresentationWindow(QWidget):
    """Tells the story of the live decision; what the sliders of its tray change is on trial until it is kept.

    `theme` is `light`, `dark` or `contrast`. The window follows the workspace by itself.
    """

    left = Signal()
    """The presentation is over; the window is closed."""

    def __init__(
        self,
        workspace: Workspace,
        theme: str = "light",
        parent: QWidget | None = None,
        *,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        describe_as(self, QAccessible.Role.Window)
        load_fonts()
        self._workspace = workspace
        self._show = Show()
        self._told = ""
        palette = slide_palette(theme)
        self.stage = Stage(palette, fades=not reduced_motion, parent=self)
        self.tray = Tray(palette, self)
        self.overview = Overview(palette, self)
        self.help = HelpOverlay(palette, self)
        self.leaving = LeavingOverlay(palette, self)
        self.presenter = PresenterView(palette, self)
        self.setWindowTitle("Presentation")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._connect()
        self._show_all()

    @property
    def show_state(self) -> Show:
        """Where the presentation stands."""
        return self._show

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps of the story, without the hidden ones."""
        return shown_steps(self._workspace.decision.story)

    @property
    def changed(self) -> bool:
        """Whether weights are on trial that differ from the agreed ones."""
        return bool(changed_weights(self._workspace.agreed, self._workspace.decision))

    def start(self, step: str = "") -> None:
        """Open full screen, on the second screen if there is one, with the presenter view on the first."""
        if step in self.steps:
            self._take(replace(self._show, step=self.steps.index(step)))
        parent = self.parentWidget()
        own = parent.screen() if parent else QGuiApplication.primaryScreen()
        audience, presenter = choose_screens(QGuiApplication.screens(), own)
        self._open_on(audience)
        if presenter is not None:
            self.presenter.open_on(presenter)
            self.activateWindow()

    @Slot(str)
    def follow(self, command: Command) -> None:
        """Do what a key stands for."""
        if command == "revert":
            if not self._show.overlay:
                self._workspace.revert()
            return
        self._take(ask_before_leaving(follow(self._show, command, len(self.steps)), changed=self.changed))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & _OTHERS:
            event.ignore()
        elif event.text().isdecimal():
            self._take(type_digit(self._show, event.text()))
        elif key in KEYS:
            self.follow(KEYS[key])
        else:
            event.ignore()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing by the desktop asks as Esc does."""
        if self.changed and not self._show.ended:
            event.ignore()
            self._take(replace(self._show, blank="", overlay="leaving"))
            return
        self.presenter.close()
        super().closeEvent(event)
        self.left.emit()

    def _connect(self) -> None:
        self._workspace.changed.connect(self._show_snapshot)
        self.tray.weighed.connect(self._weigh)
        self.tray.revert_asked.connect(self._revert)
        self.overview.chosen.connect(self._go)
        self.leaving.keep_asked.connect(self._keep_and_leave)
        self.leaving.revert_asked.connect(self._revert_and_leave)
        self.leaving.stay_asked.connect(self._stay)
        self.presenter.commanded.connect(self.follow)
        self.presenter.noted.connect(self._note)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._lose_screen)

    def _open_on(self, screen: QScreen) -> None:
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, state: Show) -> None:
        """Show another state; nothing else changes it."""
        before, self._show = self._show, state
        if state.ended:
            self._workspace.revert()
            self.close()
            return
        if state.tray and not before.tray:
            self.tray.choose_sliders(self._workspace.snapshot)
        if state.overlay == "leaving" and before.overlay != "leaving":
            changes = changed_weights(self._workspace.agreed, self._workspace.decision)
            self.leaving.ask(changes, explain(self._workspace.snapshot).answer.sentence)
        if state != before:
            self._show_all()
        if state.overlay == "leaving":
            self.leaving.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        elif before.overlay == "leaving" or (before.tray and not state.tray):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_all(self) -> None:
        state, snapshot, steps = self._show, self._workspace.snapshot, self.steps
        self._place()
        self.stage.show_blank(state.blank)
        self.stage.show_step(snapshot, steps, state.step)
        spot = self.stage.mapFromGlobal(QCursor.pos()) if state.spotlight else None
        if state.spotlight != (self.stage.spotlight is not None):
            self.stage.show_spotlight(spot)
        if state.tray:
            self.tray.show_weights(snapshot, self._workspace.agreed)
        if state.overlay == "overview":
            self.overview.show_steps(snapshot, steps, state.marked, state.text)
        self.tray.setVisible(state.tray and not state.blank)
        self.overview.setVisible(state.overlay == "overview" and not state.blank)
        self.help.setVisible(state.overlay == "help" and not state.blank)
        self.leaving.setVisible(state.overlay == "leaving")
        self.presenter.show_step(snapshot, steps, state.step)
        self._tell(self.stage.headline)

    def _place(self) -> None:
        state = self._show
        taken = round(WIDTH * self.width()) if state.tray else 0
        self.stage.setGeometry(self.rect())
        self.stage.show_size(state.text, taken)
        self.tray.show_size(state.text, self.height())
        upper = round(self.height() * (1 - FOOTER))
        self.tray.setGeometry(QRect(self.width() - taken, 0, taken, upper))
        for overlay in (self.overview, self.help, self.leaving):
            overlay.setGeometry(self.rect())
        self.help.show_size(state.text)
        self.leaving.show_size(state.text)

    def _tell(self, headline: str) -> None:
        """Let a screen reader say what is on show."""
        if headline != self._told:
            self._told = headline
            self.setAccessibleName(headline)
            self.stage.setAccessibleName(headline)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, headline))

    @Slot(object)
    def _show_snapshot(self, _snapshot: Snapshot) -> None:
        self._show = stay_within(self._show, len(self.steps))
        self._show_all()

    @Slot(str, float)
    def _weigh(self, requirement: str, weight: float) -> None:
        self._workspace.preview(intents.set_weight(self._workspace.decision, requirement, weight))
        if not self.changed:
            self._workspace.revert()

    @Slot()
    def _revert(self) -> None:
        self._workspace.revert()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _go(self, place: int) -> None:
        self._take(replace(self._show, step=place, overlay="", typed=""))

    @Slot()
    def _keep_and_leave(self) -> None:
        self._workspace.commit()
        self._take(replace(self._show, overlay="", ended=True))

    @Slot()
    def _revert_and_leave(self) -> None:
        self._take(replace(self._show, overlay="", ended=True))

    @Slot()
    def _stay(self) -> None:
        self._take(replace(self._show, overlay=""))

    @Slot(str, str)
    def _note(self, step: str, said: str) -> None:
        """Keep a note as an undo step of its own; weights on trial stay on trial."""
        on_trial = self._workspace.decision
        agreed = _with_note(self._workspace.agreed, step, said)
        self._workspace.commit(agreed)
        if dict(on_trial.weights) != dict(agreed.weights):
            self._workspace.preview(intents.set_weights(agreed, on_trial.weights))

    @Slot(QScreen)
    def _lose_screen(self, screen: QScreen) -> None:
        """Move to a screen that is left, and give up the presenter view where only one is."""
        rest = [other for other in QGuiApplication.screens() if other is not screen]
        if not self.isVisible() or not rest:
            return
        if len(rest) == 1:
            self.presenter.hide()
        if self.screen() not in rest:
            self._open_on(rest[0])


def _with_note(decision: Decision, step: str, said: str) -> Decision:
    notes = {name: note for name, note in decision.story.notes.items() if name != step}
    if said.strip():
        notes[step] = said
    return intents.set_story(decision, notes=notes)


def choose_screens(screens: Sequence[QScreen], own: QScreen) -> tuple[QScreen, QScreen | None]:
    """Return the audience's screen and the presenter's, None with one screen only.

    The presenter keeps the screen that the program is on (`own`); the audience has the next one.
    """
    others = [screen for screen in screens if screen is not own]
    return (others[0], own) if others else (own, None)
