"""What a reader of the source would have to be asked, each with a preset that holds until it is answered."""

from __future__ import annotations

from dataclasses import dataclass

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
