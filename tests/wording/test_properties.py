"""What holds for every sentence about every decision."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.charts.catalogue import CHARTS
from steelyard.report.brief_content import brief_data
from steelyard.report.choices import Choices
from steelyard.report.terminal import terminal_text
from steelyard.scoring.results import Outcome
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.result.explanation import explain
from steelyard.wording.result.flips import notch_text
from steelyard.wording.status import announce_weight
from steelyard.wording.story import story_headlines
from tests.wording.decisions import decide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.decision.model import Decision
    from steelyard.scoring.snapshot import Snapshot

NAMES = ("Safe writes", "Order per key, or entity", "C++ clients", "A lot of data.")
FITS = st.one_of(
    st.integers(0, 5).map(float),
    st.just("unknown"),
    st.floats(0, 5, allow_nan=False).map(lambda fit: round(fit, 2)),
)
UNFINISHED = re.compile(r"None\b(?! of the)|  |\(\)|“”|\{|\}| [.,;:]|[,;:]\.|\.\.|: *$|\band\b *[.,;]|^[,;.]")


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    both = draw(st.booleans())
    width = draw(st.integers(2, 4)) + both
    if both:
        width = max(width, 3)
    names = NAMES[: draw(st.integers(1, len(NAMES)))]
    column = st.one_of(FITS, st.none())
    rows = {name: draw(st.tuples(*[column] * min(width, 4))) for name in names}
    weights = {name: draw(st.sampled_from([0, 0, 0.5, 2, 5, 7.5, 10])) for name in names}
    must_haves = draw(st.dictionaries(st.sampled_from(names), st.sampled_from([0, 2.5, 3, 5]), max_size=2))
    return decide(rows, weights, must_haves, both=both)


def texts(value: object) -> Iterator[str]:
    """Yield every text within an explanation but ids."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value) and type(value).__module__.startswith("steelyard.wording"):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


@settings(max_examples=150)
@given(decisions())
def test_that_no_text_is_unfinished(decision: Decision) -> None:
    snapshot = take_snapshot(decision)
    said = list(texts(explain(snapshot)))
    said += [chart.describe(snapshot) for chart in CHARTS]
    said += [announce_weight(snapshot, requirement, snapshot) for requirement in decision.weights]
    said += [notch_text(snapshot, requirement) for requirement in decision.weights]
    said += story_headlines(snapshot).values()
    for text in said:
        shown = text.replace("A lot of data.", "A lot of data")
        assert not UNFINISHED.search(shown), text


@settings(max_examples=100)
@given(decisions(), st.booleans())
def test_that_the_answer_is_complete_for_every_decision(decision: Decision, drawn: bool) -> None:
    snapshot = take_snapshot(decision, trials=drawn, knowing=drawn)
    explanation = explain(snapshot)
    assert explanation.answer.sentence.endswith(".")
    assert len(explanation.answer.headline.split()) <= 12
    assert explanation.decision_sentence.endswith(".")
    assert bool(explanation.reasons.for_leader) != bool(explanation.reasons.none)
    assert len(explanation.answer.results) == len(decision.comparison.candidates)
    assert len(explanation.cautions.eliminations) == sum(
        not line.eligible for line in explanation.answer.results
    )
    assert max(map(len, terminal_text(snapshot).splitlines())) <= 80
    if snapshot.recommendation.outcome in (Outcome.CHOOSE, Outcome.COMBINE):
        assert sum(line.leads for line in explanation.answer.results) == 1


@settings(max_examples=60)
@given(decisions())
def test_that_the_answer_sentence_has_no_figures(decision: Decision) -> None:
    assert not re.search(r"\d", explain(take_snapshot(decision)).answer.sentence)


MOST_WORDS = 30
TWO_DECIMALS = 0.01
"""The least lead that two decimals can always tell apart."""
QUOTED = re.compile(r"“[^”]*”")
SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z“])")


