"""Whom the author names, in the table and in the text around it."""

from __future__ import annotations

import pytest

from tests.importing.samples import read

TABLE = (
    "| Criterion | Redis | Kafka | Redis Streams |\n|---|---|---|---|\n| P | 3 | 4 | 5 |\n| Q | 3 | 4 | 5 |\n"
)


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("Chosen option: **Kafka**, because it keeps order.", "Kafka"),
        ("We decided to use Redis Streams.", "Redis Streams"),
        ("**Winner**: Redis", "Redis"),
        ("Entscheidung: Kafka, weil es hält.", "Kafka"),
        ("**Gagnant** : Kafka", "Kafka"),
        ("Выбор: Kafka", "Kafka"),
        ("结论：推荐 Kafka", "Kafka"),
        ("結論: Kafka を採用", "Kafka"),
        ("결론: Kafka", "Kafka"),
        ("Elegimos Kafka porque dura.", "Kafka"),
        ("## Decision\n\nGo with Kafka for now.", "Kafka"),
        ("We did not choose Kafka.", None),
        ("必须选择 Kafka、Redis 等", None),
        ("If you need order, choose Kafka.", None),
        ("Winner: Redis\n\nWinner: Kafka", None),
        ("Nothing was decided.", None),
    ],
)
def test_that_the_text_names_the_winner_or_nobody(text: str, winner: str | None) -> None:
    verdict = read(f"{TABLE}\n{text}\n").verdict
    assert (verdict.option if verdict else None) == winner


def test_that_the_sentence_with_the_reason_is_kept() -> None:
    verdict = read(f"{TABLE}\nChosen option: Kafka, because it keeps order.\n").verdict
    assert verdict is not None
    assert verdict.reason == "Chosen option: Kafka, because it keeps order."


@pytest.mark.parametrize("mark", ["Kafka (chosen)", "🏆 Kafka", "Kafka (empfohlen)", "Kafka（推荐）"])
def test_that_a_mark_on_a_name_is_a_verdict_and_no_part_of_the_name(mark: str) -> None:
    imported = read(TABLE.replace("Kafka", mark))
    assert imported.verdict is not None
    assert imported.verdict.option == "Kafka"


def test_that_a_row_of_verdicts_and_a_row_of_ranks_name_the_first() -> None:
    assert read(f"{TABLE}| Verdict | ❌ | ✅ Selected | ❌ |\n").stated_winner == "Kafka"
    assert read(f"{TABLE}| Rank | 2 | 1 | 3 |\n").stated_winner == "Kafka"


def test_that_the_best_overall_word_is_the_winner() -> None:
    assert read(f"{TABLE}| Overall | Low | High | Medium |\n").stated_winner == "Kafka"


def test_that_a_name_far_behind_a_word_of_choosing_is_no_verdict() -> None:
    text = (
        "Recommendation engines need a broker that many people in this field would call fast, such as Kafka."
    )
    assert read(f"{TABLE}\n{text}\n").verdict is None
    assert read(f"{TABLE}\n推荐在生产环境中根据业务规模和团队能力来选择 Kafka\n").verdict is None
