"""Where an imported table comes from, how it was read, and what it said of itself."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from steelyard.comparison.scales import Scale
from steelyard.documents.fields import Day, FileModel, Id, Link, Number, Table, Text, Weight, empty_table

Role = str
"""What a column or row of the source is for, such as `option`, `criterion`, `weight`, `total` or `note`."""


class CriterionReading(FileModel):
    """How the cells of one criterion were read.

    `rating` maps the words of the source to fits, 0 to 5; for a score it holds the `worst` and `best` number.
    `units` says whether values in a unit that cannot be turned into the row's are in the same one.
    """

    kind: Literal["rating", "score", "measure", "price", "pugh", "text"]
    better: Literal["higher", "lower"] | None = None
    rating: Table[Text, Number] | None = None
    scale: Scale | None = None
    blank: str | None = None
    units: Literal["unknown", "same"] | None = None


class Reading(FileModel):
    """How a table was read, so that its next version needs no questions; names are the source's own.

    `tables` are those that make one comparison where the source has others too. `options` gives the options
    other names, `weights` the criteria other weights, in the notation of the source; `unweighted` is what a
    criterion without a weight weighs, 0 to 10, where others have one.
    """

    format: Annotated[int, Field(ge=1)] = 1
    table: int | None = None
    tables: tuple[int, ...] = ()
    sheet: str | None = None
    orientation: Literal["options_as_columns", "options_as_rows"] | None = None
    columns: Table[str, Role] = Field(default_factory=empty_table)
    rows: Table[str, Role] = Field(default_factory=empty_table)
    options: Table[str, Text] = Field(default_factory=empty_table)
    criteria: Table[str, CriterionReading] = Field(default_factory=empty_table)
    weights: Table[str, Text] = Field(default_factory=empty_table)
    unweighted: Weight | None = None
    decimal: Literal["comma", "point"] | None = None
    blanks: Table[str, str] = Field(default_factory=empty_table)


class StatedResult(FileModel):
    """What the source itself computed and chose."""

    totals: Table[Id, Number] = Field(default_factory=empty_table)
    winner: Id | None = None


class Origin(FileModel):
    """The table that a comparison was imported from."""

    title: str = ""
    url: Link = ""
    file: str = ""
    sheet: str = ""
    table: int | None = None
    licence: str = ""
    imported: Day | None = None
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    reading: Reading | None = None
    stated: StatedResult | None = None
