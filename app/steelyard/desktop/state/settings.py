"""What a user can choose once for all windows: one table with types, defaults and descriptions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from steelyard.desktop.state.folders import SETTINGS_FILE, own_folders

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Value = str | int | bool
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its key in the file, its default (which gives its type), what it does.

    `choices` are the only values it takes, with their names; `least` and `most` bound a number of `unit`.
    """

    key: str
    default: Value
    title: str
    description: str
    choices: tuple[tuple[str, str], ...] = ()
    least: int = 0
    most: int = 0
    unit: str = ""


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        "system",
        "Theme",
        "The colours of all windows.",
        choices=(
            ("system", "As the system"),
            ("light", "Light"),
            ("dark", "Dark"),
            ("contrast", "High contrast"),
        ),
    ),
    Setting("text-size", 100, "Text size", "The size of all text.", least=50, most=300, unit="%"),
    Setting("reduced-motion", False, "Reduce motion", "Charts and slides change at once, without a fade."),
    Setting(
        "presentation-theme",
        "light",
        "Theme of the presentation",
        "The colours on the audience's screen.",
        choices=(("light", "Light"), ("dark", "Dark"), ("contrast", "High contrast")),
    ),
    Setting("paper", "a4", "Paper", "The paper of the brief.", choices=(("a4", "A4"), ("letter", "Letter"))),
    Setting("open-when-done", False, "Open exports", "Open an exported file when it is written."),
    Setting("decider", "", "Your name", "Proposed as decider in a new decision."),
)
_BY_KEY = {setting.key: setting for setting in SETTINGS}


class Settings(QObject):
    """The settings and the state of the windows, kept in one file that can be carried along."""

    changed = Signal(str)
    """The key of a setting that has another value now."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(folder / SETTINGS_FILE), QSettings.Format.IniFormat, self)

    def __getitem__(self, key: str) -> Value:
        """Return the value of a setting: what was chosen, or its default where that makes no sense."""
        setting = _BY_KEY[key]
        return _read(setting, self._file.value(f"settings/{key}"))

    def choose(self, key: str, value: Value) -> None:
        """Set a setting; a number outside its bounds is brought within them."""
        before = self[key]
        if value != before:
            self._file.setValue(f"settings/{key}", value)
        if self[key] != before:
            self.changed.emit(key)

    def sync(self) -> None:
        """Write the file now; without this it follows by itself."""
        self._file.sync()

    def forget(self) -> None:
        """Forget everything that was chosen or remembered; nothing of it is written any more."""
        self._file.clear()
        self._file.sync()

    def reset(self) -> None:
        """Put every setting back to its default."""
        for setting in SETTINGS:
            self.choose(setting.key, setting.default)

    def state(self, name: str) -> QByteArray:
        """Return what a window remembered under a name, empty where there is nothing."""
        kept = self._file.value(f"windows/{name}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Remember the state of a window."""
        self._file.setValue(f"windows/{name}", state)

    def text(self, name: str) -> str:
        """Return a remembered text, such as the last folder."""
        kept = self._file.value(f"remembered/{name}")
        return kept if isinstance(kept, str) else ""

    def keep_text(self, name: str, text: str) -> None:
        """Remember a text."""
        self._file.setValue(f"remembered/{name}", text)

    def recent_files(self) -> tuple[str, ...]:
        """Return the files opened last, the newest first."""
        kept = self._file.value("recent/files")
        if isinstance(kept, str):
            return (kept,) if kept else ()
        return tuple(str(file) for file in kept) if isinstance(kept, list) else ()

    def keep_recent_files(self, files: Sequence[str]) -> None:
        """Remember the files opened last."""
        self._file.setValue("recent/files", list(files))


def _read(setting: Setting, kept: object) -> Value:
    default = setting.default
    if isinstance(default, bool):
        return str(kept).lower() == "true" if kept is not None else default
    if isinstance(default, int):
        text = str(kept)
        return min(max(int(text), setting.least), setting.most) if _WHOLE.fullmatch(text) else default
    known = not setting.choices or str(kept) in {value for value, _ in setting.choices}
    return str(kept) if kept is not None and known else default


def open_settings() -> Settings:
    """Return the settings of this user."""
    return Settings(own_folders().settings)
