"""What a reader of the source would have to be asked, each with a preset that holds until it is answered."""

from __future__ import annotations

from dataclasses import dataclass

from steelyard.importing.faults import ImportFailedError

TABLE = "table"
ORIENTATION = "orientation"
BLANKS = "blanks"
DIRECTION = "direction"
SCALE = "scale"
ENDS = "ends"
UNITS = "units"
WORDS = "words"
STARS = "stars"
NAMES = "names"
WEIGHTS = "weights"
NUMBERS = "numbers"
TEXT_ONLY = "text only"
NOT_KNOWN, SAME_UNIT = "not known", "the same unit"
THOUSAND, DECIMAL = "thousand", "decimal"
_FREE = frozenset({ENDS, NAMES, WEIGHTS, SCALE, WORDS})


@dataclass(frozen=True, slots=True)
class Question:
    """An open question: its subject, what it is about (a criterion or a mark), its choices and the preset.

    The preset is one of the choices; it stands in the reading until somebody says otherwise.
    """

    subject: str
    about: str
    asks: str
    choices: tuple[str, ...]
    preset: str

    @property
    def free(self) -> bool:
        """Whether any answer in the form of the choices is one, not the choices alone."""
        return self.subject in _FREE


def require_choice(question: Question, choice: str) -> str:
    """Return the choice if the question has it.

    Raises:
        ImportFailedError: it has not.
    """
    if choice not in question.choices:
        raise ImportFailedError(
            f"“{choice}” is no answer to: {question.asks} Expected: {', '.join(question.choices)}"
        )
    return choice
