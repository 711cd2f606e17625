"""What `steelyard import --dry-run --json` prints: one object, its names the source's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steelyard.documents.dumping import plain
from steelyard.importing.reading import reading_data

if TYPE_CHECKING:
    from steelyard.importing.result import Imported, ReadCriterion

_DECIMALS = 4


def import_figures(imported: Imported) -> dict[str, Any]:
    """Return the object that is printed; every key is always there."""
    source = imported.source
    figures = {
        "source": {
            "file": source.file,
            "format": source.format,
            "encoding": source.encoding or None,
            "sha256": source.sha256,
        },
        "table": imported.table,
        "tables": [
            {
                "number": table.number,
                "title": table.grid.sheet or table.grid.title,
                "rows": len(table.grid.rows),
                "columns": table.grid.width,
                "kind": table.kind,
            }
            for table in imported.tables
        ],
        "orientation": imported.reading.orientation,
        "options": [option.name for option in imported.options],
        "criteria": [_criterion(imported, criterion) for criterion in imported.criteria],
        "left_out": [{"what": line.what, "where": line.where} for line in imported.left_out],
        "totals": [
            {
                "option": total.option,
                "stated": total.stated,
                "computed": total.computed,
                "agrees": total.agrees,
            }
            for total in imported.totals
        ],
        "winner": {"stated": imported.stated_winner, "computed": imported.computed_winner},
        "questions": [
            {
                "about": question.about or "blank cells",
                "asks": question.asks,
                "choices": list(question.choices),
                "preset": question.preset,
            }
            for question in imported.questions
        ],
        "notices": list(imported.notices),
        "reading": reading_data(imported.reading),
        "ranking": [{"option": name, "score": round(score, _DECIMALS)} for name, score in imported.ranking],
    }
    made: dict[str, Any] = plain(figures)
    return made


def _criterion(imported: Imported, criterion: ReadCriterion) -> dict[str, Any]:
    weight = criterion.weight
    return {
        "name": criterion.name,
        "group": criterion.line.group or None,
        "kind": criterion.reading.kind,
        "better": criterion.reading.better,
        "weight": {"stated": weight.stated, "value": weight.value} if weight is not None else None,
        "note": criterion.line.note or None,
        "cells": {
            option.name: {
                "raw": cell.raw,
                "says": cell.says,
                "remark": cell.remark or None,
                "fit": _rounded(cell.fit),
                "value": _rounded(cell.value),
            }
            for option, cell in zip(imported.options, criterion.cells, strict=True)
        },
    }


def _rounded(value: float | tuple[float, float] | None) -> float | list[float] | None:
    if value is None:
        return None
    if isinstance(value, tuple):
        return [round(end, _DECIMALS) for end in value]
    return round(value, 10)
