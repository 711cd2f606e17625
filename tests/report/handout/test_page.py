"""The page as people meet it: by keyboard, on a phone, in the dark, on paper, and with bad names."""

from __future__ import annotations

import io
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision.intents import begin, set_record, set_title
from steelyard.report.handout import make_handout
from steelyard.scoring.results import Outcome
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from tests.bench.tables import large_comparison
from tests.browser import END, LEFT, TAB
from tests.report.handout.settings import apply_setting, draw_settings
from tests.report.handout.test_arithmetic import DECISIONS
from tests.samples import decision, order_events

if TYPE_CHECKING:
    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot
    from tests.browser import Browser
    from tests.report.handout.conftest import Show

pytestmark = pytest.mark.browser

MOST_BYTES = 400_000
HOSTILE = (
    "</script><script>document.title='taken'</script>",
    "<img src=x onerror=\"document.title='taken'\">",
    "\"' onmouseover=alert(1) x='",
    "{{ 7 * 7 }} {name} ${7 * 7} `",
    "a\u2028b <!-- c",
    "\u202eesrever",
)
SET = """
const [weights, least, running] = arguments;
document.getElementById("reset").click();
for (const item of document.querySelectorAll(".slider")) {
  const [range, select] = [item.querySelector("input"), item.querySelector("select")];
  range.value = weights[item.dataset.row]; range.dispatchEvent(new Event("input"));
  select.value = least[item.dataset.row] ?? ""; select.dispatchEvent(new Event("change"));
}
for (const box of document.querySelectorAll("#running input")) {
  if (box.checked !== running.includes(box.value)) box.click();
}
const text = (id) => document.getElementById(id).textContent;
const lines = (id) => [...document.getElementById(id).children].map((each) => each.textContent);
return {
  answer: text("answer"), addition: text("addition"), out: lines("out"),
  flips: lines("flips"), heading: text("flips-title"),
  why: [text("why-for"), ...lines("reasons")], against: [text("why-against"), ...lines("against")],
  scores: [...document.querySelectorAll("#result .score")].map((each) => each.textContent),
};
"""
AXE = """
const done = arguments[0];
const serious = ({ impact }) => impact === "serious" || impact === "critical";
axe.run().then((found) => done(found.violations.filter(serious)
  .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)));
"""


def said(snapshot: Snapshot) -> dict[str, Any]:
    """Return what the page has to show, from the program's own words."""
    words = explain(snapshot)
    reasons, flips = words.reasons, words.flips
    return {
        "answer": words.answer.sentence,
        "addition": words.answer.addition,
        "out": list(words.cautions.eliminations),
        "flips": [*(f"{line.text}." for line in flips.lines), *([flips.none] if flips.none else [])],
        "heading": flips.heading,
        "why": [reasons.heading, *(one.phrase for one in reasons.for_leader), *filter(None, [reasons.none])],
        "against": [
            reasons.against_heading,
            *(one.phrase for one in reasons.against),
            *filter(None, [reasons.none_against]),
        ],
        "scores": [line.score for line in words.answer.results],
    }


