"""The decision table in words: its cells, what stands at its edges, and the details of a cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.comparison.quantities import Evidence
from steelyard.wording.language.grammar import capitalise, join, quote, sentence, sentences, tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import (
    fit_word,
    importance_word,
    must_have_text,
    one_decimal,
    weight_text,
)
from steelyard.wording.means import describe_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.comparison.fits import Fit
    from steelyard.comparison.model import Comparison, Requirement, Signal
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.wording.result.standings import ResultLine

NOT_KNOWN = "Not known"
GUIDANCE = "Guidance, not scored"

_EVIDENCE = {
    Evidence.MEASURED: "Measured",
    Evidence.DOCUMENTED: "Documented",
    Evidence.REPORTED: "Reported",
    Evidence.JUDGED: "Judged",
}


@dataclass(frozen=True, slots=True)
class CellWords:
    """One cell of the decision table, of a signal or of one of its requirements (`requirement`, else empty).

    `fit` is 0 to 5, None on a guidance row; `word` is its word, that of the table's own rating where it has
    one, "Not known" where every requirement is unknown. `missing` is how many of the signal's requirements
    are not known; `spoken` is the whole cell for a screen reader.
    """

    signal: str
    requirement: str
    candidate: str
    statement: str
    fit: float | None
    unknown: bool
    missing: int
    word: str
    spoken: str


@dataclass(frozen=True, slots=True)
class FitDetails:
    """How one candidate meets one requirement, with the reason.

    `fit` is 0 to 5, None where it is not known. `basis` says how well it is founded and where a
    combination has it from, `link` is the address of the source, http or https, empty without one.
    """

    requirement: str
    name: str
    importance: str
    fit: float | None
    word: str
    because: str
    measured: str
    basis: str
    source: str
    link: str


@dataclass(frozen=True, slots=True)
class CellDetails:
    """All that is known behind a cell. Empty strings and tuples where there is nothing to say.

    `mean` says how its fit comes about; in `fits` the requirements that carry weight come first, the last
    `idle` of them carry none while others do.
    """

    signal: str
    candidate: str
    title: str
    statement: str
    result: str
    mean: str
    idle: int
    fits: tuple[FitDetails, ...]
    too_simple: str


def cell_words(snapshot: Snapshot, signal: Signal, candidate: str) -> CellWords:
    """Put one cell of the decision table into words."""
    statement = tidy(signal.statement(candidate))
    name = Names(snapshot.decision.comparison).candidate(candidate)
    fit, unknown, word = _fit_of(snapshot, signal, candidate)
    missing = _missing(snapshot, signal, candidate)
    said = f"{tidy(signal.title)}, {name}"
    if fit is not None:
        said += f": {_spoken_fit(fit, word, unknown=unknown)}"
    note = "" if unknown else _missing_text(missing, len(signal.requirements))
    return CellWords(
        signal=signal.id,
        requirement="",
        candidate=candidate,
        statement=statement,
        fit=fit,
        unknown=unknown,
        missing=missing,
        word=word,
        spoken=sentences(said, statement, note).removesuffix("."),
    )


def requirement_words(snapshot: Snapshot, requirement: Requirement, candidate: str) -> CellWords:
    """Put the cell of one requirement into words: the reason for its fit as the statement."""
    comparison = snapshot.decision.comparison
    fit = snapshot.evaluation.fits[requirement.id][candidate]
    value, word = float(fit.value), NOT_KNOWN if fit.unknown else own_word(comparison, requirement, fit)
    statement = tidy(fit.because or fit.note)
    spoken_fit = _spoken_fit(value, word, unknown=fit.unknown)
    said = f"{tidy(requirement.name)}, {Names(comparison).candidate(candidate)}: {spoken_fit}"
    return CellWords(
        signal=comparison.signal_of[requirement.id].id,
        requirement=requirement.id,
        candidate=candidate,
        statement=statement,
        fit=value,
        unknown=fit.unknown,
        missing=0,
        word=word,
        spoken=sentences(said, statement).removesuffix("."),
    )


def own_word(comparison: Comparison, requirement: Requirement, fit: Fit) -> str:
    """Return a known fit as the table says it: its own word or measured number, else that of the scale."""
    return fit.measured or _rated(comparison, requirement, fit)


def copied_cell(cell: CellWords) -> str:
    """Return a cell as other programs paste it: "Events survive outages (core strength, 4.8 of 5)"."""
    if cell.fit is None:
        return cell.statement
    fit = _spoken_fit(cell.fit, cell.word, unknown=cell.unknown)
    return f"{cell.statement} ({fit})" if cell.statement else capitalise(fit)


def counted_text(snapshot: Snapshot, signal: Signal) -> str:
    """Return how many of a signal's requirements make its fits; empty where all do, or none is weighted."""
    weights, whole = snapshot.decision.weights, len(signal.requirements)
    counted = sum(weights[requirement.id] > 0 for requirement in signal.requirements)
    if counted in (0, whole):
        return ""
    return f"{counted} of {whole} requirements {'counts' if counted == 1 else 'count'} here"


