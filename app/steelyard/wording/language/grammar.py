"""Plain English around data: lists, plurals, quotation marks and full stops."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

if TYPE_CHECKING:
    from collections.abc import Sequence

ELLIPSIS = "…"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})

SMALL_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def tidy(text: str) -> str:
    """Return text from a file in one line, with single spaces."""
    return " ".join(text.split())


def isolate(text: str) -> str:
    """Keep a name that runs from right to left from turning the sentence around it (UAX #9, isolates)."""
    if text.isascii() or not any(bidirectional(character) in _RIGHT_TO_LEFT for character in text):
        return text
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def join(phrases: Sequence[str], conjunction: str = "and") -> str:
    """Join phrases to "A", "A and B", "A, B and C"."""
    if len(phrases) < 2:
        return "".join(phrases)
    return f"{', '.join(phrases[:-1])} {conjunction} {phrases[-1]}"


def join_some(phrases: Sequence[str], most: int) -> str:
    """Join at most so many phrases and count the rest: "A, B and seven more"."""
    if len(phrases) <= most:
        return join(phrases)
    return join((*phrases[:most], f"{number_word(len(phrases) - most)} more"))


def quote(text: str) -> str:
    """Put text from a file into quotation marks, so that its commas cannot be mistaken for ours."""
    return f"“{tidy(text)}”"


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number in words with its noun: "one option", "three options", "26 requirements"."""
    return f"{number_word(number)} {noun if number == 1 else plural or noun + 's'}"


def part(number: int, total: int, noun: str) -> str:
    """Return how many of all: "no signal", "3 of 12 signals", "every signal"."""
    if number == 0:
        return f"no {noun}"
    return f"every {noun}" if number == total else f"{number} of {total} {noun}s"


def number_word(number: int) -> str:
    """Return "no", "one" to "twelve", then digits."""
    return SMALL_NUMBERS[number] if number < len(SMALL_NUMBERS) else str(number)


def capitalise(text: str) -> str:
    """Return the text with its first letter as a capital and the rest untouched."""
    return text[:1].upper() + text[1:]


def clause(text: str) -> str:
    """Return text from a file in one line without a full stop, to stand inside a sentence."""
    return tidy(text).rstrip(".;,: ") or tidy(text)


def sentence(text: str) -> str:
    """Return the text in one line, ending as a sentence does."""
    whole = tidy(text)
    return whole if not whole or whole.endswith((".", "!", "?", ELLIPSIS, ".”", "?”")) else f"{whole}."


def sentences(*parts: str) -> str:
    """Join those parts that say something to one paragraph, each a sentence."""
    return " ".join(sentence(part) for part in parts if part.strip())


def first_sentence(text: str) -> str:
    """Return the first sentence of a text from a file, without its full stop."""
    whole = tidy(text)
    end = whole.find(". ")
    return clause(whole if end < 0 else whole[:end])


def shorten(text: str, most: int) -> str:
    """Return at most so many words; what is cut off shows as an ellipsis."""
    words = tidy(text).split(" ")
    return " ".join(words) if len(words) <= most else " ".join(words[:most]).rstrip(".,;:") + ELLIPSIS
