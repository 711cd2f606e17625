"""Ratings: the words, signs or numbers in which the fits of a requirement are said."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import ConfigDict, Field

from steelyard.comparison.quantities import HIGHEST_FIT, Said, Word, parse_said
from steelyard.documents.fields import FileModel, FitNumber, Id, Number, Table, Text

SAME = 1e-9
"""Fits (0 to 5) that differ by no more than this are the same level."""


class Rating(FileModel):
    """Words or signs and the fit, 0 to 5, that each stands for; or numbers from `worst` (0) to `best` (5)."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["levels"]}, {"required": ["worst", "best"]}]}
    )

    id: Id
    levels: Annotated[Table[Text, FitNumber], Field(min_length=1)] | None = None
    worst: Number | None = None
    best: Number | None = None

    def fit_of(self, word: Word) -> float | None:
        """Return the fit that a word or number stands for, None where this rating does not know it."""
        if self.levels is not None:
            return self._fits.get(word)
        if isinstance(word, str) or self.worst is None or self.best is None:
            return None
        if not min(self.worst, self.best) <= word <= max(self.worst, self.best):
            return None
        return HIGHEST_FIT * (word - self.worst) / (self.best - self.worst)

    def say(self, fit: float) -> str:
        """Return a fit in this rating: the level that it equals, else a number.

        Between levels it is the fit with one decimal; on a rating of numbers, the number there.
        """
        if self.levels is not None:
            level = next((word for word, known in self.levels.items() if abs(known - fit) <= SAME), None)
            return level if level is not None else f"{fit:.1f}"
        assert self.worst is not None
        assert self.best is not None
        return f"{round(self.worst + (self.best - self.worst) * fit / HIGHEST_FIT, 1):g}"

    def repeat(self, said: Said) -> str:
        """Return what was said, in its own words: a word, a number, or a range of two."""
        words = said if isinstance(said, tuple) else (said,)
        return "–".join(self._words.get(word, _write(word)) for word in words)

    @cached_property
    def _fits(self) -> dict[Said | None, float]:
        return {parse_said(word): fit for word, fit in (self.levels or {}).items()}

    @cached_property
    def _words(self) -> dict[Said | None, str]:
        return {parse_said(word): word for word in self.levels or {}}


def _write(word: Word) -> str:
    return word if isinstance(word, str) else f"{word:.15g}"
