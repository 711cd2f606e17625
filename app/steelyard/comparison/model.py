"""The comparison as it stands in a file: knowledge about options, without any judgement of weights."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    WithJsonSchema,
    model_serializer,
    model_validator,
)
from typing_extensions import override

from steelyard.comparison.quantities import Evidence as Evidence
from steelyard.comparison.quantities import FitQuantity, MeasuredQuantity
from steelyard.comparison.quantities import Quantity as Quantity
from steelyard.documents.fields import (
    ID_PATTERN,
    Day,
    FileModel,
    FitNumber,
    Flag,
    FormatOne,
    Id,
    Number,
    Table,
    Text,
    Weight,
    empty_table,
)

FORMAT = 1


class Source(FileModel):
    """Where a statement comes from."""

    title: Text
    url: Annotated[str, Field(pattern=r"^https?://\S+$")]


class Option(FileModel):
    """One thing that can be chosen, with its quick reference."""

    id: Id
    name: Text
    one_liner: str = ""
    use_cases: tuple[Text, ...] = ()
    properties: tuple[Text, ...] = ()
    pitfalls: tuple[Text, ...] = ()
    scaling: tuple[Text, ...] = ()
    add_when: tuple[Text, ...] = ()
    if_wrong: str = ""

    @property
    def members(self) -> tuple[str, ...]:
        """The options it consists of: itself."""
        return (self.id,)


class Combination(FileModel):
    """Several options used together, itself a candidate."""

    id: Id
    name: Text
    members: Annotated[tuple[Id, ...], Field(min_length=2)]
    roles: Table[Id, Text] = Field(default_factory=empty_table)
    one_liner: str = ""
    pitfalls: tuple[Text, ...] = ()
    if_wrong: str = ""


Candidate = Option | Combination


class _Reasoned(FileModel):
    """A quantity with its reason; a bare quantity in the file is short for one without a reason."""

    because: str = ""
    evidence: Evidence | None = None
    source: Id | None = None

    @model_validator(mode="before")
    @classmethod
    def _accept_shorthand(cls, value: Any) -> Any:
        return value if isinstance(value, dict | FileModel) else {cls._quantity_field(): value}

    @model_serializer(mode="wrap")
    def _write_shorthand(self, handler: Any) -> Any:
        quantity = self._quantity_field()
        written = {key: value for key, value in handler(self).items() if value not in (None, "")}
        if list(written) == [quantity]:
            return written[quantity]
        first = {quantity: written[quantity]} if quantity in written else {}
        return first | written

    @classmethod
    @override
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        written = handler(core_schema)
        described = handler.resolve_ref_schema(written)
        short = {**described["properties"][cls._quantity_field()]}
        described["description"] = cls.__doc__
        whole = dict(described)
        described.clear()
        described["anyOf"] = [short, whole]
        return written

    @property
    def quantity(self) -> Quantity | None:
        """The number, range or `unknown` that is stated; None where only a reason is given."""
        raise NotImplementedError

    @classmethod
    def _quantity_field(cls) -> str:
        raise NotImplementedError


class StatedFit(_Reasoned):
    """How well a candidate meets a requirement, as the file says it; None only gives a reason."""

    fit: FitQuantity = None

    @property
    @override
    def quantity(self) -> Quantity | None:
        return self.fit

    @classmethod
    @override
    def _quantity_field(cls) -> str:
        return "fit"


class Measure(_Reasoned):
    """A measured number behind a fit, in the unit of the requirement's scale."""

    value: MeasuredQuantity = None

    @property
    @override
    def quantity(self) -> Quantity | None:
        return self.value

    @classmethod
    @override
    def _quantity_field(cls) -> str:
        return "value"


Point = tuple[Number, FitNumber]


