from __future__ import annotations

from datetime import date

from steelyard.comparison.ages import CellDay
from steelyard.comparison.files import parse_comparison
from steelyard.scoring.judgement import Doubt, judge, order_by_reach

HEAD = """\
kind: comparison
format: 2
id: x
title: X
as_of: 2026-11-20
options: [{id: a, name: A}, {id: b, name: B, OPTION}, {id: c, name: C}]
"""
ROWS = """\
requirements:
  - {id: p, name: P, FIRST fits: {a: {fit: 5, because: x}, b: {fit: 1, because: x}, c: {fit: 3, because: x}}}
  - {id: q, name: Q, fits: {a: {fit: 1, because: x}, b: {fit: 5, because: x}, c: {fit: 2, because: x}}}
  - {id: r, name: R, fits: {a: {fit: 2, because: x}, b: {fit: 2, because: x}, c: {fit: 5, because: x}}}
"""
SCENARIO = "scenarios: [{id: s, title: S, SCENARIO weights: {p: 5, q: 3, r: 2}}]\n"
SOUND = HEAD + ROWS + SCENARIO


def doubts(text: str = SOUND, *changes: tuple[str, str]) -> tuple[Doubt, ...]:
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    for place in (", OPTION", "FIRST ", "SCENARIO "):
        text = text.replace(place, "")
    return judge(parse_comparison(text, "f"))


def test_that_a_sound_table_raises_no_doubt() -> None:
    assert doubts() == ()


APART = (("a: {fit: 1,", "a: {fit: 4,"), ("a: {fit: 2,", "a: {fit: 2.5,"))
"""Changes with which the last two rows alone keep every option from being dominated."""

FIRST_ROW = "fits: {a: {fit: 5, because: x}, b: {fit: 1, because: x}, c: {fit: 3, because: x}}"


def test_that_a_candidate_that_leads_in_nearly_all_weightings_is_doubted() -> None:
    better = (("a: {fit: 1,", "a: {fit: 4.9,"), ("a: {fit: 2,", "a: {fit: 4.9,"))
    (doubt,) = [doubt for doubt in doubts(SOUND, *better) if doubt.kind == "leads-everywhere"]
    assert doubt.places == ("a",)
    assert doubt.share is not None
    assert doubt.share > 0.9


def test_that_an_option_that_another_dominates_is_doubted() -> None:
    worse = (("c: {fit: 5,", "c: {fit: 2,"), ("b: {fit: 2,", "b: {fit: 2.5,"), ("c: {fit: 3,", "c: {fit: 1,"))
    assert Doubt("dominated", "options/c", ("b",)) in doubts(SOUND, *worse)


def test_that_a_requirement_on_which_all_are_equal_is_doubted() -> None:
    same = FIRST_ROW.replace("5", "3").replace("1", "3")
    assert doubts(SOUND, (FIRST_ROW, same), *APART) == (Doubt("same-for-all", "requirements/p"),)


def test_that_what_is_not_known_may_separate_yet() -> None:
    same = FIRST_ROW.replace("5", "3").replace("{fit: 1, because: x}", "unknown")
    assert doubts(SOUND, (FIRST_ROW, same), *APART) == ()


def test_that_an_option_that_is_unknown_on_most_requirements_is_doubted() -> None:
    text = SOUND.replace("b: {fit: 1, because: x}", "b: unknown").replace("b: {fit: 2, because: x}, ", "")
    assert doubts(text) == (Doubt("mostly-unknown", "options/b", share=2 / 3),)


def test_that_cells_without_reason_source_or_note_are_doubted_together() -> None:
    text = SOUND.replace("{fit: 5, because: x}", "5").replace("{fit: 1, because: x}", "{fit: 1, note: x}")
    places = ("requirements/p/fits/a", "requirements/q/fits/b", "requirements/r/fits/c")
    assert doubts(text) == (Doubt("unfounded", places=places),)


def test_that_a_documented_cell_without_its_source_is_doubted() -> None:
    documented = ("{fit: 3, because: x}", "{fit: 3, because: x, evidence: documented}")
    assert doubts(SOUND, documented) == (Doubt("unsourced", places=("requirements/p/fits/c",)),)


def test_that_cells_without_a_day_are_doubted() -> None:
    (doubt,) = doubts(SOUND, ("as_of: 2026-11-20\n", ""))
    assert (doubt.kind, len(doubt.places)) == ("undated", 9)


def test_that_a_scale_taken_from_the_values_compared_is_doubted() -> None:
    measured = "scale: {worst: 90, best: 30}, measures: {" + ", ".join(
        f"{option}: {{value: {value}, because: x, source: s}}"
        for option, value in (("a", 30), ("b", 90), ("c", 40))
    )
    text = SOUND + "sources: {s: {title: S}}\n"
    assert doubts(text, (FIRST_ROW, measured + "}")) == (Doubt("scale-from-values", "requirements/p"),)
    apart = measured.replace("worst: 90", "worst: 100")
    assert doubts(text, (FIRST_ROW, apart + "}")) == ()


def test_that_two_requirements_of_one_name_are_doubted() -> None:
    assert doubts(SOUND, ("name: Q", "name: ' p'")) == (Doubt("same-name", "requirements/q", ("p",)),)


