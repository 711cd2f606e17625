"""What to look at before the answer is trusted, and what to watch out for once it is taken."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from steelyard.comparison.model import Combination
from steelyard.decision.model import NONE_CHOSEN
from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import (
    capitalise,
    count,
    join,
    join_some,
    number_word,
    quote,
    sentence,
    tidy,
)
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import fit_phrase, of_hundred
from steelyard.wording.result.answer import tied
from steelyard.wording.result.scores import candidate_score
from steelyard.wording.result.standings import eliminations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from steelyard.comparison.model import Candidate, Comparison
    from steelyard.scoring.results import Caution, CautionKind
    from steelyard.scoring.snapshot import Snapshot

RiskKind = Literal["failure", "pitfall", "sync"]
MOST_RISKS = 4
MOST_CAUTIONS = 4
MOST_NAMED = 4
LEAST_LETTERS = 5
"""Letters from which a word says something of what it stands for."""

_RISK_LABELS: dict[RiskKind, str] = {
    "failure": "If it turns out wrong",
    "pitfall": "",
    "sync": "To keep them in step",
}


@dataclass(frozen=True, slots=True)
class CautionLine:
    """A fault of the question in one or two sentences with its remedy; see `scoring.results.Caution`."""

    kind: CautionKind
    requirement: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Risk:
    """Something to watch out for: a failure mode, a pitfall, what keeps members in step.

    `about` names the candidate where there are several to choose from, else it is empty.
    """

    kind: RiskKind
    text: str
    about: str = ""

    @property
    def label(self) -> str:
        """What kind of risk it is, in words; empty where the text says so itself."""
        if self.kind == "failure" and self.about:
            return f"If {self.about} turns out wrong"
        return _RISK_LABELS[self.kind]

    @property
    def phrase(self) -> str:
        """Label and text: "If it turns out wrong: the cache turns into a database"."""
        return f"{self.label}: {self.text}" if self.label else self.text


@dataclass(frozen=True, slots=True)
class CautionWords:
    """What to look at before and after the answer. Empty tuples where there is nothing to say.

    `decision` are about the decision itself, each with its remedy, and `first` the texts of those that are
    said everywhere, the rest counted; `risks` those worth showing first, of
    `all_risks` about what is recommended; `more_risks` counts the rest. `to_be_shown` and `unknown` leave
    out what the cautions have said.
    """

    decision: tuple[CautionLine, ...]
    first: tuple[str, ...]
    eliminations: tuple[str, ...]
    to_be_shown: tuple[str, ...]
    unknown: tuple[str, ...]
    risks: tuple[Risk, ...]
    all_risks: tuple[Risk, ...]
    more_risks: str


def explain_cautions(snapshot: Snapshot) -> CautionWords:
    """Put the cautions into words."""
    every = risks(snapshot)
    rest = len(every) - MOST_RISKS
    decision = tuple(
        CautionLine(caution.kind, caution.requirement, _SAID[caution.kind](snapshot, caution))
        for caution in snapshot.recommendation.cautions
    )
    return CautionWords(
        decision=decision,
        first=_first([line.text for line in decision]),
        eliminations=eliminations(snapshot),
        to_be_shown=to_be_shown(snapshot),
        unknown=unknown(snapshot),
        risks=every[:MOST_RISKS],
        all_risks=every,
        more_risks=f"And {number_word(rest)} more." if rest > 0 else "",
    )


def _first(texts: list[str]) -> tuple[str, ...]:
    if len(texts) <= MOST_CAUTIONS:
        return tuple(texts)
    rest = len(texts) - MOST_CAUTIONS + 1
    return (*texts[: MOST_CAUTIONS - 1], f"{capitalise(number_word(rest))} more like these.")


def to_be_shown(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the must-haves that candidates other than the leader have yet to show."""
    names = Names(snapshot.decision.comparison)
    said = {one.candidate for one in snapshot.recommendation.cautions if one.kind == "to_be_shown"}
    return tuple(
        f"{names.candidate(standing.candidate)}: not known whether it meets the must-have "
        f"{join(names.quoted(standing.to_be_shown), 'or the must-have')}; this is to be shown."
        for standing in snapshot.evaluation.standings
        if standing.eligible and standing.to_be_shown and standing.candidate not in said
    )


