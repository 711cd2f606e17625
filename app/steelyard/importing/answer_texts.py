"""Answers as people write them: ends of a scale, an order of words, names, weights; and what is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from steelyard.importing.faults import ImportFailedError
from steelyard.importing.folding import fold

if TYPE_CHECKING:
    from steelyard.importing.questions import Question

ABOVE = " > "
"""What stands between a word and the next worse one."""
_NUMBER = r"[-+−]?\d[\d,]*(?:\.\d+)?(?:[eE][-+]?\d+)?"
_NUMBERS = re.compile(_NUMBER)
_ENDS = re.compile(
    rf"\s*worst:?\s+({_NUMBER})\s*,?\s+best:?\s+({_NUMBER})\s*,?\s*(linear|log)?\s*", re.IGNORECASE
)
_HIGHEST_WEIGHT = 10.0


def parse_ends(text: str, criterion: str) -> tuple[float, float, str]:
    """Return worst, best and shape of a text such as `worst 500, best 0, linear`.

    Raises:
        ImportFailedError: it is none, the ends are equal, or a logarithm has an end at 0 or below.
    """
    match = _ENDS.fullmatch(text)
    if match is None:
        raise ImportFailedError(
            f"“{text}” are no ends for “{criterion}”; write such as: worst 500, best 0, linear"
        )
    worst, best, shape = _number(match[1]), _number(match[2]), (match[3] or "linear").casefold()
    if worst == best:
        raise ImportFailedError(f"“{criterion}” cannot be worst and best at {match[1]}: name two numbers")
    if shape == "log" and min(worst, best) <= 0:
        raise ImportFailedError(f"“{criterion}” can be logarithmic only between numbers above 0")
    return worst, best, shape


def ends_text(worst: float, best: float, shape: str) -> str:
    """Return the ends and shape of a scale as a question proposes them and an answer states them."""
    return f"worst {worst:,.9g}, best {best:,.9g}, {shape}"


def parse_order(text: str, question: Question) -> list[str]:
    """Return the words of a text such as `Easy > Moderate > Complex`, the best first.

    Raises:
        ImportFailedError: they are not the words that the question is about, each once.
    """
    words = [word.strip() for word in text.split(ABOVE.strip()) if word.strip()]
    known = next((choice for choice in question.choices if ABOVE in choice), "")
    expected = [word.strip() for word in known.split(ABOVE.strip())]
    by_word = {fold(word): word for word in expected}
    if sorted(fold(word) for word in words) != sorted(by_word):
        raise ImportFailedError(
            f"“{text}” is no order of the words of “{question.about}”; write such as: {known}"
        )
    return [by_word[fold(word)] for word in words]


def parse_scale(text: str) -> tuple[float, float]:
    """Return both ends of a text such as `1 to 5`.

    Raises:
        ImportFailedError: it has no two numbers, or the second is not the larger.
    """
    numbers = [_number(number) for number in _NUMBERS.findall(text)]
    if len(numbers) != 2 or numbers[0] >= numbers[1]:
        raise ImportFailedError(f"“{text}” is no scale of scores; write such as: 1 to 5")
    return numbers[0], numbers[1]


def parse_names(text: str, count: int | None) -> list[str]:
    """Return the names in a text, parted by commas, or by semicolons or lines where names hold commas.

    Raises:
        ImportFailedError: they are not as many as `count`, or two are alike.
    """
    names: list[str] = []
    for mark in ("\n", ";", ","):
        names = [name.strip() for name in text.split(mark) if name.strip()]
        if len(names) > 1 and (count is None or len(names) == count):
            break
    if count is not None and len(names) != count:
        raise ImportFailedError(f"there are {count} options and {len(names)} names: “{text}”; name each once")
    if len({fold(name) for name in names}) < len(names):
        raise ImportFailedError(f"two options would have one name: “{text}”; name each differently")
    return names


def parse_weight(text: str) -> float:
    """Return a weight from 0 to 10.

    Raises:
        ImportFailedError: it is none.
    """
    match = _NUMBERS.fullmatch(text.strip())
    weight = _number(match[0]) if match else -1.0
    if not 0 <= weight <= _HIGHEST_WEIGHT:
        raise ImportFailedError(f"“{text}” is no weight; write a number from 0 to 10")
    return weight


def parse_tables(text: str) -> tuple[int, ...]:
    """Return the numbers of a text such as `table 2: Costs` or `tables 1, 3`.

    Raises:
        ImportFailedError: it names no table.
    """
    match = re.match(r"\s*tables? ((?:\d+)(?:, \d+)*)", text)
    if match is None:
        raise ImportFailedError(f"“{text}” names no table; write such as: table 2")
    return tuple(int(number) for number in match[1].split(", "))


def _number(text: str) -> float:
    return float(text.replace(",", "").replace("−", "-"))
