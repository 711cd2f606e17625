"""Broken tables: read or refused in words, never a traceback; `tests/reliability/mutate_tables.py` tries thousands."""

from __future__ import annotations

import random

import pytest

from tests.reliability.mutate_tables import attempt, mutate, originals

ORIGINALS = originals()


@pytest.mark.parametrize("seed", range(0, 90, 10))
def test_that_broken_tables_are_read_or_refused_in_words(seed: int) -> None:
    for each in range(seed, seed + 10):
        chance = random.Random(each)
        name, content = chance.choice(ORIGINALS)
        attempt(name, mutate(content, chance))
