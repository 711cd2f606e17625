"""The ends of the names of files that may hold a table."""

ENDINGS = (
    ".md", ".markdown", ".html", ".htm", ".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xls", ".ods",
)  # fmt: skip
