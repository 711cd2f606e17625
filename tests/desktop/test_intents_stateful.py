"""Everything that can be done to a decision, in any order: undo, redo and the file keep what was there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PySide6.QtCore import QCoreApplication

from steelyard.decision import intents
from steelyard.decision.files import parse_decision, write_decision
from steelyard.desktop.state.workspace import Workspace
from steelyard.desktop.widgets.typed_text import typed
from tests import samples

if TYPE_CHECKING:
    from collections.abc import Mapping

    from steelyard.decision.model import Decision

REQUIREMENTS = tuple(samples.comparison().requirement_by_id)
VERSIONS = (
    samples.comparison(),
    samples.comparison(requirements=samples.REQUIREMENTS.replace("id: no-loss", "id: durable"), scenarios=""),
    samples.comparison(combinations="", options=samples.OPTIONS.replace("name: Redis", "name: Valkey")),
)
texts = st.text(max_size=12).map(typed)
names = texts.filter(str.strip)
weights = st.floats(0, 10)
days = st.none() | st.dates(min_value=date(1000, 1, 1))
records = st.fixed_dictionaries(
    {},
    optional={
        "context": texts,
        "status": st.sampled_from(["proposed", "accepted", "superseded"]),
        "deciders": st.lists(names, max_size=2),
        "date": days,
        "choice": st.sampled_from([None, "redis", "kafka"]),
        "choice_reason": st.none() | texts,
        "consequences": st.lists(names, max_size=2),
        "next_steps": st.lists(
            st.fixed_dictionaries({"what": names}, optional={"who": texts, "by": days}), max_size=2
        ),
        "revisit_when": texts,
    },
)


class Working(RuleBasedStateMachine):
    """Works on one decision; remembers every agreed decision, the first at the bottom."""

    def __init__(self) -> None:
        super().__init__()
        self.application = QCoreApplication.instance() or QCoreApplication([])
        self.workspace = Workspace(samples.decision())
        self.past: list[Decision] = [self.workspace.agreed]
        self.future: list[Decision] = []

    def commit(self, decision: Decision, merge: str = "") -> None:
        before = self.workspace.undo_stack.count()
        old = self.workspace.agreed
        self.workspace.commit(decision, merge=merge)
        if decision == old:
            assert self.workspace.undo_stack.count() == before
            return
        self.future.clear()
        self.past.append(decision)

    @property
    def agreed(self) -> Decision:
        return self.workspace.agreed

    @rule(requirement=st.sampled_from(REQUIREMENTS), weight=weights)
    def weigh(self, requirement: str, weight: float) -> None:
        if requirement in self.agreed.weights:
            self.commit(intents.set_weight(self.agreed, requirement, weight))

    @rule(requirement=st.sampled_from(REQUIREMENTS), least=st.none() | st.floats(0, 5))
    def demand(self, requirement: str, least: float | None) -> None:
        if requirement in self.agreed.weights:
            self.commit(intents.set_must_have(self.agreed, requirement, least))

    @rule(place=st.integers(0, 5))
    def apply_scenario(self, place: int) -> None:
        if scenarios := self.agreed.all_scenarios:
            self.commit(intents.apply_scenario(self.agreed, scenarios[place % len(scenarios)]))

    @rule()
    def clear(self) -> None:
        self.commit(intents.clear_weights(self.agreed))

    @rule(title=names)
    def name(self, title: str) -> None:
        self.commit(intents.set_title(self.agreed, title))

    @rule(fields=records)
    def record(self, fields: Mapping[str, object]) -> None:
        self.commit(intents.set_record(self.agreed, **fields))

    @rule(hidden=st.sampled_from([(), ("risks",)]), note=texts)
    def tell(self, hidden: tuple[str, ...], note: str) -> None:
        self.commit(intents.set_story(self.agreed, hidden=hidden, notes={"question": note}))

    @rule(title=names, situation=texts)
    def keep_scenario(self, title: str, situation: str) -> None:
        self.commit(intents.keep_as_scenario(self.agreed, title, situation=situation))

    @rule(place=st.integers(0, 5), title=st.none() | names)
    def rename_or_delete_scenario(self, place: int, title: str | None) -> None:
        if own := self.agreed.scenarios:
            scenario = own[place % len(own)].id
            self.commit(
                intents.delete_scenario(self.agreed, scenario)
                if title is None
                else intents.rename_scenario(self.agreed, scenario, title)
            )

    @rule(version=st.sampled_from(range(len(VERSIONS))))
    def take_comparison(self, version: int) -> None:
        self.commit(intents.take_comparison(self.agreed, VERSIONS[version]))

    @rule(requirement=st.sampled_from(REQUIREMENTS), weight=weights)
    def preview_and_revert(self, requirement: str, weight: float) -> None:
        if requirement in self.agreed.weights:
            before = self.agreed
            self.workspace.preview_weight(requirement, weight)
            self.workspace.revert()
            assert self.workspace.decision is before

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        self.workspace.undo_stack.undo()
        self.future.append(self.past.pop())

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.workspace.undo_stack.redo()
        self.past.append(self.future.pop())

    @invariant()
    def what_is_agreed_is_what_was_done_last(self) -> None:
        assert self.agreed == self.past[-1]
        assert self.workspace.undo_stack.index() == len(self.past) - 1

    @invariant()
    def saved_and_opened_again_it_is_the_same(self) -> None:
        written = write_decision(self.agreed)
        assert parse_decision(written, "f") == self.agreed
        assert write_decision(parse_decision(written, "f")) == written

    def teardown(self) -> None:
        last, stack = self.agreed, self.workspace.undo_stack
        done = stack.index()
        while stack.canUndo():
            assert stack.undoText()
            stack.undo()
        assert self.agreed == self.past[0]
        for _ in range(done):
            stack.redo()
        assert self.agreed == last


def test_that_hundreds_of_steps_can_be_undone_and_made_again() -> None:
    working = Working()
    for step in range(300):
        working.weigh(REQUIREMENTS[step % 3], step % 21 / 2)
    assert working.workspace.undo_stack.count() == 300
    working.teardown()


TestWorking = Working.TestCase
TestWorking.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
