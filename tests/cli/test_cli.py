from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from steelyard import cli
from steelyard.cli.examples import EXAMPLES
from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from steelyard.decision.files import save_decision
from steelyard.desktop import system
from tests.samples import comparison_text

if TYPE_CHECKING:
    from pathlib import Path

ORDER_EVENTS = ("redis-vs-kafka", "--scenario", "order-events")


def figures(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert cli.main(["score", *arguments, "--json"]) == 0
    parsed: dict[str, object] = json.loads(capsys.readouterr().out)
    return parsed


def ranked(found: dict[str, object]) -> list[str]:
    candidates = found["candidates"]
    assert isinstance(candidates, list)
    return [candidate["id"] for candidate in candidates]


def test_that_kafka_leads_for_order_events_and_the_combination_is_second(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = figures(capsys, *ORDER_EVENTS)
    assert found["recommended"] == ["kafka"]
    assert ranked(found)[:2] == ["kafka", "kafka-redis"]


def test_that_fast_reads_above_their_flip_make_the_combination_lead(
    capsys: pytest.CaptureFixture[str],
) -> None:
    both = ("--running", "redis", "--running", "kafka")
    found = figures(capsys, *ORDER_EVENTS, *both)
    flips = found["flips"]
    assert isinstance(flips, list)
    flip = next(flip for flip in flips if flip["requirement"] == "fast-reads")
    assert flip["leader"] == "kafka-redis"
    below = figures(capsys, *ORDER_EVENTS, *both, "--weight", f"fast-reads={flip['at'] - 0.01}")
    beyond = figures(capsys, *ORDER_EVENTS, *both, "--weight", f"fast-reads={flip['at'] + 0.01}")
    assert ranked(below)[0] == "kafka"
    assert ranked(beyond)[0] == "kafka-redis"


@pytest.mark.parametrize(
    ("scenario", "recommended"),
    [
        ("order-events", "kafka"),
        ("session-store", "redis"),
        ("page-cache", "redis"),
        ("payment-audit", "kafka"),
        ("iot-dashboard", "kafka-redis"),
        ("read-model", "kafka-redis"),
    ],
)
def test_that_each_scenario_gets_the_answer_of_its_sources(
    capsys: pytest.CaptureFixture[str], scenario: str, recommended: str
) -> None:
    assert ranked(figures(capsys, "redis-vs-kafka", "--scenario", scenario))[0] == recommended


def test_that_a_comparison_starts_with_its_first_scenario(capsys: pytest.CaptureFixture[str]) -> None:
    assert figures(capsys, "redis-vs-kafka") == figures(capsys, *ORDER_EVENTS)


def test_that_weights_from_a_file_replace_all_weights_and_must_haves(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    weights = tmp_path / "weights.yaml"
    weights.write_text("fast-reads: 5\nlow-ops: 2.5\n")
    found = figures(capsys, "redis-vs-kafka", "--weights", str(weights), "--weight", "low-ops=3")
    given = found["weights"]
    assert isinstance(given, dict)
    assert {name: weight for name, weight in given.items() if weight} == {"fast-reads": 5, "low-ops": 3}


def test_that_a_must_have_eliminates(capsys: pytest.CaptureFixture[str]) -> None:
    found = figures(capsys, *ORDER_EVENTS, "--must-have", "lookup-latency=4")
    candidates = found["candidates"]
    assert isinstance(candidates, list)
    kafka = next(candidate for candidate in candidates if candidate["id"] == "kafka")
    assert not kafka["eligible"]
    assert kafka["failed"] == [{"requirement": "lookup-latency", "fit": 1, "least": 4}]
    assert kafka["rank"] is None


def test_that_the_list_names_comparisons_and_scenarios(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list"]) == 0
    said = capsys.readouterr().out
    assert "redis-vs-kafka" in said
    assert "order-events" in said


def test_that_the_list_is_given_to_programs_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list", "--json"]) == 0
    listed = {one["id"]: one for one in json.loads(capsys.readouterr().out)["comparisons"]}
    assert listed["redis-vs-kafka"]["title"] == open_built_in().title
    assert "order-events" in [one["id"] for one in listed["redis-vs-kafka"]["scenarios"]]


def test_that_show_gives_the_answer_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["show", *ORDER_EVENTS]) == 0
    assert "Kafka fits these requirements best." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("show", "no-such-thing"), "redis-vs-kafka"),
        (("show", "redis-vs-kafka", "--scenario", "no-such"), "session-store"),
        (("show", "redis-vs-kafka", "--weight", "no-such=3"), "no-such"),
        (("show", "redis-vs-kafka", "--weight", "fast-read=3"), 'did you mean "fast-reads"?'),
        (("show", "redis-vs-kafka", "--scenario", "order-event"), 'did you mean "order-events"?'),
        (("export", "redis-vs-kafka", "-o", "no-such-folder/brief.pdf"), "no folder 'no-such-folder'"),
        (("screenshot", "redis-vs-kafka", "-o", "window.jpg"), ".png"),
        (("screenshot", "redis-vs-kafka", "-o", "no-such-folder/x.png"), "no folder 'no-such-folder'"),
        (("export", "redis-vs-kafka", "-o", "brief.docx"), ".pdf"),
    ],
)
def test_that_input_at_fault_is_named_with_status_1(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], names: str
) -> None:
    assert cli.main(arguments) == 1
    printed = capsys.readouterr()
    assert names in printed.err
    assert printed.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("score",),
        ("show", "redis-vs-kafka", "--weight", "fast-reads"),
        ("show", "redis-vs-kafka", "--weight", "fast-reads=11"),
        ("show", "redis-vs-kafka", "--weight", "fast-reads=nan"),
        ("show", "redis-vs-kafka", "--must-have", "fast-reads=6"),
        ("screenshot", "redis-vs-kafka", "-o", "x.png", "--size", "wide"),
        ("screenshot", "redis-vs-kafka", "-o", "x.png", "--size", "600x400"),
        ("export", "redis-vs-kafka", "-o", "x.svg", "--chart", "pie"),
        ("export", "redis-vs-kafka", "-o", "x.pdf", "--chart", "gaps"),
        ("export", "redis-vs-kafka", "-o", "x.csv", "--paper", "letter"),
        ("export", "redis-vs-kafka", "-o", "x.svg", "--without", "sources"),
        ("export", "redis-vs-kafka", "-o", "x.svg", "--requirement", "fast-reads"),
        ("chek", "redis-vs-kafka"),
    ],
)
def test_that_wrong_usage_has_status_2(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_that_check_names_every_fault_with_its_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(
        "kind: comparison\nformat: 1\nid: Broken\ntitle: x\n"
        "options:\n  - {id: a, name: A}\n  - {id: a, name: B, colour: red}\n"
        "signals:\n  - {id: s, title: S, requirements: [{id: r, name: R, fits: {a: 7}}]}\n"
    )
    assert cli.main(["check", str(broken), "redis-vs-kafka"]) == 1
    *lines, last = capsys.readouterr().out.splitlines()
    places = {line.removeprefix(f"{broken}:").split(":")[0] for line in lines}
    assert all(line.startswith(f"{broken}:") for line in lines)
    assert places == {"3", "7", "9"}
    assert last.startswith("redis-vs-kafka: 2 options, 1 combination, ")


def test_that_an_export_replaces_a_file_only_when_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "brief.pdf"
    out.write_text("mine")
    assert cli.main(["export", "redis-vs-kafka", "-o", str(out)]) == 1
    assert out.read_text() == "mine"
    assert "--force" in capsys.readouterr().err
    assert cli.main(["export", "redis-vs-kafka", "-o", str(out), "--force"]) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_that_a_comparison_in_place_of_weights_is_one_fault(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "three.yaml"
    file.write_text("kind: comparison\nformat: 1\nid: x\n")
    assert cli.main(["show", "redis-vs-kafka", "--weights", str(file)]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert "expected requirements with their weights" in said[0]


def test_that_a_file_without_scenarios_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "plain.yaml"
    file.write_text(comparison_text(scenarios=""))
    assert cli.main(["show", str(file), "--scenario", "x"]) == 1
    assert "there are none in it" in capsys.readouterr().err


def test_that_a_screenshot_replaces_a_file_only_when_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "window.png"
    out.write_text("mine")
    assert cli.main(["screenshot", "redis-vs-kafka", "-o", str(out)]) == 1
    assert out.read_text() == "mine"
    assert "--force" in capsys.readouterr().err


def test_that_a_brief_can_do_without_a_part(tmp_path: Path) -> None:
    whole, short = tmp_path / "whole.pdf", tmp_path / "short.pdf"
    assert cli.main(["export", "redis-vs-kafka", "-o", str(whole)]) == 0
    assert cli.main(["export", "redis-vs-kafka", "-o", str(short), "--without", "comparison"]) == 0
    assert short.stat().st_size < whole.stat().st_size


def test_that_the_sensitivity_chart_follows_the_requirement_that_was_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "chart.svg"
    asked = ("--chart", "sensitivity", "--requirement", "long-backfill")
    assert cli.main(["export", "redis-vs-kafka", "-o", str(out), *asked]) == 0
    name = open_built_in().requirement_by_id["long-backfill"].name
    assert name in out.read_text()


def test_that_an_export_into_a_folder_that_is_not_there_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert cli.main(["export", "redis-vs-kafka", "-o", str(tmp_path / "none" / "x.pdf")]) == 1
    assert "none" in capsys.readouterr().err


def test_that_without_a_display_the_decision_is_printed_and_how_to_export_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "has_display", lambda: False)
    assert cli.main([]) == 0
    said = capsys.readouterr().out
    assert "no display" in said.splitlines()[0]
    assert "Kafka fits these requirements best." in said
    assert "steelyard export redis-vs-kafka -o brief.pdf" in said


def test_that_a_missing_library_of_qt_is_named_with_its_package(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "has_display", lambda: True)
    monkeypatch.setattr(system, "_loads", lambda library: library != "libEGL.so.1")
    assert cli.main([]) == 1
    assert "apt-get install libegl1" in capsys.readouterr().err


def test_that_an_export_never_loads_qt(tmp_path: Path) -> None:
    program = (
        "import sys; from steelyard.cli import main; "
        f"assert main(['export', 'redis-vs-kafka', '-o', {str(tmp_path / 'x.pdf')!r}]) == 0; "
        "print([name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph', 'shiboken6'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("command", EXAMPLES)
def test_that_every_example_of_a_command_can_be_given(command: str) -> None:
    for example in EXAMPLES[command]:
        for part in example.partition(" > ")[0].split(" | "):
            program, *words = shlex.split(part)
            if program == "steelyard":
                known = {*EXAMPLES} - {"window"}
                cli.build_parser().parse_args(words if words[0] in known else ["window", *words])
        assert command == "window" or f"steelyard {command} " in example


@pytest.mark.parametrize("words", [["--debug", "show"], ["show", "--debug"]])
def test_that_every_step_is_said_when_that_is_asked_for(words: list[str], tmp_path: Path) -> None:
    start = [sys.executable, "-m", "steelyard"]
    whole = subprocess.run([*start, *words, "redis-vs-kafka"], capture_output=True, text=True, check=True)
    assert "Kafka fits" in whole.stdout
    assert "read " in whole.stderr
    assert "redis-vs-kafka.yaml" in whole.stderr
    missing = subprocess.run([*start, *words, str(tmp_path / "a.yaml")], capture_output=True, text=True)
    assert missing.returncode == 1
    assert "Traceback" in missing.stderr
    assert missing.stderr.splitlines()[-1] == f"{tmp_path / 'a.yaml'}:1:1: there is no such file"


def test_that_a_screenshot_leaves_nothing_behind_but_the_picture(tmp_path: Path) -> None:
    temporary, picture = tmp_path / "temporary", tmp_path / "window.png"
    temporary.mkdir()
    command = [sys.executable, "-m", "steelyard", "screenshot", "redis-vs-kafka", "-o", str(picture)]
    environment = {**os.environ, "TMPDIR": str(temporary), "HOME": str(tmp_path / "home")}
    subprocess.run(command, env=environment, capture_output=True, check=True)
    assert picture.exists()
    assert list(temporary.rglob("*")) == []
    assert not (tmp_path / "home").exists()


def test_that_no_plugin_of_what_is_installed_beside_it_runs_within_a_command(tmp_path: Path) -> None:
    facts = tmp_path / "intruder-1.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: intruder\nVersion: 1\n")
    (facts / "entry_points.txt").write_text("[pydantic]\nintruder = intruder\n")
    (tmp_path / "intruder.py").write_text("print('intruded')\n")
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from steelyard.cli import main; "
        "sys.exit(main(['score', 'redis-vs-kafka']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "intruded" not in done.stdout


@pytest.mark.parametrize("option", ["--help", "-V", "--version"])
def test_that_help_waits_for_no_library(option: str) -> None:
    program = (
        "import sys; from steelyard.cli import main\n"
        f"try: main([{option!r}])\n"
        "except SystemExit as end: assert end.code == 0\n"
        "slow = {'dataclasses', 'numpy', 'pydantic', 'typing_extensions', 'yaml', 'PySide6'}\n"
        "print(sorted(slow & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(
    "command",
    ["window", "list", "show", "score", "export", "import", "compare", "check", "screenshot", "schema"],
)
def test_that_every_command_says_how_it_is_used(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main([command, "--help"])
    assert end.value.code == 0
    assert f"usage: steelyard {command}" in capsys.readouterr().out


def test_that_a_screenshot_is_as_large_as_asked(tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    out = tmp_path / "window.png"
    command = [sys.executable, "-m", "steelyard", "screenshot", "redis-vs-kafka", "-o", str(out)]
    subprocess.run([*command, "--size", "1280x800", "--scale", "2"], check=True)
    assert QImage(str(out)).size().toTuple() == (2560, 1600)


def test_that_two_decisions_are_compared_and_what_matters_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    first = intents.set_price(intents.begin(open_built_in()), 0.0)
    second = intents.set_weight(intents.set_weight(first, "fast-reads", 10), "low-ops", 3.5)
    for name, decision in (("a", first), ("b", second)):
        save_decision(decision, tmp_path / f"{name}.decision.yaml")
    files = [str(tmp_path / f"{name}.decision.yaml") for name in ("a", "b")]
    assert cli.main(["compare", *files]) == 0
    said = capsys.readouterr().out
    assert "Cheaper, faster reads: 0 in A, 10 in B; this alone changes the answer" in said
    assert cli.main(["compare", *files, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(one["requirement"], one["decisive"]) for one in found["differences"]] == [
        ("fast-reads", True),
        ("low-ops", False),
    ]
    assert found["a"]["recommended"] == ["kafka"]


@pytest.mark.parametrize("kind", ["comparison", "decision"])
def test_that_a_schema_describes_its_kind_of_file(capsys: pytest.CaptureFixture[str], kind: str) -> None:
    assert cli.main(["schema", kind]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["properties"]["kind"]["const"] == kind


def test_that_slides_and_steps_leave_the_program_as_files(tmp_path: Path) -> None:
    out = tmp_path / "slides.pdf"
    assert cli.main(["export", "redis-vs-kafka", "--slides", "-o", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(("form", "start"), [("pdf", b"%PDF-"), ("md", b"---\n"), ("png", b"\x89PNG")])
def test_that_standard_output_takes_an_export_of_the_form_that_is_said(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, form: str, start: bytes
) -> None:
    assert cli.main(["export", *ORDER_EVENTS, "-o", "-", "--format", form]) == 0
    written = capsysbinary.readouterr().out
    assert written.startswith(start)
    out = tmp_path / f"file.{form}"
    assert cli.main(["export", *ORDER_EVENTS, "-o", str(out)]) == 0
    assert out.read_bytes() == written


def test_that_a_name_without_an_ending_takes_the_form_that_is_said(tmp_path: Path) -> None:
    assert cli.main(["export", *ORDER_EVENTS, "-o", str(tmp_path / "brief"), "--format", "pdf"]) == 0
    assert (tmp_path / "brief").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("-o", "-"), "say with --format what goes to standard output"),
        (("-o", "-", "--slides", "--format", "md"), "the presentation is written as pdf, not as md"),
        (("-o", "brief.doc"), "or --format must say it"),
    ],
)
def test_that_an_export_without_a_form_says_how_to_name_one(
    capsys: pytest.CaptureFixture[str], given: tuple[str, ...], said: str
) -> None:
    assert cli.main(["export", "redis-vs-kafka", *given]) == 1
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_that_what_is_no_text_is_kept_from_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert cli.main(["export", "redis-vs-kafka", "-o", "-", "--format", "pdf"]) == 1
    assert "not for a terminal" in capsys.readouterr().err
