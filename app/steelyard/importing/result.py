"""A source under a reading: options, criteria, weights, checked totals, winners; all that a preview shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from steelyard.importing.folding import label
from steelyard.importing.layout import number_names
from steelyard.importing.proposal import Matrix, Proposal, propose
from steelyard.importing.reading import TEXT, CriterionReading, Reading
from steelyard.importing.totals import Scores, Total, check_totals
from steelyard.importing.values import CellValue, read_cells
from steelyard.importing.verdicts import Verdict, find_verdict, rated_winner
from steelyard.importing.weights import EQUAL, Weight, weigh, weight_line
from steelyard.importing.words.kinds import GENERIC_TITLE
from steelyard.importing.words.parts import TOTAL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from steelyard.importing.grid import Source
    from steelyard.importing.layout import CriterionLine, LeftOut, OptionLine
    from steelyard.importing.questions import Question
    from steelyard.importing.tables import Table


_MOST_IN_TITLE = 4
NOTHING_RATES = (
    "All cells are text, so nothing is rated and there is no answer yet: say what kind a criterion is, "
    "or rate its cells after the import."
)


@dataclass(frozen=True, slots=True)
class ReadCriterion:
    """A criterion as it was read: its line in the source, its reading, weight and cells by option."""

    line: CriterionLine
    reading: CriterionReading
    weight: Weight | None
    cells: tuple[CellValue, ...]

    @property
    def name(self) -> str:
        """The name without the weight that may have stood in it."""
        return self.line.name

    @property
    def counts(self) -> bool:
        """Whether it rates: text is shown, and does not count."""
        return self.reading.kind != TEXT


@dataclass(frozen=True, slots=True)
class Imported:
    """What a source became under a reading. `weighted` is False where the source has no weights."""

    source: Source
    reading: Reading
    tables: tuple[Table, ...]
    table: int
    title: str
    options: tuple[OptionLine, ...]
    criteria: tuple[ReadCriterion, ...]
    left_out: tuple[LeftOut, ...]
    totals: tuple[Total, ...]
    verdict: Verdict | None
    weighted: bool
    questions: tuple[Question, ...]
    notices: tuple[str, ...]

    def weight_of(self, criterion: ReadCriterion) -> float:
        """Return what a criterion weighs in the scenario `as in the source`, 0 to 10."""
        if not criterion.counts:
            return 0.0
        if not self.weighted:
            return EQUAL
        return criterion.weight.value if criterion.weight is not None else self.reading.unweighted or 0.0

    @property
    def other_weights(self) -> dict[str, dict[str, float]]:
        """What the criteria weigh, 0 to 10, by the further columns of weights that the source has."""
        counted = [criterion for criterion in self.criteria if criterion.counts]
        found: dict[str, dict[str, float]] = {}
        for at, (title, _) in enumerate(counted[0].line.other_weights if counted else ()):
            stated = [
                one.line.other_weights[at][1] if at < len(one.line.other_weights) else "" for one in counted
            ]
            weights, _ = weigh(stated, comma=self.source.decimal_comma)
            found[title or f"Weights {at + 2}"] = {
                one.name: weight.value if weight is not None else 0.0
                for one, weight in zip(counted, weights, strict=True)
            }
        return found

    @property
    def stated_winner(self) -> str | None:
        """The option that the source names, else the one with the highest total stated."""
        if self.verdict is not None:
            return self.verdict.option
        stated = {total.option: total.stated for total in self.totals}
        return _leader(stated) if stated else rated_winner(self.options, self.left_out)

    @property
    def computed_winner(self) -> str | None:
        """The option that leads by the recomputed totals, else by the fits as read; None on a tie."""
        if (
            self.totals
            and all(total.computed is not None for total in self.totals)
            and len(self.totals) == len(self.options)
        ):
            return _leader({total.option: total.computed or 0.0 for total in self.totals})
        return _leader(dict(self.ranking))

    @property
    def ranking(self) -> tuple[tuple[str, float], ...]:
        """The options with their scores, 0 to 5, best first; nothing where nothing counts."""
        scores = {option.name: 0.0 for option in self.options}
        weights = 0.0
        for criterion in self.criteria:
            weight = self.weight_of(criterion)
            weights += weight
            for option, cell in zip(self.options, criterion.cells, strict=True):
                scores[option.name] += weight * middle(cell.fit)
        if weights <= 0:
            return ()
        return tuple(
            sorted(((name, score / weights) for name, score in scores.items()), key=lambda one: -one[1])
        )


def middle(fit: float | tuple[float, float] | None) -> float:
    """Return the fit that is computed with: the middle of a range, 2.5 where nothing is known."""
    if fit is None:
        return 2.5
    return sum(fit) / 2 if isinstance(fit, tuple) else fit


def _leader(scores: dict[str, float]) -> str | None:
    if not scores:
        return None
    best = max(scores.values())
    leaders = [name for name, score in scores.items() if abs(score - best) < 1e-9]
    return leaders[0] if len(leaders) == 1 else None


def import_source(source: Source, *, table: int | None = None, saved: Reading | None = None) -> Imported:
    """Return what a source becomes as it is proposed, with what a `saved` reading says.

    Raises:
        NoComparisonError: nothing in it compares options.
    """
    return apply(source, propose(source, table=table, saved=saved))


def apply(source: Source, proposal: Proposal) -> Imported:
    """Return what a source becomes under a proposed reading, which somebody may have changed."""
    matrix, reading = proposal.matrix, proposal.reading
    comma = matrix.facts.comma
    stated = [line.weight for line in matrix.criteria]
    said = [reading.weights.get(line.name, line.weight) for line in matrix.criteria]
    weights, about_weights = weigh(said, comma=comma)
    own_weights = weights if said == stated else weigh(stated, comma=comma)[0]
    criteria = tuple(
        ReadCriterion(
            line,
            reading.criteria[line.name],
            weight,
            read_cells(line, reading.criteria[line.name], reading.blanks, comma=comma),
        )
        for line, weight in zip(matrix.criteria, weights, strict=True)
    )
    imported = Imported(
        source=source,
        reading=reading,
        tables=proposal.tables,
        table=matrix.number,
        title=_title(source, matrix, reading.options),
        options=matrix.options,
        criteria=criteria,
        left_out=matrix.left_out,
        totals=_totals(matrix, reading, own_weights),
        verdict=find_verdict(matrix.options, matrix.left_out, source.prose),
        weighted=any(weight is not None for weight in weights),
        questions=proposal.questions,
        notices=(*proposal.notices, *about_weights),
    )
    imported = _renamed(imported)
    return replace(
        imported,
        notices=(
            *imported.notices,
            *_about_cells(criteria),
            *_about_totals(imported),
            *_about_winner(imported),
        ),
    )


def _renamed(imported: Imported) -> Imported:
    """Give the options the names that somebody has said."""
    if not imported.reading.options:
        return imported
    told = imported.reading.options
    names = number_names([told.get(option.name, option.name) for option in imported.options])
    named = {option.name: name for option, name in zip(imported.options, names, strict=True)}
    verdict = imported.verdict
    return replace(
        imported,
        options=tuple(_named(option, named[option.name]) for option in imported.options),
        totals=tuple(replace(total, option=named[total.option]) for total in imported.totals),
        verdict=replace(verdict, option=named[verdict.option]) if verdict is not None else None,
    )


def _named(option: OptionLine, name: str) -> OptionLine:
    return option if name == option.name else replace(option, name=name, stated=option.name)


def _title(source: Source, matrix: Matrix, told: Mapping[str, str]) -> str:
    names = [told.get(option.name, option.name) for option in matrix.options]
    titles = [source.title, *(table.grid.title for table in matrix.tables if len(matrix.tables) == 1)]
    telling = next((title for title in titles if title and not GENERIC_TITLE.fullmatch(label(title))), "")
    if telling or len(names) > _MOST_IN_TITLE:
        return telling or source.file.rsplit(".", 1)[0] or f"{names[0]} and {len(names) - 1} others"
    return " vs ".join(names)


def _totals(matrix: Matrix, reading: Reading, weights: Sequence[Weight | None]) -> tuple[Total, ...]:
    line = next(
        (one for one in reversed(matrix.left_out) if one.what == TOTAL and any(text for text in one.texts)),
        None,
    )
    lines = [one for one in matrix.left_out if one.what == TOTAL and any(text for text in one.texts)]
    if line is None:
        return ()
    scores = Scores(matrix.criteria, reading.criteria, tuple(weights), matrix.facts)
    names = [option.name for option in matrix.options]
    checked = [
        check_totals(one.texts, one.name, names, scores, comma=matrix.facts.comma, place=one.where)
        for one in lines
    ]
    checked = [totals for totals in checked if totals]
    if not checked:
        return ()
    return max(
        checked,
        key=lambda totals: (sum(total.computed is not None for total in totals), checked.index(totals)),
    )


def _about_cells(criteria: Sequence[ReadCriterion]) -> list[str]:
    strange = [
        f"{cell.place}: “{cell.line[:60]}” in “{criterion.name}” was not understood; it stays as text."
        for criterion in criteria
        for cell in criterion.cells
        if not cell.understood
    ]
    more = len(strange) - 20
    return [*strange[:20], *([f"{more} more cells were not understood."] if more > 0 else [])]


def _about_totals(imported: Imported) -> list[str]:
    wrong = [total for total in imported.totals if total.agrees is False]
    notices = [
        f"{total.option}: {total.text} in the source, {total.computed:.4g} computed ({total.place})."
        for total in wrong
    ]
    if imported.totals and all(total.agrees is None for total in imported.totals):
        kinds = sorted({criterion.reading.kind for criterion in imported.criteria})
        notices.append(f"The totals of the source cannot be checked: its criteria are {', '.join(kinds)}.")
    return notices


def _about_winner(imported: Imported) -> list[str]:
    stated, computed = imported.stated_winner, imported.computed_winner
    notices = []
    if not any(criterion.counts for criterion in imported.criteria):
        notices.append(NOTHING_RATES)
    elif imported.other_weights:
        titles = " and ".join(f"“{title}”" for title in imported.other_weights)
        notices.append(f"The source has several sets of weights; each, such as {titles}, became a scenario.")
    elif not imported.weighted:
        notices.append("The source has no weights: all count the same until you say otherwise.")
    if stated is not None and computed is not None and stated != computed:
        notices.append(f"The source names {stated}; as computed, {computed} comes first.")
    return notices


def count_line(imported: Imported) -> str:
    """Say in one line what was read: options, criteria, weights, what was left out or not understood."""
    strange = sum(not cell.understood for criterion in imported.criteria for cell in criterion.cells)
    weights = weight_line([criterion.weight for criterion in imported.criteria])
    left = len(imported.left_out)
    lines, cells = "line" if left == 1 else "lines", "cell" if strange == 1 else "cells"
    return (
        f"{len(imported.options)} options, {len(imported.criteria)} criteria, {weights}. "
        f"{left} {lines} left out. {strange} {cells} not understood."
    )
