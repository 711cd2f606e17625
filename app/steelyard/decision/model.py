"""The decision as it stands in a file: a judgement on one comparison."""

from __future__ import annotations

from types import MappingProxyType
from typing import Annotated, Any, Literal, Self

from pydantic import Field, PlainSerializer, PlainValidator, model_validator
from pydantic_core import PydanticCustomError
from typing_extensions import override

from steelyard.comparison.model import Comparison, Scenario
from steelyard.documents.fields import (
    FIRST_FORMAT,
    SECOND,
    Day,
    FileFormat,
    FileModel,
    FitNumber,
    Id,
    Moment,
    Table,
    Text,
    Weight,
    empty_table,
)
from steelyard.documents.plain_values import as_stated, as_written
from steelyard.documents.validation import INCOMPLETE

Status = Literal["proposed", "accepted", "rejected", "superseded"]

NONE_CHOSEN = "none"
"""The choice of none of the candidates."""


class NextStep(FileModel):
    """What is to be done, by whom and when."""

    what: Text
    who: str = ""
    by: Day | None = None


class DecisionRecord(FileModel):
    """What is kept of the decision beside its weights.

    `choice` is a candidate, `none` for none of them (for which a reason is required), or None: as
    recommended. `superseded_by` is the path or address of the decision that replaced this one.
    """

    context: str = ""
    status: Status = "proposed"
    deciders: tuple[Text, ...] = ()
    date: Day | None = None
    choice: Id | None = None
    choice_reason: str | None = None
    consequences: tuple[Text, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    revisit_when: str = ""
    revisit_by: Annotated[Day | None, SECOND] = None
    superseded_by: Annotated[str | None, SECOND] = None

    @property
    @override
    def own_format(self) -> int:
        new = self.choice == NONE_CHOSEN or self.status == "rejected"
        return SECOND.format if new else FIRST_FORMAT

    @model_validator(mode="after")
    def _require_reason(self) -> Self:
        if self.choice == NONE_CHOSEN and not (self.choice_reason or "").strip():
            raise PydanticCustomError(INCOMPLETE, 'where the choice is none, "choice_reason" must say why')
        return self


class Story(FileModel):
    """How the presentation differs from its default: hidden steps, their order, notes by step."""

    hidden: tuple[Id, ...] = ()
    order: tuple[Id, ...] = ()
    notes: Table[Id, str] = Field(default_factory=empty_table)


class Ballot(FileModel):
    """One person's weights in a group decision; a requirement that is left out is no view."""

    name: str = ""
    id: Text
    cast: Moment | None = None
    round: Annotated[int, Field(ge=1)] = 1
    weights: Table[Id, Weight] = Field(default_factory=empty_table)


class Edit(FileModel):
    """Where the comparison was changed in this decision, and what its source said there.

    `at` is a place such as `requirements/no-acked-loss/fits/kafka`; `was` what a file states there, every
    scalar as text, None for what is new.
    """

    at: Text
    was: Annotated[Any, PlainValidator(as_stated), PlainSerializer(as_written)] = None


class Decision(FileModel):
    """Weights, must-haves and record on one comparison, which it contains.

    `weights` holds every requirement, in the comparison's order; what a file leaves out is 0. `enough` is
    the fit, 0 to 5, beyond which more counts for nothing; `running` the options that are in operation
    already; `price` what each further system has to earn, in fit steps, where it differs from the
    comparison's. `source_fingerprint` names the version of its source that was last taken, where the
    comparison was changed since.
    """

    kind: Literal["decision"] = "decision"
    format: FileFormat = 1
    title: Text
    scenario: Id | None = None
    weights: Table[Id, Weight] = Field(default_factory=empty_table)
    must_haves: Table[Id, FitNumber] = Field(default_factory=empty_table)
    enough: Annotated[Table[Id, FitNumber], SECOND] = Field(default_factory=empty_table)
    running: Annotated[tuple[Id, ...], SECOND] = ()
    price: Annotated[FitNumber | None, SECOND] = None
    ballots: Annotated[tuple[Ballot, ...], SECOND] = ()
    scenarios: tuple[Scenario, ...] = ()
    record: DecisionRecord = Field(default_factory=DecisionRecord)
    story: Story = Field(default_factory=Story)
    comparison_source: str | None = None
    comparison_fingerprint: str | None = None
    source_fingerprint: Annotated[str | None, SECOND] = None
    edited: Annotated[tuple[Edit, ...], SECOND] = ()
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

    @property
    def chosen_scenario(self) -> Scenario | None:
        """The scenario that the weights started from, None for none."""
        return self.find_scenario(self.scenario) if self.scenario else None

    def find_scenario(self, scenario: str) -> Scenario | None:
        """Return a scenario of the comparison or of the team by its id, None where there is none."""
        return next((known for known in self.all_scenarios if known.id == scenario), None)

    def follows(self, scenario: Scenario) -> bool:
        """Return whether all that a scenario sets is still as it says."""
        weights = {name: weight for name, weight in self.weights.items() if weight}
        return (
            weights == {name: weight for name, weight in scenario.weights.items() if weight}
            and dict(self.must_haves) == dict(scenario.must_haves)
            and dict(self.enough) == dict(scenario.enough)
            and set(self.running) == set(scenario.running)
        )

    @property
    def system_price(self) -> float:
        """What each further system has to earn here, in fit steps."""
        return self.comparison.price if self.price is None else self.price

    @property
    def taken_fingerprint(self) -> str | None:
        """The version of the source that was last taken, None where there is no source."""
        return self.source_fingerprint or self.comparison_fingerprint
