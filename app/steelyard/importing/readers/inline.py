"""The text of a Markdown cell without its marks, and what the marks held: links, footnotes, bold."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from steelyard.documents.characters import UNPRINTABLE
from steelyard.importing.grid import Cell
from steelyard.importing.readers.emoji import picture_text, resolve_short_codes

if TYPE_CHECKING:
    from collections.abc import Mapping

PICTURE = "(picture)"
_SHIELD = 0xE000  # escaped characters wait in the private area while marks are taken away
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SHIELDED = re.compile("[\ue021-\ue07e]")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_IMAGE = re.compile(r"!\[([^\[\]]{0,300})\](?:\([^()\s]{0,2000}(?:\s[^()]{0,300})?\)|\[([^\[\]]{0,200})\])?")
_LINK = re.compile(
    r"\[([^\[\]]{1,600})\]\(\s*<?((?:[^()\s<>]|\([^()\s]{0,200}\)){0,2000})>?(?:\s[^()]{0,300})?\s*\)"
)
_REFERENCE = re.compile(r"\[([^\[\]]{1,600})\]\[([^\[\]]{0,200})\]")
_BRACKETS = re.compile(r"\[([^\[\]]{1,300})\](?!\()")
_FOOTNOTE = re.compile(r"\[\^([^\[\]\s]{1,60})\]")
_BREAK = re.compile(r"<\s*(?:br|/p|/li|/div)\s*/?>", re.IGNORECASE)
_LIST_ITEM = re.compile(r"<li[^<>]{0,200}>", re.IGNORECASE)
_HTML_IMAGE = re.compile(
    r"""<img[^<>]{0,600}?\balt\s*=\s*["']([^"'<>]{0,200})["'][^<>]{0,600}>""", re.IGNORECASE
)
_SUP = re.compile(r"<su[pb]\b[^<>]{0,200}>\s*(.{0,120}?)\s*<\s*/?\s*su[pb]\s*>", re.IGNORECASE)
_TITLED = re.compile(r"""<[a-z]+\s[^<>]{0,400}?\btitle\s*=\s*["']([^"'<>]{1,300})["']""", re.IGNORECASE)
_CHECKED = re.compile(r"<input\b[^<>]{0,200}\bchecked\b[^<>]{0,200}>", re.IGNORECASE)
_UNCHECKED = re.compile(r"<input\b[^<>]{0,200}checkbox[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9:-]*(?:\s[^<>]{0,2000})?/?>")
_CODE = re.compile(r"(`+)\s?(.{1,600}?)\s?\1(?!`)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,2000}?)(?<=[^\s*])\*(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w_])_(?=[^\s_])([^_]{1,2000}?)(?<=[^\s_])_(?![\w_])")
_STRUCK = re.compile(r"~~(?=\S)(.{1,600}?)(?<=\S)~~")
_MARKED = re.compile(r"==(?=\S)(.{1,600}?)(?<=\S)==")
_WHOLE_BOLD = re.compile(r"^_?\s*(?:\*\*.+\*\*|__.+__|<(b|strong)>.+</\1>)\s*_?$", re.DOTALL)
_MARK = re.compile(r"(?:[†‡§¶]{1,2}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\*{1,3})$")
_POWER = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_TASKS = {"[x]": "☑", "[X]": "☑", "[ ]": "☐"}
_CHECKED_SIGN, _UNCHECKED_SIGN = "☑", "☐"


@dataclass(frozen=True, slots=True)
class References:
    """What stands elsewhere in a document: addresses of links, texts of footnotes."""

    links: Mapping[str, str] = field(default_factory=dict)
    footnotes: Mapping[str, str] = field(default_factory=dict)


def markdown_cell(raw: str, references: References) -> Cell:
    """Return the cell that a piece of Markdown is."""
    raw = raw.strip()
    if raw.isalnum() or not raw:
        return Cell(raw, raw)
    reader = _Reader(references)
    return Cell(
        raw,
        reader.read(raw),
        bold=_WHOLE_BOLD.match(raw) is not None,
        links=tuple(reader.links),
        notes=tuple(dict.fromkeys(reader.notes)),
    )


class _Reader:
    def __init__(self, references: References) -> None:
        self.references = references
        self.links: list[str] = []
        self.notes: list[str] = []

    def read(self, raw: str) -> str:
        text = _ESCAPED.sub(lambda match: chr(_SHIELD + ord(match[1])), raw)
        text = _CODE.sub(lambda match: _shielded(match[2]), text) if "`" in text else text
        text = _COMMENT.sub("", text)
        text = self._without_links(text)
        text = self._without_tags(text) if "<" in text else text
        for pattern, group in (
            (_STRONG, 2),
            (_STRUCK, 1),
            (_MARKED, 1),
            (_EMPHASIS, 1),
            (_UNDERLINED, 1),
            (_STRONG, 2),
        ):
            text = pattern.sub(rf"\{group}", text)
        text = resolve_short_codes(html.unescape(text))
        text = tidy(_SHIELDED.sub(lambda match: chr(ord(match[0]) - _SHIELD), text))
        return self._without_mark(text)

    def _without_mark(self, text: str) -> str:
        """Take a mark such as † off the end where the document says what it means."""
        match = _MARK.search(text)
        note = self.references.footnotes.get(match[0]) if match else None
        if match is None or note is None or match.start() == 0:
            return text
        self.notes.append(note)
        return text[: match.start()].rstrip()

    def _without_links(self, text: str) -> str:
        if "[" not in text:
            return text
        for task, sign in _TASKS.items():
            text = text.replace(task, sign) if text.strip().startswith(task) else text
        text = _FOOTNOTE.sub(self._footnote, text)
        for _ in range(2):  # a picture inside a link
            text = _IMAGE.sub(lambda match: picture_text(match[1]) or PICTURE, text)
            text = _LINK.sub(self._link, text)
            text = _REFERENCE.sub(self._reference, text)
        return _BRACKETS.sub(self._shortcut, text)

    def _without_tags(self, text: str) -> str:
        self.notes += [html.unescape(title) for title in _TITLED.findall(text)]
        text = _SUP.sub(self._raised, text)
        text = _HTML_IMAGE.sub(lambda match: picture_text(match[1]), text)
        text = _BREAK.sub("\n", _LIST_ITEM.sub("\n- ", text))
        text = _UNCHECKED.sub(_UNCHECKED_SIGN, _CHECKED.sub(_CHECKED_SIGN, text))
        return _TAG.sub("", text)

    def _footnote(self, match: re.Match[str]) -> str:
        note = self.references.footnotes.get(match[1])
        self.notes += [note] if note else []
        return ""

    def _raised(self, match: re.Match[str]) -> str:
        mark = _TAG.sub("", match[1]).strip()
        note = self.references.footnotes.get(mark.strip("[]() "))
        if note:
            self.notes.append(note)
            return ""
        after = match.string[match.end() : match.end() + 1]
        is_mark = len(mark) <= 3 and (not after or after in " \n,<")
        return "" if is_mark else mark.translate(_POWER)

    def _link(self, match: re.Match[str]) -> str:
        self._keep(match[2])
        return match[1]

    def _reference(self, match: re.Match[str]) -> str:
        self._keep(self.references.links.get(_key(match[2] or match[1]), ""))
        return match[1]

    def _shortcut(self, match: re.Match[str]) -> str:
        address = self.references.links.get(_key(match[1]))
        if address is None:
            return match[0]
        self._keep(address)
        return match[1]

    def _keep(self, address: str) -> None:
        if address.startswith(("http://", "https://")):
            self.links.append(address)


def _shielded(code: str) -> str:
    return "".join(chr(_SHIELD + ord(c)) if "!" <= c <= "~" and not c.isalnum() else c for c in code)


def _key(label: str) -> str:
    return " ".join(label.casefold().split())


def reference_key(label: str) -> str:
    """Return the label of a link as references are looked up: without case, with single spaces."""
    return _key(label)


def tidy(text: str) -> str:
    """Return text with single spaces, its line breaks kept, none at its ends."""
    lines = (" ".join(line.split()) for line in UNPRINTABLE.sub("", text.replace("\u200b", "")).split("\n"))
    return "\n".join(line for line in lines if line)
