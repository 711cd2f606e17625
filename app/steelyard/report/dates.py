"""Dates as the brief prints them, the same in every locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_date(day: date) -> str:
    """Return a date such as "23 Nov 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
