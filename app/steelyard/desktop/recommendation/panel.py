"""The recommendation: the answer, how sure it is, why, what would change it, what to watch out for."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from steelyard.decision import intents
from steelyard.desktop.painting.breaking import breakable
from steelyard.desktop.painting.focus_ring import paint_focus_ring
from steelyard.desktop.painting.text_layout import plain_tip
from steelyard.desktop.recommendation.anchor import Anchor
from steelyard.desktop.recommendation.lines import LineList, ReasonLine
from steelyard.desktop.widgets.accessible_role import describe_as
from steelyard.desktop.widgets.reading_area import ReadingArea
from steelyard.desktop.widgets.result_bars import ResultBars
from steelyard.desktop.widgets.text import Paragraphs, arranged_once, set_text, text_label
from steelyard.wording.language.grammar import quote
from steelyard.wording.language.names import Names
from steelyard.wording.result.explanation import explain

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import Appearance
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.wording.result.explanation import Explanation
    from steelyard.wording.result.reasons import Reason

REASONS_FOR, REASONS_AGAINST, TURNS = 3, 2, 4


class RecommendationPanel(QWidget):
    """Shows the explanation of a snapshot; pointing at what turns it previews that, a click applies it."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._appearance = appearance
        self._reasons_for: tuple[Reason, ...] = ()
        self._reasons_against: tuple[Reason, ...] = ()
        self._turns: tuple[dict[str, float], ...] = ()
        self._previewed: Decision | None = None
        self._pointed: ReasonLine | None = None
        self._folded: tuple[str, ...] = ()
        self._create()
        self._lay_out()
        self._connect()
        self._dress()

    def _create(self) -> None:
        self._title = QLabel()
        self._title.setObjectName("panelTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        describe_as(self._title, QAccessible.Role.Heading)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._sentence = text_label("answer")
        self._tie_break = text_label()
        self._confidence = text_label()
        self._confidence.setTextFormat(Qt.TextFormat.RichText)
        self._bars = ResultBars(self._appearance)
        self._price = text_label()
        self._for = LineList(REASONS_FOR, self._appearance)
        self._against = LineList(REASONS_AGAINST, self._appearance)
        self._changes = LineList(TURNS, self._appearance)
        self._must_haves = Paragraphs("Must-haves")
        self._first = Paragraphs("Before you decide")
        self._find_out = Paragraphs("Find out first")
        self._risks = Paragraphs("Watch out")
        self._unknown = Paragraphs("Not certain")
        self._arguments = Paragraphs("In a sentence")
        self._opinions = Paragraphs("Good to know", bullets=False)
        self._assumptions = Paragraphs("Assumptions")
        self._more = QPushButton("Show the assumptions")
        self._more.setProperty("link", True)
        self._more.setCheckable(True)
        self._scroll = ReadingArea()
        self._scroll.setAccessibleName("Recommendation")
        self.setFocusProxy(self._scroll)

    def _lay_out(self) -> None:
        self._content = QWidget()
        # As high as its texts at this width; by its own hint as high as at the narrowest one.
        self._content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._column = QVBoxLayout(self._content)
        self._column.setSpacing(4)
        self._parts = (
            self._sentence, self._tie_break, self._confidence, self._first, self._bars, self._price,
            self._must_haves, self._find_out, self._changes, self._for, self._against,
            self._arguments, self._risks, self._unknown, self._opinions,
            self._more, self._assumptions,
        )  # fmt: skip
        for part in self._parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._scroll.setWidget(self._content)
        self._anchor = Anchor(self._scroll, self._content)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self._for.chosen.connect(self._follow_reason_for)
        self._against.chosen.connect(self._follow_reason_against)
        self._changes.pointed.connect(self._preview)
        self._changes.left.connect(self._take_back)
        self._changes.chosen.connect(self._apply)
        self._more.toggled.connect(self._fold_assumptions)
        self._scroll.focus_changed.connect(self.update)
        self._appearance.changed.connect(self._dress)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the answer of a snapshot; while a flip is pointed at its line stays where it is."""
        held = self._anchor.hold(self._pointed) if self._pointed is not None else nullcontext()
        with held, arranged_once((self._content, *self._parts)):
            self._show(snapshot, explain(snapshot))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._scroll.hasFocus():
            return
        with QPainter(self) as painter:
            ring = self._scroll.geometry().adjusted(-5, -2, 2, 2)
            paint_focus_ring(painter, ring, self._appearance.theme.colour("focus"))

    def _show(self, snapshot: Snapshot, told: Explanation) -> None:
        comparison = snapshot.decision.comparison
        places = {candidate.id: place for place, candidate in enumerate(comparison.candidates)}
        previewing = self._previewed is not None and snapshot.decision is self._previewed
        self._show_title(f"Preview: {told.answer.sentence}" if previewing else "Recommendation")
        set_text(self._sentence, told.answer.sentence)
        set_text(self._tie_break, told.answer.addition)
        self._show_confidence(told)
        self._bars.show_results(told.answer.results, places)
        set_text(self._price, told.reasons.price)
        self._first.show_paragraphs(told.cautions.first)
        self._must_haves.show_paragraphs((*told.cautions.eliminations, *told.cautions.to_be_shown))
        self._show_reasons(snapshot, told, places)
        if not previewing:
            self._show_flips(snapshot, told)
        if snapshot.evaluation.find_out_first is not None:  # else it follows at rest, and nothing jumps
            self._find_out.show_paragraphs(
                tuple(line.text for line in told.flips.find_out) or _said(told.flips.nothing_to_find_out)
            )
        self._risks.show_paragraphs(
            (*(risk.phrase for risk in told.cautions.risks), *_said(told.cautions.more_risks))
        )
        self._unknown.show_paragraphs((*told.cautions.unknown, *told.basis.dominance))
        self._arguments.show_paragraphs((*told.answer.roles, *told.reasons.arguments))
        self._opinions.show_paragraphs(told.basis.good_to_know)
        self._more.setVisible(bool(told.basis.assumptions))
        self._assumptions.show_paragraphs(told.basis.assumptions if self._more.isChecked() else ())
        self._folded = told.basis.assumptions

    def _show_title(self, title: str) -> None:
        """Show a title in one line, which stays in sight while the rest scrolls under a held flip."""
        room = self.width() - self._layout.contentsMargins().left() - self._layout.contentsMargins().right()
        self._title.ensurePolished()
        shown = self._title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        if self._title.text() != shown:
            self._title.setText(shown)
            self._title.setAccessibleName(title)

    def _show_confidence(self, told: Explanation) -> None:
        word, said = (
            escape(breakable(text)) for text in (told.answer.confidence_word, told.answer.confidence)
        )
        bold = f"<b>{word}</b>{said.removeprefix(word)}" if word and said.startswith(word) else said
        set_text(self._confidence, bold)
        self._confidence.setEnabled(bool(told.answer.confidence_word))
        if self._confidence.accessibleDescription() != told.answer.confidence_note:
            self._confidence.setToolTip(plain_tip(told.answer.confidence_note))
            self._confidence.setAccessibleDescription(told.answer.confidence_note)

    def _show_reasons(self, snapshot: Snapshot, told: Explanation, places: dict[str, int]) -> None:
        self._reasons_for, self._reasons_against = told.reasons.for_leader, told.reasons.against
        recommendation = snapshot.recommendation
        for part, reasons, candidate in (
            (self._for, told.reasons.for_leader, recommendation.leader),
            (self._against, told.reasons.against, recommendation.rival),
        ):
            colour = f"series:{places[candidate]}" if candidate is not None else "accent"
            for line, reason in zip(part.lines, reasons, strict=False):
                line.show_line(reason.text, detail=reason.detail, fraction=reason.fraction, colour=colour)
        self._for.show_heading(told.reasons.heading, len(told.reasons.for_leader), told.reasons.none)
        heading = told.reasons.against_heading if told.reasons.against else ""
        self._against.show_heading(heading, len(told.reasons.against), told.reasons.none_against)

    def _show_flips(self, snapshot: Snapshot, told: Explanation) -> None:
        """Show what turns the answer: the nearest flips, and the least movement where it is none of them."""
        change, said = snapshot.evaluation.smallest_change, told.flips.smallest_change
        turns = [({line.flip.requirement: line.flip.applied}, line.text) for line in told.flips.lines]
        if change is not None and said:
            turns.append(({move.requirement: move.end for move in change.moves}, said))
        self._turns = tuple(moved for moved, _ in turns)
        for line, (moved, text) in zip(self._changes.lines, turns, strict=False):
            name = Names(snapshot.decision.comparison).requirement(next(iter(moved)))
            line.show_line(text, strong=quote(name))
        remark = " ".join(filter(None, (told.flips.none, said if change is None else "")))
        self._changes.show_heading(told.flips.heading if remark or turns else "", len(turns), remark)

    @Slot(int)
    def _preview(self, place: int) -> None:
        if self._workspace.previewing and self._previewed is None:
            return
        self._pointed = self._changes.lines[place]
        self._previewed = self._turned(place)
        self._workspace.preview(self._previewed)

    @Slot()
    def _take_back(self) -> None:
        if self._previewed is not None and self._workspace.decision is self._previewed:
            self._previewed = None
            self._workspace.revert()
        self._previewed = self._pointed = None
        self._anchor.go_home()

    @Slot(int)
    def _apply(self, place: int) -> None:
        requirement, turned = next(iter(self._turns[place])), self._turned(place)
        self._previewed = self._pointed = None
        self._workspace.commit(turned)
        self._follow(requirement)

    def _turned(self, place: int) -> Decision:
        """Return what is agreed with the weights of a line."""
        agreed = self._workspace.agreed
        return intents.set_weights(agreed, {**agreed.weights, **self._turns[place]})

    @Slot(int)
    def _follow_reason_for(self, place: int) -> None:
        self._follow(self._reasons_for[place].requirement)

    @Slot(int)
    def _follow_reason_against(self, place: int) -> None:
        self._follow(self._reasons_against[place].requirement)

    @Slot(bool)
    def _fold_assumptions(self, shown: bool) -> None:
        self._more.setText("Hide the assumptions" if shown else "Show the assumptions")
        self._assumptions.show_paragraphs(self._folded if shown else ())

    @Slot()
    def _dress(self) -> None:
        pixels = self._appearance.pixels
        self._anchor.release()
        self._layout.setContentsMargins(pixels(14), pixels(10), pixels(6), pixels(8))
        self._column.setContentsMargins(0, 0, pixels(8), 0)
        self.update()

    def _follow(self, requirement: str) -> None:
        """Let the window follow a requirement."""
        signal = self._workspace.decision.comparison.signal_of[requirement].id
        self._workspace.show_view(replace(self._workspace.view, signal=signal, requirement=requirement))


def _said(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
