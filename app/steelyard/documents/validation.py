"""From the tree of a document to a model: every fault in plain words, at its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from steelyard.documents.nodes import Finding, Node, quote, tree_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pydantic_core import ErrorDetails

    from steelyard.documents.document import Document

Model = TypeVar("Model", bound=BaseModel)


def load(document: Document, model: type[Model], check: Callable[[Node], Iterable[Finding]]) -> Model:
    """Return the model that a document holds.

    `check` looks at the tree for what no model can see, such as references, so that all faults come at
    once.

    Raises:
        DocumentError: with every fault of the document, in its order.
    """
    loaded, findings = _validate(document.root, model, check)
    unreadable = {id(found.node) for found in document.findings}
    findings = [*document.findings, *(found for found in findings if id(found.node) not in unreadable)]
    if loaded is None or findings:
        raise document.refuse(findings)
    return loaded


def check_data(
    data: Mapping[str, Any], model: type[BaseModel], check: Callable[[Node], Iterable[Finding]]
) -> tuple[Finding, ...]:
    """Return what is wrong with the data of a file that is not written yet; no finding has a position."""
    return tuple(_validate(tree_of(data), model, check)[1])


def _validate(
    root: Node, model: type[Model], check: Callable[[Node], Iterable[Finding]]
) -> tuple[Model | None, list[Finding]]:
    findings = list(check(root))
    try:
        return model.model_validate(root.data()), findings
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        found = (_finding(model, root, detail) for detail in details)
        return None, [*findings, *(finding for finding in found if finding)]


def _finding(model: type[BaseModel], root: Node, detail: ErrorDetails) -> Finding | None:
    loc = detail["loc"]
    if loc and loc[-1] == "[key]":
        node = _deepest(root, loc[:-1])
        return Finding(
            node, f"expected {_pattern(detail)} as a key, found {quote(str(loc[-2]))}", at_key=True
        )
    node = _deepest(root, loc)
    kind = detail["type"]
    if kind == "missing":
        return Finding(node, _missing(loc[-1], node))
    if kind == "extra_forbidden":
        known = _keys(_model_at(model, loc[:-1]))
        return Finding(node, f"unknown key {quote(str(loc[-1]))}", at_key=True, known=known)
    if kind == INCOMPLETE:
        return Finding(node, detail["msg"])
    if kind == "too_short" and len(node.elements) >= detail["ctx"]["min_length"]:
        return None  # enough are there; those that are wrong have said so
    return Finding(node, f"expected {_expected(detail)}, found {_found(node, kind)}")


def _deepest(root: Node, loc: tuple[int | str, ...]) -> Node:
    """Return the node at the place, or the last one on the way there."""
    node = root
    for key in loc:
        child = node.child(key)
        if child is None:
            return node
        node = child
    return node


def _missing(key: int | str, node: Node) -> str:
    if isinstance(key, int):
        return f"expected a pair of numbers, such as [10, 0], found {_count(len(node.elements))}"
    return f"the key {quote(key)} is missing"


def _found(node: Node, kind: str) -> str:
    if kind in {"too_short", "too_long"}:
        return _count(len(node.elements))
    if kind == "string_too_long":
        return f"{len(node.text)}"
    return node.describe()


def _count(number: int) -> str:
    return "1 entry" if number == 1 else f"{number} entries"


def _expected(detail: ErrorDetails) -> str:
    """Return what would have been right, from the validator's kind of error."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "value_error":
        return str(context["error"]).removeprefix("expected ")
    if kind in {"literal_error", "enum"}:
        return str(context["expected"]).replace("'", "")
    if kind == "string_pattern_mismatch":
        return _pattern(detail)
    return _EXPECTED.get(kind, "something else here").format(**context)


def _pattern(detail: ErrorDetails) -> str:
    return _PATTERNS.get(detail.get("ctx", {}).get("pattern", ""), "another text")


_EXPECTED = {
    "string_type": "text",
    "string_too_long": "at most {max_length} characters",
    "float_type": "a number",
    "finite_number": "a number that is not infinite",
    "greater_than_equal": "a number of {ge:g} or more",
    "less_than_equal": "a number of {le:g} or less",
    "bool_type": "true or false",
    "date_type": "a date, such as 2026-11-20",
    "tuple_type": "a list",
    "too_short": "at least {min_length} entries",
    "too_long": "at most {max_length} entries",
    "dict_type": "a mapping",
    "model_type": "a mapping",
}
INCOMPLETE = "incomplete"
"""The type of an error of a model whose message says all by itself."""

_PATTERNS = {
    r"\S": "text that is not empty",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "an id (lower-case words joined by hyphens, such as no-acked-loss)",
    r"^(https?://\S+)?$": "a link that begins with http:// or https://",
}


def _keys(model: type[BaseModel] | None) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def _model_at(model: type[BaseModel], loc: Iterable[int | str]) -> type[BaseModel] | None:
    """Return the model that describes the place, following the annotations of the fields."""
    annotation: Any = model
    for key in loc:
        described = _plain(annotation)
        if isinstance(described, type) and issubclass(described, BaseModel):
            fields = {field.alias or name: field.annotation for name, field in described.model_fields.items()}
            annotation = fields.get(str(key))
        else:
            annotation = _entry(described)
    described = _plain(annotation)
    return described if isinstance(described, type) and issubclass(described, BaseModel) else None


def _plain(annotation: Any) -> Any:
    """Return an annotation without its decoration and without None as an alternative."""
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    arguments = [argument for argument in get_args(annotation) if argument is not type(None)]
    if get_args(annotation) and type(None) in get_args(annotation) and len(arguments) == 1:
        return _plain(arguments[0])
    return annotation


def _entry(annotation: Any) -> Any:
    """Return what the entries of a list or table are."""
    arguments = get_args(annotation)
    if not arguments:
        return None
    return arguments[1] if get_origin(annotation) is Mapping else arguments[0]
