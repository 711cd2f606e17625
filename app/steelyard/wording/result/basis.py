"""What the answer stands on: must-haves, unknowns, evidence, other methods, the method itself."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from steelyard.comparison.quantities import Evidence
from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import capitalise, count, join, join_some, number_word, quote, tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import fit_level, fit_word, must_have_text, one_decimal, weight_text
from steelyard.wording.result.answer import dissent_phrases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.scoring.results import Failure, Standing, UncertainCell
    from steelyard.scoring.snapshot import Snapshot

MOST_UNCERTAIN = 6
MOST_NAMED = 4
"""Names in a list before the rest is counted."""

METHOD = (
    "Every candidate has a fit from 0 to 5 on each requirement; its score is the mean of its fits, "
    "weighted by the sliders.",
    "Must-haves come first: a candidate that misses one is out, whatever its score.",
    "Confidence counts 10,000 draws of weights within 2 of their sliders and of fits within their evidence; "
    "TOPSIS, PROMETHEE II, the weighted product and minimax regret give second opinions.",
)

_BASIS = {
    Evidence.MEASURED: "measured",
    Evidence.DOCUMENTED: "as documented",
    Evidence.REPORTED: "by report only",
    Evidence.JUDGED: "by judgement only",
}


def eliminations(snapshot: Snapshot) -> tuple[str, ...]:
    """Return one sentence for each eliminated candidate, with what it misses."""
    names = Names(snapshot.decision.comparison)
    best = max(
        (s.score for s in snapshot.evaluation.standings if s.eligible and s.score is not None), default=None
    )
    return tuple(
        f"{names.candidate(standing.candidate)} {missed(standing, names)}.{_would_lead(standing, best)}"
        for standing in snapshot.evaluation.standings
        if not standing.eligible
    )


def must_haves(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the must-haves: "Backfill weeks to years: at least adequate"."""
    names = Names(snapshot.decision.comparison)
    return tuple(
        f"{names.requirement(requirement)}: {must_have_text(least)}"
        for requirement, least in snapshot.decision.must_haves.items()
    )


def missed(standing: Standing, names: Names) -> str:
    """Return what a candidate misses: "misses a must-have: X, workaround where adequate is the least"."""
    number = "a must-have" if len(standing.failed) == 1 else count(len(standing.failed), "must-have")
    shortfalls = [_shortfall(failure, names) for failure in standing.failed]
    return f"misses {number}: {'; '.join(shortfalls)}"


