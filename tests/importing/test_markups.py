"""Tables of wikis and other markups, and what terminals print."""

from __future__ import annotations

import contextlib
import random

import pytest

from steelyard.importing.faults import ImportFailedError
from steelyard.importing.result import Imported, import_source
from steelyard.importing.sources import read_clipboard, read_source
from tests.importing.samples import read

MEDIAWIKI = """== Brokers ==
{| class="wikitable sortable"
|+ Message '''brokers'''
|-
! Criterion !! [[Apache Kafka|Kafka]] !! RabbitMQ
! NATS<ref name="n">A note.</ref>
|-
! scope="row" | Ordering
| style="background:green" | Yes || {{partial}} || {{no|only with JetStream}}
|-
| Price || colspan="2" | $380 || [https://example.org $95]
|-
| Memory
| 512 MB
| 128 MB
more of it
| 32 MB
|}
We chose '''NATS'''.
"""
ASCIIDOC = """= Which broker

.Comparison of brokers
[cols="1,1,1", options="header"]
|===
| Criterion | Kafka | NATS

| Ordering
| icon:check[] per *partition*
| ❌

| Price 2+| $380

.2+| Docs | link:https://example.org[good] | poor
| fair | a \\| b
|===
"""
SIMPLE = """Brokers
=======

=============  =======  ========
Criterion      Kafka    NATS
=============  =======  ========
Throughput     4        5
Ordering       per      ``none``
               key
Cost           2        5
=============  =======  ========

After it.
"""
GRID = """+------------+--------------+------------+
| Criterion  | Kafka        | NATS       |
+============+==============+============+
| Ordering   | per          | none, but  |
|            | partition    | JetStream  |
+------------+--------------+------------+
| Cost       | 2            | 5          |
+------------+--------------+------------+
"""
LIST = """.. list-table:: Brokers
   :header-rows: 1

   * - Criterion
     - Kafka
     - `NATS <https://nats.io>`_
   * - Throughput
     - 4
     - 5
   * - Ordering
     - 5
     - 2
"""
CSV_TABLE = """.. csv-table:: Brokers
   :header: "Criterion", "Kafka", "NATS"

   "Throughput, peak", 4, 5
   "Ordering", 5, 2
"""
ORG = "#+TITLE: Brokers\n* One\n| Criterion  | [[https://x.org][Kafka]] | NATS |\n|---+---+---|\n| Throughput | 4 | 5 |\n| *Ordering* | 5 | 2 |\n#+TBLFM: $2=3\n"
DOKUWIKI = "====== Brokers ======\n^ Criterion ^ [[kafka|Kafka]] ^ NATS ^\n^ Throughput | 4 | 5 |\n| Ordering | ::: | 2 |\n"
TEXTILE = 'h1. Brokers\n\n|_. Criterion |_. "Kafka":https://x.org |_. NATS |\n| Throughput | 4 | 5 |\n| Ordering | 5 | 2 |\n'
BOXED = "┌────────────┬───────┬──────┐\n│ Criterion  │ Kafka │ NATS │\n├────────────┼───────┼──────┤\n│ Throughput │ 4     │ 5    │\n│ Ordering   │ 5     │ 2    │\n└────────────┴───────┴──────┘\n"
ALIGNED = (
    "Criterion    Kafka   NATS\n---------    -----   ----\nThroughput   4       5\nOrdering     5       2\n"
)


def cells(imported: Imported) -> dict[str, list[str]]:
    return {one.name: [cell.text for cell in one.cells] for one in imported.criteria}


def test_that_a_table_of_mediawiki_is_read_with_its_spans_links_and_templates() -> None:
    imported = read(MEDIAWIKI, "page.wiki")
    assert imported.source.format == "mediawiki"
    assert imported.title == "Message brokers"
    assert [option.name for option in imported.options] == ["Kafka", "RabbitMQ", "NATS"]
    assert cells(imported) == {
        "Ordering": ["Yes", "Partial", "No (only with JetStream)"],
        "Price": ["$380", "$380", "$95"],
        "Memory": ["512 MB", "128 MB\nmore of it", "32 MB"],
    }
    assert imported.criteria[1].cells[2].link == "https://example.org"
    assert imported.criteria[0].cells[2].raw == "{{no|only with JetStream}}"
    assert imported.criteria[0].cells[0].place == "line 7, column 2"
    assert imported.stated_winner == "NATS"


