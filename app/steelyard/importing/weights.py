"""Weights in every form in which tables state them, turned to 0 to 10 with the largest at 10."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.importing.cells import FRACTION, NUMBER, PERCENT, STARS, ways_to_say
from steelyard.importing.folding import fold
from steelyard.importing.words.names import MUST_HAVE
from steelyard.importing.words.weights import WEIGHT_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST = 10.0
EQUAL = 5.0
"""The weight of every criterion where the source has none."""
_IN_NAME = re.compile(
    r"\s*[(\[（]\s*(?:(?:weight(?:ing|ed)?|wt|w|gewicht(?:ung)?|poids|coef(?:f)?\.?|peso|вес|权重|重み|配点|가중치)\s*[:=：]?\s*)?"
    r"(?P<text>(?P<number>\d{1,3}(?:[.,]\d{1,4})?)\s*(?P<percent>%|％|pts?|points?|点|分)?|[x×*]\s?\d{1,2}(?:[.,]\d{1,2})?|\d{1,2}(?:[.,]\d{1,2})?\s?[x×])\s*[)\]）]",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(
    r"(?:\s*[-–—:,]\s*|\s+)(?P<text>(?P<number>\d{1,3}(?:[.,]\d{1,2})?)\s*(?P<percent>%|％)|[x×]\s?\d{1,2}(?:[.,]\d)?)\s*$"
)
_TIMES = re.compile(r"^[x×*]\s?(?P<a>\d+(?:[.,]\d+)?)$|^(?P<b>\d+(?:[.,]\d+)?)\s?[x×]$", re.IGNORECASE)
_BY_WORD = {fold(word): value for value, words in WEIGHT_WORDS for word in words.split(",")}


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight as stated, its number if it states one, its value from 0 to 10, and whether it must be met."""

    stated: str
    number: float | None
    value: float
    must: bool = False


def split_names(names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the names of criteria without the weights inside them, and those weights.

    A number without a percent sign counts only where most names have one.
    """
    numbered = sum(_IN_NAME.search(name) is not None for name in names)
    plain_counts = numbered >= max(2, len(names) * 0.7)
    return [_split_name(name, plain_counts=plain_counts) for name in names]


def _split_name(name: str, *, plain_counts: bool) -> tuple[str, str]:
    match = _IN_NAME.search(name) or _AFTER_NAME.search(name)
    if match is None or match.start() == 0:
        return name, ""
    plain = match["number"] is not None and not match["percent"]
    if plain and not plain_counts:
        return name, ""
    rest = f"{name[: match.start()]} {name[match.end() :]}".strip()
    return " ".join(rest.split()), match["text"].strip()


def weigh(stated: Sequence[str], *, comma: bool = False) -> tuple[tuple[Weight | None, ...], tuple[str, ...]]:
    """Return the weights of all criteria, the largest at 10, and what is to be said about them.

    None stands for a criterion without a weight.
    """
    parsed = [_parse(text, comma=comma) if text.strip() else None for text in stated]
    numbers = [one[0] for one in parsed if one is not None and one[0] is not None and one[1] == "number"]
    largest = max(numbers, default=0.0)
    notices = list(_about_sum(stated, parsed, numbers))
    weights: list[Weight | None] = []
    for text, one in zip(stated, parsed, strict=True):
        if one is None:
            weights.append(None)
            continue
        number, form, must = one
        if number is None:
            notices.append(f"The weight “{text}” was not understood; it counts as 0.")
            weights.append(Weight(text, None, 0.0))
        elif form == "number":
            weights.append(Weight(text, number, _rounded(LARGEST * number / largest) if largest > 0 else 0.0))
        else:
            weights.append(Weight(text, None, number, must=must))
    return tuple(weights), tuple(notices)


def _rounded(value: float) -> float:
    return min(LARGEST, max(0.0, round(value, 2)))


def _parse(text: str, *, comma: bool) -> tuple[float | None, str, bool]:
    """Return a weight as a number, whether it is a number or a word, and whether it is a must."""
    line = " ".join(text.split())
    folded = fold(line).strip("*_ ")
    times = _TIMES.match(folded)
    if times:
        return float((times["a"] or times["b"]).replace(",", ".")), "number", False
    head = re.split(r"\s*[(（,;:：/–]|\s-\s", folded, maxsplit=1)[0].strip()
    head = re.sub(r"\s*(?:priority|weight|importance|优先级)$", "", head)
    if MUST_HAVE.fullmatch(head):
        return LARGEST, "word", True
    for said in ways_to_say(line, comma=comma):
        if (
            said.form in (NUMBER, PERCENT, FRACTION, STARS)
            and not said.inner
            and isinstance(said.value, float)
            and said.value >= 0
        ):
            return said.value, "number", False
    if head in _BY_WORD:
        return _BY_WORD[head], "word", False
    inner = next(
        (
            said.value
            for said in ways_to_say(line, comma=comma)
            if said.form in (NUMBER, PERCENT) and isinstance(said.value, float)
        ),
        None,
    )
    return (inner, "number", False) if inner is not None and inner >= 0 else (None, "", False)


def _about_sum(
    stated: Sequence[str], parsed: Sequence[tuple[float | None, str, bool] | None], numbers: Sequence[float]
) -> list[str]:
    texts = [text for text, one in zip(stated, parsed, strict=True) if one is not None]
    if not numbers:
        return []
    total = sum(numbers)
    if all("%" in text or "％" in text for text in texts) and abs(total - 100) > 0.5:
        return [f"The weights add up to {total:g}%, not to 100%; their proportions were kept."]
    return []


def weight_line(weights: Sequence[Weight | None]) -> str:
    """Say in a few words what the weights of a table add up to."""
    stated = [one for one in weights if one is not None]
    if not stated:
        return "no weights"
    numbers = [one.number for one in stated if one.number is not None]
    if len(numbers) < len(stated):
        return "weights in words"
    percent = "%" if all("%" in one.stated for one in stated) else ""
    return f"weights that add up to {sum(numbers):g}{percent}"
