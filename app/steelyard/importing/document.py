"""The comparison that a source became, as a document in the short form with the words of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from steelyard.comparison.files import parse_comparison
from steelyard.comparison.quantities import UNKNOWN, parse_said
from steelyard.decision import intents
from steelyard.documents.dumping import pack
from steelyard.importing.folding import fold
from steelyard.importing.naming import Ids
from steelyard.importing.reading import MEASURE, PRICE, SCORE, reading_data

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from steelyard.comparison.model import Comparison
    from steelyard.decision.model import Decision
    from steelyard.importing.result import Imported, ReadCriterion
    from steelyard.importing.values import CellValue

SCENARIO, SCENARIO_TITLE, EQUAL_TITLE = "as-in-the-source", "As in the source", "All count the same"
_MET = 3.0
"""The least fit that counts as met, where a source says that something is a must."""


def comparison_document(imported: Imported, *, day: date | None = None, url: str = "") -> dict[str, Any]:
    """Return the document; `day` is the day of the import, `url` where the source can be seen."""
    return _Writer(imported).document(day, url)


def to_comparison(imported: Imported, *, day: date | None = None, url: str = "") -> Comparison:
    """Return the comparison that a source became."""
    text = pack(comparison_document(imported, day=day, url=url))
    return parse_comparison(text, imported.source.file or "the table")


def to_decision(imported: Imported, *, day: date | None = None, source: str | None = None) -> Decision:
    """Return a decision on the comparison, with the source's weights and the author's choice."""
    comparison = to_comparison(imported, day=day)
    decision = intents.begin(comparison, source=source)
    if imported.verdict is None:
        return decision
    winner = next(option.id for option in comparison.options if option.name == imported.verdict.option)
    return intents.set_record(decision, choice=winner, choice_reason=imported.verdict.reason or None)


class _Writer:
    def __init__(self, imported: Imported) -> None:
        self.imported = imported
        ids = Ids("option")
        self.options = {option.name: ids.of(option.name) for option in imported.options}
        ids = Ids("criterion")
        self.requirements = {criterion.name: ids.of(criterion.name) for criterion in imported.criteria}
        self.ratings = _Ratings(imported)
        self.sources: dict[str, dict[str, str]] = {}
        self.source_ids = Ids("source")
        self.addresses: dict[str, str] = {}

    def document(self, day: date | None, url: str) -> dict[str, Any]:
        imported = self.imported
        rows = [self._row(criterion) for criterion in imported.criteria]
        document = {
            "kind": "comparison",
            "format": 2,
            "id": Ids("comparison").of(imported.title),
            "title": imported.title,
            "origin": self._origin(day, url),
            "options": [self._option(at) for at in range(len(imported.options))],
            "ratings": self.ratings.written(),
            "requirements": rows,
            "scenarios": self._scenarios(),
            "sources": self.sources,
        }
        return {key: value for key, value in document.items() if value not in ([], {}, None)}

    def _option(self, at: int) -> dict[str, Any]:
        option = self.imported.options[at]
        written = {
            "id": self.options[option.name],
            "name": option.name,
            "url": option.url if _is_address(option.url) else "",
            "one_liner": option.description,
            "note": option.note,
        }
        return _filled(written)

    def _row(self, criterion: ReadCriterion) -> dict[str, Any]:
        row: dict[str, Any] = _filled({
            "id": self.requirements[criterion.name],
            "name": criterion.name,
            "theme": criterion.line.group,
            "note": criterion.line.note,
        })  # fmt: skip
        kind, scale = criterion.reading.kind, criterion.reading.scale
        if kind in (MEASURE, PRICE) and scale is not None:
            row["scale"] = _filled(
                {"unit": scale.unit, "worst": scale.worst, "best": scale.best, "shape": scale.shape}
            )
            row["measures"] = self._cells(criterion, "value")
        elif criterion.counts:
            row["rating"] = self.ratings.of(criterion)
            row["fits"] = self._cells(criterion, "fit")
        else:
            row["statements"] = self._statements(criterion)
            if not row["statements"]:
                del row["statements"]
                row["fits"] = {next(iter(self.options.values())): UNKNOWN}
        return {key: value for key, value in row.items() if value is not None}

    def _statements(self, criterion: ReadCriterion) -> dict[str, Any]:
        return {
            self.options[option.name]: _short(
                {"text": cell.text, "source": self._source(cell), "note": "\n".join(cell.notes)}, "text"
            )
            for option, cell in zip(self.imported.options, criterion.cells, strict=True)
            if cell.text.strip()
        }

    def _cells(self, criterion: ReadCriterion, key: str) -> dict[str, Any]:
        written = {}
        for option, cell in zip(self.imported.options, criterion.cells, strict=True):
            known = cell.said if key == "fit" else cell.value
            if known is None and not cell.text.strip():
                continue
            said: Any = UNKNOWN if known is None else known
            if key == "fit" and isinstance(known, str):
                said = self.ratings.word(known)
            written[self.options[option.name]] = self._cell(cell, key, said, criterion)
        return written or {next(iter(self.options.values())): UNKNOWN}

    def _cell(self, cell: CellValue, key: str, said: Any, criterion: ReadCriterion) -> Any:
        shown = "" if said == UNKNOWN else _shown(said, criterion)
        given_back = _plain(f"{shown} {cell.remark}")
        raw = cell.text if _plain(cell.text) != given_back and cell.text.strip() else ""
        data = {
            key: list(said) if isinstance(said, tuple) else said,
            "because": "\n".join(cell.notes),
            "source": self._source(cell),
            "note": cell.remark,
            "raw": raw,
        }
        return _short(data, key)

    def _source(self, cell: CellValue) -> str:
        if not _is_address(cell.link):
            return ""
        if cell.link not in self.addresses:
            parts = urlsplit(cell.link)
            title = (parts.netloc + parts.path).rstrip("/")[:100]
            identifier = self.source_ids.of(parts.netloc)
            self.addresses[cell.link] = identifier
            self.sources[identifier] = {"title": title, "url": cell.link}
        return self.addresses[cell.link]

    def _scenarios(self) -> list[dict[str, Any]]:
        imported = self.imported
        weights, musts = {}, {}
        for criterion in imported.criteria:
            if not criterion.counts:
                continue
            identifier = self.requirements[criterion.name]
            weights[identifier] = imported.weight_of(criterion)
            if criterion.weight is not None and criterion.weight.must:
                musts[identifier] = _least_met(criterion)
        if not weights:
            return []
        title = SCENARIO_TITLE if imported.weighted else EQUAL_TITLE
        first = _filled({"id": SCENARIO, "title": title, "weights": weights, "must_haves": musts})
        return [first, *self._other_scenarios()]

    def _other_scenarios(self) -> list[dict[str, Any]]:
        """Return a scenario for each further column of weights."""
        ids = Ids("scenario")
        ids.taken.add(SCENARIO)
        return [
            {
                "id": ids.of(title),
                "title": title,
                "weights": {self.requirements[name]: weight for name, weight in weights.items()},
            }
            for title, weights in self.imported.other_weights.items()
        ]

    def _origin(self, day: date | None, url: str) -> dict[str, Any]:
        imported, source = self.imported, self.imported.source
        winner = imported.stated_winner
        stated = {
            "totals": {self.options[total.option]: total.stated for total in imported.totals},
            "winner": self.options[winner] if winner is not None else None,
        }
        return _filled({
            "title": source.title,
            "url": url,
            "file": source.file,
            "sheet": imported.reading.sheet or "",
            "table": imported.table,
            "imported": day.isoformat() if day else "",
            "sha256": source.sha256,
            "reading": reading_data(imported.reading),
            "stated": _filled(stated),
        })  # fmt: skip


class _Ratings:
    """The ratings of a table, each written once: rows that share words share the rating."""

    def __init__(self, imported: Imported) -> None:
        self.ids = Ids("rating")
        self.named: list[tuple[str, dict[str, float]]] = []
        self.by_criterion: dict[str, int] = {}
        for criterion in imported.criteria:
            if criterion.counts and criterion.reading.kind not in (MEASURE, PRICE):
                self._add(criterion)

    def of(self, criterion: ReadCriterion) -> str | None:
        at = self.by_criterion.get(criterion.name)
        return self.named[at][0] if at is not None else None

    def written(self) -> list[dict[str, Any]]:
        return [
            {"id": identifier, **(levels if _is_line(levels) else {"levels": _ordered(levels)})}
            for identifier, levels in self.named
        ]

    def word(self, level: str) -> str:
        """Return a level as a file may write it."""
        return f"({level})" if level == UNKNOWN else level

    def _add(self, criterion: ReadCriterion) -> None:
        levels = self._levels(criterion)
        if not levels:
            return
        at = next((n for n, (_, known) in enumerate(self.named) if _fit_together(known, levels)), None)
        if at is None:
            self.named.append((self.ids.of(_name(criterion, levels)), levels))
            at = len(self.named) - 1
        elif not _is_line(levels):
            self.named[at] = (self.named[at][0], {**self.named[at][1], **levels})
        self.by_criterion[criterion.name] = at

    def _levels(self, criterion: ReadCriterion) -> dict[str, float]:
        rating = criterion.reading.rating or {}
        if criterion.reading.kind == SCORE:
            return (
                {"worst": float(rating["worst"]), "best": float(rating["best"])}
                if {"worst", "best"} <= set(rating)
                else {}
            )
        levels: dict[str, float] = {}
        seen: set[object] = set()
        for word, fit in rating.items():
            if parse_said(word) not in seen:
                seen.add(parse_said(word))
                levels[self.word(word)] = float(fit)
        for cell in criterion.cells:
            if cell.blank is not None and isinstance(cell.said, str) and isinstance(cell.fit, float):
                levels[self.word(cell.said)] = cell.fit
        return levels


def _is_line(levels: Mapping[str, float]) -> bool:
    return set(levels) == {"worst", "best"}


def _fit_together(known: Mapping[str, float], levels: Mapping[str, float]) -> bool:
    """Whether two sets of words can be one: what they share means the same, and they share enough."""
    if _is_line(known) or _is_line(levels):
        return dict(known) == dict(levels)
    shared = set(known) & set(levels)
    if any(known[word] != levels[word] for word in shared):
        return False
    signs = all(not any(char.isalpha() for char in word) for word in (*known, *levels))
    return len(shared) >= (1 if signs else 2) or shared in (set(known), set(levels))


def _ordered(levels: Mapping[str, float]) -> dict[str, float]:
    return dict(sorted(levels.items(), key=lambda level: -level[1]))


def _name(criterion: ReadCriterion, levels: Mapping[str, float]) -> str:
    if _is_line(levels):
        return f"{min(levels.values()):g} to {max(levels.values()):g}"
    first = next(iter(levels))
    if criterion.reading.kind == "pugh":
        return "plus and minus"
    if not any(char.isalpha() for char in first):
        return "stars" if first[0] in "★⭐☆" else "signs"
    return " ".join(list(levels)[:2])


def _shown(said: Any, criterion: ReadCriterion) -> str:
    if isinstance(said, tuple):
        return "-".join(_shown(one, criterion) for one in said)
    if isinstance(said, str):
        return said
    unit = criterion.reading.scale.unit if criterion.reading.scale else ""
    return f"{said:g} {unit}"


def _plain(text: str) -> str:
    return "".join(char for char in fold(text) if not char.isspace() and char not in "()[]（）,.;:：-–—~〜～")


def _least_met(criterion: ReadCriterion) -> float:
    if criterion.reading.kind == SCORE or not criterion.reading.rating:
        return _MET
    fits = sorted(float(fit) for fit in criterion.reading.rating.values())
    return next((fit for fit in fits if fit >= _MET), _MET)


def _short(data: dict[str, Any], key: str) -> Any:
    filled = _filled(data)
    return filled[key] if list(filled) == [key] else filled


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {
        key: value
        for key, value in data.items()
        if value is not None and value != "" and value != {} and value != []
    }


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://")) and not any(char.isspace() for char in text)
