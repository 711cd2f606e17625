"""Break comparison and decision files at random and measure how they are refused.

    python -m tests.reliability.mutate_files [COUNT]

Every broken file must be read or refused with places; the slowest case and the peak memory are printed.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision.files import parse_decision, write_decision
from steelyard.decision.intents import begin
from steelyard.documents.faults import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT_COUNT = 10_000
_SECOND_FORMAT = Path(__file__).parents[1] / "formats" / "two" / "brokers.decision.yaml"
_SNIPPETS: tuple[str, ...] = (
    *"[]{}:-?&*!|>'\"#%@`,\t\n\0\x07\ufeff😀",
    *(": ", "- ", "? ", "&a ", "*a", "!!str ", "<<: ", "---\n", "...\n", "null", "~", "1e999", ".nan"),
    *("unknown", "-1", "99", "[3, 5]", "{fit: 3}", "{}", "[]", "''", "x" * 2_000, "\ud800", "\u2028", "0x1F"),
    "[" * 40,
)


def mutate(text: str, chance: random.Random) -> str:
    """Return the text with one to four random changes."""
    for _ in range(chance.randint(1, 4)):
        change = chance.choice(_MUTATIONS)
        text = change(text, chance)
    return text


def _insert(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(_SNIPPETS) + text[at:]


def _delete(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.randint(1, 30) :]


def _swap_lines(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    a, b = (chance.randrange(len(lines)) for _ in range(2))
    lines[a], lines[b] = lines[b], lines[a]
    return "".join(lines)


def _repeat_line(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = chance.randrange(len(lines))
    return "".join([*lines[:at], lines[at] * chance.randint(2, 50), *lines[at:]])


def _replace_value(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(":")
    lines[at] = f"{key}{colon} {chance.choice(_SNIPPETS)}\n"
    return "".join(lines)


def _indent(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = chance.randrange(len(lines))
    lines[at] = " " * chance.randint(0, 8) + lines[at].lstrip(" ")
    return "".join(lines)


_MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    _insert,
    _delete,
    _swap_lines,
    _repeat_line,
    _replace_value,
    _indent,
)


def main(count: int) -> int:
    """Try `count` broken files; return 0 if each was read or refused with places."""
    texts = (write_decision(begin(open_built_in())), _SECOND_FORMAT.read_text(encoding="utf-8"))
    read, slowest = 0, 0.0
    for seed in range(count):
        broken = mutate(texts[seed % len(texts)], random.Random(seed))
        start = time.perf_counter()
        try:
            parse_decision(broken, "broken.yaml")
            read += 1
        except DocumentError as error:
            if not error.faults or any(fault.line < 1 or fault.column < 1 for fault in error.faults):
                print(f"seed {seed}: a fault without a place")
                return 1
        slowest = max(slowest, time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count} files, {read} read, the rest refused; slowest {slowest * 1000:.0f} ms; peak {peak:.0f} MB"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_COUNT))
