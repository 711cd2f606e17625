"""Whose vote counts, and what is not for this decision."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from steelyard.comparison.fingerprint import digest_names, fingerprint
from steelyard.decision.ballots import Ruling, Vote, counted_ballots, group_weights, take_votes
from steelyard.decision.files import parse_decision, write_decision
from tests.samples import REQUIREMENTS, decision

if TYPE_CHECKING:
    from steelyard.decision.model import Decision

CAST = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
MORE = '      - {id: cheap, name: "Cheap to run", fits: {redis: 3, kafka: 2}}\n'


def vote(
    made_for: Decision, *weights: float | None, name: str = "", page: str = "0000001", check: str = "0000000a"
) -> Vote:
    comparison = made_for.comparison
    names = digest_names(requirement.name for requirement in comparison.requirements)
    return Vote(f"{page}-{check}", name, fingerprint(comparison), names, weights)


def rulings(here: Decision, *votes: Vote, round_number: int = 1) -> tuple[Decision, list[Ruling]]:
    taken, ruled = take_votes(here, votes, cast=CAST, round_number=round_number)
    return taken, [one.ruling for one in ruled]


def test_that_a_vote_becomes_a_ballot_without_what_nobody_touched() -> None:
    here = decision()
    taken, ruled = rulings(here, vote(here, 7.5, None, 0.0, name="Ana"))
    (ballot,) = taken.ballots
    assert ruled == [Ruling.TAKEN]
    assert (ballot.name, ballot.round, ballot.cast) == ("Ana", 1, CAST)
    assert dict(ballot.weights) == {"no-loss": 7.5, "few-people": 0.0}


def test_that_ballots_are_written_one_weight_a_line_and_read_back() -> None:
    here = decision()
    taken, _ = rulings(here, vote(here, 7.5, None, 0.0, name="Ana"))
    written = write_decision(taken)
    assert "    weights:\n      no-loss: 7.5\n      few-people: 0\n" in written
    assert parse_decision(written, "mine.decision.yaml") == taken


def test_that_a_chat_that_is_pasted_again_adds_nothing() -> None:
    here = decision()
    cast = vote(here, 1.0, 2.0, 3.0)
    once, _ = rulings(here, cast)
    again, ruled = rulings(once, cast)
    later, ruled_later = rulings(once, cast, round_number=2)
    assert (again, ruled) == (once, [Ruling.KNOWN])
    assert (later, ruled_later) == (once, [Ruling.KNOWN])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"name": "Ana", "page": "0000001"}, {"name": "ana", "page": "0000002", "check": "0000000b"}),
        ({"page": "0000001"}, {"page": "0000001", "check": "0000000b"}),
        ({"name": "An", "page": "0000001"}, {"name": "Ana", "page": "0000001", "check": "0000000b"}),
    ],
)
def test_that_the_later_vote_of_one_person_counts(first: dict[str, str], second: dict[str, str]) -> None:
    here = decision()
    votes = vote(here, 1.0, None, None, **first), vote(here, 2.0, None, None, **second)
    taken, ruled = take_votes(here, votes, cast=CAST, round_number=1)
    assert [dict(ballot.weights) for ballot in taken.ballots] == [{"no-loss": 2.0}]
    assert [one.replaces for one in ruled] == [False, True]


def test_that_two_without_a_name_on_two_pages_are_two_people() -> None:
    here = decision()
    votes = vote(here, 1.0, None, None, page="0000001"), vote(here, 1.0, None, None, page="0000002")
    assert len(take_votes(here, votes, cast=CAST, round_number=1)[0].ballots) == 2


def test_that_a_second_round_leaves_the_first_in_the_file_and_counts_alone() -> None:
    here = decision()
    once, _ = rulings(here, vote(here, 2.0, None, None, name="Ana"))
    twice, _ = rulings(once, vote(here, 8.0, None, None, name="Ana", check="0000000b"), round_number=2)
    assert [ballot.round for ballot in twice.ballots] == [1, 2]
    assert [ballot.round for ballot in counted_ballots(twice)] == [2]
    assert group_weights(twice)["no-loss"] == 8.0


def test_that_a_vote_on_other_texts_of_the_same_requirements_is_taken_by_name() -> None:
    old, here = decision(), decision(requirements=REQUIREMENTS.replace("It replicates", "It copies"))
    taken, ruled = rulings(here, vote(old, 1.0, 2.0, 3.0))
    assert ruled == [Ruling.BY_NAME]
    assert dict(taken.ballots[0].weights) == {"no-loss": 1.0, "fast": 2.0, "few-people": 3.0}


def test_that_a_vote_from_before_a_requirement_was_added_is_taken_by_name() -> None:
    old, here = decision(), decision(requirements=MORE + REQUIREMENTS)
    taken, ruled = rulings(here, vote(old, 1.0, 2.0, 3.0))
    assert ruled == [Ruling.BY_NAME]
    assert dict(taken.ballots[0].weights) == {"no-loss": 1.0, "fast": 2.0, "few-people": 3.0}


@pytest.mark.parametrize(
    "requirements",
    [
        REQUIREMENTS.replace("Answers in a millisecond", "Answers in a second"),
        REQUIREMENTS.partition("      - id: few-people")[0],
    ],
)
def test_that_a_vote_on_other_requirements_is_refused(requirements: str) -> None:
    old, here = decision(), decision(requirements=requirements, scenarios="")
    taken, ruled = rulings(here, vote(old, 1.0, 2.0, 3.0))
    assert ruled == [Ruling.FOREIGN]
    assert taken.ballots == ()


def test_that_the_group_s_weight_is_the_mean_of_all_who_have_a_view() -> None:
    here = decision()
    votes = [
        vote(here, 1.0, None, None, page="0000001"),
        vote(here, 2.0, 4.0, None, page="0000002", check="0000000b"),
        vote(here, 4.0, None, None, page="0000003", check="0000000c"),
    ]
    taken, _ = rulings(here, *votes)
    assert dict(group_weights(taken)) == {
        "no-loss": pytest.approx(7 / 3),
        "fast": 4.0,
        "few-people": here.weights["few-people"],
    }
