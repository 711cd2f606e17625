"""The decision as an architecture decision record in Markdown, after MADR 4."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from steelyard.decision.fingerprint import fingerprint
from steelyard.decision.model import NONE_CHOSEN
from steelyard.report.sources import sources_of_weighted
from steelyard.wording.language.numbers import fit_level, fit_word, weight_text
from steelyard.wording.result.cautions import chosen_risks
from steelyard.wording.result.explanation import explain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from steelyard.comparison.model import Candidate
    from steelyard.scoring.snapshot import Snapshot

_GOOD, _BAD = 4, 2
"""From which step of the fit scale on a fit speaks for a candidate, and up to which against it."""


def decision_record(snapshot: Snapshot, *, filter_note: str = "") -> str:
    """Return the record: context, drivers, options, outcome with figures, what would change it, sources."""
    blocks = (
        _front_matter(snapshot),
        f"# {escape(snapshot.decision.title)}",
        _context(snapshot),
        _drivers(snapshot),
        _section("Considered Options", bullets(_options(snapshot))),
        _outcome(snapshot),
        *(_pros_and_cons(snapshot)),
        _more_information(snapshot, filter_note),
    )
    return "\n\n".join(block for block in blocks if block) + "\n"


def _front_matter(snapshot: Snapshot) -> str:
    record = snapshot.decision.record
    lines = [f"status: {record.status}"]
    if record.date:
        lines.append(f"date: {record.date.isoformat()}")
    if record.deciders:
        deciders = ", ".join(json.dumps(decider, ensure_ascii=False) for decider in record.deciders)
        lines.append(f"decision-makers: [{deciders}]")
    return "\n".join(("---", *lines, "---"))


def _context(snapshot: Snapshot) -> str:
    decision, parts = snapshot.decision, list[str]()
    if decision.record.context:
        parts.append(paragraphs(decision.record.context))
    scenario = decision.chosen_scenario
    if scenario:
        situation = f": {escape(scenario.situation)}" if scenario.situation else "."
        parts.append(f"Scenario “{escape(scenario.title)}”{situation}")
    parts.append(escape(decision.comparison.question or decision.comparison.title))
    return _section("Context and Problem Statement", "\n\n".join(parts))


def _drivers(snapshot: Snapshot) -> str:
    decision, shares = snapshot.decision, snapshot.evaluation.shares
    names = decision.comparison.requirement_by_id
    weighted = sorted((name for name, weight in decision.weights.items() if weight), key=lambda name:
                      -decision.weights[name])  # fmt: skip
    rows = [
        f"{escape(names[name].name)}: weight {weight_text(decision.weights[name])} of 10, {shares[name]}%"
        for name in weighted
    ]
    rows += [f"Must-have: {escape(text)}" for text in explain(snapshot).basis.must_haves]
    return _section("Decision Drivers", bullets(rows)) if rows else ""


def _options(snapshot: Snapshot) -> Iterator[str]:
    for candidate in snapshot.decision.comparison.candidates:
        about = f": {escape(candidate.one_liner)}" if candidate.one_liner else ""
        yield f"{escape(candidate.name)}{about}"


def _outcome(snapshot: Snapshot) -> str:
    explanation = explain(snapshot)
    confidence = explanation.answer.confidence
    parts = [
        _chosen(snapshot),
        escape(explanation.reasons.summary),
        f"Confidence: {escape(confidence)}" if confidence else "",
        table(
            ("Candidate", "Score (0 to 5)", "Note"),
            [(escape(line.name), line.score, escape(line.note)) for line in explanation.answer.results],
        ),
        escape(explanation.decision_sentence),
        _subsection("Consequences", bullets(_consequences(snapshot))),
        _subsection("Confirmation", _confirmation(snapshot)),
        _subsection(explanation.flips.heading, _changes(snapshot)),
    ]
    return _section("Decision Outcome", "\n\n".join(part for part in parts if part))


def _chosen(snapshot: Snapshot) -> str:
    decision, explanation = snapshot.decision, explain(snapshot)
    recommended = snapshot.recommendation.recommended
    choice = decision.record.choice or (recommended[0] if len(recommended) == 1 else None)
    if choice == NONE_CHOSEN:
        why = escape(decision.record.choice_reason or "")
        differs = f"The recommendation differs: {escape(explanation.answer.sentence)}"
        return f"No option is chosen: {why}\n\n{differs}"
    if choice is None:
        answer = explanation.answer
        return f"No option is chosen yet. {escape(answer.sentence)} {escape(answer.addition)}".strip()
    chosen = f"Chosen option: “{escape(decision.comparison.candidate_by_id[choice].name)}”"
    reason = decision.record.choice_reason
    if recommended == (choice,):
        return f"{chosen}, because {escape(reason or explanation.answer.sentence)}"
    because = f", because {escape(reason)}" if reason else ". No reason is recorded."
    return f"{chosen}{because}\n\nThe recommendation differs: {escape(explanation.answer.sentence)}"


def _consequences(snapshot: Snapshot) -> Iterator[str]:
    explanation, recommendation = explain(snapshot), snapshot.recommendation
    choice = snapshot.decision.record.choice
    if choice in (None, recommendation.leader):
        good, bad = explanation.reasons.for_leader, explanation.reasons.against
    elif choice == recommendation.rival:
        good, bad = explanation.reasons.against, explanation.reasons.for_leader
    else:
        good, bad = (), ()  # the reasons are about two other candidates; the section below has its own
    for reason in good:
        yield f"Good, because {escape(reason.phrase)}"
    for reason in bad:
        yield f"Bad, because {escape(reason.phrase)}"
    for consequence in snapshot.decision.record.consequences:
        yield f"Neutral, because {escape(consequence)}"
    for risk in chosen_risks(snapshot):
        yield f"Bad, because of this risk: {escape(risk.phrase)}"


def _confirmation(snapshot: Snapshot) -> str:
    record = snapshot.decision.record
    steps = [
        escape(step.what)
        + (f" ({escape(step.who)})" if step.who else "")
        + (f", by {step.by.isoformat()}" if step.by else "")
        for step in record.next_steps
    ]
    if record.revisit_when:
        steps.append(f"Revisit when: {escape(record.revisit_when)}")
    return bullets(steps)


def _changes(snapshot: Snapshot) -> str:
    explanation = explain(snapshot)
    rows = [
        (escape(flip.requirement), flip.now, escape(flip.consequence)) for flip in explanation.flips.lines
    ]
    flips = table(("Requirement", "Weight now", "What follows"), rows) if rows else ""
    lines = (flips, escape(explanation.flips.none), escape(explanation.flips.smallest_change))
    return "\n\n".join(line for line in lines if line)


def _pros_and_cons(snapshot: Snapshot) -> Iterator[str]:
    candidates = snapshot.decision.comparison.candidates
    judged = [_subsection(escape(one.name), bullets(_judgements(snapshot, one))) for one in candidates]
    if any(judged):
        yield "## Pros and Cons of the Options"
        yield from judged


def _judgements(snapshot: Snapshot, candidate: Candidate) -> Iterator[str]:
    """Yield what speaks for and against a candidate on all that is weighted or a must-have."""
    decision, evaluation = snapshot.decision, snapshot.evaluation
    for failure in evaluation.standing(candidate.id).failed:
        name = escape(decision.comparison.requirement_by_id[failure.requirement].name)
        yield f"Bad, because it misses the must-have “{name}”"
    for requirement in decision.comparison.requirements:
        if not decision.weights[requirement.id] and requirement.id not in decision.must_haves:
            continue
        fit = evaluation.fits[requirement.id][candidate.id]
        if fit.unknown:
            yield f"Neutral, because {escape(requirement.name)} is not known"
            continue
        level = fit_level(fit.value)
        grade = "Good" if level >= _GOOD else ("Bad" if level <= _BAD else "Neutral")
        because = f": {escape(fit.because)}" if fit.because else ""
        yield f"{grade}, because {escape(requirement.name)} is met as {fit_word(fit.value)}{because}"
    yield from (f"Bad, because {escape(pitfall)}" for pitfall in candidate.pitfalls)


def _more_information(snapshot: Snapshot, filter_note: str) -> str:
    explanation = explain(snapshot)
    grounds = (
        *explanation.cautions.eliminations,
        *explanation.cautions.to_be_shown,
        *explanation.cautions.first,
        *(line.text for line in explanation.flips.find_out),
        *explanation.cautions.unknown,
        explanation.reasons.price,
        explanation.basis.running,
        explanation.basis.second_opinions,
        *explanation.basis.method,
    )
    lines = [escape(line) for line in grounds if line]
    lines += [f"Assumption: {escape(line)}" for line in explanation.basis.assumptions]
    if explanation.basis.data_date:
        lines.append(escape(explanation.basis.data_date))
    lines.append(f"Fingerprint of comparison, weights and must-haves: `{fingerprint(snapshot.decision)}`")
    if filter_note:
        lines.append(escape(filter_note))
    sources = bullets(link(source.title, source.url) for source in sources_of_weighted(snapshot))
    return _section("More Information", bullets(lines) + _subsection("Sources", sources, lead="\n\n"))


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n{text}"


def _subsection(title: str, text: str, *, lead: str = "") -> str:
    return f"{lead}### {title}\n\n{text}" if text else ""


_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$])")


_BLOCK_START = re.compile(r"^(\s*)(?:([#+\-=:]+)|(\d+)([.)]))(?=\s|$|[-=])")


_CLOSING = re.compile(r"(?<=\s)(#+)$")


_ADDRESS = re.compile(r"[\s()<>\\]")


_LIVE = re.compile(
    r"(?<=[a-z]:)(?=//)|(?<=\bwww)(?=\.)|(?<=@)(?=[\w-])|(?<=#)(?=\d)|(?<=\bGH)(?=-\d)"
    r"|(?<=:)(?=[a-z0-9_+-]*[a-z_][a-z0-9_+-]*:)|(?<=:)(?=[+-]1:)",
    re.IGNORECASE,
)
"""Where an address, a mention, an issue or an emoji by its name goes on: forges make something of them."""
_JOINT = "\N{WORD JOINER}"


def escape(text: str) -> str:
    """Return text in one line in which nothing is markup or a link, also where it starts a line.

    Forges look for mentions in what is shown, after escapes are gone: a joint without width is between.
    """
    inline = _SPECIAL.sub(r"\\\1", _LIVE.sub(_JOINT, " ".join(text.split())))
    inline = _CLOSING.sub(r"\\\1", inline)
    return _BLOCK_START.sub(lambda found: f"{found[1]}{_escaped_start(found)}", inline)


def paragraphs(text: str) -> str:
    """Return text of several lines as paragraphs in which nothing is markup."""
    return "\n\n".join(escape(line) for line in text.splitlines() if line.strip())


def bullets(items: Iterable[str]) -> str:
    """Return items, escaped already, as a list."""
    return "\n".join(f"* {item}" for item in items)


def link(title: str, url: str) -> str:
    """Return a link whose address cannot end early; a title without an address stays text."""
    if not url:
        return escape(title)
    address = _ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", url)
    return f"[{escape(title)}]({address})"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return cells, escaped already, as a table."""
    lines = [_row(heads), _row(["---"] * len(heads)), *(_row(row) for row in rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped_start(found: re.Match[str]) -> str:
    return f"\\{found[2]}" if found[2] else f"{found[3]}\\{found[4]}"
