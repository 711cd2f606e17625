"""Which screen the audience sees, and which the presenter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen


def choose_screens(screens: Sequence[QScreen], own: QScreen) -> tuple[QScreen, QScreen | None]:
    """Return the audience's screen and the presenter's, None with one screen only.

    The presenter keeps the screen that the program is on (`own`); the audience has the next one.
    """
    others = [screen for screen in screens if screen is not own]
    return (others[0], own) if others else (own, None)
