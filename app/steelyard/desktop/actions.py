"""The one table of actions: menus, tool bar, shortcuts, palette and key list are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from steelyard.charts.catalogue import CHARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing that can be done: where it stands, how it is called, its keys and what it is for.

    `group` starts a new section of its menu where it changes. `checkable` ones are switches; those of
    the same non-empty `choice` exclude one another, and what follows the choice in the id is the data of the
    action.
    """

    id: str
    menu: str
    group: int
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    checkable: bool = False
    choice: str = ""


MENUS: tuple[str, ...] = ("&File", "&Edit", "&View", "&Weights", "&Table", "Vo&te", "&Present", "&Help")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new", "&File", 1, "&New decision…", ("Ctrl+N",), "Start anew on a comparison"),
    ActionSpec("open", "&File", 2, "&Open…", ("Ctrl+O",), "Open a comparison or a decision"),
    ActionSpec("import", "&File", 2, "&Import a table…", ("Ctrl+I",), "Make a comparison of any table"),
    ActionSpec("save", "&File", 3, "&Save", ("Ctrl+S",), "Save the decision"),
    ActionSpec("save-as", "&File", 3, "Save &as…", ("Ctrl+Shift+S",), "Save the decision to another file"),
    ActionSpec("compare", "&File", 3, "&Compare with…", (), "See where another decision differs"),
    ActionSpec("set-aside", "&File", 3, "&Unsaved work that was set aside…", (), "Take it up again"),
    ActionSpec("export-brief", "&File", 4, "Export &brief…", ("Ctrl+E",), "Save the brief as PDF", "export"),
    ActionSpec("export-other", "&File", 4, "&Export…", ("Ctrl+Shift+E",), "Record, table, figures, charts"),
    ActionSpec("print", "&File", 5, "&Print the brief…", ("Ctrl+P",), "Print through the system's dialog"),
    ActionSpec("close", "&File", 6, "&Close window", ("Ctrl+W",), "Close this window"),
    ActionSpec("quit", "&File", 6, "&Quit", ("Ctrl+Q",), "Close the program"),
    ActionSpec("undo", "&Edit", 1, "&Undo", ("Ctrl+Z",), "Take the last change back", "undo"),
    ActionSpec("redo", "&Edit", 1, "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Make it again", "redo"),
    ActionSpec(
        "import-paste", "&Edit", 2, "Paste a &table…", ("Ctrl+V",), "Import the table that was copied"
    ),
    ActionSpec("find", "&Edit", 3, "&Find in the table", ("Ctrl+F",), "Search the table", "search"),
    ActionSpec("palette", "&Edit", 3, "Find a &command…", ("Ctrl+K",), "Find actions, rows and scenarios"),
    ActionSpec(
        "copy-recommendation", "&Edit", 4, "Copy the recommen&dation", ("Ctrl+Shift+C",), "For slides"
    ),
    ActionSpec("copy-chart", "&Edit", 4, "Copy the c&hart", ("Ctrl+Shift+H",), "For slides"),
    ActionSpec(
        "record", "&Edit", 5, "Decision &record…", ("Ctrl+D",), "Context, deciders, choice, next steps"
    ),
    ActionSpec("settings", "&Edit", 6, "&Settings…", ("Ctrl+,",), "Theme, text size, paper and more"),
    ActionSpec("theme-system", "&View", 1, "Theme: as the &system", checkable=True, choice="theme"),
    ActionSpec("theme-light", "&View", 1, "Theme: &light", checkable=True, choice="theme"),
    ActionSpec("theme-dark", "&View", 1, "Theme: &dark", checkable=True, choice="theme"),
    ActionSpec("theme-contrast", "&View", 1, "Theme: high &contrast", checkable=True, choice="theme"),
    ActionSpec("zoom-in", "&View", 2, "Lar&ger text", ("Ctrl++", "Ctrl+="), "Make all text larger"),
    ActionSpec("zoom-out", "&View", 2, "S&maller text", ("Ctrl+-",), "Make all text smaller"),
    ActionSpec("zoom-reset", "&View", 2, "N&ormal text size", ("Ctrl+0",), "Text at 100%"),
    ActionSpec("full-screen", "&View", 3, "&Full screen", ("F11",), "Use the whole screen"),
    ActionSpec("reset-layout", "&View", 3, "Reset la&yout", (), "Give each pane its first share again"),
    ActionSpec("next-pane", "&View", 3, "&Next pane", ("F6",), "Move the focus to the next pane"),
    *(
        ActionSpec(
            f"chart-{chart.name}",
            "&View",
            4,
            chart.text,
            (f"Alt+{number}",),
            f"Show the {chart.word}",
            choice="chart",
        )
        for number, chart in enumerate(CHARTS, start=1)
    ),
    ActionSpec("tint-separates", "&View", 5, "Tint: what se&parates", checkable=True, choice="tint"),
    ActionSpec("tint-level", "&View", 5, "Tint: le&vel of the fit", checkable=True, choice="tint"),
    ActionSpec("tint-none", "&View", 5, "Tint: n&one", checkable=True, choice="tint"),
    ActionSpec("reset-scenario", "&Weights", 1, "Reset to the &scenario", (), "Take its weights again"),
    ActionSpec("reset-zero", "&Weights", 1, "Reset to &zero", (), "Weigh nothing"),
    ActionSpec("scenarios", "&Weights", 2, "S&cenarios…", (), "Keep, rename, delete and compare scenarios"),
    ActionSpec("unfold-all", "&Table", 1, "&Unfold all", (), "Show the requirements of every row"),
    ActionSpec("fold-all", "&Table", 1, "&Fold all", (), "Show the rows only"),
    ActionSpec("sort-again", "&Table", 2, "Sort &again", (), "Put rows and columns in order as things stand"),
    ActionSpec("order-separates", "&Table", 2, "By what &separates", checkable=True, choice="order"),
    ActionSpec("order-original", "&Table", 2, "In &original order", checkable=True, choice="order"),
    ActionSpec("vote-paste", "Vo&te", 1, "&Paste codes…", (), "Take votes from what was copied from a chat"),
    ActionSpec(
        "vote-result", "Vo&te", 1, "&Result…", (), "What the votes disagree on, and which of it matters"
    ),
    ActionSpec(
        "present", "&Present", 1, "&Present", ("F5",), "Tell the story on the whole screen", "present"
    ),
    ActionSpec("present-from", "&Present", 1, "Present from the &recommendation", ("Shift+F5",)),
    ActionSpec("steps", "&Present", 2, "&Steps of the story…", (), "Hide and reorder the steps"),
    ActionSpec("help", "&Help", 1, "&Help", ("F1",), "How Steelyard is used"),
    ActionSpec("keys", "&Help", 1, "&Keys", ("Ctrl+/",), "All keys in one list"),
    ActionSpec("what-is-new", "&Help", 1, "&What is new", (), "What this version brings"),
    ActionSpec(
        "open-settings-folder", "&Help", 2, "Open the &settings folder", (), "Where settings are kept"
    ),
    ActionSpec("open-log-folder", "&Help", 2, "Open the l&og folder", (), "What went wrong stands there"),
    ActionSpec(
        "remove-data", "&Help", 2, "&Remove my data…", (), "Settings, unsaved work and logs; no file of yours"
    ),
    ActionSpec("licences", "&Help", 3, "&Licences", (), "Of the program and of all that it stands on"),
    ActionSpec("about", "&Help", 3, "&About Steelyard", (), "Version, licence, system information"),
)


