"""What the YAML parser complains about, in words for people."""

from __future__ import annotations

DEEPEST = 32
"""How deep lists and mappings may stand in each other."""
TOO_DEEP = f"nested deeper than {DEEPEST} levels"
_PROBLEMS = {
    "exceeded maximum nesting depth": TOO_DEEP,  # libyaml itself, as PyYAML has it from 6.0.4 on
    "mapping values are not allowed": (
        "this is not YAML: a second `: ` where none can stand; put text that contains `: ` in quotes, "
        "or mend the indentation"
    ),
    "cannot start any token": ("this is not YAML: a text cannot begin with this character; put it in quotes"),
    "block sequence entries are not allowed": (
        "this is not YAML: a list entry where none can stand; begin it on a new line"
    ),
    "did not find expected ',' or ']'": "this is not YAML: expected `,` or `]`",
    "did not find expected ',' or '}'": "this is not YAML: expected `,` or `}`",
    "could not find expected ':'": "this is not YAML: expected `:` after the key",
    "did not find expected key": "this is not YAML: expected a key; mend the indentation or the quotes",
    "did not find expected '-' indicator": "this is not YAML: expected a list entry; mend the indentation",
    "found unexpected end of stream": "this is not YAML: the file ends inside a quoted text",
    "found unknown escape character": (
        "this is not YAML: unknown escape in a quoted text; write `\\\\` for a backslash"
    ),
    "unexpected document indicator": "this is not YAML: the document ends inside a quoted text",
}
_OPENED = {
    "while parsing a flow sequence": "the list",
    "while parsing a flow mapping": "the mapping",
    "while scanning a quoted scalar": "the text",
    "while parsing a quoted scalar": "the text",
    "while parsing a block mapping": "the mapping",
    "while parsing a block collection": "the list",
}


def explain_problem(problem: str, character: str) -> str:
    """Return what is wrong, given the parser's own words for it and the character where it stopped."""
    if character == "\t":
        return "this is not YAML: a tab where none can stand; indent with spaces"
    return next(
        (words for part, words in _PROBLEMS.items() if part in problem), f"this is not YAML: {problem}"
    )


def opened(context: str) -> str | None:
    """Return what was still open, given the parser's words for what it was doing; None if nothing was."""
    return _OPENED.get(context)
