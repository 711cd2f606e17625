"""The comparison and the decision that a table becomes: in the words of the source."""

from __future__ import annotations

from datetime import date

from steelyard.comparison.fits import resolve_fits
from steelyard.importing.document import comparison_document, to_comparison, to_decision
from steelyard.importing.result import import_source
from steelyard.importing.sources import read_file
from steelyard.scoring.snapshot import take_snapshot
from tests.importing.samples import read
from tests.importing.test_quality import COMPARISONS, TABLES

TABLE = (
    "# Choice of a broker\n\n| Criterion | Weight | [Kafka](https://kafka.example) | Нечто | 秀丸 |\n|---|---|---|---|---|\n"
    "| Throughput | 50% | ★★★★★ | ★★★ | ★★ |\n| Replay | 30% | ✅ | ⚠️ streams only | n/a |\n"
    "| Cost per month | 20% | $380 | $120-180 | Free |\n| Licence | | Apache-2.0 | MPL-2.0 | BSD |\n\n"
    "Chosen option: Kafka, because it keeps order.\n"
)


def test_that_each_practice_table_becomes_a_comparison_that_scores_as_the_preview_said() -> None:
    for entry in COMPARISONS:
        imported = import_source(read_file(TABLES / entry["file"]), table=entry.get("table"))
        snapshot = take_snapshot(to_decision(imported))
        names = {option.id: option.name for option in snapshot.decision.comparison.options}
        scores = {
            names[one.candidate]: one.score for one in snapshot.evaluation.standings if one.score is not None
        }
        for name, score in imported.ranking:
            assert abs(scores[name] - score) < 1e-6, entry["file"]


def test_that_cells_say_the_words_of_the_source() -> None:
    comparison = to_comparison(read(TABLE))
    rows = {
        requirement.name: [fit.word or fit.raw for fit in row]
        for requirement, row in zip(comparison.requirements, resolve_fits(comparison), strict=True)
    }
    assert rows["Throughput"] == ["★★★★★", "★★★", "★★"]
    assert rows["Replay"] == ["✅", "⚠️", "n/a"]
    assert rows["Cost per month"] == ["$380", "$120-180", "Free"]


def test_that_a_text_only_row_is_guidance_and_weighs_nothing() -> None:
    comparison = to_comparison(read(TABLE))
    (row,) = [signal for signal in comparison.signals if signal.title == "Licence"]
    assert row.requirements == ()
    assert row.statement(comparison.options[0].id) == "Apache-2.0"


def test_that_remarks_links_and_names_in_any_script_are_kept() -> None:
    document = comparison_document(read(TABLE))
    assert [option["name"] for option in document["options"]] == ["Kafka", "Нечто", "秀丸"]
    assert document["options"][0]["url"] == "https://kafka.example"
    replay = document["requirements"][1]["fits"]
    assert next(iter(list(replay.values())[1:])) == {"fit": "⚠️", "note": "streams only"}


def test_that_the_scenario_carries_the_weights_of_the_source() -> None:
    (scenario,) = to_comparison(read(TABLE)).scenarios
    assert scenario.title == "As in the source"
    assert list(scenario.weights.values()) == [10, 6, 4]


def test_that_without_weights_all_count_the_same_and_that_is_said() -> None:
    imported = read("| C | A | B |\n|---|---|---|\n| P | 1 | 2 |\n| Q | 3 | 4 |\n")
    (scenario,) = to_comparison(imported).scenarios
    assert set(scenario.weights.values()) == {5}
    assert any("no weights" in notice for notice in imported.notices)


def test_that_a_must_becomes_a_must_have_at_the_least_level_that_counts_as_met() -> None:
    imported = read(
        "| Need | Priority | A | B |\n|---|---|---|---|\n| SSO | Must have | Yes | Partial |\n| UI | Low | No | Yes |\n"
    )
    (scenario,) = to_comparison(imported).scenarios
    assert dict(scenario.must_haves) == {"sso": 5}


def test_that_the_origin_says_where_it_is_from_and_how_it_was_read() -> None:
    comparison = to_comparison(read(TABLE, "broker.md"), day=date(2026, 11, 25), url="https://wiki.example/b")
    origin = comparison.origin
    assert origin is not None
    assert (origin.file, origin.title, origin.url) == (
        "broker.md",
        "Choice of a broker",
        "https://wiki.example/b",
    )
    assert origin.imported == date(2026, 11, 25)
    assert origin.reading is not None
    assert origin.reading.criteria["Replay"].kind == "rating"
    assert origin.stated is not None
    assert origin.stated.winner == "kafka"


def test_that_the_author_s_choice_and_reason_are_in_the_record() -> None:
    record = to_decision(read(TABLE)).record
    assert (record.choice, record.choice_reason) == ("kafka", "Chosen option: Kafka, because it keeps order.")


def test_that_what_a_blank_was_said_to_mean_is_a_level_of_its_own_word() -> None:
    from steelyard.importing.reading import parse_reading

    text = "| Criterion | A | B |\n|---|---|---|\n| P | ✅ |  |\n| Q | ❌ | unknown |\n"
    saved = parse_reading("blanks: {'': not_met, unknown: not_met}\n", "r.yaml")
    document = comparison_document(read(text, saved=saved))
    assert document["requirements"][0]["fits"]["b"] == "(blank)"
    assert to_comparison(read(text, saved=saved)).requirements[1].fits is not None
