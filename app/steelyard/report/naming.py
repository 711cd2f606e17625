"""The names that are proposed for files."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from steelyard.decision.model import Decision

_LONGEST = 60
_LATIN_ACCENT = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")


def propose_stem(decision: Decision, *, day: date | None = None) -> str:
    """Return a name made from the record's date, else `day`, and the title: "2026-11-23-redis-vs-kafka".

    Letters of every script stay with their marks; the accents of Latin letters go, and all else.
    """
    title = _plain(decision.title.casefold()).strip("-")[:_LONGEST].rstrip("-")
    day = decision.record.date or day
    return "-".join(part for part in (day.isoformat() if day else "", title or "decision") if part)


def _plain(text: str) -> str:
    """Return letters, marks and digits, with a hyphen for each stretch of anything else."""
    bare = _LATIN_ACCENT.sub("", unicodedata.normalize("NFD", text))
    kept = [c if unicodedata.category(c)[0] in "LMN" else " " for c in unicodedata.normalize("NFC", bare)]
    return "-".join("".join(kept).split())
