"""The characters that a document may hold."""

from __future__ import annotations

import re

UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""A character that YAML does not allow: controls, lone surrogates, byte order marks, non-characters."""
