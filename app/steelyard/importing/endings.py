"""The ends of the names of files that may hold a table, and the form of text that each stands for."""

from __future__ import annotations

MARKDOWN, HTML, CSV, TSV = "markdown", "html", "csv", "tsv"
MEDIAWIKI, ASCIIDOC, RESTRUCTURED = "mediawiki", "asciidoc", "restructuredtext"
ORG, DOKUWIKI, TEXTILE = "org", "dokuwiki", "textile"
BY_ENDING = {
    ".md": MARKDOWN, ".markdown": MARKDOWN, ".mdx": MARKDOWN, ".html": HTML, ".htm": HTML, ".xhtml": HTML,
    ".csv": CSV, ".tsv": TSV, ".tab": TSV, ".wiki": MEDIAWIKI, ".mediawiki": MEDIAWIKI, ".adoc": ASCIIDOC,
    ".asciidoc": ASCIIDOC, ".asc": ASCIIDOC, ".rst": RESTRUCTURED, ".rest": RESTRUCTURED, ".org": ORG,
    ".dokuwiki": DOKUWIKI, ".textile": TEXTILE,
}  # fmt: skip
ENDINGS = (*BY_ENDING, ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
"""How the names of files end that can be imported."""


def is_table_name(name: str) -> bool:
    """Say whether a file is a table by the end of its name."""
    return name.casefold().endswith(ENDINGS)
