"""Whom the author names as the winner: in the table, or in the text around it, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.importing.cells import ways_to_say
from steelyard.importing.folding import fold
from steelyard.importing.lexicon import leading_signs
from steelyard.importing.words.parts import RANK, TOTAL, VERDICT
from steelyard.importing.words.verdicts import (
    BECAUSE,
    CHOICE_LINE,
    DECISION_HEADING,
    JOINED,
    MARKED,
    NOT_A_CHOICE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.importing.layout import LeftOut, OptionLine

_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.+?)\s*#*$")
_LONGEST = 1_500
_UNDER_HEADING = 6
_FAR, _LONGEST_LEAD = 120, 42
"""How many characters behind words of choosing the chosen one can be named: after a colon, and without."""
_PLAIN, _SAID, _HEADED = 0, 1, 2
"""How plainly a text names a winner: after a colon, after words of choosing, first under a heading."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The winner the author names, where that stands, and the sentence with the reason."""

    option: str
    where: str
    reason: str = ""


def find_verdict(options: Sequence[OptionLine], left_out: Sequence[LeftOut], prose: str) -> Verdict | None:
    """Return whom the author names, None where nobody or more than one is named."""
    return _by_mark(options) or _by_row(options, left_out) or _by_prose(options, prose)


def _by_mark(options: Sequence[OptionLine]) -> Verdict | None:
    marked = [option for option in options if option.mark]
    return Verdict(marked[0].name, marked[0].place) if len(marked) == 1 else None


def rated_winner(options: Sequence[OptionLine], left_out: Sequence[LeftOut]) -> str | None:
    """Return the option whose overall rating in words or signs is the best, None where none is alone."""
    for line in left_out:
        if line.what != TOTAL or len(line.texts) != len(options):
            continue
        fits = [_fit(text) for text in line.texts]
        best = max(fits)
        if best >= 0 and fits.count(best) == 1:
            return options[fits.index(best)].name
    return None


def _fit(text: str) -> float:
    found = [one.fit for said in ways_to_say(text) for one in said.meanings]
    return found[0] if found else -1.0


def _by_row(options: Sequence[OptionLine], left_out: Sequence[LeftOut]) -> Verdict | None:
    for line in left_out:
        if line.what not in (VERDICT, RANK) or len(line.texts) != len(options):
            continue
        if line.what == RANK:
            first = [
                option
                for option, text in zip(options, line.texts, strict=True)
                if re.match(r"^\s*(?:#\s?)?(?:1(?!\d)|🥇)", text)
            ]
        else:
            first = [
                option
                for option, text in zip(options, line.texts, strict=True)
                if text and MARKED.search(fold(text) if text.isascii() else text)
            ]
            filled = [option for option, text in zip(options, line.texts, strict=True) if text]
            first = first or (filled if len(filled) == 1 else [])
        if len(first) == 1:
            return Verdict(first[0].name, line.where)
    return None


def _by_prose(options: Sequence[OptionLine], prose: str) -> Verdict | None:
    """Return whom the text names, the plainest statements first; where they contradict each other, nobody."""
    found: dict[int, list[Verdict]] = {_PLAIN: [], _SAID: [], _HEADED: []}
    under = 0
    for line in prose.split("\n"):
        text = line.strip()
        if not text or len(text) > _LONGEST:
            continue
        heading = _HEADING.match(line)
        if heading:
            under = _UNDER_HEADING if DECISION_HEADING.fullmatch(_bare(heading[1])) else 0
            continue
        strength, named = _after_choice(text, options)
        if named is None and under == _UNDER_HEADING:
            strength, named = _HEADED, _first_named(text, options)
        under = max(0, under - 1)
        if named is not None:
            found[strength].append(Verdict(named.name, "the text", _reason(text)))
    for strength in (_PLAIN, _SAID, _HEADED):
        if found[strength]:
            names = {verdict.option for verdict in found[strength]}
            return found[strength][0] if len(names) == 1 else None
    return None


def _bare(text: str) -> str:
    return fold(re.sub(r"[*_`#:\d.]+", " ", leading_signs(text)[1])).strip()


def _after_choice(text: str, options: Sequence[OptionLine]) -> tuple[int, OptionLine | None]:
    folded = fold(re.sub(r"[*_`]+", "", text))
    match = CHOICE_LINE.search(folded)
    if (
        match is None
        or match.start() > 40
        or re.search(r"\b(?:if|when|wenn|si|falls)\b|如果|場合|если", folded[: match.start()])
    ):
        return _SAID, None
    after = folded[match.end() :]
    if NOT_A_CHOICE.match(after):
        return _SAID, None
    plain = re.match(r"\s*[:：=]", after) is not None
    near = (
        _LONGEST_LEAD if match[0].isascii() else _LONGEST_LEAD // 3
    )  # scripts without spaces say more in less
    reach = _FAR if plain else near
    return (_PLAIN if plain else _SAID), _named_in(after[:_FAR], options, within=reach)


def _first_named(text: str, options: Sequence[OptionLine]) -> OptionLine | None:
    return _named_in(fold(re.sub(r"[*_`]+", "", text))[:160], options)


def _named_in(text: str, options: Sequence[OptionLine], *, within: int = 160) -> OptionLine | None:
    """Return the option named first, the longer of two that begin alike; None with another beside it."""
    found = []
    for option in options:
        name = fold(option.name)
        match = re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", text)
        if match:
            found.append((match.start(), -len(name), match.end(), option))
    if not found:
        return None
    at, _, end, named = min(found, key=lambda one: one[:2])
    if at > within or re.search(r"\b(?:not|no|nicht|pas|kein)\b", text[:at]):
        return None
    beside = any(
        0 <= start - end <= 6 and JOINED.fullmatch(text[end:start].strip())
        for start, _, _, _ in found
        if start >= end
    )
    return None if beside else named


def _reason(text: str) -> str:
    plain = " ".join(re.sub(r"[*_`]+", "", text).split())
    return plain if BECAUSE.search(plain) else ""
