"""Design tokens: colours by role from `resources/themes`, and what Qt needs to show them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from steelyard import bundle

if TYPE_CHECKING:
    from collections.abc import Mapping

ThemeChoice = Literal["system", "light", "dark", "contrast"]
FAMILY = "Inter"
BASE_PIXELS = 13
_ROLE = re.compile(r"@([a-z-]+)")
_LENGTH = re.compile(r"~([\d.]+)~")
_FONT_FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")

_PALETTE: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "field"),
    (QPalette.ColorRole.AlternateBase, "raised"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Button, "card"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "danger"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "accent-text"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.ToolTipBase, "tooltip"),
    (QPalette.ColorRole.ToolTipText, "tooltip-text"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "raised"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "outline"),
    (QPalette.ColorRole.Shadow, "border"),
    (QPalette.ColorRole.Accent, "accent"),
)


@dataclass(frozen=True, eq=False)
class Theme:
    """One set of colours. `fits` are the five backgrounds of a cell, from weak to strong."""

    name: str
    dark: bool
    roles: Mapping[str, QColor]
    fits: tuple[QColor, ...]
    fit_text: QColor
    fit_muted: QColor
    unknown: QColor
    hatch: QColor
    series: tuple[QColor, ...]
    series_texts: tuple[QColor, ...]

    def colour(self, role: str) -> QColor:
        """Return the colour of a role; `series:N` is the line colour of the N-th candidate."""
        if role.startswith("series:"):
            return self.series[int(role.partition(":")[2]) % len(self.series)]
        return self.roles[role]

    def series_text(self, index: int) -> QColor:
        """Return the colour in which the name of the candidate at `index` is written."""
        return self.series_texts[index % len(self.series_texts)]

    def fit_background(self, level: int) -> QColor:
        """Return the background of a cell for a level of fit, 0 to 5 full dots."""
        return self.fits[max(level, 1) - 1]

    def palette(self) -> QPalette:
        """Return the palette for the Fusion style."""
        palette = QPalette()
        for role, name in _PALETTE:
            palette.setColor(role, self.roles[name])
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.roles["faint"])
        return palette


@lru_cache
def load_theme(name: str) -> Theme:
    """Return the theme `light`, `dark` or `contrast`."""
    tokens = tomllib.loads(bundle.resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    base = tokens["base"]
    fits, series = tokens["fits"], tokens["series"]
    return Theme(
        name=name,
        dark=tokens["dark"],
        roles={role: QColor(base[colour]) for role, colour in tokens["roles"].items()},
        fits=tuple(QColor(colour) for colour in fits["steps"]),
        fit_text=QColor(fits["text"]),
        fit_muted=QColor(fits["muted"]),
        unknown=QColor(fits["unknown"]),
        hatch=QColor(fits["hatch"]),
        series=tuple(QColor(colour) for colour in series["lines"]),
        series_texts=tuple(QColor(colour) for colour in series["texts"]),
    )


class Appearance(QObject):
    """How the program looks now: theme and text size. Whatever paints by itself listens to `changed`."""

    changed = Signal()

    def __init__(self, choice: ThemeChoice = "system", text_percent: int = 100) -> None:
        super().__init__()
        self._choice: ThemeChoice = choice
        self._text_percent = text_percent
        self.reduced_motion = False
        for file in _FONT_FILES:
            QFontDatabase.addApplicationFont(str(bundle.resource("fonts", file)))
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
    template = bundle.resource("themes", "style.qss").read_text(encoding="utf-8")
    coloured = _ROLE.sub(lambda match: appearance.theme.roles[match[1]].name(), template)
    return _LENGTH.sub(lambda match: f"{appearance.pixels(float(match[1]))}px", coloured)
