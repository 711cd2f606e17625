"""What holds for every sentence about every decision."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.report.terminal import terminal_text
from steelyard.scoring.results import Outcome
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.charts import describe_chart
from steelyard.wording.result.explanation import explain
from steelyard.wording.result.flips import notch_text
from steelyard.wording.status import announce_weight
from steelyard.wording.story import story_headlines
from tests.wording.decisions import decide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from steelyard.decision.model import Decision

NAMES = ("Safe writes", "Order per key, or entity", "C++ clients", "A lot of data.")
CHARTS = ("radar", "gaps", "contributions", "sensitivity", "tornado", "table")
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
    said += [describe_chart(chart, snapshot) for chart in CHARTS]
    said += [announce_weight(snapshot, requirement, snapshot) for requirement in decision.weights]
    said += [notch_text(snapshot, requirement) for requirement in decision.weights]
    said += story_headlines(snapshot).values()
    for text in said:
        shown = text.replace("A lot of data.", "A lot of data")
        assert not UNFINISHED.search(shown), text


@settings(max_examples=100)
@given(decisions(), st.booleans())
def test_that_the_answer_is_complete_for_every_decision(decision: Decision, drawn: bool) -> None:
    snapshot = take_snapshot(decision, robustness=drawn)
    explanation = explain(snapshot)
    assert explanation.sentence.endswith(".")
    assert len(explanation.headline.split()) <= 12
    assert explanation.decision_sentence.endswith(".")
    assert bool(explanation.reasons_for) != bool(explanation.no_reasons)
    assert len(explanation.results) == len(decision.comparison.candidates)
    assert len(explanation.eliminations) == sum(not line.eligible for line in explanation.results)
    assert max(map(len, terminal_text(snapshot).splitlines())) <= 80
    if snapshot.recommendation.outcome in (Outcome.CHOOSE, Outcome.COMBINE):
        assert sum(line.leads for line in explanation.results) == 1


@settings(max_examples=60)
@given(decisions())
def test_that_the_answer_sentence_has_no_figures(decision: Decision) -> None:
    assert not re.search(r"\d", explain(take_snapshot(decision)).sentence)
