"""How the running program looks, and changing it."""

from __future__ import annotations

from string import Template
from typing import Literal

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from steelyard import bundle
from steelyard.desktop.appearance.fonts import load_fonts
from steelyard.desktop.appearance.theme import Theme, load_theme
from steelyard.theme.fonts import FAMILY

ThemeChoice = Literal["system", "light", "dark", "contrast"]


BASE_PIXELS = 13


class StyleTemplate(Template):
    """The style sheet before colours and sizes are filled in: `@role`, and `@{12px}` of normal text size."""

    delimiter = "@"
    idpattern = "[a-z][a-z-]*"
    braceidpattern = r"\d+px"


class Appearance(QObject):
    """How the program looks now: theme and text size. Whatever paints by itself listens to `changed`."""

    changed = Signal()

    def __init__(self, choice: ThemeChoice = "system", text_percent: int = 100) -> None:
        super().__init__()
        self._choice: ThemeChoice = choice
        self._text_percent = text_percent
        self.reduced_motion = False
        load_fonts()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen: a theme, or `system` to follow the desktop."""
        return self._choice

    @property
    def text_percent(self) -> int:
        """The text size in percent of the normal one, 50 to 300."""
        return self._text_percent

    @property
    def scale(self) -> float:
        """The factor by which text and what holds it is larger than normal."""
        return self._text_percent / 100

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        if self._choice != "system":
            return load_theme(self._choice)
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return load_theme("dark" if dark else "light")

    def choose(self, choice: ThemeChoice) -> None:
        """Switch to another theme, live."""
        if choice != self._choice:
            self._choice = choice
            self._apply()

    def set_text_percent(self, percent: int) -> None:
        """Set the text size, live; kept within 50 to 300 percent."""
        percent = min(max(percent, 50), 300)
        if percent != self._text_percent:
            self._text_percent = percent
            self._apply()

    def pixels(self, size: float) -> int:
        """Return a length of the design, scaled with the text, in pixels."""
        return round(size * self.scale)

    def font(self, size: float = BASE_PIXELS, weight: int = 400) -> QFont:
        """Return the program's font; `size` in pixels of the design, `weight` 400, 600 or 700."""
        font = QFont(FAMILY)
        font.setPixelSize(max(self.pixels(size), 1))
        font.setWeight(QFont.Weight(weight))
        return font

    def icon(self, name: str, role: str = "text", size: int = 20) -> QIcon:
        """Return an icon of `resources/icons`, tinted with a role of the theme."""
        return QIcon(self.pixmap(name, role, size))

    def pixmap(self, name: str, role: str = "text", size: int = 20) -> QPixmap:
        """Return an icon of `resources/icons` as a pixmap, sharp on any screen."""
        ratio = 2.0
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            QSvgRenderer(str(bundle.resource("icons", f"{name}.svg"))).render(painter)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(pixmap.rect(), self.theme.colour(role))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    @Slot()
    def _follow_system(self) -> None:
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(self.font())
            application.setPalette(self.theme.palette())
            application.setStyleSheet(style_sheet(self))
        self.changed.emit()


def style_sheet(appearance: Appearance) -> str:
    """Return the style sheet: the template of `resources/themes` with colours and sizes filled in."""
    template = StyleTemplate(bundle.resource("themes", "style.qss").read_text(encoding="utf-8"))
    values = {role: colour.name() for role, colour in appearance.theme.roles.items()}
    lengths = {
        length: f"{appearance.pixels(int(length.removesuffix('px')))}px" for length in _lengths(template)
    }
    return template.substitute(values | lengths)


def _lengths(template: StyleTemplate) -> set[str]:
    return {name for name in template.get_identifiers() if name.endswith("px")}
