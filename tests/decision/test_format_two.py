from __future__ import annotations

from datetime import UTC, datetime

from steelyard.comparison.fingerprint import fingerprint as comparison_fingerprint
from steelyard.decision.files import parse_decision, write_decision
from steelyard.decision.fingerprint import fingerprint
from steelyard.decision.intents import set_enough, set_price, set_running
from steelyard.decision.model import Ballot, Decision, Edit
from tests.samples import decision


def reread(changed: Decision) -> Decision:
    return parse_decision(write_decision(changed), "f")


def test_that_ballots_are_kept_with_their_time_and_without_views_that_nobody_has() -> None:
    cast = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
    ballots = (
        Ballot(id="a", name="Ana", cast=cast, weights={"fast": 3}),
        Ballot(id="b", round=2, weights={"no-loss": 0}),
    )
    changed = decision().model_copy(update={"ballots": ballots})
    assert "    cast: 2026-11-23T14:05:00+00:00\n" in write_decision(changed)
    assert reread(changed) == changed


def test_that_a_time_may_be_written_as_people_write_it() -> None:
    text = write_decision(decision().model_copy(update={"ballots": (Ballot(id="a"),)}))
    read = parse_decision(text.replace("cast: null", "cast: 2026-11-23 14:05"), "f")
    assert read.ballots[0].cast == datetime(2026, 11, 23, 14, 5)  # the file names no zone


def test_that_what_the_source_said_is_kept_where_it_was_changed() -> None:
    edits = (
        Edit(at="requirements/no-loss/fits/kafka", was={"fit": [4, 5], "because": "It replicates"}),
        Edit(at="requirements/fast/name", was="1.10"),
        Edit(at="requirements/few-people/fits/redis", was=4.0),
        Edit(at="options/rabbit", was=None),
    )
    changed = decision().model_copy(update={"edited": edits})
    written = write_decision(changed)
    assert "    was: 4\n" in written
    assert "    was: '1.10'\n" in written
    assert parse_decision(written, "f") == changed


def test_that_the_version_last_taken_is_known_after_the_comparison_was_changed_by_hand() -> None:
    text = write_decision(decision())
    taken = comparison_fingerprint(decision().comparison)
    read = parse_decision(text.replace("kafka: 2\n", "kafka: 3\n"), "f")
    assert read.taken_fingerprint == taken
    assert read.comparison_fingerprint == comparison_fingerprint(read.comparison) != taken
    assert reread(read) == read


def test_that_a_decision_begun_on_a_source_has_taken_the_version_that_it_contains() -> None:
    assert decision().source_fingerprint is None
    assert decision().taken_fingerprint == comparison_fingerprint(decision().comparison)


def test_that_what_the_result_follows_from_is_in_the_fingerprint() -> None:
    changed = [
        set_enough(decision(), "fast", 3),
        set_running(decision(), ["redis"]),
        set_price(decision(), 0),
    ]
    prints = {fingerprint(one) for one in (decision(), *changed)}
    assert len(prints) == 4
    assert fingerprint(set_running(changed[1], [])) == fingerprint(decision())
