"""What follows from a must-have, from a level that is enough, and from what runs already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.wording.language.grammar import capitalise
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import must_have_text, price_text

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

MUST_HAVES, ENOUGH = "Must be at least…", "Enough at…"
RUNNING = "Already running"
_CLOSE = 1e-9


def level_text(level: float) -> str:
    """Return a level of fit, 0 to 5, by itself: "adequate", "3.5 of 5"."""
    return must_have_text(level).removeprefix("at least ").removeprefix("a ")


def must_have_choice(snapshot: Snapshot, requirement: str, least: float) -> str:
    """Return a level as must-have with what follows from it: "Strong: Redis is out"."""
    names = Names(snapshot.decision.comparison)
    fits = snapshot.evaluation.fits[requirement]
    missed = [name for name, fit in fits.items() if not fit.unknown and fit.value < least - _CLOSE]
    open_ = [name for name, fit in fits.items() if name not in missed and fit.low < least - _CLOSE]
    said = []
    if missed and len(missed) == len(fits):
        said.append("nothing is left")
    elif missed:
        said.append(f"{names.candidates(missed)} {_verb(missed, 'is', 'are')} out")
    if open_:
        said.append(f"{names.candidates(open_)} {_verb(open_, 'has', 'have')} yet to show it")
    return _choice(least, "; ".join(said) or "all meet it")


def enough_choice(snapshot: Snapshot, requirement: str, level: float) -> str:
    """Return a level as enough with what follows: "Adequate: Redis counts no higher"."""
    fits = snapshot.evaluation.fits[requirement]
    above = [name for name, fit in fits.items() if fit.value > level + _CLOSE]
    if not above:
        return _choice(level, "changes nothing")
    if len(fits) > 1 and all(fit.value > level - _CLOSE for fit in fits.values()):
        return _choice(level, "all count alike")
    counts = _verb(above, "counts", "count")
    return _choice(level, f"{Names(snapshot.decision.comparison).candidates(above)} {counts} no higher")


def levels_text(least: float | None, enough: float | None) -> str:
    """Return what is set on a requirement: "must-have, at least adequate; enough at strong"."""
    said = "not a must-have" if least is None else f"must-have, {must_have_text(least)}"
    return said if enough is None else f"{said}; enough at {level_text(enough)}"


def running_text(decision: Decision, option: str) -> str:
    """Return that an option runs already, as a button that says so is called: "Redis runs already"."""
    return f"{Names(decision.comparison).candidate(option)} runs already"


def running_note(decision: Decision) -> str:
    """Return what running already changes, and the price of what does not."""
    price = price_text(decision.system_price)
    return f"What runs already costs nothing more; each further system has to earn {price} of 5."


def _choice(level: float, follows: str) -> str:
    return f"{capitalise(level_text(level))}: {follows}"


def _verb(names: list[str], one: str, several: str) -> str:
    return one if len(names) == 1 else several
