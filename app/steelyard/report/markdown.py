"""Texts of people in Markdown: nothing in them is markup, and no forge makes something of them."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$])")


_BLOCK_START = re.compile(r"^(\s*)(?:([#+\-=:]+)|(\d+)([.)]))(?=\s|$|[-=])")


_CLOSING = re.compile(r"(?<=\s)(#+)$")


_ADDRESS = re.compile(r"[\s()<>\\]")


_LIVE = re.compile(
    r"(?<=[a-z]:)(?=//)|(?<=\bwww)(?=\.)|(?<=@)(?=[\w-])|(?<=#)(?=\d)|(?<=\bGH)(?=-\d)"
    r"|(?<=:)(?=[a-z0-9_+-]*[a-z_][a-z0-9_+-]*:)|(?<=:)(?=[+-]1:)",
    re.IGNORECASE,
)
"""Where an address, a mention, an issue or an emoji by its name goes on: forges make something of them."""
_JOINT = "\N{WORD JOINER}"


def escape(text: str) -> str:
    """Return text in one line in which nothing is markup or a link, also where it starts a line.

    Forges look for mentions in what is shown, after escapes are gone: a joint without width is between.
    """
    inline = _SPECIAL.sub(r"\\\1", _LIVE.sub(_JOINT, " ".join(text.split())))
    inline = _CLOSING.sub(r"\\\1", inline)
    return _BLOCK_START.sub(lambda found: f"{found[1]}{_escaped_start(found)}", inline)


def paragraphs(text: str) -> str:
    """Return text of several lines as paragraphs in which nothing is markup."""
    return "\n\n".join(escape(line) for line in text.splitlines() if line.strip())


def link(title: str, url: str) -> str:
    """Return a link whose address cannot end early; a title without an address stays text."""
    if not url:
        return escape(title)
    address = _ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", url)
    return f"[{escape(title)}]({address})"


def _escaped_start(found: re.Match[str]) -> str:
    return f"\\{found[2]}" if found[2] else f"{found[3]}\\{found[4]}"