class Scale(FileModel):
    """How a measure becomes a fit: from `worst` (0) to `best` (5), or through declared points."""

    unit: str = ""
    worst: Number | None = None
    best: Number | None = None
    shape: Literal["linear", "log"] = "linear"
    points: Annotated[tuple[Point, ...], Field(min_length=2)] | None = None


class Requirement(FileModel):
    """What one may need: a slider, and how well each candidate meets it."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["fits"]}, {"required": ["measures"]}]}
    )

    id: Id
    name: Text
    question: str = ""
    combine: Literal["best", "worst"] = "best"
    optional: Flag = False
    fits: Table[Id, StatedFit] | None = None
    scale: Scale | None = None
    points: Annotated[tuple[Point, ...], Field(min_length=2)] | None = None
    measures: Table[Id, Measure] | None = None


class Signal(FileModel):
    """A row of the decision table; without requirements it is guidance."""

    id: Id
    title: Text
    short: Annotated[str, Field(max_length=14)] = ""
    theme: str = ""
    statements: Table[Id, Text] = Field(default_factory=empty_table)
    too_simple: str = ""
    requirements: tuple[Requirement, ...] = ()

    @property
    def label(self) -> str:
        """The label where space is scarce: `short`, or the title where there is none."""
        return self.short or self.title


class Scenario(FileModel):
    """Named weights and must-haves for a typical situation; what is missing is not needed."""

    id: Id
    title: Text
    situation: str = ""
    weights: Table[Id, Weight] = Field(default_factory=empty_table)
    must_haves: Table[Id, FitNumber] = Field(default_factory=empty_table)


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


_IDS_SCHEMA = {"type": "array", "items": {"type": "string", "pattern": ID_PATTERN}}
_LISTED_SCHEMA = WithJsonSchema({"anyOf": [_IDS_SCHEMA["items"], _IDS_SCHEMA]})


class Justification(FileModel):
    """A one-line argument, offered when its candidates are recommended and its requirements weigh."""

    text: Text
    candidates: Annotated[
        tuple[Id, ...], Field(min_length=1), BeforeValidator(_listed), Field(alias="for"), _LISTED_SCHEMA
    ]
    when: Annotated[tuple[Id, ...], BeforeValidator(_listed), _LISTED_SCHEMA] = ()


class Comparison(FileModel):
    """Options, signals, requirements and fits: the knowledge that decisions are made on."""

    kind: Literal["comparison"]
    format: FormatOne
    id: Id
    title: Text
    question: str = ""
    as_of: Day | None = None
    assumptions: tuple[Text, ...] = ()
    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    combinations: tuple[Combination, ...] = ()
    signals: Annotated[tuple[Signal, ...], Field(min_length=1)]
    scenarios: tuple[Scenario, ...] = ()
    justifications: tuple[Justification, ...] = ()
    sources: Table[Id, Source] = Field(default_factory=empty_table)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Options, then combinations, in the file's order."""
        return (*self.options, *self.combinations)

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """All requirements in the file's order."""
        return tuple(requirement for signal in self.signals for requirement in signal.requirements)

    @cached_property
    def candidate_by_id(self) -> dict[str, Candidate]:
        """Each candidate under its id."""
        return {candidate.id: candidate for candidate in self.candidates}

    @cached_property
    def requirement_by_id(self) -> dict[str, Requirement]:
        """Each requirement under its id."""
        return {requirement.id: requirement for requirement in self.requirements}

    @cached_property
    def signal_of(self) -> dict[str, Signal]:
        """The signal of each requirement, under the requirement's id."""
        return {requirement.id: signal for signal in self.signals for requirement in signal.requirements}

    @cached_property
    def scenario_by_id(self) -> dict[str, Scenario]:
        """Each scenario under its id."""
        return {scenario.id: scenario for scenario in self.scenarios}

    @cached_property
    def themes(self) -> tuple[str, ...]:
        """The themes of the signals, each once, in the file's order."""
        return tuple(dict.fromkeys(signal.theme for signal in self.signals if signal.theme))
