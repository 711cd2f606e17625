from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from steelyard import __version__
from steelyard.comparison.files import parse_comparison, read_comparison
from steelyard.comparison.fits import resolve_fits
from steelyard.documents.faults import DocumentError, Fault
from tests.reliability.mutate_files import mutate
from tests.samples import COMBINATIONS, OPTIONS, REQUIREMENTS, SCENARIOS, comparison, comparison_text

if TYPE_CHECKING:
    from pathlib import Path


def refusal(text: str) -> list[str]:
    with pytest.raises(DocumentError) as refused:
        parse_comparison(text, "f")
    return list(refused.value.lines())


def broken(old: str, new: str) -> list[str]:
    """Return the faults of the sample with one piece of text replaced."""
    text = comparison_text()
    assert text.count(old) == 1, f"{old!r} does not stand once in the sample"
    return refusal(text.replace(old, new))


def test_that_titles_that_look_like_something_else_stay_text() -> None:
    text = (
        comparison_text().replace("title: Redis or Kafka", "title: no").replace("name: Redis}", "name: 1.10}")
    )
    read = parse_comparison(text, "f")
    assert (read.title, read.options[0].name) == ("no", "1.10")


def test_that_quoted_and_plain_dates_are_dates() -> None:
    plain, quoted = (comparison(more=f"as_of: {written}\n") for written in ("2026-11-20", '"2026-11-20"'))
    assert plain.as_of == quoted.as_of is not None


def test_that_a_bare_candidate_stands_for_a_list_of_one() -> None:
    assert parse_comparison(comparison_text().replace("for: [kafka]", "for: kafka"), "f").justifications[
        0
    ].candidates == ("kafka",)