def test_that_a_statement_longer_than_two_lines_is_doubted() -> None:
    long = ("FIRST ", f"statements: {{a: {'x' * 81}, b: {'x' * 80}}}, ")
    assert doubts(SOUND, long) == (Doubt("long-statement", "requirements/p", ("a",)),)


def test_that_a_table_without_scenarios_is_doubted() -> None:
    assert doubts(HEAD + ROWS) == (Doubt("no-scenario"),)


def test_that_equal_weights_are_doubted() -> None:
    equal = ("{p: 5, q: 3, r: 2}", "{p: 5, q: 5, r: 5}")
    assert doubts(SOUND, equal) == (Doubt("equal-weights", "scenarios/s"),)


def test_that_must_haves_that_leave_nothing_to_weigh_are_doubted() -> None:
    demanding = ("SCENARIO ", "must_haves: {p: 4}, ")
    assert doubts(SOUND, demanding) == (Doubt("must-haves-decide", "scenarios/s", ("a",)),)


def test_that_must_haves_that_leave_nobody_are_an_answer() -> None:
    assert doubts(SOUND, ("SCENARIO ", "must_haves: {p: 4, q: 4}, ")) == ()


def test_that_sources_and_ratings_that_nothing_refers_to_are_doubted() -> None:
    more = "sources: {s: {title: S}}\nratings: [{id: ten, worst: 0, best: 10}]\n"
    assert doubts(SOUND + more) == (Doubt("unused", places=("sources/s", "ratings/ten")),)


def test_that_a_remark_of_the_part_or_of_the_comparison_answers_a_doubt() -> None:
    same = (FIRST_ROW, FIRST_ROW.replace("5", "3").replace("1", "3"))
    assert (
        doubts(SOUND, same, *APART, ("FIRST ", "remarks: {same-for-all: It will differ next year}, ")) == ()
    )
    assert doubts(SOUND + "remarks: {same-for-all: As it is}\n", same, *APART) == ()


def test_that_a_requirement_answers_for_its_own_cells_alone() -> None:
    text = SOUND.replace("{fit: 5, because: x}", "5")
    answered = ("FIRST ", "remarks: {unfounded: Everybody knows}, ")
    places = ("requirements/q/fits/b", "requirements/r/fits/c")
    assert doubts(text, answered) == (Doubt("unfounded", places=places),)


def test_that_a_remark_that_answers_nothing_is_doubted_itself() -> None:
    assert doubts(SOUND, ("FIRST ", "remarks: {same-for-al: x}, ")) == (
        Doubt("idle-remark", "requirements/p", ("same-for-al",)),
    )


def test_that_old_cells_come_by_what_knowing_them_is_worth_then_by_what_they_carry() -> None:
    read = parse_comparison(SOUND.replace(", OPTION", "").replace("FIRST ", "").replace("SCENARIO ", ""), "f")
    cells = [
        CellDay("requirements/r/fits/a", "r", "r", "a", date(2026, 1, 1), "read"),
        CellDay("requirements/p/fits/a", "p", "p", "a", date(2026, 5, 1), "read"),
        CellDay("requirements/p/fits/b", "p", "p", "b", date(2026, 3, 1), "read"),
        CellDay("requirements/p/statements/b", "p", "", "b", date(2025, 3, 1), "read"),
    ]
    assert [cell.at for cell in order_by_reach(read, cells)] == [
        "requirements/p/fits/a",
        "requirements/r/fits/a",
        "requirements/p/fits/b",
        "requirements/p/statements/b",
    ]


def test_that_a_cell_that_could_turn_an_answer_comes_before_one_that_carries_more() -> None:
    text = SOUND.replace(", OPTION", "").replace("FIRST ", "").replace("SCENARIO ", "")
    cells = [
        CellDay("requirements/p/fits/b", "p", "p", "b", date(2025, 1, 1), "read"),
        CellDay("requirements/q/fits/b", "q", "q", "b", date(2026, 2, 1), "read"),
        CellDay("requirements/q/fits/c", "q", "q", "c", date(2026, 5, 1), "read"),
    ]
    assert [cell.at for cell in order_by_reach(parse_comparison(text, "f"), cells)] == [
        "requirements/q/fits/c",
        "requirements/p/fits/b",
        "requirements/q/fits/b",
    ]


def test_that_a_scenario_that_one_family_carries_is_doubted() -> None:
    def row(name: str, a: int, b: int, c: int) -> str:
        return f"  - {{id: {name}, name: {name.upper()}, fits: {{a: {a}, b: {b}, c: {c}}}}}\n"

    rows = "".join(row(name, 5, 1, 1) for name in "pqr") + row("s", 1, 5, 2)
    scenario = "scenarios: [{id: s, title: S, weights: {p: 3, q: 2, r: 2, s: 4}}]\n"
    text = HEAD.replace(", OPTION", "") + "requirements:\n" + rows + scenario
    (doubt,) = [each for each in judge(parse_comparison(text, "f")) if each.kind == "counted-once"]
    assert (doubt.part, doubt.places) == ("scenarios/s", ("p", "q", "r"))
    assert doubt.share is not None
    assert round(doubt.share, 3) == 0.636
