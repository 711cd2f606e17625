"""What a group's ballots say, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.decision.ballots import Ruling
from steelyard.scoring.group import Choice
from steelyard.wording.language.grammar import capitalise, count, join, number_word, quote, sentences, tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import weight_text
from steelyard.wording.result.answer import answer_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from steelyard.decision.ballots import Ruled, Vote
    from steelyard.scoring.group import Group, Spread

NO_BALLOTS = "No votes yet."
NO_BALLOTS_HINT = (
    "Export a hand-out and send it round. Each reader moves the sliders and copies a line for the chat; "
    "paste the whole chat here."
)
WHO_CHOOSES = "Who would choose what"
WITH_THE_MEAN = "With the mean of all votes"
STRIP_HEADS = (
    "Requirement",
    "0 to 10: each dot a vote, thin mark the mean, strong mark the flip",
    "What it means",
)
NO_VOTES = "No vote was found in it."
FOREIGN = (
    "made for another comparison, or for a version with other requirements. Send the hand-out of today and "
    "ask again."
)
_LEAST_MOVE = 0.05
"""Below this a lead has not moved as far as scores are shown."""


def headline(group: Group) -> str:
    """Return how many voted, on how much they differ, and whether that changes the answer."""
    votes = capitalise(count(group.count, "vote"))
    differing = [spread for spread in group.spreads if spread.differs]
    turning = sum(spread.turns for spread in group.spreads)
    if group.count == 1:
        return f"{votes}: the weights of one person."
    if not differing and not turning:
        return f"{votes}: you agree on every requirement."
    matters = (
        f"{number_word(turning) if turning else 'none'} of them {'change' if turning > 1 else 'changes'}"
    )
    on = count(max(len(differing), turning), "requirement")
    alone = "" if turning else " by itself"
    if max(len(differing), turning) == 1:
        return (
            f"{votes}: you differ on {on}, and it {'changes' if turning else 'does not change'} the answer."
        )
    return f"{votes}: you differ on {on}, and {matters} the answer{alone}."


def round_name(number: int) -> str:
    """Return "First round", "Second round", "Third round", then "Round 4"."""
    return {1: "First round", 2: "Second round", 3: "Third round"}.get(number, f"Round {number}")


def round_text(group: Group) -> str:
    """Return which round it is, and in what order the requirements stand."""
    return f"{round_name(group.round)}. What matters most for the answer comes first."


def paste_hint(round_number: int) -> str:
    """Return what to do with the codes of a chat."""
    hint = "Copy the whole chat and paste it here: votes are found among everything else."
    if round_number == 1:
        return hint
    return f"{hint} What is in from earlier rounds stays in the file, and is left out here."


def meaning(spread: Spread) -> str:
    """Return what the ballots on a requirement mean for the answer."""
    if not spread.weights:
        return "nobody has a view"
    if spread.beyond:
        verb = "lies" if spread.beyond == 1 else "lie"
        return f"{spread.beyond} of {len(spread.weights)} {verb} beyond the flip"
    if not spread.differs:
        return "you agree"
    if spread.flip is not None:
        return "nobody lies beyond the flip"
    if spread.moves < _LEAST_MOVE:
        return "no flip: spread without effect"
    return f"no flip: moves the lead by {spread.moves:.1f}"


def part_spreads(group: Group) -> tuple[tuple[Spread, ...], tuple[Spread, ...]]:
    """Return the requirements that are shown, and those that are folded: all votes lie close together."""
    shown = [spread for spread in group.spreads if spread.differs or spread.beyond]
    shown = shown or [spread for spread in group.spreads if spread.flip is not None and spread.weights]
    return tuple(shown), tuple(spread for spread in group.spreads if spread not in shown)


def folded_text(number: int) -> str:
    """Return what is said in place of the requirements on which all agree."""
    return f"{capitalise(count(number, 'requirement'))} on which all votes lie within 2 of each other"


def spread_text(group: Group, spread: Spread) -> str:
    """Return the votes on a requirement for a screen reader: "Replay: votes 2 and 9; mean 5.5"."""
    name = Names(group.snapshot.decision.comparison).requirement(spread.requirement)
    cast = join([weight_text(weight) for weight in spread.weights])
    parts = (
        f"votes {cast}" if cast else "no votes",
        f"mean {weight_text(spread.group)}" if cast else "",
        f"flip at {weight_text(spread.flip.at)}" if spread.flip else "",
    )
    return f"{name}: {'; '.join(part for part in parts if part)}"


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """How many would choose a candidate; `place` is the one in the comparison, None for the undecided."""

    name: str
    count: int
    fraction: float
    place: int | None


def choice_lines(group: Group) -> tuple[ChoiceLine, ...]:
    """Return who would choose what, most chosen first."""
    comparison = group.snapshot.decision.comparison
    names, ids = Names(comparison), [candidate.id for candidate in comparison.candidates]
    return tuple(
        ChoiceLine(
            capitalise(_named(choice, names)) if choice.candidate is None else _named(choice, names),
            choice.count,
            choice.count / group.count,
            None if choice.candidate is None else ids.index(choice.candidate),
        )
        for choice in group.choices
    )


def count_text(group: Group) -> str:
    """Return how many votes are in, and that names are not for everybody."""
    votes = f"{group.count} vote{'' if group.count == 1 else 's'}"
    return f"{votes}, {round_name(group.round).lower()}. Names are shown to nobody but you."


def voters_text(group: Group) -> str:
    """Return who voted and what each would choose, a line each."""
    names = Names(group.snapshot.decision.comparison)
    pairs = zip(group.ballots, group.chosen, strict=True)
    return "\n".join(
        f"{tidy(ballot.name) or 'Without a name'}: {_named(Choice(chosen, 1), names)}"
        for ballot, chosen in pairs
    )


def votes_line(group: Group) -> str:
    """Return who would choose what in one line: "7 votes: 4 Kafka, 3 Kafka + Redis"."""
    names = Names(group.snapshot.decision.comparison)
    chosen = [choice for choice in group.choices if choice.count]
    said = ", ".join(f"{choice.count} {_named(choice, names)}" for choice in chosen)
    return f"{group.count} vote{'' if group.count == 1 else 's'}: {said}"


def votes_text(group: Group | None) -> str:
    """Return who would choose what, and how many have the group's answer, for paper; empty without votes."""
    return sentences(votes_line(group), support(group)) if group else ""


