"""The parts of a table: which side the options are on, what each row and column is for."""

from __future__ import annotations

import pytest

from steelyard.importing.faults import NoComparisonError
from tests.importing.samples import asked, figures, read

LEFT = ("Criterion", "Kriterium", "维度", "比較項目", "Critère", "Criterio", "기준", "Критерий")
OPTIONS = ("Option", "Variante", "方案", "候補", "Outil", "Opción", "후보", "Вариант")


@pytest.mark.parametrize("word", LEFT)
def test_that_a_head_over_criteria_is_known_in_eight_languages(word: str) -> None:
    found = figures(f"| {word} | Ada | Bix |\n|---|---|---|\n| P1 | 3 | 4 |\n| P2 | 5 | 1 |\n")
    assert (found["orientation"], found["options"]) == ("options_as_columns", ["Ada", "Bix"])


@pytest.mark.parametrize("word", OPTIONS)
def test_that_a_head_over_options_is_known_in_eight_languages(word: str) -> None:
    found = figures(f"| {word} | P1 | P2 |\n|---|---|---|\n| Ada | 3 | 4 |\n| Bix | 5 | 1 |\n")
    assert (found["orientation"], found["options"]) == ("options_as_rows", ["Ada", "Bix"])


@pytest.mark.parametrize(
    ("weight", "total"),
    [
        ("Weight", "Total"), ("Gewichtung", "Summe"), ("权重", "加权总分"), ("重み", "合計"), ("Poids", "Score pondéré"),
        ("Peso", "Puntuación total"), ("가중치", "총점"), ("Вес", "Итого"),
    ],
)  # fmt: skip
def test_that_weights_and_totals_are_no_options_and_no_criteria(weight: str, total: str) -> None:
    found = figures(
        f"| X | {weight} | Ada | Bix |\n|---|---|---|---|\n| P1 | 60% | 3 | 4 |\n| P2 | 40% | 5 | 1 |\n"
        f"| **{total}** | | 3.8 | 2.8 |\n"
    )
    assert found["options"] == ["Ada", "Bix"]
    assert [(one["name"], one["weight"]["stated"]) for one in found["criteria"]] == [
        ("P1", "60%"),
        ("P2", "40%"),
    ]
    assert [one["agrees"] for one in found["totals"]] == [True, True]


def test_that_a_row_of_weights_says_that_the_options_are_rows() -> None:
    found = figures("| | P1 | P2 |\n|---|---|---|\n| Weight | 3 | 1 |\n| Ada | 3 | 4 |\n| Bix | 5 | 1 |\n")
    assert (found["options"], [one["weight"]["value"] for one in found["criteria"]]) == (
        ["Ada", "Bix"],
        [10, 3.33],
    )


def test_that_names_that_link_to_homes_of_their_own_are_options() -> None:
    found = figures(
        "| Feature\\Software | P | Q | R |\n|---|---|---|---|\n"
        "| [Ada](https://ada.example) | ✅ | ❌ | ✅ |\n| [Bix](https://bix.example) | ❌ | ❌ | ✅ |\n"
    )
    assert found["orientation"] == "options_as_rows"


def test_that_a_table_that_could_be_either_way_is_asked() -> None:
    imported = read(
        "| | P | Q |\n|---|---|---|\n| R | words of one | words of two |\n| S | others | more |\n"
    )
    assert ("orientation", "the table") in asked(imported)


def test_that_sections_and_a_column_of_groups_become_groups() -> None:
    sections = figures(
        "| C | A | B |\n|---|---|---|\n| **Speed** | | |\n| P | 1 | 2 |\n| **Cost** | | |\n| Q | 3 | 4 |\n"
    )
    column = figures(
        "| Area | Criterion | A | B |\n|---|---|---|---|\n| Speed | P | 1 | 2 |\n| | R | 2 | 2 |\n| Cost | Q | 3 | 4 |\n"
    )
    assert [one["group"] for one in sections["criteria"]] == ["Speed", "Cost"]
    assert [one["group"] for one in column["criteria"]] == ["Speed", "Speed", "Cost"]


def test_that_scores_beside_their_products_are_the_option_and_the_products_hold_the_total() -> None:
    found = figures(
        "| C | Weight | A Score | A Weighted | B Score | B Weighted |\n|---|---|---|---|---|---|\n"
        "| P | 3 | 4 | 12 | 2 | 6 |\n| Q | 1 | 5 | 5 | 3 | 3 |\n| Total | | | 17 | | 9 |\n"
    )
    assert found["options"] == ["A", "B"]
    assert [(one["stated"], one["agrees"]) for one in found["totals"]] == [(17, True), (9, True)]


