"""The results of all candidates, a line each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.comparison.fits import needed_measure
from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import join, quote, sentences
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import must_have_text, shortfall
from steelyard.wording.language.templates import say
from steelyard.wording.result.scores import HIGHEST_SCORE, figure, score_text

if TYPE_CHECKING:
    from steelyard.scoring.results import Failure, Standing
    from steelyard.scoring.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One bar of the result: a candidate, its score in figures ("4.8", "–" without), its note.

    `note` is "ahead", "level", "" or, for an eliminated candidate, the reason; `lead` is by how much the one
    that is ahead leads, in figures, empty for the others; `paid` says what it pays for
    a further system, empty for nothing; `fraction` is the score as a part of 5, None without a score.
    """

    candidate: str
    name: str
    score: str
    fraction: float | None
    eligible: bool
    leads: bool
    note: str
    lead: str
    paid: str


def result_lines(snapshot: Snapshot) -> tuple[ResultLine, ...]:
    """Return one bar for each candidate, best first, eliminated ones last."""
    names, leaders = Names(snapshot.decision.comparison), leading(snapshot)
    return tuple(
        ResultLine(
            candidate=standing.candidate,
            name=names.candidate(standing.candidate),
            score=score_text(snapshot, standing.score),
            fraction=None if standing.score is None else max(standing.score, 0.0) / HIGHEST_SCORE,
            eligible=standing.eligible,
            leads=standing.candidate in leaders,
            note=_note(snapshot, standing, leaders),
            lead=_lead(snapshot) if leaders == (standing.candidate,) else "",
            paid=_paid(snapshot, standing),
        )
        for standing in snapshot.evaluation.standings
    )


def leading(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the candidates that lead, none where nothing is weighted."""
    if snapshot.recommendation.outcome in (Outcome.NO_WEIGHTS, Outcome.NONE_ELIGIBLE):
        return ()
    return snapshot.evaluation.leaders


def eliminations(snapshot: Snapshot) -> tuple[str, ...]:
    """Return one sentence for each eliminated candidate, with what it misses."""
    names = Names(snapshot.decision.comparison)
    best = max(
        (s.score for s in snapshot.evaluation.standings if s.eligible and s.score is not None), default=None
    )
    return tuple(
        sentences(
            say("out", name=names.candidate(standing.candidate), missed=missed(snapshot, standing)),
            _would_lead(snapshot, standing, best),
        )
        for standing in snapshot.evaluation.standings
        if not standing.eligible
    )


def missed(snapshot: Snapshot, standing: Standing) -> str:
    """Return what a candidate misses: "“Replay” must be at least strong; it is only limited"."""
    every = [_shortfall(snapshot, standing.candidate, failure) for failure in standing.failed]
    if len(every) == 1:
        return "; ".join(every[0])
    return "; ".join(", ".join(shortfall) for shortfall in every)


def price_sentence(snapshot: Snapshot) -> str:
    """Return what further systems have to earn, empty where nobody pays or nobody leads."""
    names, paid = Names(snapshot.decision.comparison), snapshot.evaluation.paid
    payers = {candidate: price for candidate, price in paid.items() if price > 0}
    if not payers or not leading(snapshot):
        return ""
    running = [names.candidate(option) for option in snapshot.decision.running]
    least = join([names.candidate(candidate) for candidate in payers])
    prices = set(payers.values())
    each = " each" if len(payers) > 1 and len(prices) == 1 else ""
    amount = join([figure(snapshot, price) for price in sorted(prices)], "or")
    since = f", as {join(running)} runs already" if running else ""
    have = "has" if len(payers) == 1 else "have"
    return f"{least} {have} to earn {amount} of 5{each} for a further system{since}."


def _note(snapshot: Snapshot, standing: Standing, leaders: tuple[str, ...]) -> str:
    if not standing.eligible:
        return f"out: {missed(snapshot, standing)}"
    if standing.candidate in leaders and standing.score is not None:
        return "ahead" if len(leaders) == 1 else "level"
    return ""


def _lead(snapshot: Snapshot) -> str:
    lead = snapshot.evaluation.lead
    return figure(snapshot, lead) if lead else ""


def _paid(snapshot: Snapshot, standing: Standing) -> str:
    if standing.paid <= 0 or standing.score is None:
        return ""
    return f"a further system: −{figure(snapshot, standing.paid)}"


def _shortfall(snapshot: Snapshot, candidate: str, failure: Failure) -> tuple[str, str]:
    """Return what is demanded and what there is: "“Replay” must be at least strong", "it is limited"."""
    comparison = snapshot.decision.comparison
    name = quote(Names(comparison).requirement(failure.requirement))
    fit = snapshot.evaluation.fits[failure.requirement][candidate]
    needed = needed_measure(comparison.requirement_by_id[failure.requirement], failure.least)
    if fit.measured and needed:
        return say("needs", requirement=name, measured=needed), say("it_has", measured=fit.measured)
    if fit.measured:
        least = must_have_text(failure.least)
        return say("must_be", requirement=name, least=least), say("it_has", measured=fit.measured)
    least, phrase = shortfall(failure.fit, failure.least)
    return say("must_be", requirement=name, least=least), say("it", phrase=phrase)


def _would_lead(snapshot: Snapshot, standing: Standing, best: float | None) -> str:
    if standing.score is None or best is None or standing.score <= best:
        return ""
    score = score_text(snapshot, standing.score)
    return "" if score == score_text(snapshot, best) else say("otherwise", score=score)


def names_of_dominated(snapshot: Snapshot) -> tuple[str, ...]:
    """Return who is nowhere better than another, those of one dominator together."""
    names = Names(snapshot.decision.comparison)
    by_dominators: dict[tuple[str, ...], list[str]] = {}
    for standing in snapshot.evaluation.standings:
        if standing.dominated_by:
            best = standing.dominated_by[:1]
            by_dominators.setdefault(best, []).append(names.candidate(standing.candidate))
    return tuple(
        f"{join(dominated)} {'is' if len(dominated) == 1 else 'are'} nowhere better and somewhere worse than "
        f"{names.candidate(dominators[0])}."
        for dominators, dominated in by_dominators.items()
    )
