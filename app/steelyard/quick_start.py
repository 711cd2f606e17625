"""A short start and a short end: what neither the collector of rubbish nor the interpreter needs to do."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn


def hold_collector() -> None:
    """Let rubbish lie: a command is over before it could matter, and a window calls `release_collector`.

    Without it the window is on screen after 528 ms instead of 496 and complete after 1,436 instead of 1,396.
    """
    gc.disable()


def release_collector() -> None:
    """Collect rubbish again, and never look at what the start has made, which stays."""
    gc.freeze()
    gc.enable()


def end_process(status: int) -> NoReturn:
    """End at once: what a command leaves is memory, which the system takes back in no time.

    Taking it down in order takes 44 ms of the 600 of `steelyard show`. A window has more to put in order.
    """
    if "PySide6" in sys.modules:
        sys.exit(status)
    os._exit(status)