def axe_finds(browser: Browser) -> list[str]:
    browser.run(files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    return list(browser.wait(AXE))


@pytest.mark.parametrize("name", DECISIONS)
def test_that_the_page_says_what_the_program_says(name: str, show: Show) -> None:
    decision = DECISIONS[name]()
    browser = show(decision)
    for setting in draw_settings(decision, 60, seed=7):
        weights = {name: round(weight * 2) / 2 for name, weight in setting["weights"].items()}
        must_haves = {name: round(least) for name, least in setting["must_haves"].items()}
        plain = {**setting, "weights": weights, "must_haves": must_haves, "enough": dict(decision.enough)}
        snapshot = take_snapshot(apply_setting(decision, plain), trials=False, knowing=False)
        shown = browser.run(
            SET,
            [weights.get(name, 0.0) for name in decision.weights],
            [must_haves.get(name) for name in decision.weights],
            setting["running"],
        )
        expected = said(snapshot)
        if snapshot.recommendation.outcome is Outcome.NO_WEIGHTS:  # a page has no scenarios to choose
            expected["why"][-1] = "Raise a slider to say what matters."
        if set(setting["running"]) != set(decision.running) or plain["weights"] or must_haves:
            assert shown == expected, setting


def test_that_the_page_asks_for_nothing_and_complains_of_nothing(show: Show) -> None:
    browser = show(order_events())
    browser.run("document.querySelector('.slider input').focus()")
    browser.press(END, LEFT, TAB)
    assert [address.rpartition("/")[2] for address in browser.asked_for()] == ["hand-out.html"]
    assert browser.complaints() == []


def test_that_a_script_that_is_not_the_page_s_own_does_not_run(show: Show) -> None:
    browser = show(order_events())
    browser.run(
        "const s = document.createElement('script'); s.textContent = 'window.taken = 1';"
        "document.body.append(s);"
        "document.body.insertAdjacentHTML('beforeend', '<p id=styled style=\"color: red\">x</p>')"
    )
    assert browser.run("return window.taken ?? null") is None
    assert browser.run("return getComputedStyle(document.getElementById('styled')).color") != "rgb(255, 0, 0)"


def test_that_redis_vs_kafka_is_under_400_kb() -> None:
    assert len(make_handout(take_snapshot(order_events())).encode()) < MOST_BYTES


def test_that_it_begins_with_the_agreed_answer_and_its_confidence(show: Show) -> None:
    decision = order_events()
    browser, answer = show(decision), explain(take_snapshot(decision)).answer
    assert (
        browser.run("return document.querySelector('h1').textContent")
        == f"With the agreed weights: {answer.sentence}"
    )
    assert browser.run("return document.getElementById('confidence').textContent") == answer.confidence


def test_that_it_says_where_one_differs_and_which_of_it_matters(show: Show) -> None:
    browser = show(order_events())
    browser.run(
        """
        const set = (name, value) => {
          const labels = [...document.querySelectorAll(".slider .name")];
          const label = labels.find((each) => each.textContent === name);
          const range = label.closest(".slider").querySelector("input");
          range.value = value; range.dispatchEvent(new Event("input"));
        };
        set("Cheaper, faster reads", 9); set("Order per key or entity", 7);
        set("Absorb bursts while consumers lag", 5);
        """
    )
    assert browser.run("return document.getElementById('stance').textContent") == (
        "The team's answer is: Kafka fits these requirements best. Your weights differ from the agreed "
        "ones in three places; one of them matters: Cheaper, faster reads."
    )
    assert browser.run("return document.getElementById('confidence').textContent").startswith(
        "How often the answer holds is known for the agreed weights only."
    )
    browser.click("#reset")
    assert browser.run("return document.getElementById('stance').hidden")


def test_that_it_works_by_keyboard_alone(show: Show) -> None:
    browser = show(order_events())
    browser.press(TAB)
    name = browser.run("return document.activeElement.getAttribute('aria-labelledby')")
    assert name == browser.run("return document.querySelector('.slider .name').id")
    browser.press(END)
    assert browser.run("return document.activeElement.getAttribute('aria-valuetext')").startswith(
        "10 of 10; agreed: "
    )
    stops = []
    for _ in range(40):
        stops.append(browser.run("return document.activeElement.id || document.activeElement.tagName"))
        browser.press(TAB)
        outline = browser.run(
            "const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]"
        )
        if browser.run("return document.activeElement !== document.body"):
            assert outline == ["solid", "3px"]
    assert {"INPUT", "SELECT", "SUMMARY", "reset"} <= set(stops)


def test_that_a_change_is_announced_to_screen_readers(show: Show) -> None:
    browser = show(order_events())
    said = browser.wait(
        """
        const [done] = arguments;
        const status = document.getElementById("announcement");
        new MutationObserver(() => done(status.textContent)).observe(status, { childList: true });
        const range = document.querySelector(".slider input");
        range.value = 10; range.dispatchEvent(new Event("input"));
        """
    )
    assert said == browser.run("return document.querySelector('h1').textContent")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_that_axe_has_no_serious_finding(scheme: str, width: int, show: Show) -> None:
    browser = show(order_events())
    media = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.command("Emulation.setEmulatedMedia", features=media)
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 400}
    browser.command("Emulation.setDeviceMetricsOverride", **size)
    try:
        browser.run("for (const each of document.querySelectorAll('details')) each.open = true")
        browser.run(SET, [3.0] * 26, [None] * 26, [])
        assert axe_finds(browser) == []
        assert browser.run("return document.documentElement.scrollWidth") == width
    finally:
        browser.command("Emulation.clearDeviceMetricsOverride")
        browser.command("Emulation.setEmulatedMedia", features=[])


def test_that_it_prints_on_two_pages(show: Show) -> None:
    with pikepdf.open(io.BytesIO(show(begin(open_built_in("redis-vs-kafka"))).print())) as printed:
        assert len(printed.pages) == 2


def hostile() -> Decision:
    """Return a decision in which everything that people write is meant to harm."""
    first, second, third, fourth, fifth, sixth = (
        name.replace("\\", "\\\\").replace('"', '\\"') for name in HOSTILE
    )
    made = decision(
        options=f'  - {{id: redis, name: "{first}"}}\n  - {{id: kafka, name: "{second}"}}\n',
        combinations=f'  - {{id: both, name: "{third}", members: [kafka, redis]}}\n',
        requirements=(
            f'      - {{id: no-loss, name: "{fourth}", fits: '
            f'{{redis: 2, kafka: {{fit: 4, because: "{second}"}}}}}}\n'
            f'      - {{id: fast, name: "{fifth}", question: "{first}", fits: {{redis: 5, kafka: 1}}}}\n'
            f'      - {{id: few-people, name: "{sixth}", fits: {{redis: 3, kafka: 1}}}}\n'
        ),
    )
    return set_title(set_record(made, context=HOSTILE[0], consequences=(HOSTILE[1],)), HOSTILE[0])


def test_that_hostile_names_stay_text(show: Show) -> None:
    browser = show(hostile())
    title = browser.run("return document.title")
    for setting in ([10.0, 0.0, 0.0], [0.0, 9.0, 1.0], [5.0, 5.0, 5.0]):
        browser.run(SET, setting, [None, 3, 3], ["redis"])
    assert browser.run("return document.title") == title != "taken"
    assert browser.run("return document.querySelectorAll('img, script:not([type])').length") == 1
    names = browser.run(
        "return [...document.querySelectorAll('#result .name')].map((each) => each.textContent)"
    )
    assert set(names) == {HOSTILE[0], HOSTILE[1], HOSTILE[2]}
    assert browser.complaints() == []


def test_that_a_decision_of_200_requirements_on_20_candidates_can_be_weighed(show: Show) -> None:
    large = begin(large_comparison(200, 20))
    browser = show(large)
    assert browser.run("return document.querySelectorAll('.slider input').length") == 200
    setting = draw_settings(large, 1, seed=3)[0]
    found = browser.run("return steelyard.evaluate(arguments[0])", setting)
    snapshot = take_snapshot(apply_setting(large, setting), trials=False, knowing=False)
    assert [each["id"] for each in found["candidates"]] == [
        each.candidate for each in snapshot.evaluation.standings
    ]
    browser.run(
        "const r = document.querySelector('.slider input'); r.value = 1; r.dispatchEvent(new Event('input'))"
    )
    assert browser.run("return document.getElementById('stance').hidden") is False
