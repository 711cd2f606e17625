"""The decision as it stands in a file: a judgement on one comparison."""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal, Self

from pydantic import Field, model_validator

from steelyard.comparison.model import Comparison, Scenario
from steelyard.documents.fields import (
    Day,
    FileModel,
    FitNumber,
    FormatOne,
    Id,
    Table,
    Text,
    Weight,
    empty_table,
)

Status = Literal["proposed", "accepted", "superseded"]


class NextStep(FileModel):
    """What is to be done, by whom and when."""

    what: Text
    who: str = ""
    by: Day | None = None


class DecisionRecord(FileModel):
    """What is kept of the decision beside its weights."""

    context: str = ""
    status: Status = "proposed"
    deciders: tuple[Text, ...] = ()
    date: Day | None = None
    choice: Id | None = None
    choice_reason: str | None = None
    consequences: tuple[Text, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    revisit_when: str = ""


class Story(FileModel):
    """How the presentation differs from its default: hidden steps, their order, notes by step."""

    hidden: tuple[Id, ...] = ()
    order: tuple[Id, ...] = ()
    notes: Table[Id, str] = Field(default_factory=empty_table)


class Decision(FileModel):
    """Weights, must-haves and record on one comparison, which it contains.

    `weights` holds every requirement, in the comparison's order; what a file leaves out is 0.
    """

    kind: Literal["decision"] = "decision"
    format: FormatOne = 1
    title: Text
    scenario: Id | None = None
    weights: Table[Id, Weight] = Field(default_factory=empty_table)
    must_haves: Table[Id, FitNumber] = Field(default_factory=empty_table)
    scenarios: tuple[Scenario, ...] = ()
    record: DecisionRecord = Field(default_factory=DecisionRecord)
    story: Story = Field(default_factory=Story)
    comparison_source: str | None = None
    comparison_fingerprint: str | None = None
    comparison: Comparison

    @model_validator(mode="after")
    def _complete_weights(self) -> Self:
        weights = {
            requirement.id: self.weights.get(requirement.id, 0.0)
            for requirement in self.comparison.requirements
        }
        object.__setattr__(self, "weights", MappingProxyType(weights))
        return self

    @property
    def all_scenarios(self) -> tuple[Scenario, ...]:
        """The comparison's scenarios, then the team's own."""
        return (*self.comparison.scenarios, *self.scenarios)
