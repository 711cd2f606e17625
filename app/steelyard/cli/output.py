"""What is printed arrives on every terminal: one that knows few characters, a pipe, a file."""

from __future__ import annotations

import codecs
import json
import os
import sys
from typing import Any

_ERRORS = "steelyard"
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("█▇▆▅▓▊▉▋▌", "#"),
        **dict.fromkeys("░▒▏▎▍", "."),
        **dict.fromkeys("●◉■◆▲", "*"),
        **dict.fromkeys("○◌□◇", "o"),
        **dict.fromkeys("–—−\N{HYPHEN}\N{NON-BREAKING HYPHEN}", "-"),
        **dict.fromkeys("“”„", '"'),
        **dict.fromkeys("\N{LEFT SINGLE QUOTATION MARK}’", "'"),
        **dict.fromkeys("→⟶", "->"),
        **dict.fromkeys("·•", "-"),
        **dict.fromkeys("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}", " "),
        **dict.fromkeys("\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}", ""),
        "…": "...",
        "×": "x",
        "±": "+/-",
        "≥": ">=",
        "≤": "<=",
        "←": "<-",
        "✓": "+",
        "✗": "-",
    }
)
"""How our own signs are written where they cannot be; of data, what is not here stands as an escape."""


def prepare_output() -> None:
    """Let nothing that is printed fail: not for its characters, not where there is no output at all."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a program of Windows without a terminal
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 # for as long as we run
    codecs.register_error(_ERRORS, _replace)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=_ERRORS)


def print_json(data: Any) -> None:
    """Print data as JSON, in ASCII where the output knows no more."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    print(json.dumps(data, ensure_ascii=not unicode, indent=2))


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    said = error.object[error.start : error.end].translate(_PLAIN)
    plain = "".join(sign if sign.isascii() else _escape(sign) for sign in said)
    return plain, error.end


def _escape(sign: str) -> str:
    return sign.encode("ascii", "backslashreplace").decode()
