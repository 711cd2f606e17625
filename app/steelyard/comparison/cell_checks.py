"""What is wrong with the cells of a requirement: fits and their rating, measures and their scale."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite, log
from typing import TYPE_CHECKING

from steelyard.comparison.quantities import UNKNOWN, ends, parse_fit, parse_quantity, parse_said
from steelyard.documents.nodes import Finding, Node, quote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from steelyard.comparison.quantities import Said


def check_rated(requirement: Node, ratings: Sequence[Node], options: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong with how a requirement states its fits or measures."""
    fits, measures = requirement.stated("fits"), requirement.stated("measures")
    rating = requirement.stated("rating")
    if fits and measures:
        yield Finding(measures, "a requirement has fits or measures; expected one of them", at_key=True)
    if rating and measures and not fits:
        yield Finding(rating, "a rating is for fits; measures have a scale", at_key=True)
    yield from _check_stated(fits, "fit", options)
    yield from _check_stated(measures, "value", options)
    named = next((known for known in ratings if rating and _text(known, "id") == rating.text), None)
    if rating is None or named is not None:
        for node in fits.entries.values() if fits else ():
            yield from _check_fit(node.child("fit") or node, named)
    yield from _check_scale(requirement)


def _check_stated(table: Node | None, quantity: str, options: Collection[str]) -> Iterator[Finding]:
    """Yield entries that state nothing; only a combination may leave out its quantity, with a reason."""
    for key, node in table.entries.items() if table else ():
        if node.content is None:
            yield Finding(node, f"expected a {quantity}, found nothing; leave the key out if it is not known")
        elif isinstance(node.content, dict) and node.stated(quantity) is None:
            reason_only = node.content and key not in options
            if not reason_only:
                yield Finding(node, f'the key "{quantity}" is missing; write "unknown" if it is not known')


def _check_fit(node: Node, rating: Node | None) -> Iterator[Finding]:
    if node.content is None or isinstance(node.content, dict):
        return
    try:
        said = parse_said(node.data()) if rating else parse_fit(node.data())
    except ValueError as error:
        yield Finding(node, f"{error}, found {node.describe()}")
        return
    if rating is not None and said is not None and said != UNKNOWN:
        yield from _check_said(node, said, rating)


def _check_said(node: Node, said: Said, rating: Node) -> Iterator[Finding]:
    """Yield the words and numbers that a rating does not know."""
    if levels := rating.stated("levels"):
        known = {_said(word): word for word in levels.entries}
        for word, at in _words(node, said):
            if word not in known:
                message = f"the rating {quote(_text(rating, 'id'))} has no level {quote(at.text)}"
                yield Finding(at, message, known=list(known.values()))
        return
    worst, best = _number(rating.stated("worst")), _number(rating.stated("best"))
    if worst is None or best is None:
        return
    low, high = min(worst, best), max(worst, best)
    for word, at in _words(node, said):
        if isinstance(word, str) or not low <= word <= high:
            yield Finding(at, f"expected a number from {low:g} to {high:g}, found {at.describe()}")


def _words(node: Node, said: Said) -> Iterator[tuple[float | str, Node]]:
    words = said if isinstance(said, tuple) else (said,)
    yield from zip(words, node.elements or (node,), strict=True)


def check_rating(rating: Node) -> Iterator[Finding]:
    """Yield what is wrong with a rating: it is levels, or numbers from worst to best."""
    levels = rating.stated("levels")
    worst, best = rating.stated("worst"), rating.stated("best")
    if levels is None:
        yield from _check_line(rating, worst, best)
        return
    if extra := worst or best:
        yield Finding(extra, 'expected "levels", or "worst" and "best", found both', at_key=True)
    first: dict[Said | None, str] = {}
    for word, node in levels.entries.items():
        said = _said(word)
        if said == UNKNOWN:
            yield Finding(
                node, f"a level cannot be called {quote(word)}; it says that nothing is known", at_key=True
            )
        elif first.setdefault(said, word) != word:
            yield Finding(
                node, f"the level {quote(word)} is the same number as {quote(first[said])}", at_key=True
            )


