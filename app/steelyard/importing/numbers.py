"""Numbers as tables write them: thousands, decimal commas, suffixes, bounds, ranges, units, prices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isfinite

from steelyard.importing.folding import fold
from steelyard.importing.words.quantities import (
    BOUND_WORDS,
    CAPACITY,
    COUNTED,
    CURRENCY,
    CURRENCY_AFTER,
    DATA,
    FREE,
    OTHERS,
    PER,
    PER_SECOND,
    RETAINED,
    SCALES,
    SUFFIX,
    TIME,
)

Value = float | tuple[float, float]

_NUMBER = (
    r"(?:\d{1,3}(?:[ \u00a0\u202f’']\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|"
    r"\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)"
)
_BOUND = "|".join(sorted((re.escape(word) for word in BOUND_WORDS), key=len, reverse=True))
_TO = r"\s?(?:-|–|—|−|~|〜|～|\.\.|…|to|bis|à|a|до|至|から|to ~)\s?"
_QUANTITY = re.compile(
    rf"^(?P<bound>(?i:{_BOUND}))?\s?(?P<sign>[-−+](?=[\d.,$€£]))?(?P<before>{CURRENCY})?\s?(?P<first>{_NUMBER})(?P<scale1>{SUFFIX})"
    rf"(?P<unit1>\s?(?:[A-Za-zµμ%]{{1,8}}(?:/[A-Za-z]{{1,6}})?|[$€£]))?"
    rf"(?:(?i:{_TO})(?P<bound2>(?i:{_BOUND}))?(?P<before2>{CURRENCY})?\s?(?P<second>{_NUMBER})(?P<scale2>{SUFFIX}))?"
    rf"(?P<rest>.*)$",
    re.DOTALL,
)
_NARROW = str.maketrans("￥＄￡", "¥$£")
_PLAIN = re.compile(rf"^(?P<sign>[-−+])?(?P<first>{_NUMBER})$")
_FRACTION = re.compile(
    rf"^(?P<first>{_NUMBER})\s?(?:/|out of|of|von|sur|из|de|中|／)\s?(?P<of>\d{{1,4}})(?![\d./])"
    r"(?P<rest>.*)$",
    re.DOTALL | re.IGNORECASE,
)
_UNIT = re.compile(
    r"^\s?(?P<unit>(?:%|‰|°[CF]|[A-Za-zµμΩа-яА-ЯÀ-ÿ]+[²³]?(?:\s?/\s?[A-Za-zа-яА-Я]+){0,3}|/\s?[A-Za-z]+(?:\s?/\s?[A-Za-z]+)?|"
    r"[一-龥ぁ-んァ-ヶ가-힣]{1,4}(?:/[一-龥ァ-ヶ가-힣A-Za-z]+)?))(?P<rest>.*)$",
    re.DOTALL,
)
_ENDS_REMARK = re.compile(r"^(?:$|\s*[(（\[,，;；:：\n|*†‡–—•·]|\s+|[+.](?:\s|$))", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in its plain writing, what it measures, and how many of the base unit it is."""

    name: str
    dimension: str
    factor: float = 1.0


def _dimension_units() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for dimension, table in (("time", TIME), ("data", DATA)):
        for factor, names in table.items():
            first = names.split()[0]
            units |= {name: Unit(first, dimension, factor) for name in names.split()}
    return units


