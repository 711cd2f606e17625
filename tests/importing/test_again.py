from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from steelyard.comparison.ages import cell_days
from steelyard.decision.edits import take_version, verify
from steelyard.decision.intents import set_weight
from steelyard.importing.again import is_next_version, read_again, says_the_same
from steelyard.importing.document import to_decision
from steelyard.importing.draft import begin
from steelyard.importing.edits import turn_round
from steelyard.importing.sources import read_source
from tests.importing.brokers import SCORES, TABLE

if TYPE_CHECKING:
    from steelyard.decision.model import Decision

FIRST, LATER = date(2026, 11, 1), date(2026, 12, 1)


def brokers() -> Decision:
    """Return the decision that the table became, its words turned round by somebody."""
    draft = turn_round(begin(read_source(TABLE.encode(), "brokers.md")), "Operations")
    return to_decision(draft.imported, day=FIRST)


def again(text: str, known: Decision) -> Decision:
    return take_version(known, read_again(text.encode(), "brokers.md", known, LATER))


def test_that_a_table_that_says_the_same_is_the_comparison_that_is_there() -> None:
    known = brokers()
    spaced = TABLE.replace("| 4 ms |", "|   4 ms   |")
    assert read_again(spaced.encode(), "brokers.md", known, LATER) is known.comparison


def test_that_a_changed_cell_arrives_under_the_reading_that_was_kept() -> None:
    known = brokers()
    changed = read_again(TABLE.replace("✅ JetStream", "❌").encode(), "brokers.md", known, LATER)
    assert not says_the_same(changed, known)
    operations, replay = (changed.requirement_by_id[name].fits for name in ("operations", "replay"))
    assert operations == known.comparison.requirement_by_id["operations"].fits
    assert replay != known.comparison.requirement_by_id["replay"].fits
    assert changed.origin is not None
    assert changed.origin.imported == LATER


def test_that_weights_stay_and_a_new_row_weighs_nothing() -> None:
    known = set_weight(brokers(), "replay", 9)
    row = "| Support | 5% | ✅ | ✅ | ❌ | ✅ |\n| Licence"
    taken = again(TABLE.replace("| Licence", row), known)
    assert taken.weights["replay"] == 9
    assert taken.weights["support"] == 0


def test_that_a_day_of_verification_stays_where_the_cell_says_the_same() -> None:
    known = brokers()
    places = [cell.at for cell in cell_days(known.comparison) if cell.requirement == "replay"]
    known = verify(known, places, FIRST)
    taken = again(TABLE.replace("✅ JetStream", "❌"), known)
    kept = {edit.at for edit in taken.edited}
    assert kept == {f"{place}/verified" for place in places if not place.endswith("/nats")}
    assert read_again(TABLE.encode(), "brokers.md", known, LATER) is known.comparison


def test_that_a_table_is_known_as_the_next_version_by_its_names() -> None:
    known = brokers().comparison
    renamed = TABLE.replace("Replay", "Replays")
    assert is_next_version(begin(read_source(renamed.encode(), "x.md")).imported, known)
    assert not is_next_version(begin(read_source(SCORES.encode(), "x.csv")).imported, known)
