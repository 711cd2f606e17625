"""The comparison as it stands in a file: knowledge about options, without any judgement of weights."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema
from typing_extensions import override

from steelyard.comparison.cells import Measure as Measure
from steelyard.comparison.cells import Note, Statement
from steelyard.comparison.cells import StatedFit as StatedFit
from steelyard.comparison.origin import Origin
from steelyard.comparison.quantities import FIT_SCHEMA
from steelyard.comparison.quantities import Evidence as Evidence
from steelyard.comparison.ratings import Rating
from steelyard.comparison.scales import Conversion, Scale, StatedPoints, conversion
from steelyard.documents.fields import (
    FIRST_FORMAT,
    ID_PATTERN,
    SECOND,
    Day,
    FileFormat,
    FileModel,
    FitNumber,
    Flag,
    Id,
    Link,
    Table,
    Text,
    Weight,
    empty_table,
)

if TYPE_CHECKING:
    from pydantic.config import JsonDict

PRICE = 0.5
"""What each further system has to earn, in fit steps, where a comparison does not say otherwise."""

Label = Annotated[str, Field(max_length=14)]
"""A title where space is scarce."""

Remarks = Annotated[Table[Id, Text], SECOND]
"""Answers to warnings about the table, under the kind of the warning."""

_PLAIN_FIT: JsonDict = {"anyOf": [FIT_SCHEMA, {"type": "object", "properties": {"fit": FIT_SCHEMA}}]}
_PLAIN_UNLESS_RATED: JsonDict = {
    "if": {"not": {"required": ["rating"]}},
    "then": {"properties": {"fits": {"additionalProperties": _PLAIN_FIT}}},
}


class Source(FileModel):
    """Where a statement comes from: a page, or a document without an address.

    `read` is the day it was read, `version` what it speaks of.
    """

    title: Text
    url: Link = ""
    version: Annotated[str, SECOND] = ""
    read: Annotated[Day | None, SECOND] = None

    @property
    @override
    def own_format(self) -> int:
        return FIRST_FORMAT if self.url else SECOND.format


class Option(FileModel):
    """One thing that can be chosen, with its quick reference."""

    id: Id
    name: Text
    url: Annotated[Link, SECOND] = ""
    version: Annotated[str, SECOND] = ""
    one_liner: str = ""
    use_cases: tuple[Text, ...] = ()
    properties: tuple[Text, ...] = ()
    pitfalls: tuple[Text, ...] = ()
    scaling: tuple[Text, ...] = ()
    add_when: tuple[Text, ...] = ()
    if_wrong: str = ""
    note: Note = ""
    remarks: Remarks = Field(default_factory=empty_table)

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
    note: Note = ""
    remarks: Remarks = Field(default_factory=empty_table)


Candidate = Option | Combination


class Requirement(FileModel):
    """What one may need: a slider, and how well each candidate meets it."""

    model_config = ConfigDict(
        json_schema_extra={
            **_PLAIN_UNLESS_RATED,
            "oneOf": [{"required": ["fits"]}, {"required": ["measures"]}],
        }
    )

    id: Id
    name: Text
    question: str = ""
    note: Note = ""
    combine: Literal["best", "worst"] = "best"
    optional: Flag = False
    rating: Annotated[Id | None, SECOND] = None
    fits: Table[Id, StatedFit] | None = None
    scale: Scale | None = None
    points: StatedPoints | None = None
    measures: Table[Id, Measure] | None = None
    remarks: Remarks = Field(default_factory=empty_table)

    @property
    def conversion(self) -> Conversion:
        """How its measures become fits."""
        return conversion(self.scale, self.points)


class Signal(FileModel):
    """A row of the decision table; without requirements it is guidance."""

    id: Id
    title: Text
    short: Label = ""
    theme: str = ""
    note: Note = ""
    statements: Table[Id, Statement] = Field(default_factory=empty_table)
    too_simple: str = ""
    requirements: tuple[Requirement, ...] = ()
    remarks: Remarks = Field(default_factory=empty_table)

    @property
    def label(self) -> str:
        """The label where space is scarce: `short`, or the title where there is none."""
        return self.short or self.title

    @property
    def single(self) -> Requirement | None:
        """The requirement that is the whole row, its name the row's title; None where there is none."""
        only = self.requirements[0] if len(self.requirements) == 1 else None
        return only if only is not None and only.name == self.title else None

    def statement(self, candidate: str) -> str:
        """Return what the row says about a candidate, empty where it says nothing."""
        stated = self.statements.get(candidate)
        return stated.text if stated else ""


