"""What the program is: version, licence, what it is made with, and what helps in a report of a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from steelyard import __version__
from steelyard.desktop.appearance.application_icon import application_icon
from steelyard.desktop.help.system_information import system_information, versions
from steelyard.desktop.widgets.screen_room import resize_within_screen

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance

_TEXTS = (
    "Compare technologies, weigh what matters, see what follows and why.",
    "It connects to nothing and sends nothing.",
    "MIT licence, by the Steelyard contributors. It uses Qt and PySide under the GNU Lesser General Public "
    "License, version 3; its libraries are separate files and may be replaced. The window is set in Inter, "
    "the pages in Inter and Libertinus (SIL Open Font License). Help > Licences has every text.",
)
_ICON = 64


class AboutDialog(QDialog):
    """A few lines to read, and one button that copies what a report of a fault needs."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setWindowTitle("About Steelyard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        picture = QLabel()
        size = appearance.pixels(_ICON)
        picture.setPixmap(application_icon().pixmap(size, size))
        column.addWidget(picture)
        made_with = ", ".join(f"{name} {version}" for name, version in versions())
        for name, text in (("panelTitle", f"Steelyard {__version__}"), *(("", one) for one in _TEXTS)):
            column.addWidget(_label(name, text))
        column.addWidget(_label("small", made_with))
        column.addStretch(1)
        self.copy = QPushButton("Copy system information")
        self.copy.setToolTip("Versions, system, screens and theme; no name and no file of yours")
        self.copy.clicked.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        resize_within_screen(self, appearance.pixels(480), appearance.pixels(360))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(system_information(self._appearance))
        self.copy.setText("Copied")


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
