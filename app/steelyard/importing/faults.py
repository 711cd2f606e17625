"""Why a source cannot be imported, in people's words."""

from __future__ import annotations


class ImportFailedError(Exception):
    """A source cannot be imported; the message names the place and what to do."""


class NoComparisonError(ImportFailedError):
    """The tables of a source are something else; `kinds` says what each of them is."""

    def __init__(self, message: str, kinds: tuple[str, ...]) -> None:
        super().__init__(message)
        self.kinds = kinds
