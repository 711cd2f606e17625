"""Votes of one window: pasting their codes, and their result; the dialogs are imported when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from steelyard.decision.ballots import current_round

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.desktop.voting.result_dialog import ResultDialog


class VotingActions(QObject):
    """Opens the dialogs of a vote, one after the other."""

    def __init__(self, workspace: Workspace, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._appearance = appearance
        self._window = window

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions."""
        return {"vote-paste": self.ask_codes, "vote-result": self.show_result}

    @Slot()
    def ask_codes(self) -> None:
        """Ask for the text of a chat, and take its votes for the round that is on."""
        self.ask_codes_of(current_round(self._workspace.agreed))

    @Slot(int)
    def ask_codes_of(self, round_number: int) -> None:
        """Ask for the text of a chat, and take its votes for a round."""
        from steelyard.desktop.voting.paste_dialog import PasteDialog

        dialog = PasteDialog(self._workspace, self._appearance, round_number, self._window)
        dialog.taken.connect(self._tell)
        dialog.open()

    @Slot()
    def show_result(self) -> ResultDialog:
        """Show what the votes disagree on, in a window beside this one."""
        from steelyard.desktop.voting.result_dialog import ResultDialog

        there = self._window.findChild(ResultDialog)
        if isinstance(there, ResultDialog):
            dialog = there
        else:
            dialog = ResultDialog(self._workspace, self._appearance, self._window)
            dialog.paste_asked.connect(self.ask_codes_of)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    @Slot(str)
    def _tell(self, lines: str) -> None:
        self.show_result().tell(lines)
