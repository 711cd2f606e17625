from __future__ import annotations

import difflib
from datetime import date

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.fingerprint import fingerprint
from steelyard.decision import intents
from steelyard.decision.differences import replay
from steelyard.decision.edits import verify
from steelyard.decision.files import parse_decision, write_decision
from steelyard.decision.model import Decision, Edit

DAY, LATER = date(2027, 3, 3), date(2027, 4, 4)
BUILT_IN = open_built_in("store-of-record")
PLACE = "requirements/related-records/fits/mysql"


def start() -> Decision:
    return intents.begin(BUILT_IN, source="store-of-record")


def own(decision: Decision) -> date | None:
    fits = decision.comparison.requirement_by_id["related-records"].fits
    assert fits is not None
    return fits["mysql"].verified


def test_that_a_verified_cell_lives_in_the_decision_with_what_the_source_said() -> None:
    changed = verify(start(), [PLACE], DAY)
    assert own(changed) == DAY
    assert changed.edited == (Edit(at=f"{PLACE}/verified", was=str(own(start()))),)
    assert changed.source_fingerprint == fingerprint(BUILT_IN) == changed.taken_fingerprint
    assert changed.comparison_fingerprint == fingerprint(changed.comparison) != fingerprint(BUILT_IN)
    assert own(start()) != DAY


def test_that_a_second_day_keeps_what_the_source_said_first() -> None:
    again = verify(verify(start(), [PLACE], DAY), [PLACE], LATER)
    assert own(again) == LATER
    assert again.edited == verify(start(), [PLACE], DAY).edited


def test_that_the_day_of_the_source_is_no_edit() -> None:
    said = own(start())
    assert said is not None
    back = verify(verify(start(), [PLACE], DAY), [PLACE], said)
    assert back.comparison == BUILT_IN
    assert (back.edited, back.source_fingerprint) == ((), None)


def test_that_nothing_else_of_the_decision_moves() -> None:
    before = intents.set_weight(start(), "related-records", 9)
    changed = verify(before, [PLACE], DAY)
    kept = set(Decision.model_fields) - {
        "comparison",
        "comparison_fingerprint",
        "source_fingerprint",
        "edited",
    }
    assert {name: getattr(changed, name) for name in kept} == {name: getattr(before, name) for name in kept}


def test_that_it_is_one_line_of_the_table_in_the_file_beside_the_list_of_edits() -> None:
    verified = verify(start(), [PLACE], DAY)
    file, later = (write_decision(each) for each in (verified, verify(verified, [PLACE], LATER)))
    lines = [line for line in difflib.ndiff(file.splitlines(), later.splitlines()) if line[0] in "+-"]
    moved = [line.strip(" +-") for line in lines if not line[2:].startswith("comparison_fingerprint")]
    assert moved == ["verified: 2027-03-03", "verified: 2027-04-04"]
    assert parse_decision(file, "f") == verified


def test_that_work_set_aside_comes_back_with_its_days() -> None:
    kept = verify(start(), [PLACE], DAY)
    assert list(replay(start(), kept))[-1] == kept
