"""The export dialog: format, paper, chart, name and a live preview; nothing is overwritten unasked."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_documents_path
from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from steelyard.charts.catalogue import CHARTS
from steelyard.desktop.export.making import Look, Order, Workshop
from steelyard.desktop.export.place import PlaceError, find_place
from steelyard.desktop.export.preview import PreviewPane
from steelyard.desktop.state.aside import Aside, within
from steelyard.desktop.state.filter_note import filter_note
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.desktop.widgets.check_box import CheckBox
from steelyard.desktop.widgets.choice_box import ChoiceBox
from steelyard.desktop.widgets.notices import Question
from steelyard.desktop.widgets.screen_room import resize_within_screen
from steelyard.desktop.widgets.scrolled_part import ScrolledPart
from steelyard.documents.writing import write_atomically
from steelyard.report.choices import Choices
from steelyard.report.exports import EXPORTS, propose_name
from steelyard.report.parts import PARTS

if TYPE_CHECKING:
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.settings import Settings
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.report.exports import Made

REST_MILLISECONDS = 150
_CELLS, _SEMICOLON = "export-cells", "semicolon"
_REPLACE, _KEEP = "Replace it", "Choose another name"


class ExportDialog(QDialog):
    """Asks what to export and where, shows how it will look, and writes it as a whole."""

    exported = Signal(str)
    """The file that was written."""

    def __init__(
        self, workspace: Workspace, appearance: Appearance, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._appearance = appearance
        self._wanted: Order | None = None
        self._making: Order | None = None
        self._made: Made | None = None
        self._writing: Aside | None = None
        self._path = Path()
        self._replacing = False
        self._suffix = ""
        self.setWindowTitle("Export")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workshop = Workshop(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._create()
        self._lay_out()
        self._connect()
        self._propose()

    def _create(self) -> None:
        self.format = ChoiceBox(self._appearance)
        for export in EXPORTS:
            self.format.addItem(f"{export.title} ({export.suffix})", export)
        self.paper = ChoiceBox(self._appearance)
        for value, title in (("a4", "A4"), ("letter", "Letter")):
            self.paper.addItem(title, value)
        self.paper.setCurrentIndex(self.paper.findData(self._settings["paper"]))
        self.chart = ChoiceBox(self._appearance)
        for chart in CHARTS:
            if chart.drawn:
                self.chart.addItem(chart.title, chart.name)
        self.chart.setCurrentIndex(max(self.chart.findData(self._workspace.view.chart), 0))
        self.semicolon = CheckBox("Semicolons and decimal commas", self._appearance)
        self.semicolon.setToolTip("As spreadsheets in much of Europe open it: 3,5;4,0 instead of 3.5,4.0")
        self.semicolon.setChecked(self._settings.text(_CELLS) == _SEMICOLON)
        self.parts = {part: CheckBox(title, self._appearance) for part, title in PARTS.items()}
        for box in self.parts.values():
            box.setChecked(True)
        self.name = QLineEdit()
        self.folder = QLineEdit(self._folder())
        self.choose = QPushButton("&Choose…")
        self.open_when_done = CheckBox("Open it when it is written", self._appearance)
        self.open_when_done.setChecked(bool(self._settings["open-when-done"]))
        self.description = QLabel()
        self.description.setWordWrap(True)
        self.description.setObjectName("small")
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.preview = PreviewPane(self._appearance)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName("Making the export")
        self.progress.hide()
        self.export = QPushButton("&Export")
        self.export.setProperty("primary", True)
        self.export.setDefault(True)
        self.cancel = QPushButton("Cancel")
        self.cancel.setAutoDefault(False)
        self.choose.setAutoDefault(False)

    def _lay_out(self) -> None:
        form = QWidget()
        self._form = QFormLayout(form)
        self._form.setContentsMargins(0, 0, self._appearance.pixels(12), 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        folder = QHBoxLayout()
        folder.addWidget(self.folder, 1)
        folder.addWidget(self.choose)
        self._form.addRow("&Format", self.format)
        self._form.addRow(self.description)
        self._form.addRow("&Paper", self.paper)
        self._form.addRow("C&hart", self.chart)
        self._form.addRow(self.semicolon)
        self._include = QWidget()
        describe_as(self._include, QAccessible.Role.Grouping)
        include = QVBoxLayout(self._include)
        include.setContentsMargins(0, 0, 0, 0)
        include.setSpacing(0)
        for box in self.parts.values():
            include.addWidget(box)
        self._form.addRow("Include", self._include)
        self._form.addRow("&Name", self.name)
        folder_label = QLabel("Fol&der")
        folder_label.setBuddy(self.folder)
        self._form.addRow(folder_label, folder)
        self._form.addRow(self.open_when_done)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        side = QVBoxLayout()
        side.addWidget(ScrolledPart(form), 1)
        side.addWidget(self.message)
        side.addWidget(self.progress)
        side.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.addLayout(side, 2)
        layout.addWidget(self.preview, 3)
        self.folder.setAccessibleName("Folder")
        resize_within_screen(self, self._appearance.pixels(920), self._appearance.pixels(640))

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._propose)
        self.paper.currentIndexChanged.connect(self._choose_paper)
        self.chart.currentIndexChanged.connect(self._propose)
        for box in self.parts.values():
            box.toggled.connect(self._expect_preview)
        self.semicolon.toggled.connect(self._keep_cells)
        self.open_when_done.toggled.connect(self._keep_opening)
        self.choose.clicked.connect(self._ask_folder)
        self.export.clicked.connect(self._start)
        self.cancel.clicked.connect(self.reject)
        self._rest.timeout.connect(self._preview)
        self._workshop.previewed.connect(self._show_preview)
        self._workshop.made.connect(self._take)
        self._workshop.failed.connect(self._say_failed)
        self._workspace.agreed_changed.connect(self._expect_preview)

    def choose_format(self, suffix: str) -> None:
        """Choose the first format whose files end so."""
        place = next(place for place, export in enumerate(EXPORTS) if export.suffix == suffix)
        self.format.setCurrentIndex(place)

    @override
    def reject(self) -> None:
        """Stop the making, if there is any, else close; what is thrown away is not written."""
        if self._making is None:
            self._workshop.stop()
            super().reject()
            return
        self._making = None
        if self._writing is None:
            self._rest_from_work("Stopped; nothing was written.")
            return
        self._writing.let_go()
        self._writing = None
        self._rest_from_work(f"“{self._path.name}” is not waited for; it may still be written.")

    @Slot()
    def _propose(self) -> None:
        """Follow the format; a name that was typed stays and gets the format's ending."""
        export = EXPORTS[self.format.currentIndex()]
        self.description.setText(export.description)
        self._form.setRowVisible(self.paper, export.of_parts)
        self._form.setRowVisible(self._include, export.of_parts)
        self._form.setRowVisible(self.chart, export.of_chart)
        self._form.setRowVisible(self.semicolon, export.of_lines)
        if self.name.isModified():
            self.name.setText(self.name.text().removesuffix(self._suffix) + export.suffix)
            self.name.setModified(True)
        else:
            of = self.chart.currentData() if export.of_chart else "slides" if export.of_steps else ""
            name = f"-{of}{export.suffix}" if of else export.suffix
            self.name.setText(propose_name(self._workspace.snapshot, name, day=date.today()))
        self._suffix = export.suffix
        self.message.clear()
        self._expect_preview()

    @Slot()
    def _choose_paper(self) -> None:
        self._settings.choose("paper", self.paper.currentData())
        self._expect_preview()

    @Slot(bool)
    def _keep_opening(self, chosen: bool) -> None:
        self._settings.choose("open-when-done", chosen)

    @Slot(bool)
    def _keep_cells(self, semicolon: bool) -> None:
        self._settings.keep_text(_CELLS, _SEMICOLON if semicolon else "")
        self._expect_preview()

    @Slot()
    def _expect_preview(self) -> None:
        self._rest.start()

    @Slot()
    def _preview(self) -> None:
        self._wanted = self._order()
        self._workshop.preview(self._wanted)

    @Slot(object, object)
    def _show_preview(self, order: Order, look: Look) -> None:
        if order is not self._wanted:
            return
        if look.pages:
            self.preview.show_pages(look.pages)
        else:
            self.preview.show_text(look.text)

    @Slot()
    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, "Folder", self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _start(self) -> None:
        suffix = EXPORTS[self.format.currentIndex()].suffix
        name = self.name.text().strip()
        if name and not name.lower().endswith(suffix):
            other = next((one.suffix for one in EXPORTS if name.lower().endswith(one.suffix)), "")
            name = f"{name.removesuffix(other)}{suffix}"
        try:
            self._path, taken = find_place(self.folder.text(), name)
        except PlaceError as error:
            self.message.setText(str(error))
            (self.name if error.about == "name" else self.folder).setFocus()
            return
        self.name.setText(name)
        self.message.clear()
        if taken:
            question = Question(
                self,
                f"“{self._path.name}” exists already.",
                "Replacing it loses what it holds now.",
                (_KEEP, _REPLACE),
                harmless=_KEEP,
            )
            question.answered.connect(self._take_answer)
            question.ask()
        else:
            self._make(replace=False)

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        if answer == _REPLACE:
            self._make(replace=True)
        else:
            self.name.setFocus()

    def _make(self, *, replace: bool) -> None:
        self._replacing = replace
        self._making = self._order()
        self.export.setEnabled(False)
        self.cancel.setText("Stop")
        self.progress.show()
        self.message.setText("Making the export…")
        self._workshop.make(self._making)

    @Slot(object, object)
    def _take(self, order: Order, made: Made) -> None:
        if order is not self._making:
            return
        self._made = made
        self._writing = Aside(
            partial(write_atomically, self._path, made.content, replace=self._replacing), self
        )
        self._writing.done.connect(self._take_written)

    @Slot(object)
    def _take_written(self, writing: Aside) -> None:
        self._writing = self._making = None
        try:
            writing.result()
        except FileExistsError:
            self._rest_from_work(f"“{self._path.name}” has come meanwhile. Export again to replace it.")
            return
        except OSError as error:
            self._rest_from_work(
                f"It was not written: {error.strerror or error}. Choose another folder or name; "
                "the decision is unchanged."
            )
            return
        self._settings.keep_text("export-folder", str(self._path.parent))
        self.exported.emit(str(self._path))
        if self.open_when_done.isChecked():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))
        if self._made is not None and self._made.missing:
            self._rest_from_work(
                f"{self._path.name} is written. No font of this computer has: "
                f"{', '.join(self._made.missing)}; "
                "the page names them."
            )
        else:
            self.accept()

    @Slot(object, str)
    def _say_failed(self, order: Order, reason: str) -> None:
        if order is self._making:
            self._making = None
            self._rest_from_work(f"It could not be made: {reason}. The decision is unchanged.")
        elif order is self._wanted:
            self.preview.show_note(f"There is no preview: {reason}.")

    def _rest_from_work(self, message: str) -> None:
        self.export.setEnabled(True)
        self.cancel.setText("Cancel")
        self.progress.hide()
        self.message.setText(message)

    def _order(self) -> Order:
        export = EXPORTS[self.format.currentIndex()]
        choices = Choices(
            paper=self.paper.currentData(),
            chart=self.chart.currentData(),
            requirement=self._workspace.view.requirement,
            left_out=frozenset(part for part, box in self.parts.items() if not box.isChecked()),
            filter_note=filter_note(self._workspace),
            semicolon=export.of_lines and self.semicolon.isChecked(),
        )
        return Order(export, self._workspace.settle(), choices)

    def _folder(self) -> str:
        kept, documents = self._settings.text("export-folder"), str(user_documents_path())
        known = (
            folder for folder in (kept, documents) if folder and within(Path(folder).is_dir, otherwise=False)
        )
        return next(known, str(Path.home()))
