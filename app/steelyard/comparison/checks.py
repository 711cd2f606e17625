"""What the fields of a comparison cannot see one by one: ids that repeat, references to nothing, scales.

The checks read the tree of the document, not the model, so that they speak together with the faults of
the fields; what has the wrong shape is left to those.
"""

from __future__ import annotations

from itertools import pairwise
from math import isfinite, log
from typing import TYPE_CHECKING

from steelyard.comparison.quantities import ends, parse_quantity
from steelyard.documents.fields import is_id
from steelyard.documents.nodes import Finding, Node, quote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


def check_references(root: Node) -> Iterator[Finding]:
    """Yield what is wrong with a comparison's ids, references and scales."""
    options, combinations = list(root.each("options")), list(root.each("combinations"))
    signals, requirements = list(root.each("signals")), list(root.each("signals", "requirements"))
    yield from check_unique("candidate", (*options, *combinations))
    yield from check_unique("signal", signals)
    yield from check_unique("requirement", requirements)
    yield from check_unique("scenario", root.each("scenarios"))
    stated_options, stated_combinations = ids(options), ids(combinations)
    for combination in combinations:
        yield from _check_members(combination, stated_options, stated_combinations)
    candidates = ids((*options, *combinations))
    for signal in signals:
        yield from check_keys(signal.child("statements"), "candidate", candidates)
    sources = root.child("sources")
    for requirement in requirements:
        yield from _check_requirement(requirement, candidates, stated_options)
        yield from _check_sources(requirement, sources.entries if sources else ())
    known = ids(requirements)
    yield from check_scenarios(root, known)
    for justification in root.each("justifications"):
        yield from _check_listed(justification.child("for"), "candidate", candidates)
        yield from _check_listed(justification.child("when"), "requirement", known)


def ids(nodes: Iterable[Node]) -> Collection[str]:
    """Return the ids of the nodes that have one, each once, in their order."""
    return dict.fromkeys(text for node in nodes if (text := _id(node)))


def check_unique(kind: str, nodes: Iterable[Node]) -> Iterator[Finding]:
    """Yield each id that stands a second time."""
    first: dict[str, Node] = {}
    for node in nodes:
        identifier = node.child("id")
        if identifier is None or not identifier.text:
            continue
        earlier = first.setdefault(identifier.text, identifier)
        if earlier is not identifier:
            yield Finding(identifier, f"another {kind} has the id {quote(identifier.text)}: {earlier.path}")


def check_reference(node: Node | None, kind: str, known: Collection[str]) -> Iterator[Finding]:
    """Yield a reference to nothing; what cannot be an id is left to the fields."""
    if node is not None and is_id(node.text) and node.text not in known:
        yield Finding(node, f"no {kind} has the id {quote(node.text)}", known=known)


def check_keys(table: Node | None, kind: str, known: Collection[str]) -> Iterator[Finding]:
    """Yield the keys of a table that refer to nothing."""
    for key, node in table.entries.items() if table else ():
        if is_id(key) and key not in known:
            yield Finding(node, f"no {kind} has the id {quote(key)}", at_key=True, known=known)