def counted_note(snapshot: Snapshot, signal: Signal) -> str:
    """Return the same where space is scarce: "1 of 3 counts"."""
    return counted_text(snapshot, signal).replace(" requirements", "").removesuffix(" here")


def failing_text(snapshot: Snapshot, requirements: Sequence[Requirement], candidate: str) -> str:
    """Return which must-haves among requirements a candidate misses: "must be at least strong", else ""."""
    asked = {requirement.id for requirement in requirements}
    failed = [one for one in snapshot.evaluation.standing(candidate).failed if one.requirement in asked]
    if len(requirements) == 1:
        return "".join(f"must be {must_have_text(one.least)}" for one in failed)
    names = Names(snapshot.decision.comparison)
    return join(
        [f"{quote(names.requirement(one.requirement))} must be {must_have_text(one.least)}" for one in failed]
    )


def share_text(snapshot: Snapshot, signal: Signal) -> str:
    """Return a signal's part of the weight: "18% of the weight"; guidance says so."""
    if not signal.requirements:
        return GUIDANCE
    share = snapshot.evaluation.signal_shares[signal.id]
    if share == 0:
        weights = snapshot.decision.weights
        weighted = any(weights[requirement.id] > 0 for requirement in signal.requirements)
        return "Under 1% of the weight" if weighted else "Not weighted"
    return f"{share}% of the weight"


def requirement_share_text(snapshot: Snapshot, requirement: str) -> str:
    """Return a requirement's part of the weight: "8% of the weight"; at zero it says so."""
    share = snapshot.evaluation.shares[requirement]
    if share == 0:
        return "Under 1% of the weight" if snapshot.decision.weights[requirement] else "At zero"
    return f"{share}% of the weight"


def result_text(snapshot: Snapshot, line: ResultLine) -> str:
    """Return what stands under a candidate's name: "4.8 of 5 · leads", or which must-haves put it out."""
    if not line.eligible:
        names = Names(snapshot.decision.comparison)
        failed = snapshot.evaluation.standing(line.candidate).failed
        return f"Out: {join([names.requirement(failure.requirement) for failure in failed])}"
    if line.fraction is None:
        return "no score yet"
    return f"{line.score} of 5 · {line.note}" if line.note else f"{line.score} of 5"


def cell_details(snapshot: Snapshot, signal: Signal, candidate: str) -> CellDetails:
    """Put all that is known behind a cell into words; the requirements that carry weight come first."""
    name = Names(snapshot.decision.comparison).candidate(candidate)
    fit, unknown, word = _fit_of(snapshot, signal, candidate)
    figure = "" if fit is None or unknown else f" ({one_decimal(fit)} of 5)"
    missing = _missing_text(_missing(snapshot, signal, candidate), len(signal.requirements))
    parts = (f"{word}{figure}", "" if unknown else missing, share_text(snapshot, signal))
    result = " · ".join(part for part in parts if part)
    weights = snapshot.decision.weights
    weighted_first = sorted(signal.requirements, key=lambda requirement: weights[requirement.id] == 0)
    idle = sum(weights[requirement.id] == 0 for requirement in weighted_first)
    return CellDetails(
        signal=signal.id,
        candidate=candidate,
        title=f"{tidy(signal.title)} · {name}",
        statement=sentence(signal.statement(candidate)),
        result=result,
        mean=describe_mean(snapshot, signal, candidate),
        idle=idle if idle < len(weighted_first) else 0,
        fits=tuple(_fit_details(snapshot, requirement, candidate) for requirement in weighted_first),
        too_simple=sentence(signal.too_simple),
    )


def spoken_details(details: CellDetails) -> str:
    """Return the details of a cell as one text, for a screen reader."""
    fits = (
        sentences(f"{fit.name}: {_lowered(fit.word)}", fit.measured, fit.because, fit.basis)
        for fit in details.fits
    )
    too_simple = f"Where this is too simple: {details.too_simple}" if details.too_simple else ""
    return sentences(details.title, details.result, details.mean, details.statement, *fits, too_simple)


