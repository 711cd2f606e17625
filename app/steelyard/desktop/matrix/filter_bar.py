"""The bar over the table: search, chips with their counts, themes and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSignalBlocker, QSize, Signal, Slot
from PySide6.QtGui import QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from steelyard.desktop.matrix.filter_menus import ColumnsMenu, ThemeMenu
from steelyard.desktop.widgets.flow_layout import FlowLayout
from steelyard.desktop.widgets.menu_buttons import MenuPushButton
from steelyard.desktop.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.matrix.filtering import Counts
    from steelyard.desktop.matrix.heading import Heading
    from steelyard.desktop.state.view import RowFilter, View

CHIPS: tuple[tuple[RowFilter, str, str], ...] = (
    ("all", "All", "Every row"),
    ("separates", "Separates the leaders", "Rows that make a part of the lead, for either of the two"),
    ("weighted", "Weighted", "Rows with a share of the weight"),
    ("decisive", "Decisive", "Rows on which moving a slider can change the leader"),
    ("stale", "To verify", "Rows with a cell that nobody compared with its source for a year"),
)
_SEARCH_WIDTH = 110
_Button = TypeVar("_Button", bound=QPushButton)


class FilterBar(QWidget):
    """Says what is wanted; shows what the view holds."""

    search_changed = Signal(str)
    chip_chosen = Signal(str)
    """A row filter of the view."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.search = SearchBox()
        self.themes = ThemeMenu(self)
        self.columns = ColumnsMenu(self)
        self._chips: dict[RowFilter, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._theme_button = _as_chip(MenuPushButton("Theme", appearance))
        self._columns_button = _as_chip(MenuPushButton("Columns", appearance))
        self._names = ("Themes", "Columns")
        self._shown: tuple[object, ...] = ()
        self._short: dict[tuple[object, ...], bool] = {}
        self._icons: tuple[object, ...] = ()
        self._layout = FlowLayout(self)
        self._set_up()
        appearance.changed.connect(self._dress)
        self._dress()

    def _set_up(self) -> None:
        self.search.setPlaceholderText("Search")
        self.search.setAccessibleName("Search the table")
        self.search.setClearButtonEnabled(True)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.textEdited.connect(self.search_changed)
        self._layout.addWidget(self.search)
        for row_filter, name, tip in CHIPS:
            chip = _as_chip(QPushButton(name))
            chip.setCheckable(True)
            chip.setToolTip(tip)
            chip.setAccessibleDescription(tip)
            chip.setObjectName(row_filter)
            self._group.addButton(chip)
            self._layout.addWidget(chip)
            self._chips[row_filter] = chip
        self._group.buttonClicked.connect(self._tell_chip)
        self._add_menu(self._theme_button, self.themes, "Show the rows of one theme")
        self._add_menu(self._columns_button, self.columns, "Show or hide columns, sort the rows")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_headings(self, headings: tuple[Heading, ...]) -> None:
        """Offer the columns of a comparison."""
        self.columns.show_headings(headings)

    def show_view(self, view: View, counts: Counts) -> None:
        """Show the filters and what each of them would leave."""
        if self.search.text() != view.search:
            with QSignalBlocker(self.search):
                self.search.setText(view.search)
        for row_filter, name, _ in CHIPS:
            chip = self._chips[row_filter]
            _set_text(chip, f"{name} {counts.chips[row_filter]}")
            chip.setChecked(view.row_filter == row_filter)
        self._chips["stale"].setVisible(counts.stale or view.row_filter == "stale")
        self.themes.show_counts(counts.themes, view.theme)
        self._theme_button.setVisible(len(counts.themes) > 2)
        self._theme_button.setChecked(bool(view.theme))
        self._theme_button.setAccessibleName(f"Theme: {view.theme or 'all'}")
        self.columns.show_view(view)
        hidden = len(view.hidden)
        self._columns_button.setChecked(hidden > 0)
        self._columns_button.setAccessibleName(f"Columns, {hidden} hidden" if hidden else "Columns")
        self._name_menus(
            (view.theme.replace("&", "&&") or "Themes", f"Columns −{hidden}" if hidden else "Columns")
        )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shown = ()  # only what is shown has the style by which its room was measured
        self._short.clear()
        self._name_menus(self._names)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._name_menus(self._names)
        super().resizeEvent(event)

    def _name_menus(self, names: tuple[str, str]) -> None:
        """Name the menu chips in words where the bar has room for one line, else by their icons."""
        self._names = names
        texts = tuple(chip.text() for chip in self._chips.values())
        shown = (self.width(), self._appearance.theme.name, self._appearance.scale, *names, *texts)
        if shown == self._shown:
            return
        self._shown = shown
        if shown not in self._short:
            self._say_names(names)
            self._short[shown] = self._layout.count_lines(self.width()) > 1
        if self._short[shown]:
            self._show_icons()
        else:
            self._say_names(names)
        self._arrange()

    def _arrange(self) -> None:
        """Put the menus last, or beside the search where the chips need a line of their own."""
        chips, menus = list(self._chips.values()), [self._theme_button, self._columns_button]
        in_one_line = [self.search, *chips, *menus]
        self._layout.arrange(in_one_line)
        if self._layout.count_lines(self.width()) > 1:
            self._layout.arrange([self.search, *menus, *chips], last=menus[-1])

    def _say_names(self, names: tuple[str, str]) -> None:
        for button, name in zip((self._theme_button, self._columns_button), names, strict=True):
            _set_text(button, name)
            button.setIcon(QIcon())
        self._icons = ()

    def _show_icons(self) -> None:
        wanted = (self._appearance.theme.name, self._appearance.scale)
        if wanted == self._icons:
            return
        self._icons = wanted
        for button, icon in ((self._theme_button, "tag"), (self._columns_button, "columns")):
            _set_text(button, "")
            button.setIcon(self._appearance.icon(icon, size=self._appearance.pixels(16)))

    def _add_menu(self, button: QPushButton, menu: QMenu, tip: str) -> None:
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setMenu(menu)
        self._layout.addWidget(button)

    @Slot(QPushButton)
    def _tell_chip(self, chip: QPushButton) -> None:
        self.chip_chosen.emit(chip.objectName())

    @Slot()
    def _dress(self) -> None:
        pixels = self._appearance.pixels
        self._layout.setContentsMargins(pixels(12), pixels(10), pixels(12), pixels(8))
        self._layout.setSpacing(pixels(6))
        self.search.setMinimumWidth(pixels(_SEARCH_WIDTH))
        for button in (self._theme_button, self._columns_button):
            button.setIconSize(QSize(pixels(16), pixels(16)))
        self._name_menus(self._names)


def _as_chip(chip: _Button) -> _Button:
    chip.setProperty("chip", True)
    chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return chip


def _set_text(button: QPushButton, text: str) -> None:
    if button.text() != text:
        button.setText(text)
