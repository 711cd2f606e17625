"""What is written quickly is, character for character, what PyYAML's emitter writes."""

from __future__ import annotations

import random
from typing import Any

import pytest

from steelyard.documents.dumping import dump, emit, plain

TEXTS = (
    "a", "yes", "No", "1", "1.5", "it's", "a: b", "x #y", "é", "✅", "🟡 partly", "", "  lead", "trail ",
    "new\nline", "tab\there", "long " * 30, "word" * 40, "- x", "? y", "'q'", '"d"', "{a}", "[b]",
    "2026-11-20", "~", "null", "=", "<<", "0x1F", "1e5", ".5", "a\n\nb\n", "a \n b", "\ufeff", "x\u2028y",
    "\x85", "C#", "a:b", "100%", "@x", "`t`", "*a", "&b", "!c", "|", "> q", "%d", "日本語", "a  b", "…",
    "1_000", "1:30", "On", "N", "y",
)  # fmt: skip
NUMBERS = (1, 0, -3, 2.5, 1e20, 1e-7, -0.25, True, False, None, 7.0)


class Trees:
    """Makes mappings of every form that documents have, and of some that they have not."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def text(self) -> str:
        if self.random.random() < 0.7:
            return self.random.choice(TEXTS)
        return " ".join(self.random.choices(TEXTS, k=self.random.randint(1, 40)))

    def key(self) -> str:
        plainly = self.random.random() < 0.7
        return f"fits{self.random.randint(0, 9)}" if plainly else self.text()

    def mapping(self, depth: int = 0) -> dict[str, Any]:
        return {self.key(): self.value(depth + 1) for _ in range(self.random.randint(0, 5))}

    def value(self, depth: int) -> Any:
        kind = self.random.random()
        if depth < 5 and kind < 0.2:
            return self.mapping(depth)
        if depth < 5 and kind < 0.35:
            return [self.value(depth + 1) for _ in range(self.random.randint(0, 4))]
        if kind < 0.45:
            return self.random.choice(NUMBERS)
        if kind < 0.5:
            return [round(self.random.random() * 1000, 2) for _ in range(self.random.choice((2, 3, 40)))]
        return self.text()


@pytest.mark.parametrize("seed", range(300))
def test_that_the_quick_way_writes_what_the_emitter_writes(seed: int) -> None:
    data = Trees(seed).mapping()
    assert dump(data) == emit(plain(data), 100)


@pytest.mark.parametrize("text", TEXTS)
def test_that_every_text_is_written_alike_as_value_item_and_key(text: str) -> None:
    data = {"value": text, "items": [text, [text], {text: 1}], text: {"deep": {"deeper": text}}}
    assert dump(data) == emit(plain(data), 100)
