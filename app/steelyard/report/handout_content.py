"""What a hand-out shows before its script runs, as plain data for its template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from steelyard.charts.series import COLOURS
from steelyard.decision.fingerprint import fingerprint
from steelyard.report.brief_content import status_line
from steelyard.wording.cells import cell_details, cell_words
from steelyard.wording.language.dates import short_date
from steelyard.wording.language.grammar import clause, count, tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import must_have_text, weight_text
from steelyard.wording.language.templates import TEMPLATES
from steelyard.wording.result.explanation import explain
from steelyard.wording.scenarios import scenario_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from steelyard.comparison.model import Comparison, Requirement, Signal
    from steelyard.scoring.snapshot import Snapshot

MOST_FIRST = 6
"""How many sliders stand open at the top; all others are one click away."""
LEAST_CHOICES = (1, 2, 3, 4, 5)
"""The least fits among which a must-have is chosen, beside the agreed one."""
PROGRAM = "Steelyard"


@dataclass(frozen=True, slots=True)
class Slider:
    """A requirement as one weighs it: `row` is its place in the comparison, `weight` what was agreed."""

    row: int
    name: str
    question: str
    weight: float
    weight_text: str
    least: float | None
    least_text: str


@dataclass(frozen=True, slots=True)
class SliderGroup:
    """Sliders that stand together; without a title they stand open."""

    title: str
    sliders: tuple[Slider, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A candidate's result: `colour` is its place among the colours, `fraction` the score as a part of 5."""

    column: int
    colour: int
    name: str
    score: str
    fraction: float
    note: str


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with the number of its source, 0 without one."""

    text: str
    source: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the table: `fit` in words and figures, empty on a row that is not scored."""

    fit: str
    statement: Said


@dataclass(frozen=True, slots=True)
class Ground:
    """How one candidate meets one requirement, and why."""

    candidate: str
    fit: str
    because: Said
    basis: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table with the grounds of its fits, requirement by requirement."""

    title: str
    share: str
    too_simple: str
    cells: tuple[Cell, ...]
    grounds: tuple[tuple[str, tuple[Ground, ...]], ...]


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source under its number; `url` is http or https, or empty."""

    number: int
    title: str
    url: str
    read: str


def handout_content(snapshot: Snapshot) -> dict[str, Any]:
    """Return what the template needs."""
    decision, explanation = snapshot.decision, explain(snapshot)
    comparison = decision.comparison
    numbers = _number_sources(snapshot)
    return {
        "say": TEMPLATES,
        "title": tidy(decision.title),
        "eyebrow": _eyebrow(snapshot),
        "answer": explanation.answer,
        "cautions": explanation.cautions,
        "reasons": explanation.reasons,
        "flips": explanation.flips,
        "basis": explanation.basis,
        "bars": _bars(snapshot),
        "groups": _groups(snapshot),
        "weights_line": _weights_line(snapshot),
        "must_haves": explanation.basis.must_haves,
        "running": [
            {"id": option.id, "name": tidy(option.name), "agreed": option.id in decision.running}
            for option in comparison.options
        ],
        "has_price": decision.system_price > 0 and bool(comparison.combinations),
        "candidates": [tidy(candidate.name) for candidate in comparison.candidates],
        "rows": [_row(snapshot, signal, numbers) for signal in comparison.signals],
        "sources": _sources(comparison, numbers),
        "record": decision.record,
        "status": status_line(snapshot),
        "decision_sentence": explanation.decision_sentence,
        "next_steps": [
            " · ".join(part for part in (step.what, step.who, short_date(step.by) if step.by else "") if part)
            for step in decision.record.next_steps
        ],
        "revisit_by": short_date(decision.record.revisit_by) if decision.record.revisit_by else "",
        "fingerprint": fingerprint(decision),
    }


def _eyebrow(snapshot: Snapshot) -> str:
    decision = snapshot.decision
    comparison, scenario = tidy(decision.comparison.title), scenario_label(decision)
    day = decision.record.date
    parts = (
        "Decision hand-out",
        comparison if comparison != tidy(decision.title) else "",
        scenario,
        f"{decision.record.status}, {short_date(day)}" if day else decision.record.status,
    )
    return " · ".join(part for part in parts if part)


def _bars(snapshot: Snapshot) -> tuple[Bar, ...]:
    places = {candidate.id: place for place, candidate in enumerate(snapshot.decision.comparison.candidates)}
    return tuple(
        Bar(
            column=places[line.candidate],
            colour=places[line.candidate] % COLOURS,
            name=line.name,
            score=line.score,
            fraction=round(line.fraction or 0.0, 4),
            note=line.note if line.eligible else TEMPLATES["ruled_out"],
        )
        for line in explain(snapshot).answer.results
    )


