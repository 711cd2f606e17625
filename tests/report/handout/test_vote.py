"""The page turns what one weighs into a code that the program reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.fingerprint import fingerprint
from steelyard.decision.intents import begin
from steelyard.voting.chat import find_codes
from tests.bench.tables import large_comparison
from tests.browser import ENTER
from tests.voting.encoding import code_of

if TYPE_CHECKING:
    from tests.browser import Browser
    from tests.report.handout.conftest import Show

pytestmark = pytest.mark.browser

MOST_SIGNS = 120
COPY = """
const [done] = arguments;
const status = document.getElementById("copied");
new MutationObserver(() => done(document.getElementById("code").value)).observe(status, { childList: true });
document.querySelector("#vote button").click();
"""
MOVE = """
for (const [row, weight] of Object.entries(arguments[0])) {
  const range = document.querySelector(`.slider[data-row="${row}"] input`);
  range.value = weight; range.dispatchEvent(new Event("input", { bubbles: true }));
}
document.getElementById("voter").value = arguments[1];
document.getElementById("rest").checked = arguments[2];
"""


def copy(browser: Browser, weights: dict[str, float], name: str = "", *, rest: bool = False) -> str:
    browser.run(MOVE, weights, name, rest)
    return str(browser.wait(COPY))


def test_that_what_was_touched_is_sent_and_the_rest_is_no_view(show: Show) -> None:
    decision = begin(open_built_in("redis-vs-kafka"))
    code = copy(show(decision), {"0": 7.5, "25": 0}, "Ana")
    (found,) = find_codes(f"here: {code}")
    assert found.vote is not None
    assert (found.vote.name, found.vote.comparison) == ("Ana", fingerprint(decision.comparison))
    assert found.vote.weights == (7.5, *[None] * 24, 0.0)


def test_that_one_may_agree_with_the_rest(show: Show) -> None:
    decision = begin(open_built_in("redis-vs-kafka"))
    (found,) = find_codes(copy(show(decision), {"0": 10}, rest=True))
    assert found.vote is not None
    assert found.vote.weights == (10.0, *list(decision.weights.values())[1:])


def test_that_nothing_touched_is_no_vote(show: Show) -> None:
    browser = show(begin(open_built_in("redis-vs-kafka")))
    assert copy(browser, {}) == ""
    assert browser.run("return document.getElementById('copied').textContent").startswith("Move a slider")


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("", ""),
        ("W" * 24, "W" * 24),
        ("Maximiliane Wittelsbach x", "Maximiliane Wittelsbach x"),
        ("Екатерина Александровна", "Екатерина Александро"),
        ("李雷🙂" * 8, "李雷🙂李雷🙂李雷🙂李雷"),
    ],
)
def test_that_26_requirements_and_a_name_fit_in_120_signs(name: str, sent: str, show: Show) -> None:
    browser = show(begin(open_built_in("redis-vs-kafka")))
    code = copy(browser, {str(row): 10 for row in range(26)}, name)
    assert len(code) <= MOST_SIGNS
    (found,) = find_codes(code)
    assert found.vote is not None
    assert found.vote.name == sent
    assert browser.run("return document.getElementById('voter').maxLength") == 24


@pytest.mark.parametrize("requirements", [1, 26, 200])
def test_that_the_code_is_built_as_it_is_described(requirements: int, show: Show) -> None:
    decision = begin(large_comparison(requirements, 2))
    weights = {name: place % 21 / 2 for place, name in enumerate(decision.weights)}
    code = copy(show(decision), {str(place): weight for place, weight in enumerate(weights.values())}, "Ana")
    (found,) = find_codes(code)
    assert found.vote is not None
    assert code == code_of(decision, weights, name="Ana", voter=int(found.vote.page, 16))


def test_that_the_line_is_shown_selected_where_the_clipboard_is_refused(show: Show) -> None:
    browser = show(begin(open_built_in("redis-vs-kafka")))
    browser.run("navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false")
    code = copy(browser, {"0": 4})
    assert browser.run("return getSelection().toString()") == code
    assert browser.run("return document.getElementById('copied').textContent").startswith("Copy the selected")


def test_that_a_vote_is_made_by_keyboard(show: Show) -> None:
    browser = show(begin(open_built_in("redis-vs-kafka")))
    browser.run(MOVE, {"0": 3}, "", False)
    browser.run("document.getElementById('voter').focus()")
    browser.press("E", "v", "e", ENTER)
    shown = browser.run("return document.getElementById('code').value")
    (found,) = find_codes(shown)
    assert found.vote is not None
    assert found.vote.name == "Eve"
    assert browser.asked_for()[-1].endswith("hand-out.html")