def support(group: Group) -> str:
    """Return how many have the group's answer on their own weights; if more have another, that first."""
    names = Names(group.snapshot.decision.comparison)
    leaders = group.snapshot.evaluation.leaders
    most = next((choice for choice in group.choices if choice.candidate is not None), None)
    if most is None or most.candidate is None or not leaders:
        return ""
    own = sum(choice.count for choice in group.choices if choice.candidate == leaders[0])
    if len(leaders) > 1 or own >= most.count:
        named = most.candidate if len(leaders) > 1 else leaders[0]
        held = most.count if len(leaders) > 1 else own
        return f"{held} of {group.count} would choose {names.candidate(named)} on their own weights."
    first = f"the first choice of {own}" if own else "nobody's first choice"
    return (
        f"{most.count} of {group.count} would choose {names.candidate(most.candidate)} on their own weights; "
        f"together {names.candidate(leaders[0])} is ahead, {first}."
    )


def talk_first(group: Group) -> str:
    """Return what to talk about first, and what hangs on it."""
    turning = [spread for spread in group.spreads if spread.turns]
    if not turning:
        return "No single requirement turns it." if group.snapshot.evaluation.runner_up else ""
    first, names = turning[0], Names(group.snapshot.decision.comparison)
    assert first.flip is not None, "ballots lie on both sides of it"
    now, then = names.candidates(group.snapshot.evaluation.leaders), names.candidate(first.flip.leader)
    above, below = (then, now) if first.flip.direction == "up" else (now, then)
    at = weight_text(first.flip.at)
    rest = "Nothing else turns the answer." if len(turning) == 1 else _others(turning[1:], names)
    return (
        f"Talk about {quote(names.requirement(first.requirement))} first: those above {at} get {above}, "
        f"those below get {below}. {rest}"
    )


def group_lines(group: Group) -> tuple[str, ...]:
    """Return the whole result in a few lines, for a terminal."""
    answer = f"With the mean of all votes: {answer_sentence(group.snapshot)}"
    said = (headline(group), votes_line(group), support(group), answer, talk_first(group))
    return tuple(line for line in said if line)


def describe_taken(
    ruled: Sequence[Ruled], *, damaged: Sequence[str], newer: Sequence[str]
) -> tuple[str, ...]:
    """Return what became of the votes that were pasted, a sentence each."""
    if not (ruled or damaged or newer):
        return (NO_VOTES,)
    taken = [one for one in ruled if one.ruling in (Ruling.TAKEN, Ruling.BY_NAME)]
    lines = [f"{capitalise(count(len(taken), 'vote'))} taken{_who(one.vote for one in taken)}."]
    lines += [f"{_name(one.vote)} voted twice: the later vote counts." for one in taken if one.replaces]
    if by_name := [one.vote for one in taken if one.ruling is Ruling.BY_NAME]:
        made = "was made" if len(by_name) == 1 else "were made"
        lines.append(
            f"{capitalise(number_word(len(by_name)))} {made} on another version of the comparison and taken "
            f"by the names of the requirements{_who(by_name)}."
        )
    if known := [one.vote for one in ruled if one.ruling is Ruling.KNOWN]:
        was = "was" if len(known) == 1 else "were"
        lines.append(f"{capitalise(number_word(len(known)))} {was} in already{_who(known)}.")
    if foreign := [one.vote for one in ruled if one.ruling is Ruling.FOREIGN]:
        lines.append(f"{capitalise(count(len(foreign), 'vote'))} left out{_who(foreign)}: {FOREIGN}")
    if damaged:
        lines.append(
            f"{capitalise(count(len(damaged), 'code'))} damaged ({_begins(damaged)}). Ask for it again."
        )
    if newer:
        lines.append(
            f"{capitalise(count(len(newer), 'code'))} of a newer Steelyard ({_begins(newer)}). "
            "Update to read it."
        )
    return tuple(lines)


def _others(spreads: Sequence[Spread], names: Names) -> str:
    said = join(names.quoted(spread.requirement for spread in spreads))
    return f"Then about {said}."


def _named(choice: Choice, names: Names) -> str:
    return "undecided" if choice.candidate is None else names.candidate(choice.candidate)


def _name(vote: Vote) -> str:
    return tidy(vote.name) or "Somebody without a name"


def _who(votes: Iterable[Vote]) -> str:
    """Return ": Ana, Björn and one without a name", empty for nobody."""
    every = [tidy(vote.name) for vote in votes]
    named = [name for name in every if name]
    nameless = len(every) - len(named)
    if nameless:
        named.append(f"{number_word(nameless)} without a name")
    return f": {join(named)}" if named else ""


def _begins(codes: Sequence[str]) -> str:
    return join([f"“{tidy(code)}…”" for code in codes])
