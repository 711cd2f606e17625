"""What an expert would doubt in a comparison: facts about the table, whatever is weighted for now.

Each kind of doubt is one function; `remarks` in the file, of the part in question or of the whole
comparison, answer it under its kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from steelyard.comparison.ages import cell_days
from steelyard.comparison.fits import resolve_fits
from steelyard.comparison.quantities import Evidence, ends
from steelyard.decision import intents
from steelyard.scoring.evaluation import evaluate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from steelyard.comparison.ages import CellDay
    from steelyard.comparison.cells import Measure, StatedFit
    from steelyard.comparison.fits import Fit
    from steelyard.comparison.model import Comparison, Requirement, Scenario
    from steelyard.scoring.results import Evaluation

MOST_LED = 0.9
"""The share of all weightings from which a candidate leads whatever one weighs."""
MOST_UNKNOWN = 0.5
"""The part of the requirements on which an option may be unknown."""
LONGEST_STATEMENT = 80
"""The characters that two lines of the table hold."""
LEAST_EQUAL = 3
"""How many weights must be equal before that looks like no judgement."""

_SAME = 1e-9
_NEEDS_SOURCE = (Evidence.MEASURED, Evidence.DOCUMENTED, Evidence.REPORTED)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubt: its kind, the part of the file it is about, and what makes it.

    `part` is a place such as `scenarios/orders`, empty for the comparison; `places` are the ids or places
    that it rests on; `share` is a part of a whole, 0 to 1, where one matters.
    """

    kind: str
    part: str = ""
    places: tuple[str, ...] = ()
    share: float | None = None


def judge(comparison: Comparison) -> tuple[Doubt, ...]:
    """Return the doubts about a comparison that none of its remarks answers, in the order of their kinds."""
    table = _Table(comparison)
    doubts = [doubt for find in _JUDGES for doubt in find(table)]
    remarks = _remarks(comparison)
    open_doubts = [
        doubt
        for doubt in doubts
        if doubt.kind not in remarks.get(doubt.part, {}) and doubt.kind not in remarks[""]
    ]
    return (*open_doubts, *_idle(remarks, doubts))


def order_by_reach(comparison: Comparison, cells: Iterable[CellDay]) -> tuple[CellDay, ...]:
    """Return cells, first those most worth finding out in a scenario, then by what they carry and their age.

    What they carry is the share of their requirement; of equal ones the oldest comes first.
    """
    worth: dict[tuple[str, str], float] = {}
    reach: dict[str, float] = {}
    for _, evaluation in _Table(comparison).by_scenario:
        for requirement, share in evaluation.exact_shares.items():
            reach[requirement] = max(reach.get(requirement, 0.0), share)
        for knowing in evaluation.find_out_first or ():
            cell_of = knowing.requirement, knowing.candidate or ""
            worth[cell_of] = max(worth.get(cell_of, 0.0), knowing.value)

    def rank(cell: CellDay) -> tuple[float, float, str]:
        value = worth.get((cell.requirement, cell.candidate), 0.0)
        return -value, -reach.get(cell.requirement, 0.0), str(cell.day or "")

    return tuple(sorted(cells, key=rank))


