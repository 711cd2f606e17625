"""What `--debug` adds to a command: each step on standard error, with the time since the start."""

from __future__ import annotations

import logging
import platform
import sys

from steelyard import __version__

_FORM = "%(relativeCreated)7.0f ms  %(name)s: %(message)s"
LOG = logging.getLogger("steelyard")


def show_steps(words: list[str]) -> None:
    """Print every step from now on, beginning with what was asked of which version."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter(_FORM))
    LOG.addHandler(handler)
    LOG.setLevel(logging.DEBUG)
    LOG.debug("%s, Python %s, %s", __version__, platform.python_version(), platform.platform())
    LOG.debug("asked: %r", words)


def note_refusal() -> None:
    """Print where the error that is being handled came from."""
    LOG.debug("refused:", exc_info=True)
