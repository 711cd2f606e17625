"""What is said of a group's ballots and of the codes that were pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.decision.ballots import Ruled, Ruling, Vote
from steelyard.decision.intents import clear_weights
from steelyard.decision.model import Ballot
from steelyard.scoring.group import gather
from steelyard.wording.group import (
    describe_taken,
    group_lines,
    headline,
    meaning,
    support,
    talk_first,
    votes_line,
)
from tests.samples import decision

if TYPE_CHECKING:
    from steelyard.scoring.group import Group


def group_of(*weights: tuple[float, float]) -> Group:
    """Return the group of ballots on "no loss", where Kafka is strong, and "fast", where Redis is."""
    ballots = tuple(
        Ballot(id=f"b{place}", weights={"no-loss": safe, "fast": fast, "few-people": 5.0})
        for place, (safe, fast) in enumerate(weights)
    )
    group = gather(clear_weights(decision(combinations="")).model_copy(update={"ballots": ballots}))
    assert group is not None
    return group


APART = (9.0, 1.0), (9.0, 2.0), (9.0, 1.0), (2.0, 9.0), (3.0, 10.0)


def test_that_the_headline_says_on_how_much_a_group_differs_and_whether_that_matters() -> None:
    assert headline(group_of(*APART)) == (
        "Five votes: you differ on two requirements, and one of them changes the answer."
    )
    assert headline(group_of((9.0, 1.0), (8.5, 1.0))) == "Two votes: you agree on every requirement."
    assert headline(group_of((9.0, 1.0))) == "One vote: the weights of one person."


def test_that_it_is_said_what_to_talk_about_first_and_what_hangs_on_it() -> None:
    group = group_of(*APART)
    first = group.spreads[0]
    assert first.flip is not None
    assert talk_first(group).startswith("Talk about “")
    assert " get Redis, those below get Kafka." in talk_first(group) or (
        " get Kafka, those below get Redis." in talk_first(group)
    )
    assert meaning(first) == f"{first.beyond} of 5 lie beyond the flip"


def test_that_votes_are_counted_in_one_line() -> None:
    assert votes_line(group_of(*APART)) == "5 votes: 3 Kafka, 2 Redis"
    assert votes_line(group_of((9.0, 1.0))) == "1 vote: 1 Kafka"


def test_that_it_comes_first_if_more_have_another_answer_than_the_group_s() -> None:
    assert support(group_of((9.0, 2.0), (9.0, 2.0), (9.0, 2.0), (0.0, 10.0), (0.0, 10.0))) == (
        "3 of 5 would choose Kafka on their own weights; together Redis is ahead, the first choice of 2."
    )
    assert support(group_of((9.0, 1.0), (8.0, 1.0))) == "2 of 2 would choose Kafka on their own weights."


def test_that_a_terminal_gets_the_whole_in_a_few_lines() -> None:
    lines = group_lines(group_of(*APART))
    assert len(lines) == 5
    assert lines[3].startswith("With the mean of all votes: ")


def vote(name: str) -> Vote:
    return Vote("0000001-0000000a", name, "0" * 12, "0" * 6, ())


def test_that_it_is_said_what_became_of_every_code() -> None:
    ruled = (
        Ruled(vote("Ana"), Ruling.TAKEN),
        Ruled(vote(""), Ruling.TAKEN),
        Ruled(vote("Bo"), Ruling.BY_NAME, replaces=True),
        Ruled(vote("Cy"), Ruling.KNOWN),
        Ruled(vote("Di"), Ruling.FOREIGN),
    )
    assert describe_taken(ruled, damaged=["sy1abc"], newer=["sy2abc"]) == (
        "Three votes taken: Ana, Bo and one without a name.",
        "Bo voted twice: the later vote counts.",
        "One was made on another version of the comparison and taken by the names of the requirements: Bo.",
        "One was in already: Cy.",
        "One vote left out: Di: made for another comparison, or for a version with other requirements. Send "
        "the hand-out of today and ask again.",
        "One code damaged (“sy1abc…”). Ask for it again.",
        "One code of a newer Steelyard (“sy2abc…”). Update to read it.",
    )


def test_that_nothing_found_is_said() -> None:
    assert describe_taken((), damaged=(), newer=()) == ("No vote was found in it.",)