class Row(Requirement):
    """A requirement that is a row of its own: the short form, for plain tables.

    With statements alone it is guidance.
    """

    model_config = ConfigDict(
        json_schema_extra={
            **_PLAIN_UNLESS_RATED,
            "anyOf": [{"required": [key]} for key in ("fits", "measures", "statements")],
            "not": {"required": ["fits", "measures"]},
        }
    )

    short: Label = ""
    theme: str = ""
    statements: Table[Id, Statement] = Field(default_factory=empty_table)
    too_simple: str = ""

    @property
    def signal(self) -> Signal:
        """The row as a signal with this one requirement, or with none where it is guidance."""
        rated = bool(self.fits or self.measures)
        return Signal(
            id=self.id,
            title=self.name,
            short=self.short,
            theme=self.theme,
            note="" if rated else self.note,
            statements=self.statements,
            too_simple=self.too_simple,
            requirements=(self,) if rated else (),
            remarks=empty_table() if rated else self.remarks,
        )


class Scenario(FileModel):
    """Named weights and must-haves for a typical situation; what is missing is not needed.

    `enough` is the fit of a requirement beyond which more is worth nothing here, `running` the options
    that are in operation already.
    """

    id: Id
    title: Text
    situation: str = ""
    weights: Table[Id, Weight] = Field(default_factory=empty_table)
    must_haves: Table[Id, FitNumber] = Field(default_factory=empty_table)
    enough: Annotated[Table[Id, FitNumber], SECOND] = Field(default_factory=empty_table)
    running: Annotated[tuple[Id, ...], SECOND] = ()
    remarks: Remarks = Field(default_factory=empty_table)


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
    """Options, signals, requirements and fits: the knowledge that decisions are made on.

    The rows of the table are stated as signals, or as requirements that are a row each (the short form);
    read them from `signals`. `price` is what each further system has to earn, in fit steps.
    """

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["signals"]}, {"required": ["requirements"]}]}
    )

    kind: Literal["comparison"]
    format: FileFormat
    id: Id
    title: Text
    question: str = ""
    as_of: Day | None = None
    assumptions: tuple[Text, ...] = ()
    price: Annotated[FitNumber, SECOND] = PRICE
    origin: Annotated[Origin | None, SECOND] = None
    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    combinations: tuple[Combination, ...] = ()
    ratings: Annotated[tuple[Rating, ...], SECOND] = ()
    stated_signals: Annotated[tuple[Signal, ...] | None, Field(min_length=1, alias="signals")] = None
    stated_rows: Annotated[tuple[Row, ...] | None, Field(min_length=1, alias="requirements"), SECOND] = None
    scenarios: tuple[Scenario, ...] = ()
    justifications: tuple[Justification, ...] = ()
    sources: Table[Id, Source] = Field(default_factory=empty_table)
    remarks: Remarks = Field(default_factory=empty_table)

    @override
    def __hash__(self) -> int:
        return hash((self.id, self.title))

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """Options, then combinations, in the file's order."""
        return (*self.options, *self.combinations)

    @cached_property
    def signals(self) -> tuple[Signal, ...]:
        """The rows of the table in the file's order, whichever form they are stated in."""
        return self.stated_signals or tuple(row.signal for row in self.stated_rows or ())

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
    def rating_by_id(self) -> dict[str, Rating]:
        """Each rating under its id."""
        return {rating.id: rating for rating in self.ratings}

    def rating_of(self, requirement: str) -> Rating | None:
        """Return the rating that the fits of a requirement are said in, None where they are plain numbers."""
        named = self.requirement_by_id[requirement].rating
        return self.rating_by_id[named] if named else None

    @cached_property
    def themes(self) -> tuple[str, ...]:
        """The themes of the signals, each once, in the file's order."""
        return tuple(dict.fromkeys(signal.theme for signal in self.signals if signal.theme))