_UNITS = _dimension_units()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range, how it is bounded (`<`, `>`, `~` or nothing), its unit, and the rest of the cell."""

    value: Value
    says: str
    rest: str = ""
    bound: str = ""
    unit: str = ""
    currency: str = ""


def parse_number(text: str, *, comma: bool = False) -> float | None:
    """Return the number that a text is and nothing else, None where it is none."""
    match = _PLAIN.match(text.strip())
    return _signed(match["first"], match["sign"], comma=comma) if match else None


def parse_fraction(text: str, *, comma: bool = False) -> tuple[float, float, str, str] | None:
    """Return n, m, the words of both and the rest of a text that begins with n/m or `n of m`."""
    match = _FRACTION.match(text)
    if match is None or not _ENDS_REMARK.match(match["rest"]):
        return None
    first, whole = _signed(match["first"], "", comma=comma), float(match["of"])
    if first is None or whole <= 0 or first > whole or whole > 1000:
        return None
    return first, whole, text[: match.start("rest")].strip(), match["rest"]


def parse_quantity(text: str, *, comma: bool = False) -> Quantity | None:
    """Return the quantity that a text begins with: a number, range or price with bound, unit and rest."""
    plain = text.translate(_NARROW)
    free = FREE.match(text)
    if free:
        return Quantity(0.0, text[: free.start("rest")].strip(), free["rest"], currency="free")
    match = _QUANTITY.match(plain)
    if match is None:
        return None
    low = _scaled(match["first"], match["scale1"], match["sign"], comma=comma)
    if low is None:
        return None
    rest = match["rest"]
    inner = (match["unit1"] or "").strip()
    value: Value = low
    if match["second"]:
        high = _scaled(match["second"], match["scale2"], "", comma=comma)
        if high is None:
            return None
        if match["scale2"] and not match["scale1"] and low < high:
            low = _scaled(match["first"], match["scale2"], match["sign"], comma=comma) or low
        value = (min(low, high), max(low, high))
    elif inner:
        rest, inner = (match["unit1"] or "") + rest, ""
    bound = BOUND_WORDS.get(fold(match["bound"] or ""), "")
    currency = match["before"] or match["before2"] or ""
    rest, bound = _suffix_bound(rest, bound)
    return _with_unit(Quantity(value, "", rest, bound, inner, currency), text)


def _with_unit(found: Quantity, text: str) -> Quantity | None:
    rest, unit, currency = found.rest, found.unit, found.currency
    after = re.match(rf"^\s?({CURRENCY_AFTER})(?![A-Za-z])", rest)
    if not currency and after:
        currency, rest = after[1], rest[after.end() :]
    if currency:
        per = PER.match(rest)
        if per:
            unit, rest = per["per"].strip(), rest[per.end() :]
    else:
        match = _UNIT.match(rest)
        if match and (known_unit(match["unit"]) or len(rest.split()) <= 2):
            unit, rest = match["unit"].strip(), match["rest"]
            rest, bound = _suffix_bound(rest, found.bound)
            found = Quantity(found.value, "", rest, bound)
    if not _ENDS_REMARK.match(rest):
        return None
    says = text[: len(text) - len(rest)].strip() if rest else text.strip()
    return Quantity(found.value, says, rest, found.bound, unit, currency)


def _suffix_bound(rest: str, bound: str) -> tuple[str, str]:
    match = re.match(
        r"^\s?(\+(?![+\d])|以上|超|or more|and more|以下|or less|이상|이하|左右|程度|前後|정도)", rest
    )
    if not match or bound:
        return rest, bound
    word = match[1]
    sign = (
        "<"
        if word in ("以下", "or less", "이하")
        else "~"
        if word in ("左右", "程度", "前後", "정도")
        else ">"
    )
    return rest[match.end() :], sign


def known_unit(text: str) -> Unit | None:
    """Return the unit that a text is, None where it is none that is known."""
    name = " ".join(fold(text).split()).strip("./ ") if text != "%" else "%"
    name = name.replace(" / ", "/").replace(" per ", "/").replace("/sec", "/s").replace("/second", "/s")
    if text.strip() in ("M", "m"):
        return None
    if name in PER_SECOND:
        name = PER_SECOND[name]
    if name in _UNITS:
        return _UNITS[name]
    what, slash, per = name.partition("/")
    if slash and per in _UNITS and _UNITS[per].dimension == "time":
        return _rate(what, _UNITS[per])
    return Unit(name, name) if name in OTHERS else None


def _rate(what: str, per: Unit) -> Unit | None:
    data = _UNITS.get(what)
    if data is not None and data.dimension == "data":
        return Unit(f"{data.name}/{per.name}", "data rate", data.factor / per.factor)
    if what in COUNTED.split() or not what:
        return Unit(f"{what or '1'}/{per.name}", "rate", 1 / per.factor)
    return Unit(f"{what}/{per.name}", f"{what} rate", 1 / per.factor)


def better_by_unit(unit: str, name: str) -> str | None:
    """Return which way is better as a unit and the name of what is measured say, None where they do not."""
    known = known_unit(unit)
    if known is None:
        return None
    folded = fold(name)
    if known.dimension.endswith("rate"):
        return "higher"
    if known.dimension == "time":
        return "higher" if RETAINED.search(folded) else "lower"
    if known.dimension == "data":
        return "higher" if CAPACITY.search(folded) else "lower"
    return None


def _scaled(digits: str, suffix: str, sign: str | None, *, comma: bool) -> float | None:
    number = _signed(digits, sign, comma=comma)
    factor = SCALES.get((suffix or "").strip().casefold(), 1.0)
    return None if number is None or not isfinite(number * factor) else number * factor


def _signed(digits: str, sign: str | None, *, comma: bool) -> float | None:
    text = re.sub(r"[ \u00a0\u202f’']", "", digits)
    commas, points = text.count(","), text.count(".")
    if commas and points:
        decimal = max(text.rfind(","), text.rfind("."))
        text = text[:decimal].replace(",", "").replace(".", "") + "." + text[decimal + 1 :]
    elif commas:
        grouped = re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+", text) is not None and (commas > 1 or not comma)
        text = text.replace(",", "") if grouped else text.replace(",", ".")
    elif points and (points > 1 or (comma and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", text))):
        text = text.replace(".", "")
    try:
        number = float(text)
    except ValueError:
        return None
    if not isfinite(number):
        return None
    return -number if sign in ("-", "−") else number
