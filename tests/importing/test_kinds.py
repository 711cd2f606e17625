"""What each kind of cell becomes: signs, words, stars, scores, Pugh, measures, prices, text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.importing.samples import asked, fits, read

if TYPE_CHECKING:
    from steelyard.importing.result import Imported


def row(name: str, *cells: str, more: str = "", head: str = "") -> Imported:
    names = " | ".join(f"Option {letter}" for letter in "ABCDEFG"[: len(cells)])
    return read(
        f"| Criterion | {names} |\n|{'---|' * (len(cells) + 1)}\n| {name} | {' | '.join(cells)} |\n{more}\n{head}"
    )


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("✅", "⚠️", "❌"), [5, 2.5, 0]),
        (("✓", "✗", "✓ (JS)"), [5, 0, 5]),
        (("✅✅", "✅", "🟡", "❌"), [5, 4, 2, 0]),
        (("🟢", "🟡", "🟠", "🔴"), [5, 3, 1.5, 0]),
        (("◎", "○", "△", "×"), [5, 3.5, 2, 0]),
        (("○", "×", "○"), [5, 0, 5]),
        (("●", "◕", "◑", "◔", "○"), [5, 3.75, 2.5, 1.25, 0]),
        ((":white_check_mark:", ":x:", ":warning: beta"), [5, 0, 2.5]),
        (("Yes", "No", "Partial"), [5, 0, 2.5]),
        (("ja", "nein", "teilweise"), [5, 0, 2.5]),
        (("Oui", "Non", "Partiellement"), [5, 0, 2.5]),
        (("Sí", "No", "Parcial"), [5, 0, 2.5]),
        (("да", "нет", "частично"), [5, 0, 2.5]),
        (("支持", "不支持", "部分支持"), [5, 0, 2.5]),
        (("対応", "非対応", "一部対応"), [5, 0, 2.5]),
        (("지원", "미지원", "부분 지원"), [5, 0, 2.5]),
        (("Excellent", "Good", "Fair", "Poor"), [5, 4, 2.5, 1]),
        (("sehr gut", "gut", "mittel", "schlecht"), [5, 4, 2.5, 1]),
        (("Very high", "High", "Medium", "Low", "Very low"), [5, 4, 2.5, 1, 0]),
        (("Easy", "Moderate", "Complex"), [5, 2.5, 1]),
        (("最速", "速い", "中程度", "遅い"), [5, 4, 2.5, 1]),
        (("★★★★★", "★★★", "★★★☆☆ mixed"), [5, 3, 3]),
        (("●●●○○", "●●●●●", "●○○○○"), [3, 5, 1]),
        (("4/5", "Oui (5/5)", "Non (0/5)"), [4, 5, 0]),
        (("9/10", "7.5/10", "3/10"), [4.5, 3.75, 1.5]),
        (("5", "3", "1"), [5, 3, 1]),
        (("10", "7", "2"), [5, 3.5, 1]),
        (("90", "75", "40"), [4.5, 3.75, 2]),
        (("95%", "80%", "20%"), [4.75, 4, 1]),
        (("+", "0", "-"), [5, 2.5, 0]),
        (("++", "+", "-", "--"), [5, 3.75, 1.25, 0]),
        (("Nein (++)", "Ja, außer WAT (-)", "geht (+)"), [5, 1.25, 3.75]),
        (("A", "B", "C", "D"), [5, 3.75, 2.5, 1.25]),
        (("Medium Quality", "High Quality", "Low Quality"), [2.5, 4, 1]),
        (("Low", "High (needs care)", "Fairly high"), [1, 4, 4]),
        (("9 (lowest)", "5 (50)", "7"), [4.5, 2.5, 3.5]),
        (("Free", "$", "$$", "$$$"), [5, 4, 2.5, 1]),
    ],
)  # fmt: skip
def test_that_words_and_signs_become_the_fits_of_their_family(
    cells: tuple[str, ...], expected: list[float | tuple[float, float]]
) -> None:
    name = "Quality"
    assert fits(row(name, *cells), name) == pytest.approx(expected)


def test_that_two_words_are_a_range() -> None:
    assert fits(row("Quality", "Low to Medium", "High", "×〜△"), "Quality")[:2] == [(1, 2.5), 4]
    assert fits(row("Quality", "×〜△", "◎", "○"), "Quality") == [(0, 2), 5, 3.5]


def test_that_a_cell_is_a_value_and_a_remark_and_both_stay() -> None:
    imported = row("Replay", "✅ streams only", "❌", "⚠️ (beta)")
    assert [(cell.says, cell.remark) for cell in imported.criteria[0].cells] == [
        ("✅", "streams only"), ("❌", ""), ("⚠️", "beta"),
    ]  # fmt: skip


def test_that_words_of_amount_are_turned_round_where_less_is_better_and_that_is_asked() -> None:
    imported = row("Operational cost", "Low", "Medium", "High")
    assert fits(imported, "Operational cost") == [4, 2.5, 1]
    assert asked(imported)["direction", "Operational cost"] == "lower"


def test_that_scores_stand_as_they_are_though_cost_sounds_like_less_is_better() -> None:
    imported = row("Cost", "5", "2", "3")
    assert fits(imported, "Cost") == [5, 2, 3]
    assert asked(imported)["direction", "Cost"] == "higher"


@pytest.mark.parametrize(
    "name", ["Cost (lower is better)", "Kosten (niedrig = besser)", "コスト（低いほど良い）", "Cost ↓"]
)
def test_that_a_stated_direction_is_taken_and_not_asked(name: str) -> None:
    imported = row(name, "5", "2", "3")
    assert fits(imported, name) == [0, 3, 2]
    assert not [subject for subject, _ in asked(imported) if subject == "direction"]


@pytest.mark.parametrize(
    "name", ["Effort estimates", "Cost efficiency", "Risk management", "Memory safety", "Ease of setup"]
)
def test_that_a_name_which_only_holds_such_a_word_raises_no_question(name: str) -> None:
    assert ("direction", name) not in asked(row(name, "5", "2", "3"))


def test_that_measures_have_round_ends_that_are_asked_and_a_direction_by_their_unit() -> None:
    imported = row("p99", "12 ms", "4 ms", "< 1 ms", "~50 ms")
    reading = imported.criteria[0].reading
    assert (reading.kind, reading.better) == ("measure", "lower")
    assert reading.scale is not None
    assert (reading.scale.worst, reading.scale.best, reading.scale.shape) == (100, 0.5, "log")
    assert [cell.value for cell in imported.criteria[0].cells] == [12, 4, (0.5, 1), 50]
    assert ("ends", "p99") in asked(imported)


def test_that_prices_begin_at_nothing_and_free_is_nothing() -> None:
    imported = row("Per month", "$380", "$120-180", "$90", "Free")
    reading = imported.criteria[0].reading
    assert (reading.kind, reading.better) == ("price", "lower")
    assert reading.scale is not None
    assert (reading.scale.worst, reading.scale.best) == (500, 0)
    assert [cell.value for cell in imported.criteria[0].cells] == [380, (120, 180), 90, 0]


def test_that_two_units_are_turned_into_one_and_what_cannot_be_is_asked() -> None:
    imported = row("Rate", "120 req/s", "7200 req/min", "3 GB")
    assert [cell.value for cell in imported.criteria[0].cells] == [120, pytest.approx(120), None]
    assert ("units", "Rate") in asked(imported)


def test_that_a_row_of_text_is_kept_and_gets_no_score() -> None:
    imported = row("Licence", "Apache-2.0", "MPL-2.0", "BUSL 1.1")
    assert imported.criteria[0].reading.kind == "text"
    assert fits(imported, "Licence") == [None, None, None]


def test_that_a_cell_among_others_that_says_something_else_is_told_with_its_place_and_kept() -> None:
    imported = row("Checks", "Yes", "No", "HMAC")
    cell = imported.criteria[0].cells[2]
    assert (cell.fit, cell.understood, cell.text) == (None, False, "HMAC")
    assert any("line 3, column 4" in notice and "HMAC" in notice for notice in imported.notices)


@pytest.mark.parametrize("mark", ["n/a", "?", "-", "TBD", "unknown", "k.A.", "不明", "н/д"])
def test_that_a_mark_for_nothing_known_is_not_known_until_somebody_says_what_it_means(mark: str) -> None:
    imported = row("Replay", "✅", mark, "❌")
    assert fits(imported, "Replay") == [5, None, 0]
    assert "unknown" in [preset for (subject, _), preset in asked(imported).items() if subject == "blanks"]


def test_that_numbers_from_two_to_four_leave_their_scale_open() -> None:
    assert asked(row("Docs", "2", "4", "3"))["scale", "the scores"] == "0 to 5"
    assert ("scale", "the scores") not in asked(row("Docs", "2", "5", "3"))


def test_that_a_legend_gives_the_scale() -> None:
    imported = row("Docs", "2", "4", "3", head="\nScores are on a scale of 1 to 10.\n")
    assert fits(imported, "Docs") == [1, 2, 1.5]


def test_that_the_points_of_a_legend_go_before_the_usual_fits() -> None:
    legend = "\n✅ = 4, 🟡 = 3, ❌ = 0\n"
    assert fits(row("Docs", "✅", "🟡", "❌", head=legend), "Docs") == [5, 3.75, 0]


def test_that_words_that_cannot_stand_on_one_scale_get_no_score() -> None:
    assert row("Config", "Minimal", "Complex", "Zero-config").criteria[0].reading.kind == "text"


def test_that_letters_alone_rate_where_all_of_them_are_grades() -> None:
    assert fits(row("Quality", "H", "M", "L"), "Quality") == [4, 2.5, 1]
    assert row("Quality", "C", "C", "Go").criteria[0].reading.kind == "text"


def test_that_a_sign_among_stars_is_understood() -> None:
    assert fits(row("Quality", "❌", "⭐⭐", "⭐⭐⭐⭐⭐"), "Quality") == [0, 2, 5]


def test_that_a_score_with_words_after_it_is_a_score_with_a_remark() -> None:
    imported = row("Quality", "4.5 as one page, 3.5 with a router", "3.5", "5")
    assert fits(imported, "Quality") == [4.5, 3.5, 5]
    assert imported.criteria[0].cells[0].remark == "as one page, 3.5 with a router"


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Pros", ("fast, durable", "simple", "good")),
        ("First release", ("2014", "2018", "2019")),
        ("Cons", ("slow", "poor docs", "complex")),
    ],
)
def test_that_pros_and_cons_and_years_are_text(name: str, cells: tuple[str, ...]) -> None:
    assert row(name, *cells).criteria[0].reading.kind == "text"


def test_that_a_unit_in_the_head_may_be_the_whole_name_and_a_bracket_may_be_none() -> None:
    imported = row("req/s", "12,345", "98,765", "150,000", more="| Latency (CPU) | 15ms | 50ms | 200ms |\n")
    assert [cell.value for cell in imported.criteria[0].cells] == [12345, 98765, 150000]
    assert imported.criteria[0].reading.better == "higher"
    assert [cell.value for cell in imported.criteria[1].cells] == [15, 50, 200]


def test_that_a_column_of_numbers_before_the_names_is_no_name() -> None:
    imported = read(
        "| # | Tool | Speed | Docs |\n|---|---|---|---|\n| 1 | Ada | ★★★★ | ★★★ |\n| 2 | Bix | ★★★★★ | ★★ |\n"
    )
    assert [option.name for option in imported.options] == ["Ada", "Bix"]
