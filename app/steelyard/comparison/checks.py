"""What the fields of a comparison cannot see one by one: ids and names that repeat, references to nothing.

The checks read the tree of the document, not the model, so that they speak together with the faults of
the fields; what has the wrong shape is left to those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.cell_checks import check_rated, check_rating
from steelyard.documents.fields import is_id
from steelyard.documents.nodes import Finding, Node, quote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


NO_ID = "none"
"""What a record says where none of the candidates was chosen; no candidate can have it as its id."""


def check_references(root: Node) -> Iterator[Finding]:
    """Yield what is wrong with a comparison's ids, names, references, ratings and scales."""
    options, combinations = list(root.each("options")), list(root.each("combinations"))
    signals, requirements, ratings = list(_signals(root)), _requirements(root), list(root.each("ratings"))
    yield from _check_form(root)
    yield from check_unique("candidate", (*options, *combinations))
    yield from _check_names((*options, *combinations))
    yield from check_unique("signal", signals)
    yield from check_unique("requirement", requirements)
    yield from check_unique("rating", ratings)
    yield from check_unique("scenario", root.each("scenarios"))
    stated_options, stated_combinations = ids(options), ids(combinations)
    for combination in combinations:
        yield from _check_members(combination, stated_options, stated_combinations)
    candidates = ids((*options, *combinations))
    sources = (stated.entries if (stated := root.child("sources")) else {}).keys()
    for signal in signals:
        yield from check_keys(signal.child("statements"), "candidate", candidates)
        yield from _check_sources(signal, ("statements",), sources)
    for rating in ratings:
        yield from check_rating(rating)
    rows = list(root.each("requirements"))
    for requirement in requirements:
        if not requirement.stated("fits") and not requirement.stated("measures"):
            expected = '"fits", "measures" or "statements"' if requirement in rows else '"fits" or "measures"'
            yield Finding(requirement, f"expected the key {expected}")
        yield from check_keys(requirement.stated("fits"), "candidate", candidates)
        yield from check_keys(requirement.stated("measures"), "candidate", candidates)
        yield from check_reference(requirement.child("rating"), "rating", ids(ratings))
        yield from check_rated(requirement, ratings, stated_options)
        yield from _check_sources(requirement, ("fits", "measures"), sources)
    known = ids(requirements)
    yield from check_scenarios(root, known, stated_options)
    yield from _check_origin(root, candidates)
    for justification in root.each("justifications"):
        yield from _check_listed(justification.child("for"), "candidate", candidates)
        yield from _check_listed(justification.child("when"), "requirement", known)


def requirement_ids(root: Node) -> Collection[str]:
    """Return the ids of a comparison's requirements, in either form."""
    return ids(_requirements(root))


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


def check_scenarios(root: Node, requirements: Collection[str], options: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong with the references of the scenarios under a node."""
    for scenario in root.each("scenarios"):
        yield from check_setting(scenario, requirements, options)


def check_setting(
    setting: Node, requirements: Collection[str], options: Collection[str]
) -> Iterator[Finding]:
    """Yield what is wrong with the references of a scenario or decision: what it weighs and what runs."""
    for table in ("weights", "must_haves", "enough"):
        yield from check_keys(setting.child(table), "requirement", requirements)
    yield from _check_listed(setting.child("running"), "option", options)


def repeated_names(candidates: Iterable[Node]) -> Iterator[tuple[Node, Node]]:
    """Yield the name of each candidate that another one before it has, and that one's name."""
    first: dict[str, Node] = {}
    for candidate in candidates:
        name = candidate.child("name")
        if name is not None and (text := " ".join(name.text.split()).casefold()):
            earlier = first.setdefault(text, name)
            if earlier is not name:
                yield name, earlier


def _signals(root: Node) -> Iterator[Node]:
    yield from root.each("signals")
    yield from root.each("requirements")


def _requirements(root: Node) -> list[Node]:
    """Return the requirements in either form; a row with statements alone is guidance and none."""
    rows = (
        row
        for row in root.each("requirements")
        if row.stated("fits") or row.stated("measures") or not row.stated("statements")
    )
    return [*root.each("signals", "requirements"), *rows]


def _check_form(root: Node) -> Iterator[Finding]:
    signals, rows = root.stated("signals"), root.stated("requirements")
    if signals and rows:
        yield Finding(rows, "a comparison has signals or requirements; expected one of them", at_key=True)
    if not signals and not rows:
        yield Finding(root, 'expected the key "signals" or "requirements"')


def _check_names(candidates: Collection[Node]) -> Iterator[Finding]:
    for name, earlier in repeated_names(candidates):
        message = f"another candidate is named {quote(name.text)}: {earlier.path}; names must differ"
        yield Finding(name, message)
    for candidate in candidates:
        if _id(candidate) == NO_ID:
            message = f"{quote(NO_ID)} cannot be an id: it stands for a choice of no candidate"
            yield Finding(candidate.entries["id"], message)


def _check_origin(root: Node, candidates: Collection[str]) -> Iterator[Finding]:
    origin = root.stated("origin")
    if origin is not None and (stated := origin.stated("stated")):
        yield from check_keys(stated.child("totals"), "candidate", candidates)
        yield from check_reference(stated.child("winner"), "candidate", candidates)


def _check_sources(holder: Node, tables: tuple[str, ...], sources: Collection[str]) -> Iterator[Finding]:
    for key in tables:
        table = holder.child(key)
        for node in table.entries.values() if table else ():
            yield from check_reference(node.child("source"), "source", sources)


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
