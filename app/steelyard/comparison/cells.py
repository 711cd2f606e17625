"""What stands in the cells of a table: statements, stated fits and measures, each with its grounds."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import GetJsonSchemaHandler, model_serializer, model_validator
from typing_extensions import override

from steelyard.comparison.quantities import Evidence, MeasuredQuantity, SaidFit
from steelyard.documents.fields import SECOND, Day, FileModel, Id, Text

Note = Annotated[str, SECOND]
"""A remark or footnote."""


class Cell(FileModel):
    """A value with its grounds; a bare value in the file is short for one without any.

    `verified` is the day on which this claim was compared with its source; `raw` the text of an imported
    cell where nothing else gives it back.
    """

    short_form: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _accept_short_form(cls, value: Any) -> Any:
        return value if isinstance(value, dict | FileModel) else {cls.short_form: value}

    @model_serializer(mode="wrap")
    def _write_short_form(self, handler: Any) -> Any:
        value = self.short_form
        written = {key: entry for key, entry in handler(self).items() if entry not in (None, "")}
        if list(written) == [value]:
            return written[value]
        first = {value: written[value]} if value in written else {}
        return first | written

    @classmethod
    @override
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        written = handler(core_schema)
        described = handler.resolve_ref_schema(written)
        short = {**described["properties"][cls.short_form]}
        described["description"] = cls.__doc__
        whole = dict(described)
        described.clear()
        described["anyOf"] = [short, whole]
        return written


class Statement(Cell):
    """What a row of the table says about one candidate."""

    short_form = "text"

    text: Text
    source: Annotated[Id | None, SECOND] = None
    note: Note = ""
    verified: Annotated[Day | None, SECOND] = None
    raw: Annotated[str, SECOND] = ""


class Quantified(Cell):
    """A fit or a measure with its grounds; a combination may state the grounds alone."""

    because: str = ""
    evidence: Evidence | None = None
    source: Id | None = None
    note: Note = ""
    verified: Annotated[Day | None, SECOND] = None
    raw: Annotated[str, SECOND] = ""


class StatedFit(Quantified):
    """How well a candidate meets a requirement, as the file says it; None only gives a reason."""

    short_form = "fit"

    fit: SaidFit = None


class Measure(Quantified):
    """A measured number behind a fit, in the unit of the requirement's scale."""

    short_form = "value"

    value: MeasuredQuantity = None
