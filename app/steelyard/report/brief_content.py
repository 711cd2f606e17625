"""What the brief says, as plain data for its template: the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steelyard.charts.catalogue import chart_named
from steelyard.charts.contributions import contributions
from steelyard.charts.pairs import leading_pair
from steelyard.charts.paper import paper_frame
from steelyard.charts.radar.radar import radar
from steelyard.charts.series import all_series
from steelyard.decision.fingerprint import fingerprint
from steelyard.report.brief_layouts import MARGIN, PAPERS
from steelyard.report.brief_tables import comparison_tables
from steelyard.report.parts import PARTS
from steelyard.report.plates import plate
from steelyard.report.sources import sources_of_weighted
from steelyard.report.typesetting import FONT
from steelyard.scoring.group import gather
from steelyard.theme.palette import paper_palette
from steelyard.wording.group import votes_text
from steelyard.wording.language.dates import short_date
from steelyard.wording.language.grammar import capitalise, sentences
from steelyard.wording.result.cautions import chosen_risks
from steelyard.wording.result.explanation import explain
from steelyard.wording.scenarios import scenario_label
from steelyard.wording.status import describe_left_out

if TYPE_CHECKING:
    from datetime import date

    from steelyard.decision.model import Decision
    from steelyard.report.choices import Choices
    from steelyard.scoring.snapshot import Snapshot
    from steelyard.wording.result.explanation import Explanation

PROGRAM = "Steelyard"

_GUTTER = 10.0
_LEFT_PART = 0.48
_FIGURE_HEIGHT = 212.0
_TALLEST_FIGURE = 264.0
_LEAST_BARS = 110.0
_RESULT_ROW = 13.5
_BAR_ROW = 19.0
_MOST_RISKS = 6
_MOST_CAUTIONS = 2
_FEWEST_CAUTIONS = 3


def brief_data(snapshot: Snapshot, choices: Choices) -> dict[str, Any]:
    """Return all that the template of the brief needs besides a layout."""
    explanation, decision = explain(snapshot), snapshot.decision
    inputs = fingerprint(decision)
    left_out = [title for part, title in PARTS.items() if part in choices.left_out]
    page, width = PAPERS[choices.paper]
    return {
        "paper": page,
        "margin": MARGIN,
        "font": FONT,
        "colours": paper_palette().as_data(),
        "document": _document(snapshot, explanation),
        "title": decision.title,
        "question": _question(snapshot),
        "status": status_line(snapshot),
        "context": decision.record.context or _situation(decision),
        "notes": [note for note in (choices.filter_note, describe_left_out(left_out)) if note],
        "footer": _footer(snapshot, inputs),
        **_answer(snapshot, explanation),
        "figures": _figures(snapshot, width - 2 * MARGIN - _GUTTER),
        "risks": _risks(snapshot),
        "decision_sentence": explanation.decision_sentence,
        "votes": votes_text(gather(decision, trials=False)),
        "next_steps": _next_steps(decision),
        "revisit": decision.record.revisit_when,
        **comparison_tables(snapshot, explanation),
        "assumptions": list(explanation.basis.assumptions),
        "unknowns": [
            *(line.text for line in explanation.flips.find_out),
            *explanation.cautions.unknown,
        ],
        "sources": [{"title": source.title, "url": source.url} for source in sources_of_weighted(snapshot)],
        "parts": [part for part in PARTS if part not in choices.left_out],
        "method": _method(snapshot, explanation, inputs),
    }


def status_line(snapshot: Snapshot) -> str:
    """Return state, date and deciders: "Proposed · 23 Nov 2026 · Deciders: Architecture board"."""
    record = snapshot.decision.record
    deciders = ", ".join(record.deciders)
    label = "Decider" if len(record.deciders) == 1 else "Deciders"
    parts = (
        record.status.capitalize(),
        short_date(record.date) if record.date else "",
        f"{label}: {deciders}" if deciders else "",
    )
    return " · ".join(part for part in parts if part)


def _document(snapshot: Snapshot, explanation: Explanation) -> dict[str, Any]:
    """What the file says of itself, for archives and searches."""
    decision = snapshot.decision
    return {
        "title": decision.title,
        "authors": list(decision.record.deciders) or [PROGRAM],
        "subject": explanation.answer.one_line,
        "keywords": [candidate.name for candidate in decision.comparison.candidates],
        "date": _date(snapshot),
    }


def _next_steps(decision: Decision) -> list[list[str]]:
    return [
        [step.what, step.who, short_date(step.by) if step.by else ""] for step in decision.record.next_steps
    ]


def _situation(decision: Decision) -> str:
    """What the scenario is about, for a record without a context of its own."""
    scenario = decision.chosen_scenario
    return f"{scenario.title}: {scenario.situation}" if scenario and scenario.situation else ""


def _question(snapshot: Snapshot) -> str:
    comparison = snapshot.decision.comparison
    subject = comparison.title if comparison.title != snapshot.decision.title else ""
    return ": ".join(part for part in (subject, comparison.question) if part)


def _date(snapshot: Snapshot) -> list[int]:
    """The document's date: the record's, else the data's; the archival format asks for one."""
    day: date | None = snapshot.decision.record.date or snapshot.decision.comparison.as_of
    return [day.year, day.month, day.day] if day else [2000, 1, 1]