FAULTS = [
    ("id: redis, name: Redis", "id: redis, nam: Redis", '6:5: options[0]: the key "name" is missing'),
    (
        "id: redis, name: Redis",
        "id: redis, nam: Redis",
        '6:17: options[0].nam: unknown key "nam"; did you mean "name"?',
    ),
    ("title: Redis or Kafka", "title:", "4:7: title: expected text, found nothing"),
    ("title: Redis or Kafka", "title: ''", '4:8: title: expected text that is not empty, found ""'),
    ("title: Redis or Kafka", "title: [a]", "4:8: title: expected text, found a list"),
    ("id: sample", "id: My Sample", "3:5: id: expected an id (lower-case words joined by hyphens"),
    ("{id: kafka, name: Kafka}", "kafka", '7:5: options[1]: expected a mapping, found "kafka"'),
    (
        "{id: kafka, name: Kafka}",
        "{id: redis, name: Kafka}",
        'options[1].id: another candidate has the id "redis": options[0].id',
    ),
    ("{id: both,", "{id: redis,", "combinations[0].id: another candidate has the id"),
    ("members: [kafka, redis]", "members: [kafka]", "expected at least 2 entries, found 1 entry"),
    ("members: [kafka, redis]", "members: [kafka, kafka]", 'members[1]: the member "kafka" is repeated'),
    ("members: [kafka, redis]", "members: [kafka, both]", '"both" is a combination; expected the options'),
    (
        "members: [kafka, redis]",
        "members: [kafka, redi]",
        'no option has the id "redi"; did you mean "redis"?',
    ),
    ("roles: {kafka: history", "roles: {kafk: history", 'roles.kafk: no member has the id "kafk"'),
    (
        "statements: {redis: fast",
        "statements: {rabbit: fast",
        'statements.rabbit: no candidate has the id "rabbit"',
    ),
    ("id: fast", "id: no-loss", 'requirements[1].id: another requirement has the id "no-loss"'),
    ("id: cache,", "id: orders,", 'scenarios[1].id: another scenario has the id "orders"'),
    (
        "fits: {redis: 2,",
        "fits: {redis: 7,",
        'requirements[0].fits.redis: expected a fit from 0 to 5, found "7"',
    ),
    (
        "fits: {redis: 2,",
        "fits: {redis: .nan,",
        "fits.redis: expected a number, a range such as [3, 5], or unknown",
    ),
    (
        "fits: {redis: 2,",
        "fits: {redis: 1_0,",
        "fits.redis: expected a number, a range such as [3, 5], or unknown",
    ),
    ("fits: {redis: 2,", "fits: {redis: ,", "fits.redis: expected a fit, found nothing"),
    ("fits: {redis: 2,", "fits: {redis: {},", 'fits.redis: the key "fit" is missing'),
    ("fits: {redis: 2,", "fits: {redis: {because: x},", 'fits.redis: the key "fit" is missing'),
    ("fits: {redis: 2,", "fits: {rabbit: 2,", 'fits.rabbit: no candidate has the id "rabbit"'),
    ("fit: [4, 5]", "fit: [5, 4]", "fits.kafka.fit: expected the lower end of the range first, found a list"),
    (
        "fit: [4, 5]",
        "fit: [4]",
        "fits.kafka.fit: expected a range of two numbers, such as [3, 5], found a list",
    ),
    ("evidence: documented", "evidence: rumour", "expected measured, documented, reported or judged"),
    ("source: docs", "source: doc", 'fits.kafka.source: no source has the id "doc"; did you mean "docs"?'),
    ("combine: worst", "combine: worse", 'combine: expected best or worst, found "worse"'),
    ("combine: worst", "optional: maybe", 'optional: expected true or false, found "maybe"'),
    ("        fits: {redis: 4, kafka: 2}\n", "", 'requirements[2]: expected the key "fits" or "measures"'),
    (
        "measures: {redis: 0.1",
        "fits: {redis: 1}\n        measures: {redis: 0.1",
        "a requirement has fits or measures",
    ),
    (
        "        scale: {unit: ms, worst: 10, best: 0.1, shape: log}\n",
        "",
        'measures: expected one scale: "worst" and "best", or "points", found none',
    ),
    ("worst: 10, best: 0.1,", "worst: 10, best: 10.0,", "scale: worst and best are equal"),
    ("worst: 10, best: 0.1,", "worst: 10,", 'scale: the key "best" is missing'),
    ("worst: 10, best: 0.1,", "worst: 10, best: 0,", "scale.best: a logarithmic scale needs numbers above 0"),
    ("worst: 10, best: 0.1,", "points: [[10, 0], [1, 5]],", "scale.shape: a scale with points has no shape"),
    ("worst: 10, best: 0.1,", "worst: 10, best: 0.1, points: [[10, 0], [1, 5]],", "found several"),
    (
        "worst: 10, best: 0.1, shape: log",
        "points: [[10, 0], [10, 5]]",
        "expected points whose first numbers all rise, or all fall",
    ),
    (
        "worst: 10, best: 0.1, shape: log",
        "points: [[10, 0], [1, 5], [2, 5]]",
        "points[2]: expected points whose first numbers",
    ),
    ("worst: 10, best: 0.1, shape: log", "points: [[10, 0]]", "expected at least 2 entries, found 1 entry"),
    ("worst: 10, best: 0.1, shape: log", "points: [[10, 0], [1]]", "points[1]: expected a pair of numbers"),
    ("worst: 10, best: 0.1, shape: log", "worst: 1e308, best: -1e308", "worst and best are too far apart"),
    (
        "measures: {redis: 0.1",
        "measures: {redis: -1",
        "measures.redis: a logarithmic scale needs numbers above 0",
    ),
    ("combine: worst", "scale: {worst: 1, best: 2}", "a scale is for measures; this requirement has none"),
    (
        "weights: {no-loss: 8}",
        "weights: {no-loss: 11}",
        'weights.no-loss: expected a number of 10 or less, found "11"',
    ),
    (
        "weights: {no-loss: 8}",
        "weights: {no-loss: -1}",
        'weights.no-loss: expected a number of 0 or more, found "-1"',
    ),
    ("weights: {no-loss: 8}", "weights: {no-loss: 1e999}", "expected a number that is not infinite"),
    (
        "weights: {no-loss: 8}",
        "weights: {no-los: 8}",
        'no requirement has the id "no-los"; did you mean "no-loss"?',
    ),
    ("must_haves: {no-loss: 3}", "must_haves: {no-loss: 6}", "expected a number of 5 or less"),
    ("must_haves: {no-loss: 3}", "must_haves: {no-los: 3}", "must_haves.no-los: no requirement has the id"),
    ("for: [kafka]", "for: [kafak]", 'justifications[0].for[0]: no candidate has the id "kafak"'),
    ("when: [no-loss]", "when: [loss]", 'justifications[0].when[0]: no requirement has the id "loss"'),
    ("https://example.org/docs", "ftp://example.org", "expected a link that begins with http:// or https://"),
    ("kind: comparison", "kind: recipe", '1:7: kind: expected the kind comparison, found "recipe"'),
    ("format: 1", "format: one", '2:9: format: expected a format from 1 to 2, found "one"'),
    (
        "{id: kafka, name: Kafka}",
        "{id: kafka, name: ' redis '}",
        'options[1].name: another candidate is named "redis": options[0].name; names must differ',
    ),
    ("{id: both,", "{id: none,", 'combinations[0].id: "none" cannot be an id: it stands for a choice of no'),
    ("combine: worst", "rating: stars", 'requirements[2].rating: no rating has the id "stars"'),
    ("for: [kafka]", "note: x, for: [kafka]", 'justifications[0].note: unknown key "note"'),
    (
        "statements: {redis: fast",
        "statements: {redis: {text: fast, source: doc}",
        'statements.redis.source: no source has the id "doc"; did you mean "docs"?',
    ),
    (
        "statements: {redis: fast",
        "statements: {redis: {note: x}",
        'statements.redis: the key "text" is missing',
    ),
    (
        "evidence: documented",
        "verified: yesterday",
        'fits.kafka.verified: expected a date, such as 2026-11-20, found "yesterday"',
    ),
    ("id: cache,", "running: [rabbit], id: cache,", 'scenarios[1].running[0]: no option has the id "rabbit"'),
    ("id: cache,", "running: [both], id: cache,", 'running[0]: no option has the id "both"'),
    ("id: cache,", "enough: {quick: 3}, id: cache,", 'enough.quick: no requirement has the id "quick"'),
    (
        "id: cache,",
        "enough: {fast: 6}, id: cache,",
        'enough.fast: expected a number of 5 or less, found "6"',
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS)
def test_that_a_fault_names_its_place_and_what_was_expected(old: str, new: str, expected: str) -> None:
    lines = broken(old, new)
    assert any(expected in line for line in lines), lines


@pytest.mark.parametrize(("old", "new"), [(old, new) for old, new, _ in FAULTS])
def test_that_no_message_speaks_of_the_machinery(old: str, new: str) -> None:
    for line in broken(old, new):
        assert not any(word in line for word in ("pydantic", "Input should", "tuple", "dict", "Value error"))
        assert "something else" not in line


def test_that_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    text = (
        comparison_text(more="extra: 1\n")
        .replace("name: Redis}", "name: ''}")
        .replace("for: [kafka]", "for: [x]")
    )
    places = [line.split(": ")[1] for line in refusal(text.replace("redis: 0.1", "redis: fast"))]
    assert places == [
        "options[0].name",
        "signals[0].requirements[1].measures.redis",
        "justifications[0].for[0]",
        "extra",
    ]


@pytest.mark.parametrize("members", ["[kafka, redi]", "kafka", "[kafka, both]"])
def test_that_a_member_at_fault_makes_no_role_a_fault(members: str) -> None:
    text = comparison_text().replace("members: [kafka, redis]", f"members: {members}")
    assert not [line for line in refusal(text) if ".roles" in line]


def test_that_a_newer_format_is_the_only_fault_that_is_reported() -> None:
    (line,) = refusal("kind: comparison\nformat: 3\nnew_key: 1\n")
    assert line == (
        "f:2:9: format: this needs a newer Steelyard, one that reads format 3; "
        f"this is Steelyard {__version__}, which reads format 1 to 2"
    )


def test_that_another_kind_is_the_only_fault_that_is_reported() -> None:
    assert refusal("kind: decision\nweights: 3\n") == [
        'f:1:7: kind: expected the kind comparison, found "decision"'
    ]


def test_that_points_may_stand_on_the_requirement_or_in_the_scale() -> None:
    declared = "scale: {unit: ms, worst: 10, best: 0.1, shape: log}"
    inside = comparison(
        requirements=REQUIREMENTS.replace(declared, "scale: {unit: ms, points: [[10, 0], [1, 5]]}")
    )
    beside = comparison(requirements=REQUIREMENTS.replace(declared, "points: [[10, 0], [1, 5]]"))
    assert [fit.value for fit in resolve_fits(inside)[1]] == [fit.value for fit in resolve_fits(beside)[1]]


def test_that_a_combination_may_give_a_reason_without_a_fit() -> None:
    requirements = REQUIREMENTS.replace("fits: {redis: 4,", "fits: {both: {because: Two systems}, redis: 4,")
    assert resolve_fits(comparison(requirements=requirements))[2][2].because == "Two systems"


def test_that_a_file_is_named_in_its_faults(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(comparison_text(scenarios=SCENARIOS.replace("no-loss: 8", "no-loss: x")))
    with pytest.raises(DocumentError) as refused:
        read_comparison(file)
    assert str(refused.value).startswith(f"{file}:")


def test_that_options_and_combinations_without_requirements_are_a_comparison() -> None:
    read = comparison(options=OPTIONS, combinations=COMBINATIONS, requirements="", scenarios="")
    assert read.requirements == ()
    assert resolve_fits(read) == ()


@pytest.mark.parametrize("seed", range(300))
def test_that_a_mutated_file_is_read_or_refused_with_places(seed: int) -> None:
    faults: tuple[Fault, ...] = ()
    try:
        parse_comparison(mutate(comparison_text(), random.Random(seed)), "f")
    except DocumentError as error:
        faults = error.faults or (Fault(0, 0, "", "refused without a fault"),)
    assert all(fault.line >= 1 and fault.column >= 1 and fault.message for fault in faults)
