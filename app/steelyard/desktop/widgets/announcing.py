"""Telling screen readers what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, message: str) -> None:
    """Let a screen reader say a sentence that belongs to a widget."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, message))
