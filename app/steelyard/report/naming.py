"""The names that are proposed for files."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from steelyard.decision.model import Decision

_LONGEST = 60
_OTHERS = re.compile(r"[\W_]+")


def propose_stem(decision: Decision, *, day: date | None = None) -> str:
    """Return a name made from the record's date, else `day`, and the title: "2026-11-23-redis-vs-kafka".

    Letters of every script stay; accents and all that is not a letter or digit go.
    """
    plain = unicodedata.normalize("NFD", decision.title.casefold())
    unaccented = "".join(character for character in plain if not unicodedata.combining(character))
    title = _OTHERS.sub("-", unicodedata.normalize("NFC", unaccented)).strip("-")[:_LONGEST].rstrip("-")
    day = decision.record.date or day
    return "-".join(part for part in (day.isoformat() if day else "", title or "decision") if part)