class Actions(QObject):
    """The actions as Qt knows them, made from the table; they do nothing until `bind` says what."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._choices = {
            choice: QActionGroup(self) for choice in dict.fromkeys(spec.choice for spec in ACTIONS) if choice
        }
        self._actions = {spec.id: self._make(spec) for spec in ACTIONS}

    def bind(self, handlers: Mapping[str, Callable[..., object]]) -> None:
        """Say what the actions do, by their ids; one handler does a whole choice and is given the action."""
        for spec in ACTIONS:
            if not spec.choice:
                self._actions[spec.id].triggered.connect(handlers[spec.id])
        for choice, group in self._choices.items():
            group.triggered.connect(handlers[choice])

    def __getitem__(self, name: str) -> QAction:
        """Return the action with this id."""
        return self._actions[name]

    def of_menu(self, menu: str) -> tuple[tuple[ActionSpec, QAction], ...]:
        """Return the actions of one menu in their order."""
        return tuple((spec, self._actions[spec.id]) for spec in ACTIONS if spec.menu == menu)

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setStatusTip(spec.tip)
        action.setToolTip(tool_tip(spec))
        action.setCheckable(spec.checkable)
        if spec.choice:
            action.setData(spec.id.removeprefix(f"{spec.choice}-"))
            self._choices[spec.choice].addAction(action)
        return action


def tool_tip(spec: ActionSpec) -> str:
    """Return what a button for an action says on hover: what it does and its first key."""
    said = spec.tip or spec.text.replace("&", "").rstrip("…")
    return f"{said} ({spec.keys[0]})" if spec.keys else said
