"""What differs between two versions of a comparison, as facts for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from steelyard.comparison.fits import resolve_fits
from steelyard.comparison.model import Requirement, Row
from steelyard.comparison.quantities import NOT_KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from steelyard.comparison.fits import Fit
    from steelyard.comparison.model import Combination, Comparison, Option, Signal
    from steelyard.documents.fields import FileModel

Kind = Literal["added", "removed", "changed"]
Subject = Literal["comparison", "option", "combination", "signal", "requirement", "fit", "scenario"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: what happened to what.

    `ids` names the place: one id, or requirement and candidate for a fit. `text` says it in one line,
    such as "Requirement added: No acknowledged write may be lost" or "Long backfill, Kafka: 3 → 4".
    """

    kind: Kind
    subject: Subject
    ids: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class ComparisonChanges:
    """All differences, in the order in which a comparison is written."""

    changes: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.changes)

    def of(self, subject: Subject, kind: Kind | None = None) -> tuple[Change, ...]:
        """Return the changes of one subject, of one kind or of all."""
        return tuple(
            change for change in self.changes if change.subject == subject and kind in (None, change.kind)
        )


def compare(old: Comparison, new: Comparison) -> ComparisonChanges:
    """Return what a reader of the old version has to know about the new one."""
    return ComparisonChanges(
        (
            *_head(old, new),
            *_parts("option", _by_id(old.options), _by_id(new.options)),
            *_parts("combination", _by_id(old.combinations), _by_id(new.combinations)),
            *_parts("signal", _by_id(old.signals), _by_id(new.signals), ignored=("requirements",)),
            *_parts(
                "requirement", old.requirement_by_id, new.requirement_by_id, ignored=_NOT_OF_REQUIREMENTS
            ),
            *_fits(old, new),
            *_parts("scenario", old.scenario_by_id, new.scenario_by_id),
        )
    )


def _head(old: Comparison, new: Comparison) -> Iterator[Change]:
    for name in _HEAD:
        if getattr(old, name) != getattr(new, name):
            label = _LABELS.get(name, name).capitalize()
            yield Change("changed", "comparison", (new.id,), f"{label} changed")


def _parts(
    subject: Subject,
    old: Mapping[str, FileModel],
    new: Mapping[str, FileModel],
    *,
    ignored: tuple[str, ...] = (),
) -> Iterator[Change]:
    """Yield what was added to, removed from and changed in the parts under their ids."""
    label = subject.capitalize()
    for identifier, part in new.items():
        if identifier not in old:
            yield Change("added", subject, (identifier,), f"{label} added: {_name(part)}")
        elif fields := _changed_fields(old[identifier], part, ignored):
            text = f"{label} changed: {_name(part)} ({', '.join(fields)})"
            yield Change("changed", subject, (identifier,), text)
    for identifier, part in old.items():
        if identifier not in new:
            yield Change("removed", subject, (identifier,), f"{label} removed: {_name(part)}")


def _changed_fields(old: FileModel, new: FileModel, ignored: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        _LABELS.get(name, name.replace("_", " "))
        for name in type(new).model_fields
        if name not in ignored and getattr(old, name) != getattr(new, name)
    )


def _fits(old: Comparison, new: Comparison) -> Iterator[Change]:
    """Yield the cells whose fit differs, among requirements and candidates that both versions have."""
    before, after = _cells(old), _cells(new)
    for place, fit in after.items():
        earlier = before.get(place)
        if earlier is None or earlier == fit:
            continue
        requirement, candidate = place
        cell = f"{new.requirement_by_id[requirement].name}, {new.candidate_by_id[candidate].name}"
        if (says := _say(fit)) != (said := _say(earlier)):
            text = f"{cell}: {said} → {says}"
        else:
            text = f"{cell}: {', '.join(_changed_grounds(earlier, fit))} changed"
        yield Change("changed", "fit", place, text)


def _cells(comparison: Comparison) -> dict[tuple[str, str], Fit]:
    return {
        (requirement.id, candidate.id): fit
        for requirement, row in zip(comparison.requirements, resolve_fits(comparison), strict=True)
        for candidate, fit in zip(comparison.candidates, row, strict=True)
    }


def _say(fit: Fit) -> str:
    if fit.unknown:
        return NOT_KNOWN
    if fit.word:
        return fit.word
    text = f"{fit.value:.2g}" if fit.low == fit.high else f"{fit.low:.2g}–{fit.high:.2g}"
    return f"{text} ({fit.measured})" if fit.measured else text


def _changed_grounds(old: Fit, new: Fit) -> tuple[str, ...]:
    grounds = (
        ("because", "reason"),
        ("evidence", "evidence"),
        ("source", "source"),
        ("inherited_from", "origin"),
        ("note", "note"),
        ("raw", "raw text"),
    )
    return tuple(label for name, label in grounds if getattr(old, name) != getattr(new, name)) or ("range",)


def _by_id(parts: Iterable[Option | Combination | Signal]) -> dict[str, FileModel]:
    return {part.id: part for part in parts}


def _name(part: FileModel) -> str:
    return str(getattr(part, "name", None) or getattr(part, "title", ""))


_HEAD = (
    *("title", "question", "as_of", "assumptions", "price", "origin", "ratings"),
    *("justifications", "sources"),
)
_NOT_OF_REQUIREMENTS = ("fits", "measures", *(set(Row.model_fields) - set(Requirement.model_fields)))
"""What is told of the cells, or of the row that a requirement is."""

_LABELS = {
    "as_of": "date of the data",
    "one_liner": "description",
    "if_wrong": "failure mode",
    "must_haves": "must-haves",
    "too_simple": "where it is too simple",
    "combine": "inheritance",
    "price": "price of a further system",
    "url": "link",
}