def check_scenarios(root: Node, requirements: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong with the weights and must-haves of the scenarios under a node."""
    for scenario in root.each("scenarios"):
        yield from check_keys(scenario.child("weights"), "requirement", requirements)
        yield from check_keys(scenario.child("must_haves"), "requirement", requirements)


def _id(node: Node) -> str:
    identifier = node.child("id")
    return identifier.text if identifier else ""


def _check_listed(node: Node | None, kind: str, known: Collection[str]) -> Iterator[Finding]:
    for entry in (node.elements or (node,)) if node else ():
        yield from check_reference(entry, kind, known)


def _check_members(
    combination: Node, options: Collection[str], combinations: Collection[str]
) -> Iterator[Finding]:
    members = combination.child("members")
    seen: set[str] = set()
    for member in members.elements if members else ():
        if member.text in seen:
            yield Finding(member, f"the member {quote(member.text)} is repeated")
        elif member.text in combinations and member.text not in options:
            yield Finding(
                member, f"{quote(member.text)} is a combination; expected the options it consists of"
            )
        else:
            yield from check_reference(member, "option", options)
        seen.add(member.text)
    # Where a member is at fault already, a role may well belong to the one that is meant.
    known = sorted(seen) if seen and seen <= set(options) else options
    yield from check_keys(combination.child("roles"), "member", known)


def _check_requirement(
    requirement: Node, candidates: Collection[str], options: Collection[str]
) -> Iterator[Finding]:
    fits, measures = requirement.stated("fits"), requirement.stated("measures")
    if fits and measures:
        yield Finding(measures, "a requirement has fits or measures; expected one of them", at_key=True)
    if not fits and not measures:
        yield Finding(requirement, 'expected the key "fits" or "measures"')
    yield from check_keys(fits, "candidate", candidates)
    yield from check_keys(measures, "candidate", candidates)
    yield from _check_stated(fits, "fit", options)
    yield from _check_stated(measures, "value", options)
    yield from check_scale(requirement)


def _check_stated(table: Node | None, quantity: str, options: Collection[str]) -> Iterator[Finding]:
    """Yield entries that state nothing; only a combination may leave out its quantity, with a reason."""
    for key, node in table.entries.items() if table else ():
        if node.content is None:
            yield Finding(node, f"expected a {quantity}, found nothing; leave the key out if it is not known")
        elif isinstance(node.content, dict) and node.stated(quantity) is None:
            reason_only = node.content and key not in options
            if not reason_only:
                yield Finding(node, f'the key "{quantity}" is missing; write "unknown" if it is not known')


def _check_sources(requirement: Node, sources: Collection[str]) -> Iterator[Finding]:
    for table in (requirement.child("fits"), requirement.child("measures")):
        for node in table.entries.values() if table else ():
            yield from check_reference(node.child("source"), "source", sources)


_WAYS = 'one scale: "worst" and "best", or "points"'


def check_scale(requirement: Node) -> Iterator[Finding]:
    """Yield what is wrong with the scale of a requirement in a file.

    Measures need exactly one way to become fits; fits need none.
    """
    scale, points = requirement.stated("scale"), requirement.stated("points")
    measures = requirement.stated("measures")
    if measures is None:
        for node in (scale, points):
            if node is not None:
                yield Finding(node, "a scale is for measures; this requirement has none", at_key=True)
        return
    ends_stated = [key for key in ("worst", "best") if scale and scale.stated(key)]
    inner = scale.stated("points") if scale else None
    ways = [node for node in (scale if ends_stated else None, inner, points) if node is not None]
    if len(ways) != 1:
        place = ways[-1] if ways else measures
        yield Finding(place, f"expected {_WAYS}, found {'none' if not ways else 'several'}", at_key=True)
    elif scale is not None and ends_stated:
        yield from _check_ends(scale, measures)
    else:
        yield from _check_points(ways[0])
        if scale is not None and (shape := scale.stated("shape")):
            yield Finding(shape, "a scale with points has no shape of its own", at_key=True)


def _check_ends(scale: Node, measures: Node) -> Iterator[Finding]:
    for key in ("worst", "best"):
        if scale.stated(key) is None:
            yield Finding(scale, f'the key "{key}" is missing')
    logarithmic = (shape := scale.stated("shape")) is not None and shape.text == "log"
    if logarithmic:
        yield from _check_positive(scale, measures)
    worst, best = _number(scale.stated("worst")), _number(scale.stated("best"))
    if worst is None or best is None or (logarithmic and min(worst, best) <= 0):
        return
    span = log(best) - log(worst) if logarithmic else best - worst
    if span == 0:
        yield Finding(scale, "worst and best are equal; expected two ends that differ")
    elif not isfinite(span):
        yield Finding(scale, "worst and best are too far apart")


def _check_positive(scale: Node, measures: Node) -> Iterator[Finding]:
    stated = [scale.stated("worst"), scale.stated("best")]
    stated += [node.stated("value") or node for node in measures.entries.values()]
    for node in stated:
        for number in _numbers(node):
            if number <= 0 and node is not None:
                yield Finding(node, f"a logarithmic scale needs numbers above 0, found {node.describe()}")
                break


def _check_points(points: Node) -> Iterator[Finding]:
    rows = [(node, _number(node.child(0))) for node in points.elements]
    known = [(node, x) for node, x in rows if x is not None]
    steps = [(node, x - before) for (_, before), (node, x) in pairwise(known)]
    for node, step in steps:
        if step == 0 or (step > 0) != (steps[0][1] > 0):
            yield Finding(node, "expected points whose first numbers all rise, or all fall")
        elif not isfinite(step):
            yield Finding(node, "two points are too far apart")


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
