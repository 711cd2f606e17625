"""The result as text for a terminal."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from steelyard.scoring.group import gather
from steelyard.wording.group import group_lines
from steelyard.wording.language.grammar import sentences, tidy
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import of_hundred, one_decimal, weight_text
from steelyard.wording.result.explanation import explain
from steelyard.wording.result.scores import score_text
from steelyard.wording.scenarios import OWN_WEIGHTS, scenario_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from steelyard.scoring.snapshot import Snapshot
    from steelyard.wording.result.explanation import Explanation
    from steelyard.wording.result.reasons import Reason

LEAST_WIDTH = 40
LONGEST_NAME = 24
FULL, HALF, EMPTY = "█", "▌", "·"


def terminal_text(snapshot: Snapshot, width: int = 80) -> str:
    """Return what `steelyard show` prints, in lines of at most `width` columns (at least 40).

    In the order of the panel beside the table.
    """
    width = max(width, LEAST_WIDTH)
    explanation = explain(snapshot)
    blocks = (
        _head(snapshot, width),
        _answer(explanation, width),
        _section("Votes", _votes(snapshot), width),
        _section("Before you decide", explanation.cautions.first, width),
        _bars(explanation, width),
        _section(
            "Must-haves", (*explanation.cautions.eliminations, *explanation.cautions.to_be_shown), width
        ),
        _section("Find out first", _find_out(explanation), width),
        _section(explanation.flips.heading, _changes(explanation), width),
        _why(explanation, width),
        _section("In a sentence", (*explanation.answer.roles, *explanation.reasons.arguments), width),
        _section("Watch out", _risks(explanation), width),
        _section("Not certain", (*explanation.cautions.unknown, *explanation.basis.dominance), width),
        _section("Good to know", explanation.basis.good_to_know, width),
    )
    return "\n\n".join("\n".join(block) for block in blocks if block)


def figures_text(snapshot: Snapshot) -> str:
    """Return every figure as plain tables, for `steelyard score` without `--json`."""
    return "\n\n".join("\n".join(block) for block in (_candidates(snapshot), _requirements(snapshot)))


def _head(snapshot: Snapshot, width: int) -> list[str]:
    decision = snapshot.decision
    own = OWN_WEIGHTS if decision.all_scenarios and any(decision.weights.values()) else ""
    title = " · ".join(part for part in (tidy(decision.title), scenario_label(decision) or own) if part)
    return wrap(title, width)


def _answer(explanation: Explanation, width: int) -> list[str]:
    answer = explanation.answer
    return [
        line
        for text in (sentences(answer.sentence, answer.addition), answer.confidence)
        for line in wrap(text, width)
    ]


def _votes(snapshot: Snapshot) -> tuple[str, ...]:
    group = gather(snapshot.decision)
    return group_lines(group) if group else ()


def _bars(explanation: Explanation, width: int) -> list[str]:
    results = explanation.answer.results
    longest = min(LONGEST_NAME, max(len(line.name) for line in results))
    room = max(10, min(40, width - longest - 22))
    lines = []
    for line in results:
        name = line.name if len(line.name) <= longest else f"{line.name[: longest - 1]}…"
        said = line.note if line.eligible else "out"
        begun = f"{name:<{longest}}  {_bar(line.fraction, room)}  {line.score}{f'  {said}' if said else ''}"
        lead = f" by {line.lead}" if line.lead else ""
        lines.append(begun + (lead if len(begun + lead) <= width else ""))
    return [*lines, *wrap(explanation.reasons.price, width)]


def _bar(fraction: float | None, room: int) -> str:
    halves = round((fraction or 0.0) * room * 2)
    drawn = FULL * (halves // 2) + HALF * (halves % 2)
    return drawn.ljust(room, EMPTY)


def _why(explanation: Explanation, width: int) -> list[str]:
    if not explanation.reasons.for_leader:
        return wrap(explanation.reasons.none, width)
    lines = _section(explanation.reasons.heading, _phrases(explanation.reasons.for_leader), width)
    if explanation.reasons.against:
        lines += _section(explanation.reasons.against_heading, _phrases(explanation.reasons.against), width)
    return lines + wrap(explanation.reasons.none_against, width)


def _phrases(reasons: Iterable[Reason]) -> list[str]:
    return [reason.phrase for reason in reasons]


def _changes(explanation: Explanation) -> Iterator[str]:
    yield from (line.text for line in explanation.flips.lines)
    yield from (text for text in (explanation.flips.none, explanation.flips.smallest_change) if text)


def _find_out(explanation: Explanation) -> Iterator[str]:
    yield from (line.text for line in explanation.flips.find_out)
    if explanation.flips.nothing_to_find_out:
        yield explanation.flips.nothing_to_find_out


def _risks(explanation: Explanation) -> Iterator[str]:
    yield from (risk.phrase for risk in explanation.cautions.risks)
    if explanation.cautions.more_risks:
        yield explanation.cautions.more_risks


def _section(heading: str, items: Iterable[str], width: int) -> list[str]:
    lines = [
        line for item in items for line in wrap(item, width, initial_indent="  - ", subsequent_indent="    ")
    ]
    return [*wrap(heading, width), *lines] if lines else []


def _candidates(snapshot: Snapshot) -> list[str]:
    names = Names(snapshot.decision.comparison)
    rows: list[tuple[str, ...]] = [("rank", "score", "trials", "all weightings", "candidate")]
    rows += [
        (
            "–" if standing.rank is None else str(standing.rank),
            score_text(snapshot, standing.score),
            _percent(standing.trials_share),
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
        share = f"{evaluation.shares[requirement]}%"
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
    return "–" if share is None else f"{of_hundred(share)}%"