def _footer(snapshot: Snapshot, inputs: str) -> str:
    comparison = snapshot.decision.comparison
    scenario = scenario_label(snapshot.decision)
    parts = (
        "Decision brief",
        comparison.title,
        f"data {short_date(comparison.as_of)}" if comparison.as_of else "",
        f"inputs {inputs}",
        f"weights “{scenario}”" if scenario else "",
    )
    return " · ".join(part for part in parts if part)


def _answer(snapshot: Snapshot, explanation: Explanation) -> dict[str, Any]:
    roles = {series.candidate: series.role for series in all_series(snapshot)}
    word = explanation.answer.confidence_word
    return {
        "answer": {
            "sentence": explanation.answer.sentence,
            "tie_break": explanation.answer.addition,
            "summary": explanation.reasons.summary,
            "confidence_word": word,
            "confidence": sentences(capitalise(explanation.answer.held_back), explanation.answer.frequency),
            "results": [
                {
                    "name": line.name,
                    "role": roles[line.candidate],
                    "score": line.score,
                    "fraction": line.fraction,
                    "eligible": line.eligible,
                    "note": line.note if line.eligible else "out",
                }
                for line in explanation.answer.results
            ],
        },
        "choice": _choice(snapshot),
        "reasons": {
            "for_heading": explanation.reasons.heading,
            "for": [
                {"text": reason.text, "detail": reason.detail} for reason in explanation.reasons.for_leader
            ],
            "against_heading": explanation.reasons.against_heading,
            "against": [
                {"text": reason.text, "detail": reason.detail} for reason in explanation.reasons.against
            ],
            "nothing": explanation.reasons.none_against,
        },
        "cautions": list(explanation.cautions.first[:_MOST_CAUTIONS]),
        "must_haves": list(explanation.basis.must_haves),
        "eliminations": list(explanation.cautions.eliminations),
        "to_be_shown": list(explanation.cautions.to_be_shown),
        "flips": {
            "heading": explanation.flips.heading,
            "rows": [
                [flip.requirement, flip.now, capitalise(flip.consequence)] for flip in explanation.flips.lines
            ],
            "lines": [line for line in (explanation.flips.none, explanation.flips.smallest_change) if line],
        },
    }


def _choice(snapshot: Snapshot) -> dict[str, str] | None:
    """The final choice, where the record states one."""
    record = snapshot.decision.record
    if record.choice is None:
        return None
    chosen = snapshot.decision.comparison.candidate_by_id.get(record.choice)
    return {"name": chosen.name if chosen else "None of them", "reason": record.choice_reason or ""}


def _figures(snapshot: Snapshot, width: float) -> dict[str, Any]:
    """The two figures, side by side; under the result bars the contributions get the height they need."""
    left, right = _LEFT_PART * width, (1 - _LEFT_PART) * width
    figures: dict[str, Any] = {"widths": [left, right], "contributions": None}
    pair = leading_pair(snapshot)
    found = snapshot.evaluation.contribution(pair[0].candidate, pair[1].candidate) if pair else ()
    results = _RESULT_ROW * (len(snapshot.evaluation.standings) + 1)
    needed = 2.6 * _BAR_ROW + _BAR_ROW * sum(abs(one.value) > 0 for one in found)
    height = min(max(_FIGURE_HEIGHT, results + needed), _TALLEST_FIGURE)
    if found:
        bars = max(min(needed, height - results), _LEAST_BARS)
        drawing = contributions(snapshot, paper_frame(left, bars))
        alt = chart_named("contributions").describe(snapshot)
        figures["contributions"] = {"drawing": plate(drawing), "alt": alt}
    drawing = radar(snapshot, paper_frame(right, height))
    figures["radar"] = {"drawing": plate(drawing), "alt": chart_named("radar").describe(snapshot)}
    return figures


def _risks(snapshot: Snapshot) -> list[str]:
    stated = snapshot.decision.record.consequences
    room = max(_FEWEST_CAUTIONS, _MOST_RISKS - len(stated))
    return [*stated, *(risk.phrase for risk in chosen_risks(snapshot)[:room])]


def _method(snapshot: Snapshot, explanation: Explanation, inputs: str) -> list[str]:
    provenance = (
        explanation.basis.data_date,
        f"Fingerprint of comparison and weights: {inputs}",
        f"Seed of the draws: {snapshot.evaluation.seed}",
        f"Made with {PROGRAM}",
    )
    basis = explanation.basis
    said = (*basis.method, explanation.reasons.price, basis.running, basis.second_opinions)
    method = " ".join(text for text in said if text)
    return [method, ". ".join(part for part in provenance if part) + "."]
