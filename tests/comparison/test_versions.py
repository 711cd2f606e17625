from __future__ import annotations

from steelyard.comparison.files import parse_comparison
from steelyard.comparison.versions import compare
from tests.samples import OPTIONS, REQUIREMENTS, comparison, comparison_text


def texts(**parts: str) -> list[str]:
    return [change.text for change in compare(comparison(), comparison(**parts)).changes]


def test_that_equal_versions_have_no_changes() -> None:
    assert not compare(comparison(), comparison())


def test_that_added_and_removed_parts_are_named() -> None:
    rabbit = OPTIONS + "  - {id: rabbit, name: RabbitMQ}\n"
    assert texts(options=rabbit) == ["Option added: RabbitMQ"]
    back = compare(comparison(options=rabbit), comparison())
    assert [change.text for change in back.of("option", "removed")] == ["Option removed: RabbitMQ"]


def test_that_a_changed_part_says_what_of_it() -> None:
    assert texts(options=OPTIONS.replace("name: Redis", "name: Redis, if_wrong: Loss")) == [
        "Option changed: Redis (failure mode)"
    ]


def test_that_a_changed_fit_says_from_what_to_what_and_so_do_those_who_inherit_it() -> None:
    changed = compare(
        parse_comparison(comparison_text(), "old"),
        parse_comparison(comparison_text().replace("redis: 4, kafka: 2", "redis: 4, kafka: unknown"), "new"),
    )
    assert [(change.ids, change.text) for change in changed.of("fit")] == [
        (("few-people", "kafka"), "Few people to run it, Kafka: 2 → not known"),
        (("few-people", "both"), "Few people to run it, Kafka + Redis: 1 → not known"),
    ]


def test_that_a_fit_with_another_reason_only_says_so() -> None:
    new = parse_comparison(comparison_text().replace("It replicates", "It keeps copies"), "new")
    assert compare(comparison(), new).of("fit")[0].text.endswith("Kafka: reason changed")


def test_that_a_removed_requirement_is_one_change() -> None:
    shorter = REQUIREMENTS[: REQUIREMENTS.index("      - id: few-people")]
    scenarios = "  - {id: orders, title: Order events, weights: {no-loss: 8}, must_haves: {no-loss: 3}}\n"
    before = parse_comparison(comparison_text(scenarios=scenarios), "old")
    text = comparison_text(requirements=shorter, scenarios=scenarios)
    assert [change.text for change in compare(before, parse_comparison(text, "new")).changes] == [
        "Requirement removed: Few people to run it"
    ]
