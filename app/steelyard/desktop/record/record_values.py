"""Between the values of a record and the text that stands for them."""

from __future__ import annotations

import re
from datetime import date

from steelyard.desktop.widgets.typed_text import typed

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def parse_title(text: str) -> str:
    """Return a title; raises ValueError, with what to do, for a blank one."""
    if not (title := typed(text)).strip():
        raise ValueError("A decision needs a title; the last one is kept until there is another.")
    return title


def parse_date(text: str) -> date | None:
    """Return a day of the form 2026-11-23, None for nothing; raises ValueError, with what to do."""
    if not text.strip():
        return None
    try:
        if not _DAY.fullmatch(text.strip()):
            raise ValueError(text)
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(
            "Write the date as year-month-day, such as 2026-11-23; the last one is kept."
        ) from None


def parse_reason(text: str) -> str | None:
    """Return a reason, None for nothing."""
    return typed(text) if text.strip() else None


def say_text(value: object) -> str:
    """Return the text of a value that is a text, a day or nothing."""
    return "" if value is None else str(value)


def say_lines(value: object) -> str:
    """Return texts, one a line."""
    return "\n".join(" ".join(str(line).splitlines()) for line in value) if isinstance(value, tuple) else ""