def test_that_a_table_of_asciidoc_is_read_with_its_spans_icons_and_links() -> None:
    imported = read(ASCIIDOC, "page.adoc")
    assert imported.source.format == "asciidoc"
    assert imported.title == "Which broker"
    assert [option.name for option in imported.options] == ["Kafka", "NATS"]
    assert cells(imported) == {
        "Ordering": ["✅ per partition", "❌"],
        "Price": ["$380", "$380"],
        "Docs": ["good", "poor"],
        "Docs (2)": ["fair", "a | b"],
    }
    assert imported.criteria[2].cells[0].link == "https://example.org"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SIMPLE, {"Throughput": ["4", "5"], "Ordering": ["per\nkey", "none"], "Cost": ["2", "5"]}),
        (GRID, {"Ordering": ["per\npartition", "none, but\nJetStream"], "Cost": ["2", "5"]}),
        (LIST, {"Throughput": ["4", "5"], "Ordering": ["5", "2"]}),
        (CSV_TABLE, {"Throughput, peak": ["4", "5"], "Ordering": ["5", "2"]}),
    ],
    ids=["simple", "grid", "list-table", "csv-table"],
)
def test_that_each_table_of_restructuredtext_is_read(text: str, expected: dict[str, list[str]]) -> None:
    imported = read(text, "page.rst")
    assert imported.source.format == "restructuredtext"
    assert [option.name for option in imported.options] == ["Kafka", "NATS"]
    assert cells(imported) == expected


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        (ORG, "page.org", "org"),
        (DOKUWIKI, "page.dokuwiki", "dokuwiki"),
        (TEXTILE, "page.textile", "textile"),
        (BOXED, "out.txt", "markdown"),
        (ALIGNED, "out.txt", "csv"),
    ],
)
def test_that_markups_near_to_markdown_and_what_terminals_print_are_read(
    text: str, name: str, form: str
) -> None:
    imported = read(text, name)
    assert imported.source.format == form
    assert [option.name for option in imported.options] == ["Kafka", "NATS"]
    assert cells(imported)["Throughput"] == ["4", "5"]
    assert [criterion.name for criterion in imported.criteria] == ["Throughput", "Ordering"]
    assert not [notice for notice in imported.notices if "dashes" in notice]


@pytest.mark.parametrize(
    "text", [MEDIAWIKI, ASCIIDOC, SIMPLE, GRID, LIST, CSV_TABLE, DOKUWIKI, TEXTILE, ALIGNED]
)
def test_that_each_is_known_without_a_file_name(text: str) -> None:
    pasted = import_source(read_clipboard(text=text))
    assert [option.name for option in pasted.options][-1] == "NATS"


def test_that_a_cell_of_three_colons_repeats_the_one_above() -> None:
    assert cells(read(DOKUWIKI, "page.dokuwiki"))["Ordering"] == ["4", "2"]


def test_that_the_title_of_an_org_document_is_its_own() -> None:
    imported = read(ORG, "page.org")
    assert imported.title == "Brokers"
    assert imported.options[0].url == "https://x.org"


@pytest.mark.parametrize("text", [MEDIAWIKI, ASCIIDOC, SIMPLE, GRID, LIST, CSV_TABLE, ORG, DOKUWIKI, TEXTILE])
def test_that_damaged_markup_ends_in_a_table_or_a_sentence(text: str) -> None:
    chance = random.Random(text)
    signs = "|!{}=+-^:~*[]<>\"'`_ \n\\&\u0000é表"
    for _ in range(80):
        chars = list(text)
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(chars))
            chars[at : at + chance.choice((0, 1, 1, 5))] = [chance.choice(signs)] * chance.choice((1, 1, 3))
        for name in ("page.wiki", "page.adoc", "page.rst", "page.txt"):
            with contextlib.suppress(ImportFailedError):
                import_source(read_source("".join(chars).encode(), name))
