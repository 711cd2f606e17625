"""Starting the presentation, and choosing its steps.

Its windows are imported when they are asked for: a start without them is a tenth of a second shorter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.presentation.window import PresentationWindow
    from steelyard.desktop.state.settings import Settings
    from steelyard.desktop.state.workspace import Workspace


class PresentationActions(QObject):
    """One presentation at a time, on the live decision."""

    def __init__(
        self, workspace: Workspace, appearance: Appearance, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._appearance = appearance
        self._settings = settings
        self._window = window
        self._running: PresentationWindow | None = None

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions."""
        return {
            "present": self.start,
            "present-from": self.start_at_recommendation,
            "steps": self.choose_steps,
        }

    @property
    def running(self) -> PresentationWindow | None:
        """The presentation on show, None where there is none."""
        return self._running

    @Slot()
    def start(self) -> None:
        """Tell the story from its first step."""
        self._begin("")

    @Slot()
    def start_at_recommendation(self) -> None:
        """Tell the story from the recommendation on."""
        self._begin("recommendation")

    @Slot()
    def choose_steps(self) -> None:
        """Hide and reorder the steps."""
        from steelyard.desktop.presentation.steps_dialog import StepsDialog

        dialog = StepsDialog(self._workspace, self._appearance, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def end(self) -> bool:
        """Close the presentation, if there is one; says whether none is left, which it asks for first."""
        return self._running is None or self._running.close()

    def _begin(self, step: str) -> None:
        if self._running is not None:
            self._running.activateWindow()
            return
        from steelyard.desktop.presentation.window import PresentationWindow

        self._workspace.revert()
        self._running = PresentationWindow(
            self._workspace,
            str(self._settings["presentation-theme"]),
            self._window,
            reduced_motion=self._appearance.reduced_motion,
        )
        self._running.left.connect(self._forget)
        self._running.start(step)

    @Slot()
    def _forget(self) -> None:
        if self._running is not None:
            self._running.deleteLater()
            self._running = None