class _Table:
    """A comparison with what several kinds of doubt look at."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.rows = "signals" if comparison.stated_signals else "requirements"
        self.options = frozenset(option.id for option in comparison.options)

    @cached_property
    def fits(self) -> Mapping[str, Mapping[str, Fit]]:
        """The fits of each requirement by candidate."""
        candidates = [candidate.id for candidate in self.comparison.candidates]
        rows = zip(self.comparison.requirements, resolve_fits(self.comparison), strict=True)
        return {requirement.id: dict(zip(candidates, row, strict=True)) for requirement, row in rows}

    @cached_property
    def unweighted(self) -> Evaluation:
        """What holds whatever is weighted."""
        return evaluate(intents.clear_weights(intents.begin(self.comparison)))

    @cached_property
    def by_scenario(self) -> tuple[tuple[Scenario, Evaluation], ...]:
        """Each scenario with what follows from it."""
        begun = intents.begin(self.comparison)
        scenarios = self.comparison.scenarios
        return tuple((each, evaluate(intents.apply_scenario(begun, each))) for each in scenarios)

    def stated(self) -> Iterator[tuple[str, Requirement, str, StatedFit | Measure]]:
        """Yield the place, requirement, candidate and entry of each cell whose fit is stated and known."""
        for requirement in self.comparison.requirements:
            key = "fits" if requirement.fits else "measures"
            entries: Mapping[str, StatedFit | Measure] = requirement.fits or requirement.measures or {}
            for candidate, entry in entries.items():
                fit = self.fits[requirement.id][candidate]
                if not fit.unknown and not fit.inherited_from:
                    yield f"requirements/{requirement.id}/{key}/{candidate}", requirement, candidate, entry


def _leads_everywhere(table: _Table) -> Iterator[Doubt]:
    for standing in table.unweighted.standings:
        share = standing.all_weightings_share
        if share is not None and share > MOST_LED and len(table.comparison.candidates) > 1:
            yield Doubt("leads-everywhere", places=(standing.candidate,), share=share)


def _dominated(table: _Table) -> Iterator[Doubt]:
    for standing in table.unweighted.standings:
        better = tuple(other for other in standing.dominated_by if other in table.options)
        if standing.candidate in table.options and better:
            yield Doubt("dominated", f"options/{standing.candidate}", better)


def _mostly_unknown(table: _Table) -> Iterator[Doubt]:
    total = len(table.fits)
    for option in table.comparison.options:
        unknown = sum(row[option.id].unknown for row in table.fits.values())
        if total and unknown / total > MOST_UNKNOWN:
            yield Doubt("mostly-unknown", f"options/{option.id}", share=unknown / total)


def _same_for_all(table: _Table) -> Iterator[Doubt]:
    for requirement, row in table.fits.items():
        known = [fit for candidate, fit in row.items() if candidate in table.options and not fit.unknown]
        everything_known = len(known) == len(table.options)
        if everything_known and max(_ends(known)) - min(_ends(known)) <= _SAME:
            yield Doubt("same-for-all", f"requirements/{requirement}")


def _ends(fits: Iterable[Fit]) -> list[float]:
    return [end for fit in fits for end in (fit.low, fit.high)]


def _unfounded(table: _Table) -> Iterator[Doubt]:
    answered = _answered(table.comparison, "unfounded")
    places = tuple(
        place
        for place, requirement, _, entry in table.stated()
        if not (entry.because or entry.source or entry.note) and requirement.id not in answered
    )
    if places:
        yield Doubt("unfounded", places=places)


def _unsourced(table: _Table) -> Iterator[Doubt]:
    answered = _answered(table.comparison, "unsourced")
    places = tuple(
        place
        for place, requirement, candidate, entry in table.stated()
        if table.fits[requirement.id][candidate].evidence in _NEEDS_SOURCE
        and not entry.source
        and (entry.because or entry.note)
        and requirement.id not in answered
    )
    if places:
        yield Doubt("unsourced", places=places)


def _answered(comparison: Comparison, kind: str) -> frozenset[str]:
    """Return the requirements that answer a doubt about cells for themselves."""
    return frozenset(each.id for each in comparison.requirements if kind in each.remarks)


def _same_name(table: _Table) -> Iterator[Doubt]:
    first: dict[str, str] = {}
    for requirement in table.comparison.requirements:
        earlier = first.setdefault(" ".join(requirement.name.split()).casefold(), requirement.id)
        if earlier != requirement.id:
            yield Doubt("same-name", f"requirements/{requirement.id}", (earlier,))


def _scale_from_values(table: _Table) -> Iterator[Doubt]:
    for requirement in table.comparison.requirements:
        scale, measures = requirement.scale, requirement.measures or {}
        stated = [end for measure in measures.values() for end in ends(measure.value)]
        if scale is None or scale.worst is None or scale.best is None or not stated:
            continue
        if {min(stated), max(stated)} == {scale.worst, scale.best}:
            yield Doubt("scale-from-values", f"requirements/{requirement.id}")


def _long_statement(table: _Table) -> Iterator[Doubt]:
    for signal in table.comparison.signals:
        long = tuple(
            candidate for candidate, said in signal.statements.items() if len(said.text) > LONGEST_STATEMENT
        )
        if long:
            yield Doubt("long-statement", f"{table.rows}/{signal.id}", long)


def _no_scenario(table: _Table) -> Iterator[Doubt]:
    if table.comparison.requirements and not table.comparison.scenarios:
        yield Doubt("no-scenario")


def _equal_weights(table: _Table) -> Iterator[Doubt]:
    for scenario in table.comparison.scenarios:
        weights = [weight for weight in scenario.weights.values() if weight]
        if len(weights) >= LEAST_EQUAL and len(set(weights)) == 1:
            yield Doubt("equal-weights", f"scenarios/{scenario.id}")


def _counted_once(table: _Table) -> Iterator[Doubt]:
    for scenario, evaluation in table.by_scenario:
        for once in evaluation.counted_once:
            yield Doubt("counted-once", f"scenarios/{scenario.id}", once.family, once.share)


def _must_haves_decide(table: _Table) -> Iterator[Doubt]:
    for scenario, evaluation in table.by_scenario:
        left = tuple(standing.candidate for standing in evaluation.standings if standing.eligible)
        if len(left) == 1:  # none left is an answer too, and one that some scenarios are there for
            yield Doubt("must-haves-decide", f"scenarios/{scenario.id}", left)


def _undated(table: _Table) -> Iterator[Doubt]:
    places = tuple(cell.at for cell in cell_days(table.comparison) if cell.day is None)
    if places:
        yield Doubt("undated", places=places)


def _unused(table: _Table) -> Iterator[Doubt]:
    comparison = table.comparison
    cited = {entry.source for _, _, _, entry in table.stated()}
    cited |= {said.source for signal in comparison.signals for said in signal.statements.values()}
    cited |= {fit.source for row in table.fits.values() for fit in row.values()}
    rated = {requirement.rating for requirement in comparison.requirements}
    places = [f"sources/{source}" for source in comparison.sources if source not in cited]
    places += [f"ratings/{rating.id}" for rating in comparison.ratings if rating.id not in rated]
    if places:
        yield Doubt("unused", places=tuple(places))


_JUDGES: tuple[Callable[[_Table], Iterator[Doubt]], ...] = (
    _leads_everywhere,
    _dominated,
    _same_for_all,
    _mostly_unknown,
    _unfounded,
    _unsourced,
    _undated,
    _scale_from_values,
    _same_name,
    _long_statement,
    _no_scenario,
    _equal_weights,
    _counted_once,
    _must_haves_decide,
    _unused,
)


def _remarks(comparison: Comparison) -> dict[str, Mapping[str, str]]:
    """Return the remarks of each part that has some, and those of the comparison under an empty place."""
    rows = "signals" if comparison.stated_signals else "requirements"
    parts = {
        **{f"{rows}/{signal.id}": signal.remarks for signal in comparison.signals},
        **{f"requirements/{each.id}": each.remarks for each in comparison.requirements},
        **{f"options/{option.id}": option.remarks for option in comparison.options},
        **{f"combinations/{each.id}": each.remarks for each in comparison.combinations},
        **{f"scenarios/{scenario.id}": scenario.remarks for scenario in comparison.scenarios},
    }
    return {"": comparison.remarks, **{part: remarks for part, remarks in parts.items() if remarks}}


_OF_CELLS = frozenset({"unfounded", "unsourced"})
"""Doubts about cells, which the requirement of a cell may answer."""


def _idle(remarks: Mapping[str, Mapping[str, str]], doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """Yield the remarks that answer nothing: misspelt, or about something that was mended."""
    raised = {(doubt.kind, doubt.part) for doubt in doubts}
    kinds = {kind for kind, _ in raised}
    for part, said in remarks.items():
        for kind in said:
            of_cells = kind in _OF_CELLS and part.startswith("requirements/")
            if not of_cells and (kind not in kinds if part == "" else (kind, part) not in raised):
                yield Doubt("idle-remark", part, (kind,))
