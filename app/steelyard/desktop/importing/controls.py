"""The small controls of a card: a number that can be typed, a word with its level, a choice of a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from steelyard.desktop.painting.text_layout import plain_tip
from steelyard.desktop.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.importing.draft import Draft

    Edit = Callable[[Draft], Draft]

FITS = (5.0, 4.5, 4.0, 3.5, 3.0, 2.5, 2.0, 1.5, 1.0, 0.5, 0.0)
"""The fits that a word can be given in its menu."""
MOST = 1e12
"""Numbers from here on are slips, infinity among them."""
_NUMBER_WIDTH = 74
_LONGEST_WORD = 24
_WIDEST = 240


class TextEdit(QLineEdit):
    """A text that means an edit when it is entered; Esc brings back the one before."""

    edited = Signal(object)
    """The edit that the text means."""
    refused = Signal(str)
    """What was typed and cannot be."""

    def __init__(self, text: str, said: str, width: int, *, means: Callable[[str], Edit]) -> None:
        super().__init__(text)
        self._shown, self._means = text, means
        self.setAccessibleName(said)
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.editingFinished.connect(self._enter)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._restore()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # else it presses the button of the dialog

    @Slot()
    def _enter(self) -> None:
        text = self.text().strip()
        if not self.isModified() or text == self._shown:
            self._restore()
        else:
            self._take(text)

    def _take(self, text: str) -> None:
        self._keep(text)
        self.edited.emit(self._means(text))

    def _keep(self, text: str) -> None:
        self._shown = text
        self.setModified(False)

    def _restore(self) -> None:
        self.setText(self._shown)
        self.setModified(False)


class NumberEdit(TextEdit):
    """A number with a point or a comma; what is none is told on, and the last one comes back."""

    def __init__(
        self, number: float, said: str, appearance: Appearance, *, means: Callable[[float], Edit]
    ) -> None:
        super().__init__(f"{number:.9g}", said, appearance.pixels(_NUMBER_WIDTH), means=self._mean)
        self._means_number = means
        self.setMaxLength(24)

    def _mean(self, text: str) -> Edit:
        return self._means_number(parse_number(text) or 0.0)

    @override
    def _take(self, text: str) -> None:
        if parse_number(text) is None:
            self._restore()
            self.refused.emit(text)
        else:
            super()._take(text)


def parse_number(text: str) -> float | None:
    """Return a number written with a point or a comma, None for anything else."""
    try:
        number = float(text.replace("−", "-").replace(" ", "").replace(",", "."))
    except ValueError:
        return None
    return number if abs(number) < MOST else None


class WordButton(QPushButton):
    """A word or sign of the source with the fit it stands for; a click offers others."""

    edited = Signal(object)
    """The edit that the chosen fit means."""

    def __init__(self, word: str, fit: float | None, *, means: Callable[[float], Edit]) -> None:
        shown = " ".join(word.split())
        cut = f"{shown[:_LONGEST_WORD]}…" if len(shown) > _LONGEST_WORD else shown
        said = "?" if fit is None else f"{fit:g}"
        super().__init__(f"{cut} {said}".replace("&", "&&"))
        self._fit, self._means = fit, means
        self.setProperty("level", True)
        self.setAccessibleName(f"{shown}: {'no level yet' if fit is None else f'{fit:g} of 5'}")
        self.setToolTip(plain_tip(f"“{shown}” stands for {said} of 5"))
        self.clicked.connect(self._offer)

    @Slot()
    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for fit in sorted({*FITS, *((self._fit,) if self._fit is not None else ())}, reverse=True):
            action = menu.addAction(f"{fit:g}")
            action.setCheckable(True)
            action.setChecked(fit == self._fit)
            action.setData(fit)
            if fit == self._fit:
                menu.setActiveAction(action)
        menu.triggered.connect(self._choose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if action.data() != self._fit:
            self.edited.emit(self._means(float(action.data())))


class Choice(ChoiceBox):
    """A choice of a few words that stand for values."""

    edited = Signal(object)
    """The edit that the chosen value means."""

    def __init__(
        self,
        said: str,
        choices: Sequence[tuple[str, str]],
        current: str,
        appearance: Appearance,
        *,
        means: Callable[[str], Edit],
    ) -> None:
        super().__init__(appearance)
        self._current, self._means = current, means
        self.setAccessibleName(said)
        for value, text in choices:
            self.addItem(text, value)
        self.setCurrentIndex(max(self.findData(current), 0))
        metrics, pixels = QFontMetrics(appearance.font()), appearance.pixels
        longest = max((metrics.horizontalAdvance(text) for _, text in choices), default=0)
        self.view().setMinimumWidth(longest + pixels(24))
        self.setFixedWidth(min(metrics.horizontalAdvance(self.currentText()), pixels(_WIDEST)) + pixels(42))
        self.activated.connect(self._pick)

    def disable(self, at: int) -> None:
        """Keep a choice from being taken; it is shown."""
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.item(at).setEnabled(False)

    @Slot(int)
    def _pick(self, at: int) -> None:
        value = str(self.itemData(at))
        if value != self._current:
            self._current = value
            self.edited.emit(self._means(value))


class EditButton(QPushButton):
    """A button that means one edit; `look` is `link`, or `chip` for one of several answers."""

    edited = Signal(object)

    def __init__(self, text: str, edit: Edit, *, look: str = "link") -> None:
        super().__init__(text.replace("&", "&&"))
        self._edit = edit
        self.setProperty(look, True)
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.edited.emit(self._edit)


def focus_again(widget: QWidget, name: str) -> None:
    """Give the focus back to the control with a name, after the controls were made anew."""
    found = widget.findChild(QWidget, name)
    if found is not None:
        found.setFocus(Qt.FocusReason.OtherFocusReason)
