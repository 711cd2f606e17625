"""Dates as people read them, everywhere the same; files and JSON have them in ISO form."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_date(day: date) -> str:
    """Return "20 Nov 2026", in English whatever the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
