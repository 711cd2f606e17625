"""What concerns the program and not the decision: its folders, its news, its removal, files handed to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from steelyard.desktop.files.own_folders import OwnFolderActions
from steelyard.desktop.help.what_is_new import WhatIsNew
from steelyard.desktop.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.files.file_actions import FileActions
    from steelyard.desktop.state.settings import Settings
    from steelyard.desktop.window.dialogs import Dialogs


class Program(QObject):
    """Belongs to one window; `banner` is what it says above the panels."""

    def __init__(
        self,
        files: FileActions,
        dialogs: Dialogs,
        appearance: Appearance,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._files = files
        self._window = window
        self.removal_agreed = False
        """Whether the user wants everything removed that the program keeps, when the window is closed."""
        self.banner = Banner(appearance)
        self._folders = OwnFolderActions(window)
        self._news = WhatIsNew(settings, self.banner, self)
        self._news.chosen.connect(dialogs.open_what_is_new)
        self._folders.removal_agreed.connect(self._close_for_good)
        files.stayed.connect(self.forget_removal)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what is done, by the ids of the actions."""
        return self._folders.handlers()

    def say_at_start(self, passing: Path | None) -> None:
        """Say once that this version is newer, and that `passing`, where things are kept, does not last."""
        self._folders.say_where_kept(passing)
        self._news.say_once()

    @Slot(str)
    def open_path(self, file: str) -> None:
        """Open a file that the desktop hands over."""
        self._files.open_path(file)

    @Slot()
    def forget_removal(self) -> None:
        """Remove nothing after all: the window stays open."""
        self.removal_agreed = False

    @Slot()
    def _close_for_good(self) -> None:
        self.removal_agreed = True
        self._window.close()