def sentences_of(snapshot: Snapshot) -> list[str]:
    """Return the sentences that a reader of one surface meets, the terminal's, in their order."""
    explained = explain(snapshot)
    surface = (
        explained.answer.sentence,
        explained.answer.addition,
        explained.answer.confidence,
        *(caution.text for caution in explained.cautions.decision),
        *explained.cautions.eliminations,
        *explained.cautions.to_be_shown,
        *(line.text for line in explained.flips.find_out),
        explained.flips.nothing_to_find_out,
        *(line.text for line in explained.flips.lines),
        explained.flips.none,
        explained.flips.smallest_change,
        *(risk.phrase for risk in explained.cautions.risks),
        *explained.cautions.unknown,
        *explained.basis.dominance,
        explained.reasons.price,
        explained.basis.second_opinions,
        explained.basis.effective_number,
    )
    whole = [
        QUOTED.sub("“name”", text.replace("A lot of data.", "A lot of data")) for text in surface if text
    ]
    return [part for text in whole for part in SENTENCE.split(text)]


@settings(max_examples=300)
@given(decisions())
def test_that_nothing_is_said_twice_or_at_length(decision: Decision) -> None:
    snapshot = take_snapshot(decision)
    said = sentences_of(snapshot)
    for text in said:
        assert len(text.split()) <= MOST_WORDS, text
        assert not re.search(r"from ([\d.]+) to \1(?![\d.]*\d)", text), text
    remedies = {"Find out first.", "If that rules it out, make it a must-have."}
    of_each = re.compile("^Otherwise it would lead")  # stands behind the name of whom it is about
    names = [
        text for text in said if "“name”" not in text and text not in remedies and not of_each.search(text)
    ]
    assert len(names) == len(set(names)), names


def words_of(value: object) -> Iterator[str]:
    """Yield every text within plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from words_of(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from words_of(part)


SAME_STEP = re.compile(r"from ([\d.]+) to \1(?![\d.]*\d)")


@settings(max_examples=100, deadline=None)
@given(decisions())
def test_that_headlines_and_brief_speak_in_one_voice(decision: Decision) -> None:
    snapshot = take_snapshot(decision)
    headlines = list(story_headlines(snapshot).values())
    for text in headlines:
        assert len(QUOTED.sub("“name”", text).split()) <= MOST_WORDS, text
    for text in (*headlines, *words_of(brief_data(snapshot, Choices()))):
        assert not SAME_STEP.search(text), text
        assert not re.search(r"\d %", text), text
        assert not re.search(r"\b(None|nan)\b(?! of)", text), text
        assert not re.search(r"\bneeds?\b(?! no| to)", text), text


@settings(max_examples=200)
@given(decisions())
def test_that_no_figure_contradicts_a_word(decision: Decision) -> None:
    snapshot = take_snapshot(decision)
    explained, evaluation = explain(snapshot), snapshot.evaluation
    answer = explained.answer
    if answer.confidence_word == "Robust":
        assert answer.held_back == ""
        assert snapshot.recommendation.trials_share is not None
        assert snapshot.recommendation.trials_share >= 0.9
    leading = [line for line in answer.results if line.leads and line.fraction is not None]
    others = [
        line for line in answer.results if line.eligible and not line.leads and line.fraction is not None
    ]
    for line in leading:
        assert all(float(line.score) >= float(other.score) for other in others)
    told_apart = evaluation.lead is not None and evaluation.lead >= TWO_DECIMALS
    if len(leading) == 1 and others and float(leading[0].score) > 0 and told_apart:
        assert all(
            float(leading[0].score) > float(other.score) or float(other.score) == 0 for other in others
        )
    for flip in explained.flips.lines:
        assert flip.too_close or flip.clear or "beyond it" in flip.text
        assert flip.too_close != flip.clear or not flip.clear
    if "whatever the weights" in explained.flips.smallest_change:
        assert not evaluation.flips
