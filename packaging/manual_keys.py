"""Writes the chapter of the manual on the keys from the tables that the program has them from.

usage: python packaging/manual_keys.py   (writes resources/manual/keys.md)
"""

from __future__ import annotations

from steelyard.desktop.help.key_list import list_keys
from steelyard.desktop.help.manual import manual_folder

PLACE = manual_folder() / "keys.md"
_HEAD = """\
# Keys

Everything can be done with keys. **Ctrl+/** lists them in the window, with a box that finds some of them.

| Where | Keys | What they do |
|---|---|---|
"""


def write_chapter() -> str:
    """Return the chapter."""
    return _HEAD + "".join(f"| {' | '.join(row)} |\n" for row in list_keys())


if __name__ == "__main__":
    PLACE.write_text(write_chapter(), encoding="utf-8")
