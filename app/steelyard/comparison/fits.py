"""The fit of every candidate on every requirement: stated, measured, inherited or unknown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from steelyard.comparison.cells import Measure, StatedFit
from steelyard.comparison.quantities import HIGHEST_FIT, UNKNOWN, Evidence
from steelyard.comparison.scales import fit_range

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.comparison.model import Candidate, Comparison, Requirement
    from steelyard.comparison.quantities import Word
    from steelyard.comparison.ratings import Rating

UNKNOWN_FIT = HIGHEST_FIT / 2
BURDEN = 1.0
"""What running several systems costs in fit, where a combination inherits the worst of its members."""

_DIGITS = 3
"""How many digits a measure is said with that the file does not state."""

_WEAKNESS = tuple(Evidence)


@dataclass(frozen=True, slots=True)
class Fit:
    """How well one candidate meets one requirement, resolved.

    `value` and the ends `low` and `high` lie in 0 to 5. The ends are the stated range, the whole scale
    where the fit is unknown, else the value; the half-width of the evidence is applied when drawing.
    A combination that inherits has its ends by the rule that gives its value, and is unknown where the
    member that decides its value is: its value then says nothing, while its ends still say how far the
    members that are known bound it.
    `measured` is the number behind the fit with its unit, such as "0.14 ms", or empty.
    `word` is the fit in the words of the requirement's rating, such as "⚠️" or "7.5"; empty where it has
    none. `raw` is the text of an imported cell where nothing else gives it back, `note` a remark.
    `inherited_from` lists the members that a combination has its fit from, empty where it is stated.
    """

    value: float
    low: float
    high: float
    unknown: bool
    evidence: Evidence
    because: str
    source: str | None
    measured: str
    inherited_from: tuple[str, ...]
    word: str = ""
    note: str = ""
    raw: str = ""


FitTable = tuple[tuple[Fit, ...], ...]
"""One row a requirement, one column a candidate, both in the comparison's order."""


def resolve_fits(comparison: Comparison) -> FitTable:
    """Return the fits of all candidates (columns) on all requirements (rows)."""
    return tuple(_resolve_row(requirement, comparison) for requirement in comparison.requirements)


def unknown_cells(comparison: Comparison) -> tuple[tuple[str, str], ...]:
    """Return the (requirement, candidate) pairs whose fit is not known, in the comparison's order."""
    candidates = [candidate.id for candidate in comparison.candidates]
    rows = zip(comparison.requirements, resolve_fits(comparison), strict=True)
    return tuple(
        (requirement.id, candidate)
        for requirement, row in rows
        for candidate, fit in zip(candidates, row, strict=True)
        if fit.unknown
    )


def _resolve_row(requirement: Requirement, comparison: Comparison) -> tuple[Fit, ...]:
    rating = comparison.rating_of(requirement.id)
    row: dict[str, Fit] = {}
    for option in comparison.options:
        row[option.id] = _stated(requirement, option.id, rating) or _unknown(requirement, option.id)
    for combination in comparison.combinations:
        row[combination.id] = _stated(requirement, combination.id, rating) or _inherited(
            requirement, combination, row, rating
        )
    return tuple(row.values())


def _stated(requirement: Requirement, candidate: str, rating: Rating | None) -> Fit | None:
    """Return the fit that the file states, None where it states none."""
    entry = _entry(requirement, candidate)
    quantity = entry.fit if isinstance(entry, StatedFit) else entry.value if entry else None
    if entry is None or quantity is None:
        return None
    if quantity == UNKNOWN:
        return _unknown(requirement, candidate)
    words = quantity if isinstance(quantity, tuple) else (quantity,)
    measured = isinstance(entry, Measure)
    low, high = _fit_ends(requirement, words, rating)
    return Fit(
        value=(low + high) / 2,
        low=low,
        high=high,
        unknown=False,
        evidence=entry.evidence or (Evidence.MEASURED if measured else Evidence.JUDGED),
        because=entry.because,
        source=entry.source,
        measured=_with_unit(requirement, words) if measured else "",
        inherited_from=(),
        word=rating.repeat(quantity) if rating else "",
        note=entry.note,
        raw=entry.raw,
    )


def _fit_ends(
    requirement: Requirement, words: tuple[Word, ...], rating: Rating | None
) -> tuple[float, float]:
    """Return the least and the highest fit, 0 to 5, of one thing said or of a range of two."""
    if requirement.measures is not None:
        numbers = sorted(word for word in words if not isinstance(word, str))
        return fit_range(requirement.conversion, numbers[0], numbers[-1])
    fits = [rating.fit_of(word) if rating else word for word in words]
    known = sorted(fit for fit in fits if isinstance(fit, float))
    return known[0], known[-1]


def _unknown(requirement: Requirement, candidate: str) -> Fit:
    entry = _entry(requirement, candidate)
    return Fit(
        value=UNKNOWN_FIT,
        low=0.0,
        high=HIGHEST_FIT,
        unknown=True,
        evidence=(entry and entry.evidence) or Evidence.JUDGED,
        because=entry.because if entry else "",
        source=entry.source if entry else None,
        measured="",
        inherited_from=(),
        note=entry.note if entry else "",
        raw=entry.raw if entry else "",
    )


def _inherited(
    requirement: Requirement, combination: Candidate, row: Mapping[str, Fit], rating: Rating | None
) -> Fit:
    """Return the best of the members, or the worst of them less the burden of running several."""
    members = [row[member] for member in combination.members]
    if requirement.combine == "best":
        choose, burden = max, 0.0
        decisive = max(members, key=lambda fit: (fit.value, not fit.unknown))
    else:
        choose, burden = min, BURDEN
        decisive = min(members, key=lambda fit: (fit.value, fit.unknown))
    entry = _entry(requirement, combination.id)
    weakest = max((fit.evidence for fit in members), key=_WEAKNESS.index)
    value = max(0.0, decisive.value - burden)
    word = decisive.word if value == decisive.value else rating.say(value) if rating else ""
    return replace(
        decisive,
        value=value,
        low=max(0.0, choose(fit.low for fit in members) - burden),
        high=max(0.0, choose(fit.high for fit in members) - burden),
        evidence=(entry and entry.evidence) or weakest,
        because=(entry and entry.because) or decisive.because,
        source=(entry and entry.source) or decisive.source,
        inherited_from=combination.members,
        word="" if decisive.unknown else word,
        note=entry.note if entry else "",
        raw=entry.raw if entry else "",
    )


def _entry(requirement: Requirement, candidate: str) -> StatedFit | Measure | None:
    entries: Mapping[str, StatedFit | Measure] = requirement.fits or requirement.measures or {}
    return entries.get(candidate)


def needed_measure(requirement: Requirement, fit: float) -> str:
    """Return the measure that a fit, 0 to 5, needs, with its unit; empty where there is no one measure."""
    needed = requirement.conversion.measure(fit) if requirement.measures is not None else None
    return "" if needed is None else _with_unit(requirement, (float(f"{needed:.{_DIGITS}g}"),))


def _with_unit(requirement: Requirement, numbers: tuple[Word, ...]) -> str:
    unit = requirement.scale.unit if requirement.scale else ""
    return f"{'–'.join(f'{number:.15g}' for number in numbers)} {unit}".strip()