def _groups(snapshot: Snapshot) -> tuple[SliderGroup, ...]:
    """Return first what could turn the answer and what weighs most, then the rest, weighted and at zero."""
    weights, flips = snapshot.decision.weights, snapshot.evaluation.flips
    nearest: dict[str, float] = {}
    for flip in flips:
        nearest[flip.requirement] = min(nearest.get(flip.requirement, 10.0), abs(flip.at - flip.now))
    sliders = {slider.row: slider for slider in _sliders(snapshot)}
    ids = list(weights)
    order = sorted(sliders, key=lambda row: (nearest.get(ids[row], 11.0), -weights[ids[row]]))
    first = [row for row in order if ids[row] in nearest or weights[ids[row]]][:MOST_FIRST]
    rest = [row for row in sliders if row not in first]
    weighted = tuple(sliders[row] for row in rest if weights[ids[row]])
    at_zero = tuple(sliders[row] for row in rest if not weights[ids[row]])
    more = "more " if first else ""
    groups = (
        SliderGroup("", tuple(sliders[row] for row in first)),
        SliderGroup(f"{count(len(weighted), f'{more}weighted requirement').capitalize()}", weighted),
        SliderGroup(f"{count(len(at_zero), 'requirement').capitalize()} at zero", at_zero),
    )
    return tuple(group for group in groups if group.sliders)


def _sliders(snapshot: Snapshot) -> Iterable[Slider]:
    decision = snapshot.decision
    for row, requirement in enumerate(decision.comparison.requirements):
        least = decision.must_haves.get(requirement.id)
        weight = decision.weights[requirement.id]
        yield Slider(
            row=row,
            name=tidy(requirement.name),
            question=tidy(requirement.question),
            weight=weight,
            weight_text=weight_text(weight),
            least=least,
            least_text="" if least is None else must_have_text(least),
        )


def _weights_line(snapshot: Snapshot) -> str:
    """Return all weights in one line, for paper: "Durability 9, Order per key 8; 11 at zero"."""
    decision, names = snapshot.decision, Names(snapshot.decision.comparison)
    weighted = sorted(
        (name for name, weight in decision.weights.items() if weight),
        key=lambda name: -decision.weights[name],
    )
    said = "; ".join(f"{names.requirement(name)} {weight_text(decision.weights[name])}" for name in weighted)
    rest = len(decision.weights) - len(weighted)
    return "; ".join(part for part in (said, f"{rest} at zero" if rest else "") if part)


def _number_sources(snapshot: Snapshot) -> dict[str, int]:
    """Return the numbers of the sources that the table cites, in the order in which it does."""
    comparison, fits = snapshot.decision.comparison, snapshot.evaluation.fits
    cited: dict[str, None] = {}
    for signal in comparison.signals:
        stated = [
            signal.statements[each.id].source
            for each in comparison.candidates
            if each.id in signal.statements
        ]
        grounds = [fit.source for requirement in signal.requirements for fit in fits[requirement.id].values()]
        cited |= dict.fromkeys(source for source in (*stated, *grounds) if source)
    return {source: number for number, source in enumerate(cited, start=1)}


def _sources(comparison: Comparison, numbers: Mapping[str, int]) -> tuple[NumberedSource, ...]:
    known = comparison.sources
    return tuple(
        NumberedSource(
            number,
            ", ".join(part for part in (tidy(known[name].title), known[name].version) if part),
            known[name].url,
            f"read {short_date(day)}" if (day := known[name].read) else "",
        )
        for name, number in numbers.items()
    )


def _row(snapshot: Snapshot, signal: Signal, numbers: Mapping[str, int]) -> Row:
    comparison = snapshot.decision.comparison
    details = [cell_details(snapshot, signal, candidate.id) for candidate in comparison.candidates]
    share = snapshot.evaluation.signal_shares[signal.id]
    return Row(
        title=tidy(signal.title),
        share=f"{share}%" if share else "",
        too_simple=clause(signal.too_simple),
        cells=tuple(_cell(snapshot, signal, candidate.id, numbers) for candidate in comparison.candidates),
        grounds=tuple(
            (tidy(requirement.name), tuple(_grounds(snapshot, requirement, place, details, numbers)))
            for place, requirement in enumerate(signal.requirements)
        ),
    )


def _cell(snapshot: Snapshot, signal: Signal, candidate: str, numbers: Mapping[str, int]) -> Cell:
    words = cell_words(snapshot, signal, candidate)
    stated = signal.statements.get(candidate)
    source = numbers.get(stated.source or "", 0) if stated else 0
    fit = "" if words.fit is None else words.word if words.unknown else f"{words.word}, {words.fit:.1f}"
    return Cell(fit, Said(words.statement, source))


def _grounds(
    snapshot: Snapshot,
    requirement: Requirement,
    place: int,
    details: Iterable[Any],
    numbers: Mapping[str, int],
) -> Iterable[Ground]:
    fits = snapshot.evaluation.fits[requirement.id]
    for candidate, cell in zip(snapshot.decision.comparison.candidates, details, strict=True):
        words, source = cell.fits[place], fits[candidate.id].source
        said = " ".join(part for part in (words.measured and f"{words.measured}.", words.because) if part)
        yield Ground(tidy(candidate.name), words.word, Said(said, numbers.get(source or "", 0)), words.basis)
