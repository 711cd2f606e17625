"""What the answer stands on: must-haves, what is enough, what runs, other methods, the method itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.wording.language.dates import short_date
from steelyard.wording.language.grammar import tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import must_have_text
from steelyard.wording.result.held_back import second_opinions
from steelyard.wording.result.standings import names_of_dominated

if TYPE_CHECKING:
    from steelyard.scoring.snapshot import Snapshot

LEAST_OPTIONS = 4
"""Options from which it is said how many requirements there really are: with fewer, most rate alike."""
METHOD = (
    "Every candidate has a fit from 0 to 5 on each requirement; its score is the mean of its fits, "
    "weighted by the sliders, less what a further system has to earn.",
    "Must-haves come first: a candidate that misses one is out, whatever its score. Beyond what is enough, "
    "more counts nothing.",
    "Confidence rests on 10,000 trials: every weight up to half as much again or a third less, every fit "
    "within its evidence. TOPSIS, PROMETHEE II, the weighted product and minimax regret "
    "give second opinions.",
)


@dataclass(frozen=True, slots=True)
class BasisWords:
    """What the answer stands on. Empty strings and tuples where there is nothing to say."""

    must_haves: tuple[str, ...]
    enough: tuple[str, ...]
    running: str
    dominance: tuple[str, ...]
    second_opinions: str
    effective_number: str
    data_date: str
    assumptions: tuple[str, ...]
    method: tuple[str, ...]

    @property
    def good_to_know(self) -> tuple[str, ...]:
        """What the answer stands on, in few lines, for panel and terminal."""
        said = (*(f"{text}." for text in self.enough), self.running, self.second_opinions)
        return tuple(text for text in (*said, self.effective_number, self.data_date) if text)


def explain_basis(snapshot: Snapshot) -> BasisWords:
    """Put what the answer stands on into words."""
    return BasisWords(
        must_haves=must_haves(snapshot),
        enough=enough(snapshot),
        running=running(snapshot),
        dominance=names_of_dominated(snapshot),
        second_opinions=second_opinions(snapshot),
        effective_number=effective_number(snapshot),
        data_date=data_date(snapshot),
        assumptions=assumptions(snapshot),
        method=METHOD,
    )


def must_haves(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the must-haves: "Backfill weeks to years: at least adequate"."""
    names = Names(snapshot.decision.comparison)
    return tuple(
        f"{names.requirement(requirement)}: {must_have_text(least)}"
        for requirement, least in snapshot.decision.must_haves.items()
    )


def enough(snapshot: Snapshot) -> tuple[str, ...]:
    """Return what is enough: "Fast reads: adequate is enough"."""
    names = Names(snapshot.decision.comparison)
    return tuple(
        f"{names.requirement(requirement)}: {must_have_text(level).removeprefix('at least ')} is enough"
        for requirement, level in snapshot.decision.enough.items()
    )


def running(snapshot: Snapshot) -> str:
    """Return which options are in operation already: "Already running: Redis."."""
    options = snapshot.decision.running
    return f"Already running: {Names(snapshot.decision.comparison).candidates(options)}." if options else ""


def effective_number(snapshot: Snapshot) -> str:
    """Return how many requirements there really are, where some rate the candidates alike."""
    number = snapshot.evaluation.effective_number
    weighted = sum(weight > 0 for weight in snapshot.decision.weights.values())
    few = len(snapshot.decision.comparison.options) < LEAST_OPTIONS
    if number is None or few or weighted < 2 or round(number, 1) >= weighted:
        return ""
    return f"The {weighted} weighted requirements count like {number:.1f}: some rate the candidates alike."


def data_date(snapshot: Snapshot) -> str:
    """Return as of when the comparison's data holds."""
    as_of = snapshot.decision.comparison.as_of
    return f"Data as of {short_date(as_of)}" if as_of else ""


def assumptions(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the versions and settings that the fits assume."""
    return tuple(tidy(line) for line in snapshot.decision.comparison.assumptions)
