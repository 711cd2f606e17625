"""Codes are found among all that people write, and nothing that was damaged is taken for a vote."""

from __future__ import annotations

import textwrap
from random import Random
from typing import TYPE_CHECKING

import pytest

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision.intents import begin
from steelyard.voting.chat import Kind, find_codes
from tests.voting.encoding import ALPHABET, code_of

if TYPE_CHECKING:
    from steelyard.decision.ballots import Vote
    from steelyard.decision.model import Decision

VOTERS = (
    "Ana", "Björn", "Chloé", "Дмитрий", "Eve", "Farah", "Γιώργος", "Hana 🙂", "李雷", "Jo", "", "K.", "Lena",
    "Mo", "", "Oğuz", "Priya", "", "Rui", "Sam",
)  # fmt: skip
MUTATIONS = 5000


@pytest.fixture(scope="module")
def decision() -> Decision:
    return begin(open_built_in("redis-vs-kafka"))


def random_weights(decision: Decision, draw: Random) -> dict[str, float]:
    names = draw.sample(list(decision.weights), draw.randint(1, 26))
    return {name: draw.randint(0, 20) / 2 for name in names}


def codes(decision: Decision) -> list[str]:
    draw = Random(20)
    return [
        code_of(decision, random_weights(decision, draw), name=name, voter=place)
        for place, name in enumerate(VOTERS)
    ]


def votes(text: str) -> list[Vote]:
    return [found.vote for found in find_codes(text) if found.vote is not None]


def noisy(code: str, place: int) -> str:
    """Return a code as one chat or another shows it."""
    broken = "\n".join(textwrap.wrap(code, 31))
    forms = (
        f"[10:0{place % 10}] Ana: hi all 👋 here is mine: {code} 🎉🎉",
        f"> {broken.replace(chr(10), chr(10) + '> ')}\n\nsee above, easy1 to paste",
        f"*{code.upper()}*, hope it's right. sy1 or sy2? synergy!",
        f"```\n{code}\n```\n",
        f"Bob:{code}\u200b\nthx",
        f"| {code.replace('0', 'O').replace('1', 'l', 2).replace('syl', 'sy1', 1)} |",
        f"{code[:20]}\u00ad{code[20:]} :thumbsup:",
    )
    return forms[place % len(forms)]


def test_that_twenty_codes_in_a_noisy_chat_are_all_found(decision: Decision) -> None:
    made = codes(decision)
    chat = "\n".join(noisy(code, place) for place, code in enumerate(made))
    expected = [votes(code)[0] for code in made]
    assert [vote.name for vote in expected] == list(VOTERS)
    assert votes(chat) == expected
    assert {found.kind for found in find_codes(chat)} == {Kind.VOTE}


def test_that_a_code_says_what_was_weighed_and_where_there_was_no_view(decision: Decision) -> None:
    (vote,) = votes(code_of(decision, {"fast-reads": 0.0, "async-decoupling": 9.5}, name="Ana"))
    weighed = dict(zip(decision.weights, vote.weights, strict=True))
    assert weighed.pop("fast-reads") == 0.0
    assert weighed.pop("async-decoupling") == 9.5
    assert set(weighed.values()) == {None}


def mutate(code: str, draw: Random) -> str:
    """Return a code with one to three things wrong that happen to codes."""
    signs = list(code)
    for _ in range(draw.randint(1, 3)):
        place = draw.randrange(3, len(signs))
        match draw.randrange(6):
            case 0:
                signs[place] = draw.choice(ALPHABET)
            case 1:
                del signs[place]
            case 2:
                signs.insert(place, draw.choice(ALPHABET))
            case 3 if place + 1 < len(signs):
                signs[place], signs[place + 1] = signs[place + 1], signs[place]
            case 4:
                signs = signs[:place] or signs
            case _:
                signs[place:place] = signs[3:place]
        if len(signs) < 8:
            break
    return "".join(signs)


def test_that_of_five_thousand_damaged_codes_none_is_taken_for_another_vote(decision: Decision) -> None:
    draw, made = Random(5000), codes(decision)
    true = {votes(code)[0] for code in made}
    changed = 0
    for _ in range(MUTATIONS):
        code = draw.choice(made)
        mutated = mutate(code, draw)
        changed += not mutated.startswith(code)
        assert set(votes(mutated)) <= true
        if not mutated.startswith(code):
            assert votes(mutated) == []
    assert changed > MUTATIONS * 0.9


def test_that_a_damaged_code_is_told_and_does_not_hide_the_next(decision: Decision) -> None:
    first, second = codes(decision)[:2]
    found = find_codes(f"{first[:40]}{first[41:]} {second}")
    assert [one.kind for one in found] == [Kind.DAMAGED, Kind.VOTE]
    assert found[0].text == first[:12]


def test_that_a_code_of_a_newer_program_is_told(decision: Decision) -> None:
    (found,) = find_codes("mine: sy2" + codes(decision)[0][3:])
    assert found.kind is Kind.NEWER


@pytest.mark.parametrize(
    "text", ["", "sy1", "easy1 to do", "sy1 or sy2, whatever you like", "sy1 " + "a b " * 3]
)
def test_that_words_of_a_chat_are_no_codes(text: str) -> None:
    assert find_codes(text) == ()


def test_that_a_huge_paste_is_read_once_through(decision: Decision) -> None:
    text = "sy1 " * 30_000 + codes(decision)[0]
    assert len(votes(text)) == 1
