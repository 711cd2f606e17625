"""What a cell can say: a value and a remark, in each notation that its text allows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from steelyard.importing.folding import fold
from steelyard.importing.lexicon import (
    Meaning,
    ending_signs,
    leading_signs,
    sign_key,
    sign_meanings,
    word_meanings,
)
from steelyard.importing.numbers import (
    Quantity,
    Value,
    known_unit,
    parse_fraction,
    parse_number,
    parse_quantity,
)
from steelyard.importing.words.blanks import BLANKS, MODIFIERS
from steelyard.importing.words.ratings import YES_NO

BLANK, PUGH, STARS, SIGN, WORD, FRACTION = "blank", "pugh", "stars", "sign", "word", "fraction"
PERCENT, PRICE, MEASURE, NUMBER, TEXT = "percent", "price", "measure", "number", "text"

PROSE = "?"
"""The unit of a number that is followed by words: a sentence that begins with a number."""

_FULL, _HOLLOW = "★⭐🌟✭✮✪●■▮█🟢🟦🟩🟨⬛🌑🔵⚫◼◾❤💙🔥", "☆✩✰○□▯░⚪⬜◯◻◽▢🤍🖤"
_STAR_RUN = re.compile(
    rf"^([{_FULL}]\ufe0f?\s?)+([½⯨✬]?)((?:[{_HOLLOW}]\ufe0f?\s?)*)|^((?:[{_HOLLOW}]\ufe0f?\s?){{3,}})"
)
_ALWAYS_STARS = frozenset("★⭐🌟✭✮✪")
_PUGH = re.compile(
    r"^(\+{1,3}|＋{1,3}|➕{1,3}|-{1,3}|−{1,3}|–{1,3}|➖{1,3}|[0Ss=o±]|\+/-|-/\+|\+-|o/\+|same|datum|neutral)(?=$|\s|[(（,;:])(.*)$",
    re.DOTALL,
)
_PUGH_VALUES = {
    "same": 0.0,
    "datum": 0.0,
    "neutral": 0.0,
    "0": 0.0,
    "s": 0.0,
    "=": 0.0,
    "o": 0.0,
    "±": 0.0,
    "+/-": 0.0,
    "-/+": 0.0,
    "+-": 0.0,
}
_BRACKET_END = re.compile(r"^(.*?)\s*[(（\[]([^()（）\[\]]{1,40})[)）\]]\s*\.?$", re.DOTALL)
_HEAD = re.compile(
    r"^(.{1,60}?)\s*(?:[(（\[,，;；:：\n—–。|!！]|、|\s[-–—]+\s|\.(?=\s|$)|\s?[*†‡§¹²³⁴⁵]|\s\+\s)", re.DOTALL
)
_FIRST_WORD = re.compile(r"^(\S{1,20})\s+(.{1,400})$", re.DOTALL)
_RANGE_OF_WORDS = re.compile(
    r"^(.{1,24}?)\s?(?:-|–|—|~|〜|～|/|→| to | bis | à | a | до |至|から)\s?(.{1,24})$", re.IGNORECASE
)
_MARKS = re.compile(r"[†‡§¶*¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}$")
_LEADING_MARK = re.compile(r"^\s*(?:[-–—:;,.，；：。]\s*)+")
_PRICES = re.compile(r"[$€£¥₩₽₹]\s?\d[\d.,]*")
_PERCENT_FIRST = re.compile(r"^[%％]\s?(\d{1,3}(?:[.,]\d{1,2})?)$")
"""A percent as it is written in Turkish."""
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Said:
    """One way to understand a cell: the part that rates, the remark beside it, and the value.

    `whole` is the m of n/m and of stars; `inner` says that what rates stands in brackets at the end.
    """

    form: str
    says: str
    remark: str = ""
    value: Value | None = None
    unit: str = ""
    whole: float | None = None
    meanings: tuple[Meaning, ...] = ()
    high_meanings: tuple[Meaning, ...] = ()
    pair: tuple[str, str] | None = None
    bound: str = ""
    inner: bool = False


@lru_cache(maxsize=50_000)
def ways_to_say(text: str, *, comma: bool = False) -> tuple[Said, ...]:
    """Return every notation in which a text can be understood, the likelier first; empty for plain text."""
    bare = _MARKS.sub("", text).strip() or text.strip()
    if len(bare) > _LONGEST * 10:
        return ()
    found = [*_outer(bare, comma=comma)]
    if bare and not any(said.form in (BLANK, STARS, SIGN, PUGH, FRACTION) for said in found):
        found += _inner(bare, comma=comma)
    return tuple(found)


@lru_cache(maxsize=50_000)
def blank_key(text: str) -> str | None:
    """Return the mark for nothing known, such as `` or `n/a`, None where a text says something."""
    bare = _MARKS.sub("", text).strip()
    folded = fold(bare)
    if folded in BLANKS:
        return BLANKS[folded]
    if folded and set(folded) <= set("-"):
        return "-"
    match = _HEAD.match(bare)
    key = BLANKS.get(fold(match[1])) if match else None
    return key if key in ("n/a", "?", "unknown", "tbd") else None


def _outer(text: str, *, comma: bool) -> list[Said]:
    found: list[Said] = []
    key = blank_key(text)
    if key is not None:
        head = _HEAD.match(text) if fold(text) not in BLANKS else None
        found.append(Said(BLANK, key, _remark(text[len(head[1]) :]) if head else ""))
    found += _pugh(text)
    if key is not None:
        return found
    found += _stars(text) or _signs(text)
    fraction = parse_fraction(text, comma=comma)
    percent = _PERCENT_FIRST.match(text)
    if percent is not None:
        found.append(Said(PERCENT, text, value=parse_number(percent[1], comma=comma), unit="%"))
    elif fraction is not None:
        first, whole, says, rest = fraction
        found.append(Said(FRACTION, says, _remark(rest), first, whole=whole))
    else:
        quantity = parse_quantity(text, comma=comma)
        if quantity is not None:
            found.append(_quantity(quantity))
    if not any(said.form in (STARS, SIGN) for said in found):
        found += _words(text)
    return found


def _inner(text: str, *, comma: bool) -> list[Said]:
    match = _BRACKET_END.match(text)
    if match is None or not match[1]:
        return []
    inside, before = match[2].strip(), match[1].strip()
    found = []
    for said in _outer(inside, comma=comma):
        exact = said.form in (PUGH, STARS, SIGN, FRACTION) or (
            said.form in (NUMBER, PERCENT) and said.says == inside
        )
        if (exact or (said.form == WORD and said.says == inside)) and not said.remark:
            found.append(replace(said, remark=before, inner=True))
    return found


def _pugh(text: str) -> list[Said]:
    match = _PUGH.match(text)
    if match is None:
        return []
    says, rest = match[1], match[2]
    if rest and says in "0Sso" and not rest.lstrip().startswith(("(", "（")):
        return []
    value = _PUGH_VALUES.get(says.casefold())
    if value is None:
        value = float(len(says)) if says[0] in "+＋➕" else -float(len(says))
    return [Said(PUGH, says, _remark(rest), value)]


def _stars(text: str) -> list[Said]:
    match = _STAR_RUN.match(text)
    if match is None:
        return []
    run = match[0].strip()
    plain = sign_key(run)
    full = sum(char in _FULL for char in plain)
    total = sum(char in _FULL or char in _HOLLOW for char in plain)
    if plain[0] not in _ALWAYS_STARS and total < 3:
        return []
    if match[4] and total < 3:
        return []
    value = full + (0.5 if match[2] else 0.0)
    whole = float(total + (1 if match[2] else 0)) if total > full or match[2] else None
    return [Said(STARS, run, _remark(text[match.end() :]), value, whole=whole)]


def _signs(text: str) -> list[Said]:
    signs, rest = leading_signs(text)
    if not signs and text[:1] in "$€£¥💲💰💵":
        alone = re.match(r"^([$€£¥💲💰💵]{1,5})(?=$|\s|[(（,;:/])(.*)$", text, re.DOTALL)
        if alone:
            signs, rest = alone[1], alone[2]
    if not signs and re.match(r"^[xXO](?=$|\s[(（])", text):
        signs, rest = text[0], text[1:]
    signs, rest = _first_sign(signs, rest)
    if not signs:
        signs, rest = ending_signs(text)
        if not any(char.isalnum() for char in rest):
            return []
    if not signs:
        return []
    pair = re.match(r"^\s?[~〜～/]\s?", rest)
    high = leading_signs(rest[pair.end() :]) if pair else ("", "")
    meanings = sign_meanings(signs)
    if high[0] and meanings:
        says = text[: len(text) - len(high[1])].strip() if high[1] else text.strip()
        return [
            Said(
                SIGN,
                says,
                _remark(high[1]),
                meanings=meanings,
                high_meanings=sign_meanings(high[0]),
                pair=(signs, high[0]),
            )
        ]
    return [Said(SIGN, signs, _remark(rest), meanings=meanings)] if meanings else []


def _first_sign(signs: str, rest: str) -> tuple[str, str]:
    """Return the first sign, repeated as often as it stands; other signs after it are a remark."""
    plain = sign_key(signs)
    if len(set(plain)) <= 1 or sign_meanings(signs[:1]) == () or not plain:
        return signs, rest
    first = signs[0]
    length = next(
        at for at, char in enumerate(signs) if char not in (first, "\ufe0f", "\ufe0e", "\u200d", " ")
    )
    return signs[:length].strip(), signs[length:] + " " + rest


def _quantity(found: Quantity) -> Said:
    remark = _remark(found.rest)
    if found.currency:
        if found.currency == "free":
            return _free(found, remark)
        unit = f"{found.currency}{_per(found.unit)}"
        return Said(PRICE, found.says, remark, found.value, unit, bound=found.bound)
    if found.unit in ("%", "％", "percent"):
        return Said(PERCENT, found.says, remark, found.value, "%", bound=found.bound)
    if found.unit and (known_unit(found.unit) is not None or not found.rest.strip()):
        return Said(MEASURE, found.says, remark, found.value, found.unit, bound=found.bound)
    if found.unit or re.match(r"\s+\w", found.rest):
        return Said(NUMBER, found.says, remark, found.value, PROSE, bound=found.bound)
    return Said(NUMBER, found.says, remark, found.value, bound=found.bound)


def _free(found: Quantity, remark: str) -> Said:
    """Free, and beside it what more costs: everything from nothing to the dearest of that."""
    dearer = [
        price.value
        for text in _PRICES.findall(remark)
        if (price := parse_quantity(text)) and isinstance(price.value, float)
    ]
    if not dearer:
        return Said(PRICE, found.says, remark, 0.0)
    return Said(PRICE, found.says, remark, (0.0, max(dearer)))


def _per(unit: str) -> str:
    return "" if not unit else unit if unit.startswith("/") else f" {unit}"


def _words(text: str) -> list[Said]:
    for says, rest in _heads(text):
        plain = MODIFIERS.sub("", says) if len(says) > 4 else says
        for word in dict.fromkeys((says, plain, says.strip("\"'“”„«»"))):
            meanings = word_meanings(word)
            if meanings:
                return [Said(WORD, says, _remark(rest), meanings=meanings)]
        pair = _RANGE_OF_WORDS.match(says)
        if pair:
            low, high = word_meanings(pair[1]), word_meanings(pair[2])
            shared = {one.family for one in low} & {one.family for one in high}
            if shared:
                words = (pair[1].strip(), pair[2].strip())
                return [Said(WORD, says, _remark(rest), meanings=low, high_meanings=high, pair=words)]
    return []


def _heads(text: str) -> list[tuple[str, str]]:
    heads = [(text, "")]
    match = _HEAD.match(text)
    if match:
        heads.append((match[1].strip(), text[match.end(1) :]))
    first = _FIRST_WORD.match(heads[-1][0] if match else text)
    if first and any(one.family == YES_NO for one in word_meanings(first[1])) and len(first[1]) > 1:
        heads.append((first[1], text[len(first[1]) :]))
    return heads


def without_name(text: str, name: str) -> str:
    """Return a text without the name of its row at its end: `Medium Performance` in a row Performance."""
    folded, ending = fold(text), fold(name)
    if ending and folded != ending and folded.endswith(ending) and len(folded) <= len(ending) + 24:
        return text[: len(text) - len(ending)].strip()
    return text


def _remark(rest: str) -> str:
    text = _LEADING_MARK.sub("", rest).strip()
    match = re.fullmatch(r"[(（\[]([^()（）\[\]]*)[)）\]]\.?", text, re.DOTALL)
    return match[1].strip() if match else text
