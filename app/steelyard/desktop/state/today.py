"""The day that the window lives in."""

from __future__ import annotations

from datetime import date


def today() -> date:
    """Return the day by the clock of this machine."""
    return date.today()