def _check_line(rating: Node, worst: Node | None, best: Node | None) -> Iterator[Finding]:
    if worst is None and best is None:
        yield Finding(rating, 'expected the key "levels", or "worst" and "best"')
        return
    yield from _check_ends(rating, _number(worst), _number(best), logarithmic=False)


_WAYS = 'one scale: "worst" and "best", or "points"'


def _check_scale(requirement: Node) -> Iterator[Finding]:
    """Yield what is wrong with the scale of a requirement: measures need exactly one, fits none."""
    scale, beside = requirement.stated("scale"), requirement.stated("points")
    measures = requirement.stated("measures")
    if measures is None:
        for node in (scale, beside):
            if node is not None:
                yield Finding(node, "a scale is for measures; this requirement has none", at_key=True)
        return
    ways = list(_ways(scale, beside))
    if len(ways) != 1:
        place = ways[-1] if ways else measures
        yield Finding(place, f"expected {_WAYS}, found {'none' if not ways else 'several'}", at_key=True)
    elif scale is not None and ways == [scale]:
        yield from _check_line_scale(scale, measures)
    else:
        yield from _check_points(ways[0], scale)


def _ways(scale: Node | None, beside: Node | None) -> Iterator[Node]:
    """Yield what says how measures become fits: a scale with ends, points in it, points beside it."""
    if scale is not None:
        if scale.stated("worst") or scale.stated("best"):
            yield scale
        if inside := scale.stated("points"):
            yield inside
    if beside is not None:
        yield beside


def _check_line_scale(scale: Node, measures: Node) -> Iterator[Finding]:
    logarithmic = _text(scale, "shape") == "log"
    if logarithmic:
        yield from _check_positive(scale, measures)
    worst, best = _number(scale.stated("worst")), _number(scale.stated("best"))
    yield from _check_ends(scale, worst, best, logarithmic=logarithmic)


def _check_ends(
    holder: Node, worst: float | None, best: float | None, *, logarithmic: bool
) -> Iterator[Finding]:
    for key in ("worst", "best"):
        if holder.stated(key) is None:
            yield Finding(holder, f'the key "{key}" is missing')
    if worst is None or best is None or (logarithmic and min(worst, best) <= 0):
        return
    span = log(best) - log(worst) if logarithmic else best - worst
    if span == 0:
        yield Finding(holder, "worst and best are equal; expected two ends that differ")
    elif not isfinite(span):
        yield Finding(holder, "worst and best are too far apart")


def _check_positive(scale: Node, measures: Node) -> Iterator[Finding]:
    stated = [scale.stated("worst"), scale.stated("best")]
    stated += [node.stated("value") or node for node in measures.entries.values()]
    for node in stated:
        for number in _numbers(node):
            if number <= 0 and node is not None:
                yield Finding(node, f"a logarithmic scale needs numbers above 0, found {node.describe()}")
                break


def _check_points(points: Node, scale: Node | None) -> Iterator[Finding]:
    rows = [(node, _number(node.child(0))) for node in points.elements]
    known = [(node, x) for node, x in rows if x is not None]
    steps = [(node, x - before) for (_, before), (node, x) in pairwise(known)]
    for node, step in steps:
        if step == 0 or (step > 0) != (steps[0][1] > 0):
            yield Finding(node, "expected points whose first numbers all rise, or all fall")
        elif not isfinite(step):
            yield Finding(node, "two points are too far apart")
    if scale is not None and (shape := scale.stated("shape")):
        yield Finding(shape, "a scale with points has no shape of its own", at_key=True)


def _text(holder: Node, key: str) -> str:
    node = holder.child(key)
    return node.text if node else ""


def _said(word: str) -> Said | None:
    try:
        return parse_said(word)
    except ValueError:
        return None


def _number(node: Node | None) -> float | None:
    numbers = _numbers(node)
    return numbers[0] if len(numbers) == 1 else None


def _numbers(node: Node | None) -> tuple[float, ...]:
    """Return the finite numbers of a scalar or a range; none where it is neither."""
    if node is None:
        return ()
    try:
        return ends(parse_quantity(node.data()))
    except ValueError:
        return ()