def test_that_a_column_of_notes_on_an_option_remarks_on_its_cells() -> None:
    imported = read(
        "| C | A | A notes | B | B notes |\n|---|---|---|---|---|\n| P | 4 | fast | 2 | slow |\n| Q | 1 | | 3 | |\n"
    )
    assert [option.name for option in imported.options] == ["A", "B"]
    assert [cell.notes for cell in imported.criteria[0].cells] == [("fast",), ("slow",)]


def test_that_columns_about_criteria_are_used_and_left_out() -> None:
    imported = read(
        "| Metric | Unit | Direction | A | B | Notes |\n|---|---|---|---|---|---|\n"
        "| Speed | MB/s | higher | 1200 | 900 | sequential |\n| Nodes | | lower | 1 | 3 | |\n"
    )
    assert [criterion.reading.better for criterion in imported.criteria] == ["higher", "lower"]
    assert imported.criteria[0].line.note == "sequential"
    assert {line.what for line in imported.left_out} == {"unit column", "direction column", "note column"}


def test_that_rows_without_a_name_continue_the_one_above() -> None:
    imported = read(
        "|| Pros | Cons |\n|--|--|--|\n| A | fast | dear |\n| | small | |\n| B | cheap | slow |\n"
    )
    assert imported.criteria[0].cells[0].text == "fast\nsmall"


def test_that_repeated_and_empty_names_are_numbered() -> None:
    found = figures("| C | A | A |\n|---|---|---|\n| P | 1 | 2 |\n| P | 3 | 4 |\n")
    assert (found["options"], [one["name"] for one in found["criteria"]]) == (["A", "A (2)"], ["P", "P (2)"])


def test_that_options_without_names_are_asked_for_and_a_row_of_directions_is_none() -> None:
    imported = read("k1,k2,k3\n0.25,0.5,2.1\n3,2,1.7\n1.7,1.5,0.8\nmax,min,\n", "t.csv")
    assert [option.name for option in imported.options] == ["Row 1", "Row 2", "Row 3"]
    assert [criterion.reading.better for criterion in imported.criteria][:2] == ["higher", "lower"]
    assert ("names", "the options") in asked(imported)


def test_that_tables_on_the_same_options_are_one_comparison() -> None:
    text = "## One\n\n| Tool | P |\n|---|---|\n| A | 1 |\n| B | 2 |\n\n## Two\n\n| Tool | Q |\n|---|---|\n| **B** | 3 |\n| A | 4 |\n"
    imported = read(text)
    assert [criterion.name for criterion in imported.criteria] == ["P", "Q"]
    assert [cell.text for cell in imported.criteria[1].cells] == ["4", "3"]
    assert [criterion.name for criterion in read(text, table=2).criteria] == ["Q"]


def test_that_tables_that_each_rate_one_option_are_made_one() -> None:
    one = "### {}. {}\n\n| Criteria | Score | Rationale |\n|---|---|---|\n| P | {} | because |\n| Q | 3/5 | so |\n| | **Total:** {}/10 | |\n\n"
    imported = read(one.format(1, "Ada", "4/5", 7) + one.format(2, "Bix", "1/5", 4))
    assert [option.name for option in imported.options] == ["Ada", "Bix"]
    assert [(total.stated, total.agrees) for total in imported.totals] == [(7, True), (4, True)]
    assert imported.criteria[0].cells[0].notes == ("because",)


