"""How a table was read, in people's words: its roles, kinds, questions and totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.importing.reading import MEASURE, MET, NOT_MET, PRICE, PUGH, RATING, SCORE, TEXT, UNKNOWN
from steelyard.importing.result import count_line
from steelyard.wording.language.grammar import join, quote

if TYPE_CHECKING:
    from steelyard.importing.draft import Draft
    from steelyard.importing.questions import Question
    from steelyard.importing.result import Imported, ReadCriterion
    from steelyard.importing.tables import Table

ROLE_WORDS: dict[str, str] = {
    "option": "option", "criterion": "criterion", "weight": "weight", "priority": "priority",
    "group": "group", "note": "note", "description": "description", "unit": "unit",
    "direction": "direction", "source": "source", "id": "number", "total": "total", "rank": "rank",
    "verdict": "verdict", "section": "heading", "product": "weighted score", "remark": "remark",
    "other": "left out",
}  # fmt: skip
"""What a column or row of a source is for, as people say it."""

KIND_WORDS: dict[str, str] = {
    RATING: "words or signs", SCORE: "scores", MEASURE: "measured", PRICE: "price",
    PUGH: "plus and minus", TEXT: "text only, does not count",
}  # fmt: skip
BETTER_WORDS: dict[str, str] = {"higher": "more is better", "lower": "less is better"}
SHAPE_WORDS: dict[str, str] = {"linear": "even steps", "log": "each tenfold alike"}
BLANK_WORDS: dict[str, str] = {UNKNOWN: "not known", MET: "met", NOT_MET: "not met"}
SIDE_WORDS: dict[str, str] = {
    "options_as_columns": "Options are the columns",
    "options_as_rows": "Options are the rows",
}
_FORMATS: dict[str, str] = {
    "markdown": "Markdown", "html": "HTML", "csv": "CSV", "tsv": "tab-separated text",
    "xlsx": "spreadsheet", "xls": "spreadsheet", "ods": "spreadsheet", "mediawiki": "MediaWiki",
    "asciidoc": "AsciiDoc", "restructuredtext": "reStructuredText", "org": "Org", "dokuwiki": "DokuWiki",
    "textile": "Textile",
}  # fmt: skip
_CHOICES: dict[str, str] = {
    **BLANK_WORDS, **BETTER_WORDS, **SIDE_WORDS, "thousand": "a thousand", "decimal": "a decimal point",
}  # fmt: skip
CLIPBOARD = "What was copied"
_REMARKS_NAMED = 3


def source_name(imported: Imported) -> str:
    """Return what a source is called: its file, or that it was copied."""
    return imported.source.file or CLIPBOARD


def describe_source(imported: Imported) -> str:
    """Return where the table comes from: "broker-choice.md · table 1 of 2 · Markdown, UTF-8"."""
    source = imported.source
    several = f"table {imported.table} of {len(imported.tables)}" if len(imported.tables) > 1 else ""
    form = _FORMATS.get(source.format, source.format)
    return " · ".join(filter(None, [source_name(imported), several, join_form(form, source.encoding)]))


def join_form(form: str, encoding: str) -> str:
    """Return the form of a source with its encoding, where it has one."""
    return f"{form}, {encoding}" if encoding else form


def name_table(table: Table) -> str:
    """Return a table of a source as it is offered: its number, title and what it is."""
    title = table.grid.sheet or table.grid.title
    named = "" if table.layout is not None else f" ({table.named})"
    return f"Table {table.number}{f': {title}' if title else ''}{named}"


def describe_kind(criterion: ReadCriterion) -> str:
    """Return how the cells of a criterion are read: "measured in ms", "price in $", "scores 1 to 5"."""
    reading = criterion.reading
    unit = reading.scale.unit if reading.scale is not None else ""
    if reading.kind in (MEASURE, PRICE):
        return f"{KIND_WORDS[reading.kind]}{f' in {unit}' if unit else ''}"
    if reading.kind == SCORE and reading.rating:
        low, high = sorted(float(end) for end in (reading.rating["worst"], reading.rating["best"]))
        return f"scores {low:g} to {high:g}"
    if reading.kind == RATING:
        words = tuple(reading.rating or ())
        if any(char.isalpha() for word in words for char in word):
            return "words"
        return "stars" if words and words[0][0] in "★⭐☆" else "signs"
    return KIND_WORDS[reading.kind]


def describe_remarks(criterion: ReadCriterion) -> str:
    """Return the remarks that stay beside what rates: "remarks are kept: “streams only”"; empty for none."""
    remarks = [cell.remark for cell in criterion.cells if cell.remark]
    if not remarks:
        return ""
    named = join([quote(" ".join(remark.split())) for remark in remarks[:_REMARKS_NAMED]])
    more = len(remarks) - _REMARKS_NAMED
    return f"Remarks are kept: {named}{f' and {more} more' if more > 0 else ''}."


def choice_text(choice: str) -> str:
    """Return an answer to a question as people read it."""
    return _CHOICES.get(choice, choice)


def question_text(question: Question) -> str:
    """Return a question as people read it."""
    if question.subject == "blanks":
        return f"What does {mark_text(question.about, inside=True)} mean?"
    return question.asks


def mark_text(mark: str, *, inside: bool = False) -> str:
    """Return a mark for nothing known, such as "“n/a”" or "A blank cell"; `inside` a sentence or not."""
    if not mark:
        return "a blank cell" if inside else "A blank cell"
    return quote(mark)


def describe_open(draft: Draft) -> str:
    """Return what is still asked: "1 question is open: the order of “Operations”."; or that nothing is."""
    count = len(draft.open)
    if not count:
        return "Nothing is open."
    about = _about(draft.open[0])
    return (
        f"1 question is open: {about}."
        if count == 1
        else f"{count} questions are open, first {about}. What is taken meanwhile is shown."
    )


def _about(question: Question) -> str:
    said = {
        "table": "which table it is", "orientation": "where the options are",
        "scale": "the scale of the scores", "stars": "how many stars are the full mark",
        "names": "the names of the options",
        "weights": "what counts without a weight",
    }.get(question.subject)  # fmt: skip
    if said is not None:
        return said
    if question.subject == "blanks":
        return f"what {mark_text(question.about, inside=True)} means"
    what = {
        "direction": "the direction", "ends": "the ends", "units": "the units", "words": "the order",
        "numbers": "the numbers",
    }.get(question.subject, "the reading")  # fmt: skip
    return f"{what} of {quote(question.about)}"


def describe_totals(imported: Imported) -> tuple[str, str]:
    """Return what the totals of the source are worth, a headline and the rest; both empty without totals."""
    totals = imported.totals
    if not totals:
        return "", ""
    stated, read = imported.stated_winner, imported.ranking[0][0] if imported.ranking else None
    same = _same_winner(stated, read)
    checked = [total for total in totals if total.agrees is not None]
    if not checked:
        kinds = sorted({describe_kind(criterion) for criterion in imported.criteria if criterion.counts})
        return "The totals of the source cannot be checked:", f"they mix {join(kinds)}.{same}"
    wrong = [total for total in checked if total.agrees is False]
    if not wrong:
        return (
            f"{_all(len(checked))} of the source {'is' if len(checked) == 1 else 'are'} right.",
            same.strip(),
        )
    lines = [
        f"{total.option}: {total.text or f'{total.stated:g}'} in the source, {total.computed:.4g} computed"
        f"{f' ({total.place})' if total.place else ''}."
        for total in wrong
    ]
    count = (
        "1 total of the source is wrong."
        if len(wrong) == 1
        else f"{len(wrong)} totals of the source are wrong."
    )
    return count, " ".join(lines) + same


def other_notices(imported: Imported) -> tuple[str, ...]:
    """Return what is to be known besides the totals, of which `describe_totals` speaks."""
    told = tuple(f"{total.option}: {total.text} in the source" for total in imported.totals)
    return tuple(
        notice
        for notice in imported.notices
        if not notice.startswith((*told, "The totals of the source", "The source names "))
    )


def is_wrong(imported: Imported) -> bool:
    """Say whether a total of the source is not what its own cells give."""
    return any(total.agrees is False for total in imported.totals)


def another_winner(imported: Imported) -> bool:
    """Say whether the source puts another option first than what was read of it."""
    read = imported.ranking[0][0] if imported.ranking else None
    return imported.stated_winner is not None and read is not None and imported.stated_winner != read


def _all(count: int) -> str:
    return "The total" if count == 1 else f"All {count} totals"


def _same_winner(stated: str | None, read: str | None) -> str:
    if stated is None or read is None:
        return ""
    if stated == read:
        return f" As stated there, {stated} comes first; so it does here."
    return f" As stated there, {stated} comes first; as read here, {read} does."


def describe_count(imported: Imported) -> tuple[str, str]:
    """Return how many options, criteria and which weights were read, and what is left out and not known."""
    unknown = sum(cell.blank is not None for criterion in imported.criteria for cell in criterion.cells)
    silent = sum(not criterion.counts for criterion in imported.criteria)
    headline, _, rest = count_line(imported).partition(". ")
    said = [rest]
    if unknown:
        said.append(f"{unknown} {'cell says' if unknown == 1 else 'cells say'} that nothing is known.")
    if silent:
        rows = "row is text only and does not count" if silent == 1 else "rows are text only and do not count"
        said.append(f"{silent} {rows}.")
    return f"{headline}.", " ".join(said)