def to_be_shown(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the must-haves of which it is not known whether a candidate that is left meets them."""
    names = Names(snapshot.decision.comparison)
    return tuple(
        f"{names.candidate(standing.candidate)}: not known whether it meets the must-have "
        f"{join(names.quoted(standing.to_be_shown), 'or the must-have')}; this is to be shown."
        for standing in snapshot.evaluation.standings
        if standing.eligible and standing.to_be_shown
    )


def uncertain(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the unknown or weakly evidenced cells of which each alone could turn the answer."""
    cells = snapshot.recommendation.uncertain
    named = tuple(_uncertain(snapshot, cell) for cell in cells[:MOST_UNCERTAIN])
    rest = len(cells) - len(named)
    more = (f"{capitalise(number_word(rest))} more could turn the answer as well.",) if rest else ()
    return named + more


def unknown(snapshot: Snapshot) -> tuple[str, ...]:
    """Return what is not known, one sentence a candidate; what carries weight comes first."""
    names, weights = Names(snapshot.decision.comparison), snapshot.decision.weights
    by_candidate = groupby(sorted(snapshot.evaluation.unknown, key=itemgetter(0)), key=itemgetter(0))
    cells = {candidate: [requirement for _, requirement in pairs] for candidate, pairs in by_candidate}
    return tuple(
        _unknown(names.candidate(standing.candidate), cells[standing.candidate], weights, names)
        for standing in snapshot.evaluation.standings
        if standing.candidate in cells
    )


def dominance(snapshot: Snapshot) -> tuple[str, ...]:
    """Return who is nowhere better and somewhere worse than another."""
    names = Names(snapshot.decision.comparison)
    return tuple(
        f"{names.candidate(standing.candidate)} is nowhere better and somewhere worse than "
        f"{_each([names.candidate(candidate) for candidate in standing.dominated_by])}."
        for standing in snapshot.evaluation.standings
        if standing.dominated_by
    )


def justifications(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the comparison's own arguments that apply to the answer."""
    return tuple(tidy(line.text) for line in snapshot.recommendation.justifications)


def second_opinions(snapshot: Snapshot) -> str:
    """Return what the other methods say: "TOPSIS prefers Redis; the other three agree."."""
    recommendation, names = snapshot.recommendation, Names(snapshot.decision.comparison)
    if recommendation.outcome is Outcome.TOO_CLOSE:
        return _preferences(snapshot, names)
    agreeing = [names.method(method) for method in recommendation.agreeing]
    dissent = dissent_phrases(_preferred(snapshot, recommendation.dissenting), names)
    if not dissent:
        return (
            f"{capitalise(join(agreeing))} {'agrees' if len(agreeing) == 1 else 'agree'}." if agreeing else ""
        )
    rest = {0: "", 1: f"{join(agreeing)} agrees"}.get(
        len(agreeing), f"the other {number_word(len(agreeing))} agree"
    )
    return f"{capitalise('; '.join((*dissent, rest) if rest else dissent))}."


def data_date(snapshot: Snapshot) -> str:
    """Return as of when the comparison's data holds."""
    as_of = snapshot.decision.comparison.as_of
    return f"Data as of {as_of.isoformat()}" if as_of else ""


def assumptions(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the versions and settings that the fits assume."""
    return tuple(tidy(line) for line in snapshot.decision.comparison.assumptions)


def _shortfall(failure: Failure, names: Names) -> str:
    words = fit_word(failure.fit), fit_word(failure.least)
    in_words = words[0] != words[1] and failure.least == fit_level(failure.least)
    has, least = words if in_words else (weight_text(failure.fit), weight_text(failure.least))
    return f"{names.requirement(failure.requirement)}, {has} where {least} is the least"


def _would_lead(standing: Standing, best: float | None) -> str:
    if standing.score is None or best is None or one_decimal(standing.score) == one_decimal(best):
        return ""
    return (
        f" It would lead with {one_decimal(standing.score)} of 5 otherwise." if standing.score > best else ""
    )


def _uncertain(snapshot: Snapshot, cell: UncertainCell) -> str:
    names = Names(snapshot.decision.comparison)
    fit = snapshot.evaluation.fits[cell.requirement][cell.candidate]
    basis = "not known" if fit.unknown else f"{fit_word(fit.value)}, {_BASIS[fit.evidence]}"
    turned = f"within its range {names.candidate(cell.leader)} could lead"
    return (
        f"{names.candidate(cell.candidate)}, {quote(names.requirement(cell.requirement))}: {basis}; {turned}."
    )


def _unknown(name: str, cells: list[str], weights: Mapping[str, float], names: Names) -> str:
    weighted = [cell for cell in cells if weights[cell]]
    idle = len(cells) - len(weighted)
    if not weighted:
        return f"Not known for {name}: {count(idle, 'requirement')} without weight."
    more = f", and {number_word(idle)} more without weight" if idle else ""
    return f"Not known for {name}: {join_some(names.quoted(weighted), MOST_NAMED)}{more}."


def _each(others: list[str]) -> str:
    return others[0] if len(others) == 1 else f"each of {join_some(others, MOST_NAMED)}"


def _preferred(snapshot: Snapshot, methods: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    rankings = snapshot.evaluation.second_opinions
    return tuple((method, rankings[method][0][0]) for method in methods if rankings.get(method))


def _preferences(snapshot: Snapshot, names: Names) -> str:
    """Say whom each method prefers; where nobody leads there is nobody to agree with."""
    rankings = snapshot.evaluation.second_opinions
    decided = tuple(method for method, ranking in rankings.items() if ranking and len(ranking[0]) == 1)
    phrases = dissent_phrases(_preferred(snapshot, decided), names)
    undecided = [names.method(m) for m, ranking in rankings.items() if ranking and len(ranking[0]) > 1]
    if undecided:
        phrases.append(f"{join(undecided)} {'sees' if len(undecided) == 1 else 'see'} a tie")
    return f"{capitalise('; '.join(phrases))}." if phrases else ""