def test_that_weights_totals_and_explanations_may_stand_in_tables_of_their_own() -> None:
    imported = read(
        "| Criterion | Weight |\n|---|---|\n| P | 3 |\n| Q | 1 |\n\n| Criterion | A | B |\n|---|---|---|\n| P | 4 | 2 |\n"
        "| Q | 5 | 3 |\n\n| Option | Total |\n|---|---|\n| A | 17 |\n| B | 10 |\n\n"
        "| Term | Meaning |\n|---|---|\n| P | how fast |\n| Q | how cheap |\n"
    )
    assert [criterion.weight and criterion.weight.stated for criterion in imported.criteria] == ["3", "1"]
    assert [(total.stated, total.computed) for total in imported.totals] == [(17, 17), (10, 9)]
    assert imported.criteria[0].line.note == "how fast"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("| Your Situation | Recommendation |\n|---|---|\n| small | start free |\n| big | pay |\n", "an if-then list"),
        ("| Use case | Recommended | Why |\n|---|---|---|\n| logs | Ada | it is fast |\n| files | Bix | it is big |\n", "an if-then list"),
        ("| Symbol | Meaning |\n|---|---|\n| ✅ | supported |\n| ❌ | not supported |\n", "a glossary"),
        ("| Term | Description |\n|---|---|\n| SLA | an agreement |\n| SLO | an objective |\n", "a glossary"),
        ("| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n| fire | Low | High | water |\n", "a risk register"),
        ("| Version | Date | Change |\n|---|---|---|\n| 1 | 2024 | first |\n| 2 | 2025 | next |\n", "a list of changes"),
        ("| Name | Type | Default |\n|---|---|---|\n| host | text | here |\n| port | number | 80 |\n", "a list of parameters"),
        ("| Task | Owner | Due |\n|---|---|---|\n| write | Ann | May |\n| read | Bob | June |\n", "a list of tasks"),
        ("| Pros | Cons |\n|---|---|\n| fast | dear |\n| small | new |\n", "a list of pros and cons"),
        ("| Criterion | Only |\n|---|---|\n| P | 1 |\n", "one option"),
    ],
)  # fmt: skip
def test_that_what_is_no_comparison_is_refused_by_name(text: str, named: str) -> None:
    with pytest.raises(NoComparisonError, match=named):
        read(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("| Criteria | Weight | 1 (Poor) | 3 (Good) | 5 (Excellent) |\n|---|---|---|---|---|\n| Style | 50% | none | some | all |\n| Tests | 50% | none | two | ten |\n", "a rubric"),
        ("| Kriterium | Gewichtung | 0 Punkte | 5 Punkte |\n|---|---|---|---|\n| Titel | 15% | keiner | ganz |\n| Tiefe | 85% | flach | tief |\n", "a rubric"),
        ("| Criteria | Weight | What is looked for |\n|---|---|---|\n| Style | 30% | Is it fresh? |\n| Tests | 70% | Are there any? |\n", "a table of weights"),
        ("| Criterio | Peso | Status | Implementación |\n|---|---|---|---|\n| Diseño | 20% | ✅ | planos |\n| Pruebas | 80% | ✅ | todas |\n", "a table of weights"),
    ],
)  # fmt: skip
def test_that_rubrics_and_lists_of_weights_are_refused_by_name(text: str, named: str) -> None:
    with pytest.raises(NoComparisonError, match=named):
        read(text)


def test_that_a_list_of_one_column_is_refused_by_name() -> None:
    with pytest.raises(NoComparisonError, match="one row or column"):
        read("| id |\n|---|\n| A |\n| B |\n")


def test_that_columns_that_only_describe_are_criteria() -> None:
    found = figures(
        "| 结构 | 特点 | 适用场景 |\n|---|---|---|\n| 数组 | 连续内存 | 随机访问 |\n| 链表 | 分散内存 | 频繁插入 |\n| 哈希 | 散列 | 查找 |\n"
    )
    assert found["orientation"] == "options_as_rows"


def test_that_percents_that_add_up_to_a_hundred_are_weights_in_any_language() -> None:
    found = figures(
        "| Criterion | Timbang | Tool A | Tool B |\n|---|---|---|---|\n| P | 60% | 4/5 | 3/5 |\n| Q | 40% | 2/5 | 5/5 |\n| Total | | 3.2 | 3.8 |\n"
    )
    assert found["options"] == ["Tool A", "Tool B"]
    assert [one["weight"]["value"] for one in found["criteria"]] == [10, 6.67]
    assert [one["agrees"] for one in found["totals"]] == [True, True]


def test_that_pros_and_cons_say_that_the_options_are_beside_them() -> None:
    found = figures(
        "# A and B and C\n\n|| Pros | Cons | When to use | When not to |\n|--|--|--|--|--|\n| A | fast | dear | logs | files |\n| B | cheap | slow | files | logs |\n"
    )
    assert (found["orientation"], found["options"]) == ("options_as_rows", ["A", "B"])


def test_that_a_log_of_decisions_is_refused_by_name() -> None:
    with pytest.raises(NoComparisonError, match="a log of decisions"):
        read(
            "| Decision | Date | Alternatives considered | Made by |\n|---|---|---|---|\n| Use Helm | 2020 | none | Ann |\n| Use Go | 2021 | Rust | Bob |\n"
        )


def test_that_an_option_whose_cell_begins_with_the_letter_of_another_is_no_verdict() -> None:
    imported = read(
        "| Criterion | A | B | C |\n|---|---|---|---|\n| Complexity | Easy | Complex | Moderate |\n| Docs | 4 | 2 | 5 |\n"
    )
    assert [option.name for option in imported.options] == ["A", "B", "C"]


def test_that_a_column_that_names_an_option_line_by_line_is_a_verdict() -> None:
    imported = read(
        "| Criterion | Go | Rust | Best |\n|---|---|---|---|\n| Speed | 4 | 5 | Rust (slightly) |\n| Docs | 4 | 3 | **Go** |\n"
    )
    assert [option.name for option in imported.options] == ["Go", "Rust"]