def unknown(snapshot: Snapshot) -> tuple[str, ...]:
    """Return what is not known, one sentence a candidate; what carries weight comes first."""
    names, weights = Names(snapshot.decision.comparison), snapshot.decision.weights
    said = {(one.candidate, one.requirement) for one in snapshot.recommendation.cautions}
    cells = sorted((cell for cell in snapshot.evaluation.unknown if cell not in said), key=itemgetter(0))
    of = {name: [cell[1] for cell in found] for name, found in groupby(cells, key=itemgetter(0))}
    return tuple(
        _unknown(names.candidate(standing.candidate), of[standing.candidate], weights, names)
        for standing in snapshot.evaluation.standings
        if standing.candidate in of
    )


def risks(snapshot: Snapshot) -> tuple[Risk, ...]:
    """Return the risks of what is recommended; about each of the tied, only its failure mode."""
    comparison, recommendation = snapshot.decision.comparison, snapshot.recommendation
    if recommendation.outcome is Outcome.TOO_CLOSE:
        names = Names(comparison)
        return tuple(
            Risk("failure", sentence(chosen.if_wrong), names.candidate(chosen.id))
            for chosen in (comparison.candidate_by_id[candidate] for candidate in tied(recommendation))
            if chosen.if_wrong.strip()
        )
    return tuple(risk for candidate in recommendation.recommended for risk in risks_of(snapshot, candidate))


def chosen_risks(snapshot: Snapshot) -> tuple[Risk, ...]:
    """Return the risks of the final choice of the record, without one of what is recommended."""
    choice = snapshot.decision.record.choice
    if choice is None or snapshot.recommendation.recommended == (choice,):
        return risks(snapshot)
    return () if choice == NONE_CHOSEN else tuple(risks_of(snapshot, choice))


def risks_of(snapshot: Snapshot, candidate: str) -> Iterator[Risk]:
    """Yield the risks of one candidate: failure mode, what keeps members in step, then pitfalls.

    Pitfalls that speak of what carries weight come first.
    """
    comparison = snapshot.decision.comparison
    chosen = comparison.candidate_by_id[candidate]
    if chosen.if_wrong.strip():
        yield Risk("failure", sentence(chosen.if_wrong))
    if isinstance(chosen, Combination):
        yield from _steps(comparison, chosen)
    touched = _weighted_words(snapshot)
    ordered = sorted(chosen.pitfalls, key=lambda pitfall: -_relevance(pitfall, touched))
    yield from (Risk("pitfall", sentence(pitfall)) for pitfall in ordered)


def _steps(comparison: Comparison, combination: Candidate) -> Iterator[Risk]:
    """Yield the assumptions made about this combination: they say how its members work together."""
    start = f"{tidy(combination.name)}:"
    for assumption in map(tidy, comparison.assumptions):
        if assumption.startswith(start) and assumption != start:
            yield Risk("sync", sentence(capitalise(assumption.removeprefix(start).strip())))


def _weighted_words(snapshot: Snapshot) -> Mapping[str, float]:
    """Return the words of what is weighted, each with the largest share that it stands for."""
    comparison, shares = snapshot.decision.comparison, snapshot.evaluation.exact_shares
    words: dict[str, float] = {}
    for requirement in comparison.requirements:
        share = shares[requirement.id]
        if share > 0:
            for word in _words(f"{requirement.name} {comparison.signal_of[requirement.id].title}"):
                words[word] = max(share, words.get(word, 0.0))
    return words


def _relevance(text: str, words: Mapping[str, float]) -> float:
    return sum(words.get(word, 0.0) for word in _words(text))


def _words(text: str) -> set[str]:
    plain = "".join(letter if letter.isalpha() else " " for letter in text.casefold())
    return {word.rstrip("s") for word in plain.split() if len(word) >= LEAST_LETTERS}


def _unknown(name: str, cells: list[str], weights: Mapping[str, float], names: Names) -> str:
    weighted = [cell for cell in cells if weights[cell]]
    idle = len(cells) - len(weighted)
    if not weighted:
        return f"Not known for {name}: {count(idle, 'requirement')} without weight."
    more = f", and {number_word(idle)} more without weight" if idle else ""
    return f"Not known for {name}: {join_some(names.quoted(weighted), MOST_NAMED)}{more}."


