"""Opening the program's dialogs; each is imported when it is asked for, so that the start is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from steelyard.desktop.voting.voting_actions import VotingActions

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.actions import Actions
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.files.file_actions import FileActions
    from steelyard.desktop.help.manual_dialog import ManualDialog
    from steelyard.desktop.record.dialog import RecordDialog
    from steelyard.desktop.state.settings import Settings
    from steelyard.desktop.state.workspace import Workspace


class Dialogs(QObject):
    """What opens in a window of its own beside the main one; none of it stops the program."""

    def __init__(
        self,
        workspace: Workspace,
        appearance: Appearance,
        settings: Settings,
        window: QWidget,
        *,
        files: FileActions,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._appearance = appearance
        self._settings = settings
        self._window = window
        self._files, self._actions = files, actions
        self._record: RecordDialog | None = None
        self._voting = VotingActions(workspace, appearance, window)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions."""
        return {
            "new": self.open_new,
            "record": self.open_record,
            "scenarios": self.open_scenarios,
            "settings": self.open_settings,
            "palette": self.open_palette,
            "keys": self.list_keys,
            "help": self.open_help,
            "what-is-new": self.open_what_is_new,
            "licences": self.open_licences,
            "about": self.open_about,
            **self._voting.handlers(),
        }

    @Slot()
    def open_new(self) -> None:
        """Ask which comparison a new decision is made on."""
        from steelyard.desktop.files.new_dialog import NewDialog

        table = self._actions["import"]
        NewDialog(self._files, self._workspace, self._appearance, self._window, table=table).open()

    @Slot()
    def open_record(self) -> None:
        """Show the record of the decision; it stays open beside the window."""
        from steelyard.desktop.record.dialog import RecordDialog

        if self._record is None:
            self._record = RecordDialog(self._workspace, self._appearance, self._window)
            self._record.addActions([self._actions[name] for name in ("undo", "redo", "save")])
        self._record.show()
        self._record.activateWindow()

    @Slot()
    def open_scenarios(self) -> None:
        """Show the scenarios, to keep the present weights as one or to compare them."""
        from steelyard.desktop.scenarios.dialog import ScenariosDialog

        ScenariosDialog(self._workspace, self._appearance, self._window).open()

    @Slot()
    def open_settings(self) -> None:
        """Show the settings."""
        from steelyard.desktop.settings.dialog import SettingsDialog

        SettingsDialog(self._settings, self._appearance, self._window).open()

    @Slot()
    def open_palette(self) -> None:
        """Find an action, a row or a scenario by its name."""
        from steelyard.desktop.help.command_palette import CommandPalette

        CommandPalette(self._workspace, self._appearance, self._actions, self._window).open()

    @Slot()
    def list_keys(self) -> None:
        """Show all keys."""
        from steelyard.desktop.help.key_list import KeyList

        KeyList(self._appearance, self._window).open()

    @Slot()
    def open_help(self) -> None:
        """Show how the program is used, in a window beside this one."""
        self._open_manual()

    @Slot()
    def open_what_is_new(self) -> None:
        """Show what this version brings."""
        self._open_manual().show_chapter("what-is-new")

    def _open_manual(self) -> ManualDialog:
        from steelyard.desktop.help.manual_dialog import ManualDialog

        there = self._window.findChild(ManualDialog)
        manual = there if isinstance(there, ManualDialog) else ManualDialog(self._appearance, self._window)
        manual.show()
        manual.raise_()
        manual.activateWindow()
        return manual

    @Slot()
    def open_licences(self) -> None:
        """Show the licences of everything that ships."""
        from steelyard.desktop.help.licences_dialog import LicencesDialog

        LicencesDialog(self._appearance, self._window).open()

    @Slot()
    def open_about(self) -> None:
        """Show version, licence and what the program is made with."""
        from steelyard.desktop.help.about_dialog import AboutDialog

        AboutDialog(self._appearance, self._window).open()