def describe_order(snapshot: Snapshot, sort_by: str, order: str) -> str:
    """Return how the rows are sorted; `order` is separates, original, descending or ascending."""
    if order == "separates":
        return "by what separates"
    if order == "original" or sort_by not in snapshot.decision.comparison.candidate_by_id:
        return "in original order"
    first = "strongest" if order == "descending" else "weakest"
    return f"{first} in {Names(snapshot.decision.comparison).candidate(sort_by)} first"


def describe_no_match(search: str, *, filtered: bool) -> str:
    """Return the sentence in place of an empty table; `filtered` where chips hide rows besides the search."""
    if not search.strip():
        return "No row passes the filter."
    return f"No row {'that passes the filter ' if filtered else ''}has {quote(search)}."


def _fit_of(snapshot: Snapshot, signal: Signal, candidate: str) -> tuple[float | None, bool, str]:
    evaluation = snapshot.evaluation
    if not signal.requirements:
        return None, False, ""
    fit = float(evaluation.signal_fits[signal.id][candidate])
    if (signal.id, candidate) in evaluation.unknown_signals:
        return fit, True, NOT_KNOWN
    comparison = snapshot.decision.comparison
    if len(signal.requirements) == 1:
        only = signal.requirements[0]
        return fit, False, own_word(comparison, only, evaluation.fits[only.id][candidate])
    ratings = {requirement.rating for requirement in signal.requirements}
    shared = comparison.rating_of(signal.requirements[0].id) if len(ratings) == 1 else None
    return fit, False, shared.say(fit) if shared else capitalise(fit_word(fit))


def _rated(comparison: Comparison, requirement: Requirement, fit: Fit) -> str:
    rating = comparison.rating_of(requirement.id)
    return fit.word or (rating.say(fit.value) if rating else capitalise(fit_word(fit.value)))


def _spoken_fit(fit: float, word: str, *, unknown: bool) -> str:
    """Return a fit in a sentence; only words of the program's own scale are written small."""
    own = word not in (NOT_KNOWN, capitalise(fit_word(fit)))
    said = word if own else _lowered(word)
    return said if unknown else f"{said}, {one_decimal(fit)} of 5"


def _missing(snapshot: Snapshot, signal: Signal, candidate: str) -> int:
    fits = snapshot.evaluation.fits
    return sum(fits[requirement.id][candidate].unknown for requirement in signal.requirements)


def _missing_text(missing: int, requirements: int) -> str:
    return f"{missing} of {requirements} requirements not known" if missing else ""


def _fit_details(snapshot: Snapshot, requirement: Requirement, candidate: str) -> FitDetails:
    comparison = snapshot.decision.comparison
    fit = snapshot.evaluation.fits[requirement.id][candidate]
    source = comparison.sources.get(fit.source) if fit.source else None
    return FitDetails(
        requirement=requirement.id,
        name=tidy(requirement.name),
        importance=_importance(snapshot, requirement.id),
        fit=None if fit.unknown else float(fit.value),
        word=NOT_KNOWN if fit.unknown else _graded(comparison, requirement, fit),
        because=sentence(fit.because),
        measured=f"Measured value: {fit.measured}" if fit.measured else "",
        basis=_basis(fit, Names(comparison)),
        source=tidy(source.title) if source else "",
        link=source.url if source else "",
    )


def _importance(snapshot: Snapshot, requirement: str) -> str:
    decision = snapshot.decision
    weight = decision.weights[requirement]
    least = decision.must_haves.get(requirement)
    weighed = f"Weight {weight_text(weight)}, {importance_word(weight)}"
    return weighed if least is None else f"{weighed} · must-have: {must_have_text(least)}"


def _graded(comparison: Comparison, requirement: Requirement, fit: Fit) -> str:
    word = f"{_rated(comparison, requirement, fit)}, {weight_text(fit.value)} of 5"
    if fit.low < fit.high:
        word += f" ({weight_text(fit.low)} to {weight_text(fit.high)})"
    return word


def _basis(fit: Fit, names: Names) -> str:
    if fit.unknown and not fit.because:
        return ""
    evidence = _EVIDENCE[fit.evidence]
    if not fit.inherited_from:
        return evidence
    return f"{evidence} · follows from {join([names.candidate(member) for member in fit.inherited_from])}"


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
