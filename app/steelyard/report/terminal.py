"""The result as text for a terminal."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from steelyard.wording.language.grammar import sentences, tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import of_hundred, one_decimal, weight_text
from steelyard.wording.result.explanation import explain
from steelyard.wording.scenarios import scenario_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from steelyard.scoring.snapshot import Snapshot
    from steelyard.wording.result.explanation import Explanation, Reason, ResultLine

LEAST_WIDTH = 40
LONGEST_NAME = 24
FULL, HALF, EMPTY = "█", "▌", "·"


def terminal_text(snapshot: Snapshot, width: int = 80) -> str:
    """Return what `steelyard show` prints, in lines of at most `width` columns (at least 40)."""
    width = max(width, LEAST_WIDTH)
    explanation = explain(snapshot)
    blocks = (
        _head(snapshot, width),
        _answer(explanation, width),
        _bars(explanation.results, width),
        _section("Must-haves", (*explanation.eliminations, *explanation.to_be_shown), width),
        _why(explanation, width),
        _section(explanation.flips_heading, _changes(explanation), width),
        _section("Watch out", [caution.phrase for caution in explanation.cautions], width),
        _section("Not certain", (*explanation.uncertain, *explanation.unknown), width),
        _section("Good to know", _grounds(explanation), width),
    )
    return "\n\n".join("\n".join(block) for block in blocks if block)


def score_text(snapshot: Snapshot) -> str:
    """Return every figure as plain tables, for `steelyard score` without `--json`."""
    return "\n\n".join("\n".join(block) for block in (_candidates(snapshot), _requirements(snapshot)))


def _head(snapshot: Snapshot, width: int) -> list[str]:
    decision = snapshot.decision
    title = " · ".join(part for part in (tidy(decision.title), scenario_label(decision)) if part)
    return wrap(title, width)


def _answer(explanation: Explanation, width: int) -> list[str]:
    word, clause = explanation.confidence_word, explanation.confidence_clause
    confidence = f"{word}: {clause}" if word and clause else word or clause
    return [
        *wrap(explanation.sentence, width),
        *wrap(sentences(confidence), width),
        *wrap(explanation.tie_break, width),
    ]


def _bars(results: tuple[ResultLine, ...], width: int) -> list[str]:
    longest = min(LONGEST_NAME, max(len(line.name) for line in results))
    room = max(10, min(40, width - longest - 22))
    lines = []
    for line in results:
        name = line.name if len(line.name) <= longest else f"{line.name[: longest - 1]}…"
        note = f"  {line.note}" if line.eligible and line.note else "" if line.eligible else "  out"
        lines.append(f"{name:<{longest}}  {_bar(line.fraction, room)}  {line.score}{note}")
    return lines


def _bar(fraction: float | None, room: int) -> str:
    halves = round((fraction or 0.0) * room * 2)
    drawn = FULL * (halves // 2) + HALF * (halves % 2)
    return drawn.ljust(room, EMPTY)


def _why(explanation: Explanation, width: int) -> list[str]:
    if not explanation.reasons_for:
        return wrap(explanation.no_reasons, width)
    lines = _section(explanation.why_heading, _phrases(explanation.reasons_for), width)
    if explanation.reasons_against:
        lines += _section(explanation.against_heading, _phrases(explanation.reasons_against), width)
    return lines + wrap(explanation.nothing_against, width)


def _phrases(reasons: Iterable[Reason]) -> list[str]:
    return [reason.phrase for reason in reasons]


def _changes(explanation: Explanation) -> Iterator[str]:
    yield from (line.text for line in explanation.flips)
    yield from (text for text in (explanation.no_flips, explanation.smallest_change) if text)


def _grounds(explanation: Explanation) -> Iterator[str]:
    yield from explanation.justifications
    yield from explanation.dominance
    yield from (text for text in (explanation.second_opinions, explanation.data_date) if text)


def _section(heading: str, items: Iterable[str], width: int) -> list[str]:
    lines = [
        line for item in items for line in wrap(item, width, initial_indent="  - ", subsequent_indent="    ")
    ]
    return [*wrap(heading, width), *lines] if lines else []


def _candidates(snapshot: Snapshot) -> list[str]:
    names = Names(snapshot.decision.comparison)
    rows: list[tuple[str, ...]] = [("rank", "score", "nearby", "all weightings", "candidate")]
    rows += [
        (
            "–" if standing.rank is None else str(standing.rank),
            one_decimal(standing.score),
            _percent(standing.nearby_share),
            _percent(standing.all_weightings_share),
            names.candidate(standing.candidate),
        )
        for standing in snapshot.evaluation.standings
    ]
    return _table(rows)


def _requirements(snapshot: Snapshot) -> list[str]:
    evaluation, comparison = snapshot.evaluation, snapshot.decision.comparison
    names = Names(comparison)
    candidates = [candidate.id for candidate in comparison.candidates]
    rows = [("weight", "share", *(names.candidate(candidate) for candidate in candidates), "requirement")]
    for requirement, weight in snapshot.decision.weights.items():
        fits = (evaluation.fits[requirement][candidate] for candidate in candidates)
        cells = ("?" if fit.unknown else one_decimal(fit.value) for fit in fits)
        share = f"{evaluation.shares[requirement]} %"
        rows.append((weight_text(weight), share, *cells, names.requirement(requirement)))
    return _table(rows)


def _table(rows: list[tuple[str, ...]]) -> list[str]:
    """Align all columns to the right but the last."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
    return [
        "  ".join((*(cell.rjust(width) for cell, width in zip(row, widths, strict=False)), row[-1]))
        for row in rows
    ]


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{of_hundred(share)} %"