def _decisive(snapshot: Snapshot, caution: Caution) -> str:
    names, candidate, requirement = _about(snapshot, caution)
    fit = snapshot.evaluation.fits[requirement][candidate].value
    return (
        f"{names.candidate(candidate)} {fit_phrase(fit)} on {quote(names.requirement(requirement))}, "
        "which you call decisive. If that rules it out, make it a must-have."
    )


def _to_be_shown(snapshot: Snapshot, caution: Caution) -> str:
    names, candidate, requirement = _about(snapshot, caution)
    name = quote(names.requirement(requirement))
    if snapshot.evaluation.fits[requirement][candidate].unknown:
        name_it = f"It is not known whether {names.candidate(candidate)} meets the must-have {name}."
        return f"{name_it} Find out first."
    return (
        f"{names.candidate(candidate)} meets the must-have {name} only with the upper part of its range. "
        "Find out first."
    )


def _second_system(snapshot: Snapshot, caution: Caution) -> str:
    comparison = snapshot.decision.comparison
    names, members = Names(comparison), comparison.candidate_by_id[caution.candidate or ""].members
    all_of = "both" if len(members) == 2 else "all of them"
    more = f"{max(caution.amount, 0.1):.1f}"
    name = names.candidate(caution.candidate or "")
    return (
        f"{name} scores {more} more on what you weighted, less than a further system has to earn. "
        f"If you run {all_of} already, say so."
    )


def _counted_once(snapshot: Snapshot, caution: Caution) -> str:
    names, found = Names(snapshot.decision.comparison), snapshot.evaluation.counted_once[0]
    number = number_word(len(found.family))
    return (
        f"{capitalise(number)} requirements rate the candidates alike and carry {of_hundred(found.share)}% "
        f"of the weight. Counted once, {names.candidates(found.leaders)} would lead: is that {number}, or "
        "one?"
    )


def _unknown_rival(snapshot: Snapshot, caution: Caution) -> str:
    names, candidate = Names(snapshot.decision.comparison), caution.candidate or ""
    shares = snapshot.evaluation.exact_shares
    part = sum(shares[requirement] for one, requirement in snapshot.evaluation.unknown if one == candidate)
    name = names.candidate(candidate)
    return f"{name} is not known on {of_hundred(part)}% of the weight and could lead. Find out first."


def _unknown_cell(snapshot: Snapshot, caution: Caution) -> str:
    names, candidate, requirement = _about(snapshot, caution)
    cell = f"{names.candidate(candidate)} is not known on {quote(names.requirement(requirement))}"
    return f"{cell}, which alone could turn the answer. Find out first."


def _weak(snapshot: Snapshot, caution: Caution) -> str:
    names, leader = Names(snapshot.decision.comparison), snapshot.evaluation.leaders[0]
    return (
        f"Even {names.candidate(leader)} scores only {candidate_score(snapshot, leader)} of 5. "
        "Look for another option, or take none of these."
    )


def _equal_weights(snapshot: Snapshot, caution: Caution) -> str:
    number = len(snapshot.decision.weights)
    every = "Both requirements" if number == 2 else f"All {count(number, 'requirement')}"
    return f"{every} weigh the same: this shows the table, not your system. Say what matters more."


def _only_burdens(snapshot: Snapshot, caution: Caution) -> str:
    return "Only burdens are weighted, and running nothing has the fewest. Say what it is to do."


def _about(snapshot: Snapshot, caution: Caution) -> tuple[Names, str, str]:
    return Names(snapshot.decision.comparison), caution.candidate or "", caution.requirement or ""


_SAID: Mapping[CautionKind, Callable[[Snapshot, Caution], str]] = {
    "decisive": _decisive,
    "to_be_shown": _to_be_shown,
    "second_system": _second_system,
    "counted_once": _counted_once,
    "unknown_rival": _unknown_rival,
    "unknown_cell": _unknown_cell,
    "weak": _weak,
    "equal_weights": _equal_weights,
    "only_burdens": _only_burdens,
}
